// The page in engines other than Chromium: it comes alive, and can be steered.

import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { folder, singleFiles } from '../e2e/harness/dist.js';
import { serveDist, serveHostPage } from '../e2e/harness/hosts.js';
import { inEachEngine } from './harness/engines.js';

const host = await serveDist();
const site = await serveHostPage(`<iframe title="Jelajah" width="600" height="700" src="${host}/#ekosistem?embed=1"></iframe>`);

/** In the page: the shapes that are painted black, as what no rule speaks of is. */
const black = () => [...document.querySelectorAll('main svg :is(path, rect, circle, polygon, text)')]
  .filter((it) => it.getClientRects().length && !it.closest('defs, symbol') && getComputedStyle(it).fill === 'rgb(0, 0, 0)')
  .map((it) => it.outerHTML.slice(0, 80));

for (const width of [320, 1366]) {
  inEachEngine(`it goes live without a fault, fits its window and paints no shape black, ${width} px wide`, async (engine) => {
    const page = await engine.open(`${host}/`, { width });
    await page.live();
    assert.deepEqual(await page.troubles(), []);
    assert.equal(await page.evaluate(() => innerWidth), width);
    // Firefox takes the room of its scroll bar from the window, so what is measured may be less.
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= width, `${wide} px`);
    assert.deepEqual(await page.evaluate(black), []);
  });
}

inEachEngine('in a frame it goes live and takes presses and keys', async (engine) => {
  const page = await engine.open(site);
  const frame = page.frame('iframe');
  await frame.live();
  await frame.click('#jelajah [data-year="2022"]');
  await frame.until(() => document.querySelector('.yb [aria-current][data-year="2022"]'));
  await frame.press('Tab');
  assert.ok(await frame.evaluate(() => document.activeElement !== document.body));
});

inEachEngine('a press and the keyboard choose', async (engine) => {
  const page = await engine.open(`${host}/`);
  await page.live();
  // The middle of a year is its marks'.
  await page.click('.sf.x [data-year="2022"] b');
  await page.until(() => /year=2022/.test(location.hash));
  await page.click('[data-choose=q]');
  await page.type('kampung');
  await page.until(() => document.querySelector('[data-choose=q]').value === 'kampung');
  assert.ok((await page.screenshot()).length > 10_000);
});

inEachEngine('an address with choices opens them: a year, a node and its sentences', async (engine) => {
  const page = await engine.open(`${host}/#ekosistem?year=2022&node=modal`);
  await page.live();
  await page.until(() => document.querySelector('#panel-modal') && document.querySelector('.yb [aria-current][data-year="2022"]'));
});

inEachEngine('the language is changed and what is chosen is kept', async (engine) => {
  const page = await engine.open(`${host}/#lini-masa?year=2022`);
  await page.live();
  await page.click('#bahasa-en');
  await page.until(() => document.documentElement.lang === 'en' && /year=2022/.test(location.hash));
  await page.live();
  assert.deepEqual(await page.troubles(), []);
});

inEachEngine('a single file goes live from a disk', async (engine) => {
  const page = await engine.open(`${pathToFileURL(folder + singleFiles[0])}`);
  await page.live();
  assert.deepEqual(await page.troubles(), []);
});

inEachEngine('the dark look is there for who wants it', async (engine) => {
  const page = await engine.open(`${host}/`, { dark: true });
  const light = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  assert.ok(Number(/\d+/.exec(light)) < 80, light);
});

inEachEngine('without script it can be read, and leads to its parts', async (engine) => {
  const page = await engine.open(`${host}/`, { script: false });
  assert.equal(await page.state(), 'static');
  await page.click('.menu > summary');
  await page.click('.menu a[href="#belajar"]');
  await page.until(() => scrollY > 1000);
});
