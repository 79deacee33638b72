// The colours of the design, computed from its tokens: text against every paper that it may stand on, marks and focus
// against theirs, light and dark.

import test from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const sheet = readFileSync(new URL('../../public/styles/tokens.css', import.meta.url), 'utf8').replace(/\/\*.*?\*\//gs, '');

/** The colours that a selector's block gives. */
function colours(selector) {
  const at = sheet.indexOf(selector);
  assert.ok(at >= 0, selector);
  const block = sheet.slice(at, sheet.indexOf('}', at));
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gi)].map(([, name, value]) => [name, value]));
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour) {
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const [r, g, b] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a, b) {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const light = colours(':root');
const looks = { light, dark: { ...light, ...colours(':root[data-theme="dark"]') } };
const TEXT = ['ink', 'ink-2', 'ink-3', 'indigo', 'soga', 'leaf', 'turmeric', 'chilli', 'mengkudu', 'tarum', 'abu'];

for (const [look, of] of Object.entries(looks)) {
  test(`${look}: text has 4.5 on paper and paper-2, and ink and ink-2 on paper-3`, () => {
    const weak = [];
    for (const name of TEXT) for (const ground of ['paper', 'paper-2']) {
      const found = contrast(of[name], of[ground]);
      if (!(found >= 4.5)) weak.push(`${name} on ${ground}: ${found.toFixed(2)}`);
    }
    for (const name of ['ink', 'ink-2']) if (!(contrast(of[name], of['paper-3']) >= 4.5)) weak.push(`${name} on paper-3`);
    for (const [text, ground] of [['paper', 'ink'], ['paper', 'soga-fill'], ['paper', 'indigo-fill'], ['on-kunyit', 'kunyit']]) {
      const found = contrast(of[text], of[ground]);
      if (!(found >= 4.5)) weak.push(`${text} on ${ground}: ${found.toFixed(2)}`);
    }
    assert.deepEqual(weak, []);
  });

  test(`${look}: edges and focus have 3 on every paper`, () => {
    const weak = [];
    for (const name of ['edge', 'focus', ...TEXT]) for (const ground of ['paper', 'paper-2', 'paper-3']) {
      const found = contrast(of[name], of[ground]);
      if (!(found >= 3)) weak.push(`${name} on ${ground}: ${found.toFixed(2)}`);
    }
    assert.deepEqual(weak, []);
  });
}
