// Tells the page that frames this one how high it is, whenever that changes or the page asks, with or without the program.
var told = 0;
var width = 0;
var last = 0;
var again;
// Heights told since the reader last did something: a host that answers each with another width would have no end.
var known = {};
var forget = function () { known = {}; };
// As high as it is without a scroll bar. To hide it for a moment also takes away one that is needed no more: a browser
// asks only whether the page would fit beside it.
var measure = function () {
  // The stage is as high as its frame; one that is too low for it is asked to grow.
  if (root.getAttribute('data-only') == 'jelajah') return innerHeight < 400 ? 560 : innerHeight;
  var bar = innerWidth > root.clientWidth;
  if (bar) root.style.overflow = 'hidden';
  var height = document.getElementById('halaman').scrollHeight;
  if (bar) root.style.overflow = '';
  return height;
};
var tell = function () {
  var height = measure();
  // In a tab that is not shown there is no height, or no width and every letter is a line.
  if (!innerWidth || !height) return;
  // What changes the width when nothing was told just now is the reader, or the page around the frame, and no answer.
  if (innerWidth != width && Date.now() - last > 500) again = forget();
  width = innerWidth;
  if (height == told) return;
  if (height < told && known[height]) {
    // Once more when all is quiet: an edge that is dragged to and fro looks like answers too.
    again = again || setTimeout(function () { forget(); tell(); }, 500);
    return;
  }
  known[height] = 1;
  told = height;
  last = Date.now();
  parent.postMessage({ type: 'jelajah:height', height: height }, '*');
};
if (self !== parent) {
  root.setAttribute('data-guest', '');
  // What a sandbox forbids it does not tell. The codes that are given out ask for all that there is, and say so by a name;
  // in another closed frame nothing is offered that may do nothing.
  if (self.origin === 'null' && self.name != 'jelajah') root.setAttribute('data-bare', '');
  ['click', 'keydown', 'orientationchange'].forEach(function (act) {
    addEventListener(act, function () { again = forget(); }, true);
  });
  addEventListener('message', function (event) {
    if (event.source !== parent || !event.data || event.data.type !== 'jelajah:ask') return;
    told = 0;
    tell();
  });
  if (self.ResizeObserver) new ResizeObserver(tell).observe(document.getElementById('halaman'));
  else addEventListener('load', tell);
  addEventListener('resize', tell);
  tell();
}
