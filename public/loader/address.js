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
var place = /^#([^?]+)\?/.exec(hash);
// An embed shows the section that it names, and no other.
if (place && root.getAttribute('data-embed') && place[1] != 'pembuka') root.setAttribute('data-only', place[1]);
// What the address names is brought to the top: when it is opened, and when it is put into the bar of an open page. The
// browser finds #section, but not #section?year=2022, and text, styles and live parts come late: so it is held there
// until the reader acts. Who comes back to where they acted finds it as they left it.
var held, tall, stood;
var seek = function () {
  var it = document.getElementById(held);
  // A tour, a kiosk and a projector scroll by themselves.
  if (!it || root.getAttribute('data-jelajah') == 'live' && /[?&](tour|kiosk|present)=/.test(location.hash)) return;
  // In a frame scrollIntoView would scroll the page around it too.
  scrollBy(0, it.getBoundingClientRect().top - parseFloat(getComputedStyle(root).scrollPaddingTop));
  tall = root.scrollHeight;
  stood = scrollY;
};
var land = function () {
  held = !history.state && (/^#([^?]+)/.exec(location.hash) || [])[1];
  seek();
};
var release = function () {
  if (!held) return;
  held = 0;
  try { history.replaceState(1, ''); } catch (denied) { /* a page without an address */ }
};
['wheel', 'touchmove', 'pointerdown', 'keydown'].forEach(function (act) { addEventListener(act, release, true); });
addEventListener('scroll', function () { if (root.scrollHeight == tall && Math.abs(scrollY - stood) > 2) release(); });
addEventListener('popstate', land);
addEventListener('DOMContentLoaded', seek);
if (self.ResizeObserver) new ResizeObserver(seek).observe(root);
land();
