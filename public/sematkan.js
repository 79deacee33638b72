// For the page that frames: gives every <iframe data-jelajah> the height of what is in it. Load it once, anywhere.
window.addEventListener('message', function (event) {
  var message = event.data || {};
  var height = message.type === 'jelajah:height' && Math.round(message.height);
  if (typeof message.height !== 'number' || !(height >= 100 && height <= 100000)) return;
  var frames = document.querySelectorAll('iframe[data-jelajah]');
  for (var i = 0; i < frames.length; i++) {
    var frame = frames[i];
    // Only the frame that spoke; a sandboxed one has no origin that could be compared.
    if (event.source !== frame.contentWindow) continue;
    if (event.origin !== 'null' && event.origin !== new URL(frame.src, location.href).origin) continue;
    if (frame.style.height !== height + 'px') frame.style.height = height + 'px';
  }
});
