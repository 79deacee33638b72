// What the address asks for, set up before the first paint. ES5, shared by the served pages and the single file.
// `root` is <html>, `me` our script element.
// Some hosts start scripts late, or at the first touch: then all is there.
var ready = function (act) {
  if (document.readyState != 'loading') return act();
  document.addEventListener('DOMContentLoaded', act);
};
// Mail and chat damage addresses; core/src/state/damage.rs undoes the same. First what has no width or broke a line, then
// what was coded once more as a whole.
var mended = function () {
  var text = location.hash.replace(/%e2%8(0%8[b-f]|1%a0)|%ef%bb%bf|%c2%ad|%0[9ad](%20)*/gi, '');
  return text.indexOf('=') < 0 ? unescape(text) : text;
};
var hash = mended();
['lang', 'theme', 'year', 'embed', 'kiosk', 'present'].forEach(function (key) {
  var value = RegExp('.*(?:[?&;#]|%(?:26|3f|23|3b))' + key + '=(?:3d)?([\\w=-]*[^\\W_])', 'i').exec(hash);
  if (value) root.setAttribute('data-' + key, value[1].replace(/=/g, '').toLowerCase());
});
// The other language has a page of its own, named on our script element; a single file has no sibling for sure.
var page = me.getAttribute('data-to-' + root.getAttribute('data-lang'));
if (page) return location.replace(page + location.hash);
var at = function (id) { return document.getElementById(id); };
var placeIn = function (hash) {
  var place = /^#([\w-]+)(?![\w=-])/.exec(hash);
  return place && (at(place[1]) ? place[1] : place[1].toLowerCase());
};
// What an address chooses is shown on the stage, if the program comes: a year, an event, a node or a chart by its own id, or
// a key that chooses beside one of the stage's views or beside nothing. A bare section is that section. An embed shows the
// stage, or the one section or figure that it names.
// No place, which is null, is the opening.
var VIEWS = /^(null|jelajah|pembuka|lini-masa|ekosistem|angka|bagaimana-jika)$/;
var isChosen = function (place) {
  return /^(node|year)-/.test(place) || at(place) && at(place).querySelector('[data-event="' + place + '"]');
};
var targetOf = function (hash) {
  var place = placeIn(hash);
  var isView = VIEWS.test(place);
  var chooses = /([?&;#]|%(26|3f|23|3b))(year|event|node|layer|loop|topic|place|sure|q|days|view|push|ask|map|chart|base|tour)=./i.test(hash);
  var isLost = root.getAttribute('data-jelajah') == 'failed';
  return at(!isLost && (isView ? chooses : /^chart-|\btour=./.test(place + hash) || isChosen(place)) ? 'jelajah' : place);
};
// On phones the stage shows one of its areas, that of the section.
var alone = function () {
  var place = placeIn(hash);
  var isFigure = /^chart-/.test(place);
  root.setAttribute('data-face', isFigure ? 'angka' : place);
  if (!root.getAttribute('data-embed')) return;
  root.setAttribute('data-only', VIEWS.test(place) || isChosen(place) ? 'jelajah' : isFigure ? 'angka' : place);
  if (isFigure && at(place)) {
    root.setAttribute('data-figure', '');
    at(place).setAttribute('data-alone', '');
  }
};
alone();
ready(alone);
// What the address names is brought to the top: when it is opened, and when it is put into the bar of an open page. The
// browser finds #section, but not #section?year=2022, and text, styles and live parts come late: so it is held there
// until the reader acts. Who comes back to where they acted, or loads it anew, finds it as they left it: what stood at the
// top of the window, and how far down, is kept in the entry of the history.
var held, tall, stood, pause;
var edge = function () { return parseFloat(getComputedStyle(root).scrollPaddingTop); };
var seek = function () {
  var it = held && (held.pop ? at(held[0]) : targetOf(held));
  // A tour, a kiosk and a projector scroll by themselves.
  if (!it || root.getAttribute('data-jelajah') == 'live' && /[?&](tour|kiosk|present)=/.test(location.hash)) return;
  if (!it.getClientRects().length) return;
  // In a frame scrollIntoView would scroll the page around it too.
  scrollBy(0, it.getBoundingClientRect().top - (held.pop ? held[1] : edge()));
  tall = root.scrollHeight;
  stood = scrollY;
};
var note = function (state) {
  try { history.replaceState(state, ''); } catch (denied) { /* a page without an address */ }
};
var keep = function () {
  var it = !held && document.elementFromPoint(innerWidth / 2, edge() + 8);
  it = it && it.closest('main [id]');
  if (it) note([it.id, it.getBoundingClientRect().top]);
};
var land = function () {
  var state = history.state;
  held = state ? state.pop && state : mended();
  // Else the browser scrolls there too, when it likes, and that is taken for the reader's doing.
  history.scrollRestoration = held && held.pop ? 'manual' : 'auto';
  seek();
};
var release = function () {
  if (held && !held.pop) note(1);
  held = 0;
};
['wheel', 'touchmove', 'pointerdown', 'keydown'].forEach(function (act) { addEventListener(act, release, true); });
addEventListener('scroll', function () {
  clearTimeout(pause);
  pause = setTimeout(keep, 200);
});
// The browser scrolls to what has the id as long as the page is read, and after; all else is the reader.
addEventListener('scroll', function () {
  if (root.scrollHeight != tall || Math.abs(scrollY - stood) <= 2) return;
  var it = held && at(placeIn(held.pop ? location.hash : held));
  it && Math.abs(it.getBoundingClientRect().top - edge()) < 3 ? seek() : release();
});
addEventListener('popstate', land);
ready(seek);
if (self.ResizeObserver) new ResizeObserver(seek).observe(root);
// Who has scrolled by the time that a late script comes stays there.
if (document.readyState == 'loading' || !pageYOffset) land();
