// What mail, chat and WordPress do to an address is undone before the first paint, as the program undoes it: both are
// held by the table of core.

import test from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { browserForThisFile, openPage, soon, waitForState } from './harness/browser.js';
import { cells } from './harness/csv.js';
import { program } from './harness/dist.js';
import { gate, serveDist } from './harness/hosts.js';

const table = readFileSync(new URL('../../core/tests/damaged-addresses.csv', import.meta.url), 'utf8');
const rows = cells(table).slice(1).filter((row) => row.length === 3);
const KEYS = ['lang', 'theme', 'year', 'embed', 'kiosk', 'present'];

const browser = await browserForThisFile();
const forever = gate();
const host = await serveDist({ fault: async (name) => { if (name === program) await forever.passed; } });

/** What the loader has made of an address, and which section stands nearest to the top of the window. */
async function setUp(page, address) {
  await page.goto('about:blank');
  await page.goto(`${host}/${address}`, { waitUntil: 'load' });
  return page.evaluate((keys) => ({
    page: location.pathname.replace('/index.html', '/'),
    marks: keys.map((key) => document.documentElement.getAttribute(`data-${key}`)),
    only: document.documentElement.getAttribute('data-only'),
    top: scrollY && [...document.querySelectorAll('main section[id]')]
      .map((it) => [Math.abs(it.getBoundingClientRect().top), it.id]).sort(([a], [b]) => a - b)[0][1],
  }), KEYS);
}

test('the loader reads a damaged address as it reads the one that was meant', async () => {
  const { page, seen, close } = await openPage(browser, 'about:blank');
  const known = new Map();
  const wrong = [];
  for (const [damaged, meant, what] of rows) {
    // The place of an element is its section once the program has read it.
    const element = /^#(?:node|year|chart)-\w+|^#ev_\w+/.exec(damaged)?.[0];
    const whole = element ?? `#${meant}`;
    if (!known.has(whole)) known.set(whole, await setUp(page, whole));
    const [is, should] = [await setUp(page, damaged), known.get(whole)];
    // An address without a place is not written as one.
    if (/^#(\?|\w+=)/.test(damaged)) [is.only, should.only, is.top, should.top] = [];
    if (JSON.stringify(is) !== JSON.stringify(should)) wrong.push(`${damaged} (${what}): ${JSON.stringify(is)}, not ${JSON.stringify(should)}`);
  }
  assert.deepEqual(wrong, []);
  assert.deepEqual(seen.errors, []);
  await close();
});

test('of a key that is there twice the last is taken, by the loader as by the program', async () => {
  const { page, close } = await openPage(browser, `${host}/#ekosistem?year=2021&year=2023`);
  assert.equal(await page.locator('html').getAttribute('data-year'), '2023');
  await close();
});

for (const address of ['#ekosistem?year=2022.', '#ekosistem%3Fyear%3D2022', '#Ekosistem?Year=2022&amp;theme=dark']) {
  test(`the live page understands ${address}`, async () => {
    const live = await serveDist();
    const { page, close } = await openPage(browser, `${live}/${address}`);
    await waitForState(page, 'live');
    await page.locator('#jelajah [data-year="2022"][aria-current]:visible').waitFor();
    await close();
  });
}

test('the way out of what WordPress embeds leads to the page as it stands', async () => {
  const live = await serveDist();
  const { page, close } = await openPage(browser, `${live}/#ekosistem?year=2022&embed=1#?secret=a1B2c3D4e5`);
  await waitForState(page, 'live');
  await page.locator('#whole').focus();
  await soon(async () => assert.equal(await page.locator('#whole').evaluate((it) => it.hash), '#ekosistem?year=2022'));
  await close();
});
