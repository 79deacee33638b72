// The host script by itself, with a page that is made up: whatever it is handed, it sets no height that its frame did not
// tell, and throws nothing. It needs no browser; `fits-only-its-own-frames` sends what can be sent between real windows.

import test from 'node:test';
import assert from 'node:assert/strict';
import vm from 'node:vm';
import { readFileSync } from 'node:fs';
import { MADE, SENT } from './harness/messages.js';

const SOURCE = readFileSync(new URL('../../public/sematkan.js', import.meta.url), 'utf8');

/** A page with these frames, the script in it, and a way to hand it an event. */
function pageWith(frames) {
  let heard;
  const page = {
    URL,
    location: { href: 'https://desa.example/' },
    document: { querySelectorAll: () => frames },
  };
  page.window = { addEventListener: (kind, act) => { heard = act; } };
  vm.createContext(page);
  vm.runInContext(SOURCE, page);
  return { hear: (event) => heard(event), make: (expression) => vm.runInContext(`(${expression})`, page) };
}

const frame = (src) => ({ src, contentWindow: { postMessage() {} }, style: { height: '' } });
const GOOD = "{ type: 'jelajah:height', height: 776.6 }";
const ORIGIN = 'https://jelajah.example';

test('a frame that tells its height gets it, rounded, and no other frame does', () => {
  const frames = [frame(`${ORIGIN}/a`), frame(`${ORIGIN}/b`)];
  const { hear, make } = pageWith(frames);
  for (const origin of [ORIGIN, 'null']) {
    frames[0].style.height = '';
    hear({ data: make(GOOD), origin, source: frames[0].contentWindow });
    assert.deepEqual(frames.map((it) => it.style.height), ['777px', ''], origin);
  }
});

test('no message that is no height sets one, or throws', () => {
  const own = frame(`${ORIGIN}/a`);
  const { hear, make } = pageWith([own]);
  for (const [what, expression] of Object.entries({ ...SENT, ...MADE })) {
    hear({ data: make(expression), origin: ORIGIN, source: own.contentWindow });
    assert.equal(own.style.height, '', what);
  }
});

test('a sound height is nobody\'s that comes from elsewhere', () => {
  const own = frame(`${ORIGIN}/a`);
  const frames = [own];
  const { hear, make } = pageWith(frames);
  frames.push({ ...frame(''), contentWindow: null }, { ...frame('http://['), contentWindow: 1 });
  const speakers = {
    'another window': { origin: ORIGIN, source: {} },
    'no window': { origin: ORIGIN, source: null },
    'a window that is not told': { origin: ORIGIN },
    'another site in the frame': { origin: 'https://other.example', source: own.contentWindow },
    'another port': { origin: `${ORIGIN}:8443`, source: own.contentWindow },
    'an origin that only begins so': { origin: `${ORIGIN}.evil.example`, source: own.contentWindow },
    'no origin': { origin: '', source: own.contentWindow },
    'a frame whose address is none': { origin: ORIGIN, source: 1 },
  };
  for (const [who, event] of Object.entries(speakers)) {
    hear({ data: make(GOOD), ...event });
    assert.equal(own.style.height, '', who);
  }
});
