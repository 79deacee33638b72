// For the page that frames: gives every <iframe data-jelajah> the height of what is in it. Load it once, anywhere.
var eachJelajah = function (act) { [].forEach.call(document.querySelectorAll('iframe[data-jelajah]'), act); };
window.addEventListener('message', function (event) {
  try {
    // Anybody may send anything here.
    var message = event.data, height = message.height, fits = '';
    if (Object.prototype.toString.call(message) !== '[object Object]' || message.type !== 'jelajah:height') return;
    if (typeof height !== 'number' || !(height >= 100 && height <= 100000)) return;
    eachJelajah(function (frame) {
      // Only the frame that spoke; a sandboxed one has no origin that could be compared.
      if (!event.source || event.source !== frame.contentWindow) return;
      if (event.origin !== 'null' && event.origin !== new URL(frame.src, location.href).origin) return;
      // Themes limit the height of frames, but not from below.
      fits = frame.style.height = frame.style.minHeight = Math.round(height) + 'px';
    });
    if (event.source !== window) event.source.postMessage({ type: 'jelajah:heard', fits: fits }, '*');
  } catch (notForUs) {}
});
// Frames that spoke before this script came are asked to speak again.
eachJelajah(function (frame) { frame.contentWindow.postMessage({ type: 'jelajah:ask' }, '*'); });
