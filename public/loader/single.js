// Starts the program that a single file carries: deflated, as base64. It runs at the end of the body; `root` is <html>.
// Needs nothing from the outside, so it works from disk and in a sandboxed frame.
try {
  var text = atob(document.getElementById('jelajah-program').textContent);
  var bytes = new Uint8Array(text.length);
  for (var i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate')))
    .arrayBuffer()
    .then(function (program) {
      return jelajahInit({ module_or_path: program });
    })
    .catch(function () {
      root.setAttribute('data-jelajah', 'failed');
    });
} catch (tooOld) {
  root.setAttribute('data-jelajah', 'failed');
}
