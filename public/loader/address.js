// What the address asks for, set up before the first paint. ES5, shared by the served pages and the single file.
// `root` is <html>, `me` our script element.
// Some hosts start scripts late, or at the first touch: then all is there.
var ready = function (act) {
  if (document.readyState != 'loading') return act();
  document.addEventListener('DOMContentLoaded', act);
};
// Mail and chat damage addresses; core/src/state/damage.rs undoes the same. First what has no width or broke a line.
var hash = location.hash.replace(/%e2%8(0%8[b-f]|1%a0)|%ef%bb%bf|%c2%ad|%0[9ad](%20)*/gi, '');
// All of it was coded once more.
if (hash.indexOf('=') < 0) hash = unescape(hash);
['lang', 'theme', 'year', 'embed', 'kiosk', 'present'].forEach(function (key) {
  var value = RegExp('.*(?:[?&;#]|%(?:26|3f|23|3b))' + key + '=(?:3d)?([\\w=-]*[^\\W_])', 'i').exec(hash);
  if (value) root.setAttribute('data-' + key, value[1].replace(/=/g, '').toLowerCase());
});
// The other language has a page of its own, named on our script element; a single file has no sibling for sure.
var page = me.getAttribute('data-to-' + root.getAttribute('data-lang'));
if (page) return location.replace(page + location.hash);
// The browser finds #section by itself, but not #section?year=2022. Text arrives bit by bit: seek until all is there.
var place = /^#([\w-]+)(?![\w=-])/.exec(hash);
var section = place && place[1].toLowerCase();
// An embed shows the section that it names, and no other.
if (place && root.getAttribute('data-embed') && section != 'pembuka') root.setAttribute('data-only', section);
var goes = place && !/^#[a-z\d_-]+$/.test(location.hash) && !(performance.navigation || {}).type;
// Who has scrolled by the time that a late script comes stays there.
if (goes && (document.readyState == 'loading' || !pageYOffset)) {
  var seek = function () {
    var it = document.getElementById(place[1]) || document.getElementById(section);
    if (!it) return;
    if (self === parent) it.scrollIntoView({ behavior: 'instant' });
    // In a frame that would scroll the page around it too.
    else scrollBy(0, it.getBoundingClientRect().top - parseFloat(getComputedStyle(root).scrollPaddingTop));
  };
  var watch = new MutationObserver(seek);
  watch.observe(document, { childList: true, subtree: true });
  ready(function () {
    watch.disconnect();
    seek();
  });
}
