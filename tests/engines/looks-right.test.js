// What must be seen is seen in each engine, also what one of them would drop: the dots of terms, the signs of confidence,
// what of a range is filled. What was clicked has no box round it, and nothing is wider than a small window.

import assert from 'node:assert/strict';
import { serveDist } from '../e2e/harness/hosts.js';
import { ALL, inEachEngine } from './harness/engines.js';

const host = await serveDist();

/** In the page: what a picture of it shows along the middle of a range, from left to right, as luminance. */
async function alongTheRange(png, box) {
  const bytes = Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [picture.width, picture.height];
  const pen = canvas.getContext('2d');
  pen.drawImage(picture, 0, 0);
  const scale = picture.width / innerWidth;
  const linear = (part) => (part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  return [0.1, 0.4, 0.95].map((share) => {
    const [r, g, b] = pen.getImageData((box.x + box.width * share) * scale, (box.y + box.height / 2) * scale, 1, 1).data;
    return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  });
}

inEachEngine('terms have dots beneath them, a drag marks no words, and how sure an event is has its sign', async (engine) => {
  const page = await engine.open(`${host}/`);
  const [line, may, sign] = await page.evaluate(() => {
    const term = getComputedStyle(document.querySelector('a[href^="#term-"]'));
    const drawing = getComputedStyle(document.getElementById('strip-large'));
    return [
      [term.textDecorationLine, term.textDecorationStyle, term.textDecorationThickness],
      drawing.userSelect ?? drawing.webkitUserSelect,
      getComputedStyle(document.querySelector('.conf.medium'), '::before').content,
    ];
  });
  assert.deepEqual(line, ['underline', 'dotted', '2px']);
  assert.equal(may, 'none', 'words can be marked');
  assert.match(sign, /▮▮▯/);
}, ALL);

for (const dark of [false, true]) {
  inEachEngine(`of a range it can be seen what is filled, ${dark ? 'dark' : 'light'}`, async (engine) => {
    const page = await engine.open(`${host}/#bagaimana-jika?push=digital.5`, { dark });
    await page.live();
    await page.evaluate(() => document.querySelector('#whatif-card [type=range]').scrollIntoView({ block: 'center', behavior: 'instant' }));
    await page.still();
    const box = await page.evaluate(() => document.querySelector('#whatif-card [type=range]').getBoundingClientRect().toJSON());
    const png = (await page.screenshot()).toString('base64');
    const [start, middle, rest] = await page.evaluate(alongTheRange, png, box);
    assert.ok(Math.abs(start - middle) < 0.02, `one part is filled alike: ${start}, ${middle}`);
    const [low, high] = [middle, rest].sort((a, b) => a - b);
    assert.ok((high + 0.05) / (low + 0.05) > 1.5, `the rest differs: ${middle}, ${rest}`);
  }, ALL);
}

inEachEngine('a node that was clicked has no box round it', async (engine) => {
  const page = await engine.open(`${host}/#ekosistem`);
  await page.live();
  await page.click('.dia .nd.actor text');
  await page.until(() => document.activeElement.matches('.dia a'));
  assert.equal(await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle), 'none');
}, ALL);

// WebKit shows no focus that a script moves after a press of the mouse, whatever key moved it.
inEachEngine('a node that the arrow keys reached after a click has its ring', async (engine) => {
  const page = await engine.open(`${host}/#ekosistem`);
  await page.live();
  await page.click('.dia .nd.actor text');
  await page.until(() => document.activeElement.matches('.dia a'));
  await page.press('ArrowRight');
  await page.until(() => document.activeElement.matches('.dia a:focus-visible'));
  const ring = await page.evaluate(() => getComputedStyle(document.activeElement.querySelector('.sh')).strokeWidth);
  assert.match(ring, /^4(px)?$/);
}, ['firefox', 'chromium']);

inEachEngine('nothing is wider than a window of 320 px, whatever is open', async (engine) => {
  const page = await engine.open(`${host}/#bagaimana-jika?push=digital.5&guess=up`, { width: 320 });
  await page.live();
  await page.until(() => document.querySelector('#whatif-card .dots'));
  const wide = await page.evaluate(() => {
    document.querySelectorAll('details').forEach((it) => { it.open = true; });
    return [...document.querySelectorAll('#halaman *')]
      .filter((it) => !it.closest('svg, .scroll, .vh, .skip') && it.getClientRects().length && it.getBoundingClientRect().right > innerWidth + 1)
      .map((it) => `${it.localName}.${it.className} ${Math.round(it.getBoundingClientRect().right)}`).slice(0, 9);
  });
  assert.deepEqual(wide, []);
}, ALL);
