// Brings the program: its bytes and the glue side by side. Whatever goes wrong leaves the static page, marked `failed`.
// In an opaque origin (sandboxed frame, folder opened from disk) fetch is refused, classic scripts are not.
// A host may start a script a second time.
if (root.jelajah) return;
root.jelajah = true;
var attach = function (name) {
  return new Promise(function (done, refused) {
    var it = document.createElement('script');
    it.src = me.getAttribute('data-' + name);
    it.onload = done;
    it.onerror = refused;
    document.head.appendChild(it);
  });
};
var failed = function () {
  root.setAttribute('data-jelajah', 'failed');
};
// What the page can do where it lives (frame, paper, offline) needs the page, not the program.
var read = new Promise(ready);
read.then(function () { attach('home'); });
if (!self.WebAssembly) return failed();
var go = function () {
  Promise.all([
    self.origin == 'null'
      ? attach('bytes').then(function () { return jelajahBytes; })
      : fetch(me.getAttribute('data-wasm')).then(function (it) {
          // A host that does not know the type of WASM still gives the bytes; some browsers can only take those.
          return WebAssembly.compileStreaming
            ? WebAssembly.compileStreaming(it.clone()).catch(function () { return it.arrayBuffer(); })
            : it.arrayBuffer();
        }),
    attach('glue'),
    read
  ]).then(function (all) {
    return jelajahInit({ module_or_path: all[0] });
  }).catch(failed);
};
// Who saves data reads the static page, and is told what the rest would cost. The first paint does not share the line with
// the program; frames are no help, since a tab or frame that nobody sees has none.
var thrifty = navigator.connection && navigator.connection.saveData || /[?&]hemat=1/.test(hash);
if (!thrifty) return setTimeout(go, 150);
read.then(function () {
  var line = document.getElementById('thrift-line');
  line.hidden = false;
  line.lastChild.onclick = function () {
    line.hidden = true;
    go();
  };
});
