// A screen that nobody minds: it plays the tour of years, begins anew for each visitor, and leads nowhere else. The clock
// is the test's.

import test from 'node:test';
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { browserForThisFile, openPage, soon, untilAddress, waitForState } from './harness/browser.js';
import { folder, singleFiles } from './harness/dist.js';
import { serveDist } from './harness/hosts.js';

const browser = await browserForThisFile();
const host = await serveDist();
const address = (page) => page.evaluate(() => location.hash);
const veil = (page) => page.locator('#veil');
const wait = (page, seconds) => page.clock.runFor(seconds * 1_000);

/** Opens a kiosk whose time stands still but for `wait`. */
async function kiosk(at = `${host}/#pembuka?kiosk=1`) {
  const opened = await openPage(browser, at, { prepare: (page) => page.clock.install() });
  await live(opened.page);
  return opened;
}

async function live(page) {
  for (let tries = 0; tries < 200; tries++) {
    if (await page.evaluate(() => document.documentElement.dataset.jelajah === 'live' && document.getElementById('veil'))) return;
    await page.clock.runFor(50);
    await new Promise((done) => { setTimeout(done, 50); });
  }
  assert.fail('the kiosk does not begin');
}

test('while nobody is there the years go by, in the timeline and in the diagram', async () => {
  const { page, seen, close } = await kiosk();
  assert.equal(await veil(page).innerText(), 'Sentuh layar untuk menjelajah');
  const steps = [];
  for (let step = 0; step < 6; step++) {
    await wait(page, 8);
    steps.push(await address(page));
  }
  const years = [2020, 2021, 2022, 2023, 2024];
  const told = years.map((year) => `#jelajah?year=${year}&kiosk=1`);
  assert.deepEqual(steps, [...told, '#pembuka?kiosk=1']);
  assert.equal(await page.evaluate(() => history.length), 2, 'no way back through what was shown');
  assert.deepEqual(seen.errors, []);
  await close();
});

test('a touch begins a visit at the beginning, and touches nothing by it', async () => {
  const { page, close } = await kiosk();
  await wait(page, 16);
  await page.mouse.click(400, 300);
  await wait(page, 1);
  await untilAddress(page, '#pembuka?kiosk=1');
  assert.equal(await veil(page).count(), 0);
  assert.equal(await page.evaluate(() => scrollY), 0);
  await wait(page, 60);
  await untilAddress(page, '#pembuka?kiosk=1');
  await close();
});

test('a countdown says that the visit ends, and a touch stops it', async () => {
  const { page, close } = await kiosk();
  await page.keyboard.press('Shift');
  await wait(page, 76);
  await soon(async () => assert.match(await veil(page).innerText(), /dalam 14 detik/));
  await page.getByRole('button', { name: 'Masih di sini' }).click();
  await wait(page, 1);
  await soon(async () => assert.equal(await veil(page).count(), 0));
  await wait(page, 60);
  await soon(async () => assert.equal(await veil(page).count(), 0));
  await close();
});

test('nothing of one visitor is seen by the next', async () => {
  const { page, close } = await kiosk();
  await page.keyboard.press('Shift');
  await wait(page, 1);
  await page.locator('#data-kkn_students summary').click();
  await page.locator('#data-kkn_students [data-sort="1"]').click();
  await page.locator('#jelajah [data-year="2022"]:visible').click({ position: { x: 20, y: 14 } });
  await page.locator('#timeline-filter input').fill('batik');
  await page.locator('[data-scenario="s_modal"]').first().click();
  await page.locator('#whatif-card textarea').fill('Rahasia');
  const before = await page.locator('#data-kkn_students tbody').textContent();
  await page.locator('#tanya-tahapan [data-take]').first().click();
  await page.locator('.qz li:has(#tanya-putus) summary').click();
  await page.locator('#tanya-putus input').first().check();
  await page.locator('#belajar a[href^="#term-"]').first().click();
  await page.locator('#meaning').waitFor();
  await wait(page, 91);
  await untilAddress(page, '#pembuka?kiosk=1');
  assert.equal(await page.evaluate(() => history.length), 2);
  const left = await page.evaluate(() => ({
    open: document.querySelectorAll('details[open], dialog[open], :popover-open').length,
    answered: document.querySelectorAll('.qz :checked, .qz [data-place], .qz [data-result], .fb:not(:empty)').length,
    typed: [...document.querySelectorAll('textarea, input[type="search"], #timeline-filter input')].map((it) => it.value).join(''),
    card: document.querySelectorAll('#whatif-card textarea').length,
    top: scrollY,
    sorted: document.querySelectorAll('.fig tbody tr').length && [...document.querySelectorAll('#data-kkn_students tbody tr')].map((it) => it.getAttribute('data-row')).join(),
  }));
  assert.deepEqual(left, { open: 0, answered: 0, typed: '', card: 0, top: 0, sorted: '0,1,2,3' }, before);
  await close();
});

test('the kiosk leads to no other site, file or print, only to its other language, and comes back to its own', async () => {
  const { page, seen, close } = await kiosk();
  await page.keyboard.press('Shift');
  await wait(page, 1);
  const outside = await page.evaluate(() => {
    const links = [...document.querySelectorAll('a[href]')].filter((it) => !it.getAttribute('href').startsWith('#') && !it.dataset.lang);
    const loose = links.filter((it) => it.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true })));
    const plain = links.filter((it) => it.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })));
    const shown = [...document.querySelectorAll('.pr, [data-save], #save')].filter((it) => it.checkVisibility());
    return { links: links.length > 100, loose: loose.length, plain: plain.length, shown: shown.length };
  });
  assert.deepEqual(outside, { links: true, loose: 0, plain: 0, shown: 0 });
  await page.locator('#bahasa-en').click();
  await page.waitForURL(/en\.html/);
  await live(page);
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  await untilAddress(page, '#pembuka?kiosk=id');
  await page.keyboard.press('Shift');
  await wait(page, 91);
  await page.waitForURL((url) => !url.pathname.endsWith('en.html'));
  await live(page);
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'id');
  assert.equal(await page.evaluate(() => history.length), 2);
  assert.deepEqual(seen.errors, []);
  await close();
});

test('from a stick, too', async () => {
  const { page, seen, close } = await kiosk(`${pathToFileURL(`${folder}/${singleFiles[0]}`)}#pembuka?kiosk=1`);
  await wait(page, 8);
  await untilAddress(page, '#jelajah?year=2020&kiosk=1');
  assert.deepEqual(seen.errors, []);
  await close();
});

test('its targets are large, and none stands outside of a narrow screen', async () => {
  const { page, close } = await kiosk();
  await page.setViewportSize({ width: 360, height: 640 });
  // What is in a row that is scrolled sideways stands as far to the right as the row.
  const last = await page.evaluate(() => Math.max(...[...document.querySelectorAll('#jelajah :is(a, button, input)')].filter((it) => it.checkVisibility())
    .map((it) => (it.closest('.seg') ?? it).getBoundingClientRect().right)));
  assert.ok(last <= 360, String(last));
  await page.keyboard.press('Shift');
  await wait(page, 1);
  const low = await page.evaluate(() => [...document.querySelectorAll('.btn, .facets a, .yb > *')].filter((it) => it.checkVisibility())
    .filter((it) => it.getBoundingClientRect().height < 60).map((it) => it.textContent));
  assert.deepEqual(low, []);
  await close();
});
