// The pages "Sematkan": fills the codes with where the page lies and with what was chosen, shows the open recipe as its
// code gives it, and copies. All words are in the page already. ES5; `root` is <html>, `me` the running script element.
root.setAttribute('data-script', '');
var by = function (id) { return document.getElementById(id); };
var each = function (selector, act) { [].forEach.call(document.querySelectorAll(selector), act); };
var chosen = function (name) { return document.querySelector('[name=' + name + ']:checked'); };
var home = location.href.replace(/[?#].*/, '').replace(/[^/]*$/, '');
var onSite = /^http/.test(location.protocol);
by('disk').hidden = onSite;

// The code of a field for a page that lies at `base`, with the single file at `office`.
var code = function (field, base, office) {
  var page = chosen('lang');
  var theme = chosen('theme').value;
  var year = by('year').value;
  var keys = [];
  if (year) keys.push('year=' + year);
  if (theme) keys.push('theme=' + theme);
  var place = '#' + by('start').value;
  var embedded = place + '?' + keys.concat('embed=1').join('&');
  var whole = keys.length ? place + '?' + keys.join('&') : place.length > 1 ? place : '';
  var single = page.getAttribute('data-single');
  var values = {
    src: base + page.value + embedded,
    whole: base + page.value + whole,
    single: office + single + embedded,
    door: office + single + whole,
    base: base,
    title: page.getAttribute('data-title'),
    height: String(Math.min(5000, Math.max(200, Math.round(by('height').value) || 700)))
  };
  return field.getAttribute('data-template').replace(/\{(\w+)\}/g, function (slot, key) {
    return values[key].replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
  });
};

var recipe = document.querySelector('details[open]');
var frame;
var show = function () {
  each('[data-template]', function (field) {
    field.value = code(field, onSite ? home : field.getAttribute('data-address'), field.getAttribute('data-office'));
  });
  var box = by('shown');
  // Read as a host's page would be; the single file lies beside this page.
  var read = new DOMParser().parseFromString(code(by(recipe.getAttribute('data-shows')), home, home), 'text/html');
  frame = document.importNode(read.querySelector('iframe'), true);
  each('#measured [data-said]', function (line) { line.hidden = true; });
  var width = recipe.getAttribute('data-width');
  box.style.maxWidth = width ? width + 'px' : '';
  box.textContent = '';
  box.appendChild(frame);
};
each('[name=recipe]', function (it) {
  it.addEventListener('toggle', function () {
    if (!it.open || it === recipe) return;
    recipe = it;
    show();
  });
});
by('choices').addEventListener('change', show);
by('choices').addEventListener('submit', function (event) { event.preventDefault(); });
addEventListener('message', function (event) {
  var message = event.data || {};
  if (!frame || event.source !== frame.contentWindow || message.type !== 'jelajah:height' || !(message.height > 0)) return;
  var sizes = { width: frame.clientWidth, height: Math.round(message.height), frame: frame.clientHeight };
  each('#measured [data-slot]', function (slot) { slot.textContent = sizes[slot.getAttribute('data-slot')]; });
  each('#measured [data-said]', function (line) {
    line.hidden = line.getAttribute('data-said') == 'fixed' && frame.hasAttribute('data-jelajah');
  });
});
// In a frame the check is asked for, not a frame within the frame.
if (self === parent) show();

addEventListener('click', function (event) {
  var id = event.target.getAttribute && event.target.getAttribute('data-copy');
  if (!id) return;
  var field = by(id);
  var notes = event.target.parentNode.querySelectorAll('.said span');
  var tell = function (done) {
    notes[0].hidden = !done;
    notes[1].hidden = done;
  };
  var byHand = function () {
    var done = false;
    field.focus();
    field.select();
    try {
      done = document.execCommand('copy');
    } catch (denied) {}
    tell(done);
  };
  if (!navigator.clipboard) return byHand();
  navigator.clipboard.writeText(field.value).then(function () { tell(true); }, byHand);
});
