// The button of a worksheet, which is there only where it works.
var button = document.querySelector('[data-paper]');
button.hidden = false;
button.addEventListener('click', function () { print(); });
