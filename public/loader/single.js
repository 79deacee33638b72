// Starts the program that a single file carries: program, glue and data block in one, deflated, two signs for 13 bits
// (see `encode.rs`). It runs at the end of the body; `root` is <html>. Needs nothing from the outside, so it works from
// disk and in a sandboxed frame.
putLines();
// What is packed only newer browsers can inflate.
tooOld = tooOld || !self.DecompressionStream;
if (tooOld) return failed();
try {
  var pack = document.getElementById('jelajah-program');
  var sizes = pack.getAttribute('data-sizes').split(' ').map(Number);
  var text = pack.textContent;
  var bytes = new Uint8Array(sizes[0] + 1);
  var digit = function (at) {
    var code = text.charCodeAt(at);
    return code - 33 - (code > 38) - (code > 60) - (code > 92);
  };
  for (var i = 0, at = 0, held = 0, bits = 0; i < text.length; i += 2) {
    held |= (digit(i) * 91 + digit(i + 1)) << bits;
    for (bits += 13; bits > 7; bits -= 8) {
      bytes[at++] = held & 255;
      held >>= 8;
    }
  }
  new Response(new Blob([bytes.subarray(0, sizes[0])]).stream().pipeThrough(new DecompressionStream('deflate')))
    .arrayBuffer()
    .then(function (all) {
      var put = function (element, from, size) {
        element.textContent = new TextDecoder().decode(new Uint8Array(all, from, size));
        return element;
      };
      put(document.getElementById('jelajah-data'), sizes[1] + sizes[2], sizes[3]);
      // The page allows inline scripts, or this one would not run.
      document.body.appendChild(put(document.createElement('script'), sizes[1], sizes[2]));
      return jelajahInit({ module_or_path: all.slice(0, sizes[1]) });
    })
    .catch(failed);
} catch (unpacked) {
  failed();
}
