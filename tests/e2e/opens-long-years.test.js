// Years of more than eighty events: their items are in the page only while they are open, and come a few a frame, so that
// no choice waits for them. Nothing is lost by it. `cargo xtask test build example` makes the pages in target/large.

import test from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cells } from './harness/csv.js';
import { browserForThisFile, openPage, soon, until, untilAddress, waitForState } from './harness/browser.js';
import { serveDist } from './harness/hosts.js';

const folder = (name) => fileURLToPath(new URL(`../../target/${name}/`, import.meta.url));
const browser = await browserForThisFile();
const host = await serveDist({ from: folder('large') });
const [head, ...lines] = cells(readFileSync(`${folder('large-tables')}events.csv`, 'utf8'));
const events = lines.filter((line) => line.length === head.length)
  .map((line) => Object.fromEntries(head.map((column, at) => [column, line[at]])));
const ofYear = (year) => events.filter(({ date }) => date.startsWith(year));
const LONG = '2024';
const SHORT = '2001';

const items = (page, year) => page.evaluate((at) => [...document.querySelectorAll(`#year-${at} li > details`)].map((it) => it.id), year);
const fold = (page, year) => page.locator(`#year-${year} > summary`);
const whole = (page, year, count) => until(page, ([at, all]) => document.querySelectorAll(`#year-${at} li > details`).length === all, [year, count]);

async function live(at = '', width = 1280, more = {}) {
  const opened = await openPage(browser, `${host}/${at}`, { viewport: { width, height: 800 }, ...more });
  await waitForState(opened.page, 'live');
  return opened;
}

/** A live page whose long years have been put aside. */
async function lightened(at, width) {
  const opened = await live(at, width);
  await whole(opened.page, LONG, 0);
  return opened;
}

test('the tables have a long year and a short one', () => {
  assert.ok(ofYear(LONG).length > 80 && ofYear(SHORT).length < 80 && ofYear(SHORT).length > 0);
});

test('without script the page lists every event', async () => {
  const { page, close } = await openPage(browser, `${host}/`, { javaScriptEnabled: false });
  assert.equal(await page.locator('.vy li > details').count(), events.length);
  await close();
});

test('a long year is empty while it is closed, says how many it holds, and is whole and in order soon after it is opened', async () => {
  const { page, close } = await live();
  const wanted = ofYear(LONG).length;
  await whole(page, LONG, 0);
  assert.equal((await items(page, SHORT)).length, ofYear(SHORT).length, 'a short one stays');
  assert.match(await page.locator(`#year-${LONG} .c`).textContent(), new RegExp(`${wanted} `));
  await page.evaluate((year) => {
    const seen = (globalThis.seen = []);
    const look = () => { seen.push(document.querySelectorAll(`#year-${year} li > details`).length); requestAnimationFrame(look); };
    look();
  }, LONG);
  await fold(page, LONG).click();
  await whole(page, LONG, wanted);
  const steps = await page.evaluate(() => globalThis.seen);
  steps.slice(1).forEach((now, at) => assert.ok(now - steps[at] <= 20, `${now - steps[at]} in one frame`));
  const found = await items(page, LONG);
  const dates = found.map((id) => events.find((event) => event.id === id).date);
  assert.deepEqual(dates, [...dates].sort(), 'in the order of time');
  await close();
});

test('a choice of the year opens it, by keyboard too', async () => {
  const { page, close } = await lightened();
  await page.locator(`#jelajah [data-year="${LONG}"]:visible`).click({ position: { x: 20, y: 14 } });
  await whole(page, LONG, ofYear(LONG).length);
  await soon(async () => assert.ok(await page.locator(`#year-${LONG}`).evaluate((it) => it.open)));
  await fold(page, '2022').focus();
  await page.keyboard.press('Enter');
  await whole(page, '2022', ofYear('2022').length);
  await close();
});

test('an event of a closed long year can be chosen: its card has its words, on phones too', async () => {
  const { id, title_id: title, text_id: text } = ofYear(LONG).at(-3);
  for (const width of [360, 1280]) {
    const { page, close } = await lightened('', width);
    await page.evaluate((event) => { location.hash = `#lini-masa?event=${event}`; }, id);
    const card = '#stage-card';
    await until(page, ([where, said]) => document.querySelector(where)?.textContent.includes(said), [card, title]);
    assert.ok((await page.locator(card).textContent()).replace(/\s+/g, ' ').includes(text.replace(/\s+/g, ' ')));
    await soon(async () => assert.ok(await page.locator(card).isVisible()));
    const cited = await page.locator(`${card} .facts summary`).first().innerText();
    assert.match(cited, /: [1-9]/, 'its sources are counted');
    await close();
  }
});

test('a search finds words in years that are put aside, and a filter leaves in an open one what it should', async () => {
  const { page, close } = await lightened();
  const event = ofYear(LONG).find(({ id }) => id.length === 'event_1234'.length);
  await page.fill('[data-choose="q"]', event.title_id.split(':')[0]);
  await until(page, ([year, id]) => document.querySelector(`#year-${year}`).open && document.getElementById(id), [LONG, event.id]);
  await page.fill('[data-choose="q"]', '');
  await whole(page, LONG, ofYear(LONG).length);
  const { theme } = event;
  await page.selectOption('[data-choose="topic"]', theme);
  await untilAddress(page, new RegExp(`topic=${theme}`));
  const left = ofYear(LONG).filter((it) => it.theme === theme).map(({ id }) => id);
  await whole(page, LONG, left.length);
  assert.deepEqual((await items(page, LONG)).sort(), left.sort());
  // A year that was closed meanwhile follows when it is opened.
  await fold(page, '2022').click();
  await whole(page, '2022', ofYear('2022').filter((it) => it.theme === theme).length);
  await page.selectOption('[data-choose="topic"]', '');
  await whole(page, LONG, ofYear(LONG).length);
  await whole(page, '2022', ofYear('2022').length);
  await close();
});

test('on paper every year is whole', async () => {
  const { page, close } = await lightened();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  assert.equal(await page.locator('.vy li > details').count(), events.length);
  await close();
});
