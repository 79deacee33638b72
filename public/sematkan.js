// For the page that frames: gives every <iframe data-jelajah> the height of what is in it. Load it once, anywhere.
window.addEventListener('message', function (event) {
  try {
    // Anybody may send anything here.
    var message = event.data, height = message.height;
    if (Object.prototype.toString.call(message) !== '[object Object]' || message.type !== 'jelajah:height') return;
    if (typeof height !== 'number' || !(height >= 100 && height <= 100000)) return;
    height = Math.round(height) + 'px';
    var frames = document.querySelectorAll('iframe[data-jelajah]');
    for (var i = 0; i < frames.length; i++) {
      var frame = frames[i];
      // Only the frame that spoke; a sandboxed one has no origin that could be compared.
      if (!event.source || event.source !== frame.contentWindow) continue;
      if (event.origin !== 'null' && event.origin !== new URL(frame.src, location.href).origin) continue;
      if (frame.style.height !== height) frame.style.height = height;
    }
  } catch (notForUs) {}
});
