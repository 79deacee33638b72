// A number that cites a source opens its entry of the list under the sentence; pressed again, or by Escape, it closes. Where
// no script runs it is a plain link to the list, and a list that an address leads into is opened here.
var CITES = 'a[href^="#sumber-"]';
var each = function (list, act) { [].forEach.call(list, act); };
var shut = function (place) {
  var note = place.querySelector('.source');
  var link = place.querySelector('[aria-expanded=true]');
  if (note) place.removeChild(note);
  if (link) link.setAttribute('aria-expanded', false);
  return link;
};
var entryOf = function (hash) { return /^#sumber-\d+$/.test(hash) && document.getElementById(hash.slice(1)); };
each(document.querySelectorAll(CITES), function (link) { link.setAttribute('aria-expanded', false); });
addEventListener('click', function (event) {
  var link = event.target.closest && event.target.closest(CITES);
  var entry = link && entryOf(link.hash);
  if (!entry || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  if (shut(link.parentNode) == link) return;
  var note = document.createElement('span');
  note.className = 'source';
  var copy = entry.cloneNode(true);
  while (copy.firstChild) note.appendChild(copy.firstChild);
  link.parentNode.appendChild(note);
  link.setAttribute('aria-expanded', true);
});
addEventListener('keydown', function (event) {
  var it = event.key == 'Escape' && event.target.closest && event.target.closest(CITES + ', .source');
  var link = it && shut(it.parentNode);
  if (!link) return;
  event.stopPropagation();
  link.focus({ preventScroll: true });
}, true);
var unfold = function () {
  var fold = entryOf(location.hash);
  fold = fold && fold.closest('details');
  if (fold) fold.open = true;
};
addEventListener('hashchange', unfold);
unfold();
