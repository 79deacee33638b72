// In an embed: the way to the whole page takes along what is shown now, without what WordPress adds after a second `#`.
// Without script it leads to the page's beginning.
var whole = document.getElementById('whole');
['pointerdown', 'focus', 'click'].forEach(function (act) {
  whole.addEventListener(act, function () {
    whole.hash = location.hash.replace(/(.)#.*/, '$1').replace(/embed=\w+&?/, '').replace(/[?&]$/, '');
  });
});
