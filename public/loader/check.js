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

// What the policy of this very page refused.
var refused = '';
addEventListener('securitypolicyviolation', function (event) { refused += event.blockedURI + ' '; });

// A script of this folder as the page of another site would load it, or nothing where it comes.
var script = function (name, done) {
  var it = document.createElement('script');
  it.src = name;
  it.onload = function () { done(); };
  it.onerror = function () { done('?'); };
  document.head.appendChild(it);
};

// Whether the program comes, in the way in which the loader of this very place would bring it.
var program = function (done) {
  var name = me.getAttribute(opaque ? 'data-bytes' : 'data-program');
  var lost = function (outcome, why) {
    // What was refused is told a moment later than that it did not come.
    setTimeout(function () {
      done(refused.indexOf(name) > -1 ? 'policy' : outcome, { status: why, program: name });
    }, 50);
  };
  if (!name) return done('');
  if (opaque) return script(name, function (trouble) { trouble ? lost('refused') : done('carried'); });
  fetch(name).then(function (answer) {
    if (!answer.ok) return lost('lost', answer.status);
    var type = answer.headers.get('content-type') || '?';
    return answer.arrayBuffer().then(function (bytes) {
      // Some hosts answer with a page that says that nothing is there.
      var is = String.fromCharCode.apply(null, new Uint8Array(bytes.slice(0, 4))) == '\0asm';
      if (!is) return lost('lost', type);
      done(type.indexOf('application/wasm') ? 'type' : 'comes', { type: type });
    });
  }).catch(function () { lost('lost', '?'); });
};

// What keeps other sites from running the script that fits their frames, if anything does.
var fitter = function (done) {
  if (opaque) return script('sematkan.js', done);
  fetch('sematkan.js').then(function (answer) {
    var type = answer.headers.get('content-type') || '?';
    var sharing = answer.headers.get('cross-origin-resource-policy') || 'cross-origin';
    if (!answer.ok) return done(answer.status);
    if (!/(java|ecma)script/.test(type)) return done(type);
    done(sharing == 'cross-origin' ? '' : ['Cross-Origin-Resource-Policy:', sharing].join(' '));
  }).catch(function () { script('sematkan.js', done); });
};

var fullscreen = function (done) {
  if (document.fullscreenEnabled || document.webkitFullscreenEnabled) return done('open');
  if (!('fullscreenEnabled' in document || 'webkitFullscreenEnabled' in document)) return done('unknown');
  if (!framed || opaque) return done(framed ? 'denied' : 'own');
  fetch(location.href, { method: 'HEAD' }).then(function (answer) {
    done(/fullscreen=\(\)/.test(answer.headers.get('permissions-policy')) ? 'own' : 'denied');
  }).catch(function () { done('denied'); });
};

// What the script of the page around the frame answered: nothing where there is none, and the height that it set.
var heard;
addEventListener('message', function (event) {
  if (event.source === parent && event.data && event.data.type === 'jelajah:heard') heard = event.data.fits;
});

// The height is told to the page that holds the frame: does the frame follow?
var height = function (trouble, done) {
  if (!framed) return done(trouble ? 'script' : 'top', { script: trouble });
  if (!innerWidth) return done('hidden');
  var tries = 0;
  var look = function () {
    var wanted = by('halaman').scrollHeight;
    var sizes = { height: innerHeight, script: trouble };
    if (Math.abs(innerHeight - wanted) < 2) return done('follows');
    parent.postMessage({ type: 'jelajah:height', height: wanted }, '*');
    if (++tries < 20) return setTimeout(look, 100);
    if (innerHeight > wanted) return done('enough', sizes);
    done(heard === '' ? 'unmarked' : heard ? 'limited' : trouble ? 'script' : 'fixed', sizes);
  };
  look();
};

// Scroll bars that take room.
var bars = function () {
  var page = document.documentElement;
  var sideways = page.scrollWidth > page.clientWidth + 1;
  var down = innerWidth > page.clientWidth;
  show('bar', framed && sideways ? 'side' : framed && down ? 'down' : '', { width: page.clientWidth });
};

// Whether the page around the frame cuts it off. The lower end comes to sight when the reader scrolls there, or never.
var watch;
var cut = function () {
  if (!framed || watch) return;
  if (!self.IntersectionObserver) return show('cut', 'unknown');
  show('cut', 'below');
  var end = false;
  watch = new IntersectionObserver(function (entries) {
    var side = 0;
    entries.forEach(function (entry) {
      var part = entry.intersectionRect;
      if (!part.height) return;
      if (part.width < Math.min(innerWidth, entry.boundingClientRect.width) - 20) side = part.width;
      end = end || entry.target === by('edge');
    });
    if (side) show('cut', 'side', { width: Math.round(side) });
    else if (end) show('cut', 'none');
    if (side || end) conclude();
  });
  watch.observe(by('edge'));
  watch.observe(by('halaman'));
};

var report = function () {
  var lines = [document.title, location.href.replace(/#.*/, ''), document.referrer, navigator.userAgent];
  each('#findings > li:not([hidden])', function (it) {
    var parts = [].map.call(it.children, function (part) { return part.textContent; });
    lines.push('- ' + parts.join('\n  '));
  });
  by('report').value = lines.filter(Boolean).join('\n');
};

var conclude = function () {
  var count = document.querySelectorAll('#findings > .mend:not([hidden])').length;
  each('[data-summary]', function (line) {
    line.hidden = (line.getAttribute('data-summary') == 'mend') != count > 0;
    each('[data-slot]', function (slot) { slot.textContent = count; }, line);
  });
  // What is to be changed comes first.
  each('#findings > .mend:not([hidden])', function (it) { it.parentNode.insertBefore(it, it.parentNode.firstChild); });
  report();
};

var run = function () {
  if (running) return;
  running = true;
  unseen = !innerWidth;
  by('empty').hidden = by('alone').hidden = true;
  by('busy').hidden = false;
  by('results').hidden = false;
  show('frame', framed ? 'framed' : 'top');
  show('script', 'runs');
  show('wasm', wasm());
  show('storage', storage());
  if (framed) show('sandbox', !opaque ? 'none' : self.name == 'jelajah' ? 'full' : 'closed');
  var width = document.documentElement.clientWidth;
  show('width', width > 253 ? 'enough' : width ? 'narrow' : 'none', { width: width });
  fullscreen(function (outcome) {
    show('fullscreen', outcome);
    program(function (outcome, slots) {
      show('program', outcome, slots);
      fitter(function (trouble) {
        height(trouble, function (outcome, slots) {
          show('height', outcome, slots);
          by('busy').hidden = true;
          each('#run span', function (name, place) { name.hidden = !place; });
          // What is shown now makes the page higher, and the frame may follow.
          setTimeout(function () {
            bars();
            cut();
            conclude();
            running = false;
          }, 300);
        });
      });
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
