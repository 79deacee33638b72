// Sentences cite by number: the numbers count in reading order, each has its entry in the list, and a press shows the entry
// under its sentence.

import test from 'node:test';
import assert from 'node:assert/strict';
import { faults } from './harness/axe.js';
import { browserForThisFile, openPage, soon, waitForState } from './harness/browser.js';
import { pages } from './harness/dist.js';
import { serveDist } from './harness/hosts.js';
import { rowOf, table } from './harness/tables.js';

const browser = await browserForThisFile();
const host = await serveDist();
const CITES = 'a[href^="#sumber-"]';
const named = { 'index.html': 'Sumber', 'en.html': 'Source' };

async function live(address, options = {}) {
  const opened = await openPage(browser, `${host}/${address}`, options);
  await waitForState(opened.page, 'live');
  return opened;
}

for (const name of pages) {
  test(`${name} numbers its sources in the order in which it cites them, each with its entry`, async () => {
    const { page, close } = await openPage(browser, `${host}/${name}`, { javaScriptEnabled: false });
    const { cited, entries, words } = await page.evaluate((cites) => ({
      cited: [...document.querySelectorAll(cites)].map((it) => it.getAttribute('href')),
      words: [...new Set([...document.querySelectorAll(cites)].map((it) => it.textContent.replace(/\d+/, '')))],
      entries: [...document.querySelectorAll('.sl li')].map((it) => [`#${it.id}`, it.value]),
    }), CITES);
    const first = [...new Set(cited)];
    assert.ok(first.length > 100, String(first.length));
    assert.deepEqual(first, first.map((_, at) => `#sumber-${at + 1}`));
    assert.deepEqual(words, [`${named[name]} `]);
    assert.equal(new Set(entries.map(([id]) => id)).size, entries.length);
    for (const [id, value] of entries) assert.equal(id, `#sumber-${value}`);
    assert.deepEqual(first.filter((id) => !entries.some(([entry]) => entry === id)), []);
    await close();
  });

  test(`without script a number of ${name} leads to its entry, in the fold that opens`, async () => {
    const { page, close } = await openPage(browser, `${host}/${name}`, { javaScriptEnabled: false });
    await page.locator('.vy > summary').nth(2).click();
    await page.locator('.vy[open] .ve > summary').first().click();
    const link = page.locator(`.vy[open] .ve ${CITES}`).first();
    const to = await link.getAttribute('href');
    await link.click();
    await soon(async () => assert.ok(await page.locator(to).isVisible(), to));
    await close();
  });
}

test('a number is the same in every language', async () => {
  const of = async (name) => {
    const { page, close } = await openPage(browser, `${host}/${name}`, { javaScriptEnabled: false });
    const all = await page.locator('.sl li').evaluateAll((list) => list.map((it) => [it.id, it.firstElementChild.textContent]));
    await close();
    return all;
  };
  assert.deepEqual(await of(pages[1]), await of(pages[0]));
});

test('a press opens the source under its sentence; pressed again, or by Escape, it closes, and the focus stays', async () => {
  const { page, close } = await live('index.html#angka');
  await page.locator('#notes-jember_growth > summary').click();
  const link = page.locator(`#chart-jember_growth ${CITES}`).first();
  const note = page.locator('#chart-jember_growth .source');
  const box = await link.boundingBox();
  assert.ok(box.width >= 24 && box.height >= 24, JSON.stringify(box));
  assert.equal(await link.getAttribute('aria-expanded'), 'false');
  const before = page.url();
  await link.click();
  const entry = page.locator(await link.getAttribute('href'));
  assert.equal(await note.textContent(), await entry.textContent());
  assert.equal(await note.locator('a').getAttribute('href'), await entry.locator('a').getAttribute('href'));
  assert.equal(await link.getAttribute('aria-expanded'), 'true');
  assert.equal(page.url(), before);
  assert.deepEqual(await faults(page, '#chart-jember_growth'), []);
  await link.click();
  assert.equal(await note.count(), 0);
  await link.press('Enter');
  assert.equal(await note.count(), 1);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  assert.equal(await note.count(), 0);
  assert.ok(await link.evaluate((it) => it === document.activeElement));
  assert.equal(await link.getAttribute('aria-expanded'), 'false');
  await close();
});

test('the card counts its sources, and tells them in full when they are asked for', async () => {
  const event = table('events').find((row) => row.sources.includes(' '));
  const { page, close } = await live(`index.html#lini-masa?event=${event.id}`);
  const fold = page.locator('#stage-card .more').filter({ has: page.locator('.sl') });
  const ids = event.sources.split(' ');
  assert.match(await fold.locator('summary').textContent(), new RegExp(`: ${ids.length}$`));
  await fold.locator('summary').click();
  const told = await fold.locator('.sl').textContent();
  for (const id of ids) assert.ok(told.includes(rowOf('sources', id).title), id);
  await page.evaluate(() => { location.hash = '#ekosistem?node=modal'; });
  const number = page.locator(`#stage-card .say ${CITES}`).first();
  await number.click();
  assert.ok(await page.locator('#stage-card .say .source').isVisible());
  await close();
});

test('an address of a source opens the fold in which it stands', async () => {
  const { page, close } = await live('index.html#sumber-5');
  await soon(async () => assert.ok(await page.locator('#sumber-5').isVisible()));
  await close();
});
