// Links inside a frame. One to another site opens in a tab of its own, since most sites refuse to be framed; where the frame
// may open none, its address is shown beside it, to be copied. One to elsewhere in the frame takes the place of what is
// there: the Back button belongs to the page around the frame.
var box = document.getElementById('way');
var field = box && box.querySelector('input');
var hide = function () { box.hidden = true; };
var show = function (link, address) {
  box.hidden = false;
  field.value = address;
  var place = link.getBoundingClientRect();
  box.style.left = Math.max(0, Math.min(place.left, innerWidth - box.offsetWidth)) + pageXOffset + 'px';
  box.style.top = place.bottom + pageYOffset + 'px';
  field.focus({ preventScroll: true });
  field.select();
  field.onblur = hide;
  field.onkeydown = function (event) {
    if (event.key != 'Escape') return;
    event.stopPropagation();
    link.focus({ preventScroll: true });
  };
};
if (self !== parent) addEventListener('click', function (event) {
  var link = event.target.closest && event.target.closest('a[href]');
  if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if (link.hasAttribute('download')) return;
  var way = document.createElement('a');
  way.href = link.getAttribute('href');
  var leaves = link.getAttribute('target') || /^https?:/.test(link.getAttribute('href'));
  // A page from `srcdoc` has no address that could be replaced.
  if (!/^(https?|file):$/.test(leaves ? way.protocol : location.protocol) || leaves && !box) return;
  event.preventDefault();
  if (!leaves) return location.replace(way.href);
  var tab = open(way.href);
  if (!tab) return show(link, way.href);
  try {
    tab.opener = null;
  } catch (elsewhere) {}
});
