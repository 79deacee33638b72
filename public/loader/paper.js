// Prints: one section when its button is pressed, else the whole page. The stylesheet for paper opens the folds; a
// browser that cannot open them by a rule has them opened here, for the time of printing.
var opened = [];
var each = function (list, act) { [].forEach.call(list, act); };
var rule = self.CSS && CSS.supports && CSS.supports('selector(details::details-content)');
addEventListener('beforeprint', function () {
  if (rule) return;
  opened = [].slice.call(document.querySelectorAll('details:not([open])'));
  each(opened, function (fold) { fold.open = true; });
});
addEventListener('afterprint', function () {
  each(opened, function (fold) { fold.open = false; });
  opened = [];
  root.removeAttribute('data-print');
});
addEventListener('click', function (event) {
  var place = event.target.getAttribute && event.target.getAttribute('data-print');
  if (!place) return;
  root.setAttribute('data-print', place);
  print();
});
