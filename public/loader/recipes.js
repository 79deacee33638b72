// The pages "Sematkan": fills the codes with where the page lies and with what was chosen, finds recipes, shows the open one
// as its code gives it, and copies. All words are in the page already. ES5; `root` is <html>, `me` the running script element.
root.setAttribute('data-script', '');
var by = function (id) { return document.getElementById(id); };
var each = function (selector, act) { [].forEach.call(document.querySelectorAll(selector), act); };
var chosen = function (name) { return document.querySelector('[name=' + name + ']:checked'); };
var home = location.href.replace(/[?#].*/, '').replace(/[^/]*$/, '');
var onSite = /^http/.test(location.protocol);
by('disk').hidden = onSite;
// What is on a disk cannot be shown in a closed frame.
by('preview').hidden = !onSite;

// What a field gives for a page that lies at `base`, with the single file at `uploaded`.
var code = function (field, base, uploaded) {
  var page = chosen('lang');
  var theme = chosen('theme').value;
  var year = by('year').value;
  var keys = [];
  if (year) keys.push('year=' + year);
  if (theme) keys.push('theme=' + theme);
  var place = '#' + by('start').value;
  var embedded = place + '?' + keys.concat('embed=1').join('&');
  var whole = keys.length ? place + '?' + keys.join('&') : place.length > 1 ? place : '';
  var single = uploaded(page.getAttribute('data-single')) + '?v=' + me.getAttribute('data-version');
  var values = {
    src: base + page.value + embedded,
    whole: base + page.value + whole,
    page: base + page.value,
    single: single + embedded,
    door: single + whole,
    base: base,
    origin: chosen('host').value,
    title: page.getAttribute('data-title'),
    height: String(Math.min(5000, Math.max(200, Math.round(by('height').value) || 700)))
  };
  return field.getAttribute('data-template').replace(/\{(\w+)\}/g, function (slot, key) {
    if (field.hasAttribute('data-plain')) return values[key];
    return values[key].replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
  });
};

var recipe = document.querySelector('details[open]');
var frame;
var preview = function () {
  var box = by('shown');
  var field = by(recipe.getAttribute('data-shows'));
  // The single file lies beside this page.
  var text = code(field, home, function (name) { return home + name; });
  if (field.hasAttribute('data-plain')) {
    frame = document.createElement('iframe');
    frame.src = text.replace(/^[^#]*$/, '$&#?embed=1');
    frame.title = chosen('lang').getAttribute('data-title');
    frame.width = '100%';
    frame.height = by('height').value;
  } else {
    // Read as a host's page would be.
    frame = document.importNode(new DOMParser().parseFromString(text, 'text/html').querySelector('iframe'), true);
  }
  each('#measured [data-said]', function (line) { line.hidden = true; });
  var width = recipe.getAttribute('data-width');
  box.style.maxWidth = width ? width + 'px' : '';
  box.textContent = '';
  box.appendChild(frame);
};
var show = function () {
  var uploaded = by('uploaded').value.replace(/[?#].*/, '');
  each('[data-template]', function (field) {
    field.value = code(field, onSite ? home : field.getAttribute('data-address'), function (name) {
      return uploaded || field.getAttribute('data-office') + name;
    });
  });
  if (onSite) preview();
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
by('find').addEventListener('input', function () {
  var words = this.value.toLowerCase().split(/\s+/);
  var found = [];
  each('[name=recipe]', function (it) {
    var name = it.querySelector('summary').textContent.toLowerCase();
    it.hidden = !words.every(function (word) { return name.indexOf(word) > -1; });
    if (!it.hidden) found.push(it);
  });
  each('.group', function (group) { group.hidden = !group.querySelector('details:not([hidden])'); });
  by('none').firstChild.hidden = found.length;
  if (found.length == 1) found[0].open = true;
});
addEventListener('message', function (event) {
  var message = event.data || {};
  if (!frame || event.source !== frame.contentWindow || message.type !== 'jelajah:height' || !(message.height > 0)) return;
  var sizes = { width: frame.clientWidth, height: Math.round(message.height), frame: frame.clientHeight };
  each('#measured [data-slot]', function (slot) { slot.textContent = sizes[slot.getAttribute('data-slot')]; });
  each('#measured [data-said]', function (line) {
    // A stage is as high as its frame.
    var isWhole = frame.hasAttribute('data-jelajah') || sizes.height <= sizes.frame;
    line.hidden = line.getAttribute('data-said') == 'fixed' && isWhole;
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
