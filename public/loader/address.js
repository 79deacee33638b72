// What the address asks for, set up before the first paint. ES5, shared by the served pages and the single file.
// `root` is <html>, `me` the running script element.
var hash = location.hash;
['lang', 'theme', 'year', 'embed', 'kiosk', 'present'].forEach(function (key) {
  var value = RegExp('[?&]' + key + '=([\\w-]+)').exec(hash);
  if (value) root.setAttribute('data-' + key, value[1]);
});
// The other language has a page of its own, named on our script element; a single file has no sibling for sure.
var page = me.getAttribute('data-to-' + root.getAttribute('data-lang'));
if (page) return location.replace(page + hash);
// The browser finds #section by itself, but not #section?year=2022. Text arrives bit by bit: seek until all is there.
var place = /^#([^?]+)\?/.exec(hash);
// An embed shows the section that it names, and no other.
if (place && root.getAttribute('data-embed') && place[1] != 'pembuka') root.setAttribute('data-only', place[1]);
if (place && !performance.navigation.type) {
  var seek = function () {
    var it = document.getElementById(place[1]);
    if (!it) return;
    if (self === parent) it.scrollIntoView({ behavior: 'instant' });
    // In a frame that would scroll the page around it too.
    else scrollBy(0, it.getBoundingClientRect().top - parseFloat(getComputedStyle(root).scrollPaddingTop));
  };
  var watch = new MutationObserver(seek);
  watch.observe(document, { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', function () {
    watch.disconnect();
    seek();
  });
}
