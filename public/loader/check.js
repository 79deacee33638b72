// The check of an embed: finds out what the site that shows this page allows. All that can be found stands in the page
// already, hidden, with who must change what; this shows what is so. It runs when the page is opened at #periksa, which
// is what a frame does, and when its button is pressed. ES5; `me` is the running script element, told by the bake step
// the names of the program's files.
var by = function (id) { return document.getElementById(id); };
var each = function (selector, act, within) { [].forEach.call((within || document).querySelectorAll(selector), act); };
var framed = self !== parent;
var opaque = self.origin === 'null';
var running = false;
var unseen = false;

var show = function (check, outcome, slots) {
  each('[data-found^="' + check + '."]', function (it) {
    it.hidden = it.getAttribute('data-found') != check + '.' + outcome;
    if (it.hidden) return;
    each('[data-slot]', function (slot) { slot.textContent = slots[slot.getAttribute('data-slot')]; }, it);
  });
};

var wasm = function () {
  if (!self.WebAssembly) return 'unknown';
  try {
    // The smallest module there is.
    new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
    return 'runs';
  } catch (forbidden) {
    return 'forbidden';
  }
};

var storage = function () {
  try {
    localStorage.setItem('jelajah-check', '1');
    localStorage.removeItem('jelajah-check');
    return 'open';
  } catch (denied) {
    return 'denied';
  }
};

// Whether the program comes, in the way in which the loader of this very place would bring it.
var program = function (done) {
  var name = me.getAttribute('data-program');
  var lost = function (why) { done('lost', { status: why, program: name }); };
  if (opaque) {
    name = me.getAttribute('data-bytes');
    if (!name) return done('');
    var it = document.createElement('script');
    it.src = name;
    it.onload = function () { done('carried'); };
    it.onerror = function () { done('refused', { program: name }); };
    return document.head.appendChild(it);
  }
  fetch(name).then(function (answer) {
    if (!answer.ok) return lost(answer.status);
    var type = answer.headers.get('content-type') || '?';
    return answer.arrayBuffer().then(function (bytes) {
      // Some hosts answer with a page that says that nothing is there.
      var is = String.fromCharCode.apply(null, new Uint8Array(bytes.slice(0, 4))) == '\0asm';
      if (!is) return lost(type);
      done(type.indexOf('application/wasm') ? 'type' : 'comes', { type: type });
    });
  }).catch(function () { lost('?'); });
};

// The height was told to the page that holds the frame (frame.js): does the frame follow?
var height = function (done) {
  if (!framed) return done('top');
  if (!innerWidth) return done('hidden');
  var tries = 0;
  var look = function () {
    var wanted = by('jelajah').scrollHeight;
    if (Math.abs(innerHeight - wanted) < 2) return done('follows');
    if (++tries < 20) return setTimeout(look, 100);
    done(innerHeight > wanted ? 'enough' : 'fixed', { height: innerHeight });
  };
  look();
};

var report = function () {
  var lines = [document.title, location.href.replace(/#.*/, ''), document.referrer, navigator.userAgent];
  each('#findings > li:not([hidden])', function (it) {
    var parts = [].map.call(it.children, function (part) { return part.textContent; });
    lines.push('- ' + parts.join('\n  '));
  });
  by('report').value = lines.filter(Boolean).join('\n');
};

var run = function () {
  if (running) return;
  running = true;
  unseen = !innerWidth;
  by('empty').hidden = true;
  by('busy').hidden = false;
  by('results').hidden = false;
  show('frame', framed ? 'framed' : 'top');
  show('script', 'runs');
  show('wasm', wasm());
  show('storage', storage());
  show('fullscreen', document.fullscreenEnabled || document.webkitFullscreenEnabled ? 'open' : 'denied');
  if (framed) show('sandbox', opaque ? 'closed' : 'none');
  show('width', innerWidth > 319 ? 'enough' : innerWidth ? 'narrow' : 'none', { width: innerWidth });
  program(function (outcome, slots) {
    show('program', outcome, slots);
    height(function (outcome, slots) {
      show('height', outcome, slots);
      var count = document.querySelectorAll('#findings > .mend:not([hidden])').length;
      each('[data-summary]', function (line) {
        line.hidden = (line.getAttribute('data-summary') == 'mend') != count > 0;
        each('[data-slot]', function (slot) { slot.textContent = count; }, line);
      });
      // What is to be changed comes first.
      each('#findings > .mend:not([hidden])', function (it) { it.parentNode.insertBefore(it, it.parentNode.firstChild); });
      report();
      by('busy').hidden = true;
      each('#run span', function (name, place) { name.hidden = !place; });
      running = false;
    });
  });
};

var open = function () {
  if (!/^#(periksa|check)$/.test(location.hash)) return;
  // The recipes are for those who make frames, not for those in one.
  if (framed) root.setAttribute('data-framed', '');
  run();
};
if (framed) each('#home, .on a', function (link) { link.href = link.getAttribute('href') + '#?embed=1'; });
by('run').addEventListener('click', run);
addEventListener('hashchange', open);
addEventListener('resize', function () { if (unseen && innerWidth) run(); });
open();
