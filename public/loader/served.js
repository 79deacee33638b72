// Brings the program: its bytes and the glue side by side. Whatever goes wrong leaves the static page, marked `failed`.
// In an opaque origin (sandboxed frame, folder opened from disk) fetch is refused, classic scripts are not.
var attach = function (name) {
  return new Promise(function (done, refused) {
    var it = document.createElement('script');
    it.src = me.getAttribute('data-' + name);
    it.setAttribute('data-worker', me.getAttribute('data-worker') || '');
    it.onload = done;
    it.onerror = refused;
    document.head.appendChild(it);
  });
};
var failed = function () {
  root.setAttribute('data-jelajah', 'failed');
};
// What the page can do where it lives (frame, paper, offline) needs the page, not the program.
var read = new Promise(function (done) { document.addEventListener('DOMContentLoaded', done); });
read.then(function () { attach('home'); });
if (!self.WebAssembly) return failed();
var go = function () {
  Promise.all([
    self.origin == 'null'
      ? attach('bytes').then(function () { return jelajahBytes; })
      : fetch(me.getAttribute('data-wasm')).then(function (it) {
          // A host that does not know the type of WASM still gives the bytes; some browsers can only take those.
          var whole = function () { return it.arrayBuffer(); };
          return WebAssembly.compileStreaming ? WebAssembly.compileStreaming(it.clone()).catch(whole) : whole();
        }),
    attach('glue'),
    read
  ]).then(function (all) {
    return jelajahInit({ module_or_path: all[0] });
  }).catch(failed);
};
var begin = function () {
  if (go) go();
  go = 0;
};
// Who saves data reads the static page, and is told what the rest would cost.
var thrifty = navigator.connection && navigator.connection.saveData || /[?&]hemat=1/.test(hash);
if (!thrifty) {
  // The first paint does not share the line with it. Where nothing is painted, in a tab or frame out of sight, it goes on.
  requestAnimationFrame(function () { setTimeout(begin); });
  return setTimeout(begin, 500);
}
read.then(function () {
  var line = document.getElementById('thrift-line');
  line.hidden = false;
  line.lastChild.onclick = function () {
    line.hidden = true;
    go();
  };
});
