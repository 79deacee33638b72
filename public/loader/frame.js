// Tells the page that frames this one how high it is, whenever that changes, with or without the program.
var told = 0;
// Heights told since the reader last did something: a host that answers each with another width would have no end.
var known = {};
var forget = function () { known = {}; };
var tell = function () {
  var height = document.getElementById('jelajah').scrollHeight;
  // In a tab that is not shown there is no height, or no width and every letter is a line.
  if (!innerWidth || !height || height == told || (height < told && known[height])) return;
  known[height] = 1;
  told = height;
  parent.postMessage({ type: 'jelajah:height', height: height }, '*');
};
if (self !== parent) {
  ['click', 'keydown', 'orientationchange'].forEach(function (act) { addEventListener(act, forget, true); });
  if (self.ResizeObserver) new ResizeObserver(tell).observe(document.getElementById('jelajah'));
  else addEventListener('load', tell);
  tell();
}
