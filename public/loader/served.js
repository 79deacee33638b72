// Brings the program: its bytes and the glue side by side. Whatever goes wrong leaves the static page, marked `failed`.
// In an opaque origin (sandboxed frame, folder opened from disk) fetch is refused, classic scripts are not.
// A host may start a script a second time.
if (root.jelajah) return;
root.jelajah = true;
var attach = function (name) {
  return new Promise(function (done, refused) {
    var it = document.createElement('script');
    it.src = me.dataset[name];
    it.onload = done;
    it.onerror = refused;
    document.head.appendChild(it);
  });
};
// What the page can do where it lives (frame, paper, offline) needs the page, not the program.
var read = new Promise(ready);
read.then(function () {
  putLines();
  attach('home');
});
if (tooOld) return failed();
var go = function () {
  Promise.all([
    self.origin == 'null'
      ? attach('bytes').then(function () { return jelajahBytes; })
      : fetch(me.dataset.wasm).then(function (it) {
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
// Who saves data reads the static page, and is asked (thrift.js). The first paint does not share the line with the
// program; frames are no help, since a tab or frame that nobody sees has none.
var thrifty = navigator.connection && navigator.connection.saveData || /[?&]hemat=1/.test(hash);
if (thrifty) self.jelajahBring = go;
else setTimeout(go, 150);
