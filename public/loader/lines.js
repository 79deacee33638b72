// The lines that are said only when they are so (the moving parts are missing, a reader saves data, a new release is there)
// stand in a script element that nothing runs, as the page's own writer wrote them. Here they are put on the page, which
// shows them when it is time. `root` is <html>.
var putLines = function () {
  var it = document.getElementById('lines');
  if (!it) return;
  document.querySelector('.skip').insertAdjacentHTML('afterend', it.textContent);
  it.parentNode.removeChild(it);
};
// A program that only names the newest of what ours is made of: SIMD's type, and that of references to the browser's things.
var tooOld = !self.WebAssembly || !WebAssembly.validate(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 6, 1, 96, 2, 123, 111, 0));
var failed = function () {
  root.dataset.jelajah = 'failed';
  if (tooOld) root.dataset.why = 'old';
};
