// Prints: one section when its button is pressed, else the whole page. The stylesheet for paper opens the folds; a
// browser that cannot open them by a rule has them opened here, for the time of printing.
var opened = [];
var each = function (list, act) { [].forEach.call(list, act); };
var rule = self.CSS && CSS.supports && CSS.supports('selector(details::details-content)');
// One section alone has beneath it what it cites.
var beneath;
var forget = function () {
  if (beneath) beneath.parentNode.removeChild(beneath);
  beneath = 0;
};
var cite = function (place) {
  var seen = {};
  forget();
  beneath = document.createElement('ol');
  beneath.className = 'sl';
  each(document.querySelectorAll('#' + place + ' a[href^="#sumber-"]'), function (link) {
    var id = link.getAttribute('href').slice(1);
    var entry = document.getElementById(id);
    if (!entry || seen[id]) return;
    seen[id] = beneath.appendChild(entry.cloneNode(true));
    seen[id].removeAttribute('id');
  });
  document.getElementById(place).appendChild(beneath);
};
addEventListener('beforeprint', function () {
  if (rule) return;
  // Of folds that share a name only one would open.
  each(document.querySelectorAll('details[name]'), function (fold) { fold.removeAttribute('name'); });
  opened = [].slice.call(document.querySelectorAll('details:not([open])'));
  each(opened, function (fold) { fold.open = true; });
});
addEventListener('afterprint', function () {
  each(opened, function (fold) { fold.open = false; });
  opened = [];
  root.removeAttribute('data-print');
  forget();
});
addEventListener('click', function (event) {
  var place = event.target.getAttribute && event.target.getAttribute('data-print');
  if (!place) return;
  root.setAttribute('data-print', place);
  cite(place);
  print();
});
