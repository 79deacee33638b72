// What the address asks for is set up by the loader, before the program comes.

import test from 'node:test';
import assert from 'node:assert/strict';
import { browserForThisFile, openPage, soon, stateOf, waitForState } from './harness/browser.js';
import { read, singleFiles } from './harness/dist.js';
import { gate, serveDist } from './harness/hosts.js';

const browser = await browserForThisFile();
const forever = gate();
const host = await serveDist({ fault: async (name) => { if (name.endsWith('.wasm')) await forever.passed; } });
const html = (page, key) => page.locator('html').getAttribute(key);

test('year, theme and modes are marked on the document', async () => {
  const { page, close } = await openPage(browser, `${host}/#lini-masa?year=2022&theme=dark&embed=1`);
  assert.equal(await stateOf(page), 'static');
  assert.equal(await html(page, 'data-year'), '2022');
  assert.equal(await html(page, 'data-theme'), 'dark');
  assert.equal(await html(page, 'data-embed'), '1');
  await close();
});

const PLACES = [
  ['#sumber', 'sumber'], ['#sumber?year=2022', 'sumber'], ['#ekosistem', 'ekosistem'], ['#jelajah', 'jelajah'],
  ['#?year=2022', 'jelajah'], ['#year=2022', 'jelajah'], ['#ekosistem?embed=1', 'jelajah'], ['#ekosistem?node=modal', 'jelajah'], ['#pembuka?year=2022', 'jelajah'], ['#sumber?tour=2', 'jelajah'],
  ['#angka?theme=dark', 'angka'], ['#node-modal', 'jelajah'], ['#ev_2022_kupujamas', 'jelajah'], ['#year-2022', 'jelajah'], ['#chart-creative_gdp', 'jelajah'],
];
for (const [fragment, id] of PLACES) {
  test(`${fragment} brings ${id} to the top of the window`, async () => {
    const { page, close } = await openPage(browser, `${host}/${fragment}`, { viewport: { width: 1280, height: 500 } });
    await page.waitForLoadState('domcontentloaded');
    // The browser scrolls to what has the id when it likes, and is led back.
    await soon(async () => {
      const place = await page.evaluate((id) => ({
        top: document.getElementById(id).getBoundingClientRect().top,
        atEnd: scrollY + innerHeight >= document.documentElement.scrollHeight - 1,
      }), id);
      assert.ok(Math.abs(place.top) < 120 || (place.atEnd && place.top > 0), JSON.stringify(place));
    });
    await close();
  });
}

const FRONTS = [
  ['', 'map'], ['#ekosistem?embed=1', 'map'], ['#node-modal', 'map'], ['#lini-masa?embed=1', 'card'], ['#year-2022', 'card'], ['#chart-creative_gdp', 'numbers', 'card'],
  ['#angka?year=2022', 'numbers'], ['#sumber?year=2022', 'map'],
];
test('on a phone the area in front is that of the address, before the program comes and after', async () => {
  const whole = await serveDist();
  const front = (page) => page.evaluate(() => [...document.querySelectorAll('[data-stage]')].filter((it) => it.checkVisibility()).map((it) => it.dataset.stage));
  for (const [fragment, area, later] of FRONTS) {
    for (const from of [host, whole]) {
      const { page, close } = await openPage(browser, `${from}/${fragment}`, { viewport: { width: 360, height: 740 } });
      if (from === whole) await waitForState(page, 'live');
      assert.deepEqual(await front(page), [from === whole ? later ?? area : area], `${fragment} ${from === host ? 'before' : 'after'}`);
      await close();
    }
  }
  // Without the program nothing would lead from another area to the map.
  const broken = await serveDist({ fault: (name) => (name.endsWith('.wasm') ? { status: 404, body: 'no' } : undefined) });
  const { page, close } = await openPage(browser, `${broken}/#angka?year=2022`, { viewport: { width: 360, height: 740 } });
  await waitForState(page, 'failed');
  assert.deepEqual(await front(page), ['map']);
  await close();
});

test('another language is another page, with the same fragment', async () => {
  const { page, close } = await openPage(browser, `${host}/#angka?year=2022&lang=en`);
  await page.waitForURL(`${host}/en.html#angka?year=2022&lang=en`);
  assert.equal(await html(page, 'lang'), 'en');
  assert.equal(await html(page, 'data-year'), '2022');
  await close();
});

test('the way back from the other language is open too', async () => {
  const { page, close } = await openPage(browser, `${host}/en.html#angka?lang=id`);
  await page.waitForURL(`${host}/index.html#angka?lang=id`);
  assert.equal(await html(page, 'lang'), 'id');
  await close();
});

test('an address that makes no sense is no obstacle', async () => {
  const odd = '#%E0%A4%A?year=%&lang=xx&theme=&&=&embed=<script>';
  const { page, seen, close } = await openPage(browser, `${host}/${odd}`);
  assert.equal(await stateOf(page), 'static');
  assert.equal(await html(page, 'lang'), 'id');
  assert.deepEqual(seen.errors, []);
  await close();
});

test('a single file reads the address itself and goes nowhere', async () => {
  const alone = await serveDist({ policy: null });
  assert.ok(!/<script[^>]* data-to-/.test(read(singleFiles[0]).toString()));
  const address = `${alone}/${singleFiles[0]}#angka?year=2022&lang=en`;
  const { page, close } = await openPage(browser, address);
  await waitForState(page, 'live');
  assert.equal(await html(page, 'data-year'), '2022');
  assert.equal(await html(page, 'data-lang'), 'en');
  assert.ok(page.url().startsWith(`${alone}/${singleFiles[0]}`));
  await close();
});

test('an embed of something else than a section is no blank page', async () => {
  for (const fragment of ['#node-modal?embed=1', '#nowhere?embed=1']) {
    const { page, close } = await openPage(browser, `${host}/${fragment}`);
    assert.equal(await stateOf(page), 'static');
    assert.ok(await page.locator('#jelajah').isVisible(), fragment);
    await close();
  }
});
