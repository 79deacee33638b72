// One selection of year, event and node moves timeline, diagram and charts together.

import test from 'node:test';
import assert from 'node:assert/strict';
import { browserForThisFile, openPage, soon, until, untilAddress, waitForState } from './harness/browser.js';
import { serveDist } from './harness/hosts.js';
import { eventsInOrder, rowOf, table } from './harness/tables.js';

const browser = await browserForThisFile();
const host = await serveDist();
const events = eventsInOrder();
const links = table('links');
const placeOf = (id) => events.findIndex((event) => event.id === id);
/** Where an event stands among all, as the page says it. */
const nthOf = (id) => `${placeOf(id) + 1} dari ${events.length}`;

async function live(fragment = '', options = {}) {
  const opened = await openPage(browser, `${host}/${fragment}`, options);
  await waitForState(opened.page, 'live');
  return opened;
}

const chart = '#picture-jember_growth';
/** Presses a year; which bar of years is in sight depends on the window. */
const pressYear = (page, year) => page.evaluate((year) => document.querySelector(`.yb [data-year="${year}"]`).click(), year);

test('a year marks the timeline, takes later arrows from the diagram and is read out under the charts', async () => {
  const { page, close } = await live();
  const before = await page.locator(`${chart} .read`).textContent();
  await pressYear(page, '2022');
  await untilAddress(page, '#pembuka?year=2022');
  assert.equal(await page.locator('.tl-box .band[aria-current]:visible b').textContent().then((text) => text.trim()), '2022');
  assert.ok(await page.locator('#year-2022').evaluate((fold) => fold.open), 'its list is open');
  const read = await page.locator(`${chart} .read`).textContent();
  assert.match(read, /^2022/);
  assert.notEqual(read, before);
  assert.equal(await page.locator(`${chart} .yb`).first().textContent().then((text) => text.trim()), '2022');
  // Arrows that the founding text dates to 2023 or 2024 are not there yet.
  await page.locator('[data-layer="actors"]').click();
  await until(page, () => document.querySelector('.fits .lks .lk'));
  const in2022 = await page.locator('.fits .lks .lk:visible').count();
  await pressYear(page, '');
  const arrows = () => page.locator('.fits .lks .lk:visible').count();
  await soon(async () => assert.ok(await arrows() > in2022, `${in2022} of ${await arrows()}`));
  await close();
});

test('an event opens its card, is marked on the timeline and leads to its nodes', async () => {
  const { page, close } = await live('#lini-masa');
  await page.locator('.tl-box [data-event="ev_2022_kupujamas"]:visible').click();
  await untilAddress(page, '#lini-masa?event=ev_2022_kupujamas');
  assert.equal(await page.locator('#stage-card h3').textContent(), rowOf('events', 'ev_2022_kupujamas').title_id);
  assert.equal(await page.locator('.tl-box [data-event="ev_2022_kupujamas"]:visible').getAttribute('aria-current'), 'true');
  assert.equal(await page.locator('#stage-card .at').textContent(), nthOf('ev_2022_kupujamas'));
  await page.locator('#stage-card [data-node="pemerintah"]').click();
  await untilAddress(page, /^#ekosistem\?event=ev_2022_kupujamas&node=pemerintah$/);
  assert.equal(await page.locator('#stage-card h3').textContent(), rowOf('nodes', 'pemerintah').name_id);
  await close();
});

test('steps walk the events in order and keep the focus on the step', async () => {
  const { page, close } = await live('#lini-masa?event=ev_2022_kupujamas');
  await page.locator('#stage-card .walk a').last().focus();
  await page.keyboard.press('Enter');
  const [next, afterNext] = events.slice(placeOf('ev_2022_kupujamas') + 1);
  await until(page, (id) => location.hash.endsWith(id), next.id);
  await until(page, () => document.activeElement.closest('#stage-card .walk'));
  await page.keyboard.press('Enter');
  await until(page, (id) => location.hash.endsWith(id), afterNext.id);
  assert.equal(await page.locator('#stage-card .at').textContent(), nthOf(afterNext.id));
  await close();
});

test('a node keeps its neighbours, dims the rest and is told in sentences both ways', async () => {
  const { page, close } = await live('#ekosistem');
  await page.locator('.fits>.dia [data-node="pemerintah"]:visible').click();
  await untilAddress(page, '#ekosistem?node=pemerintah');
  assert.equal(await page.locator('.fits>.dia [data-node="pemerintah"]:visible').getAttribute('class'), 'focus');
  const own = links.filter((link) => [link.from, link.to].includes('pemerintah'));
  for (const { id } of table('nodes').filter((node) => node.id !== 'pemerintah')) {
    const isNeighbour = own.some((link) => [link.from, link.to].includes(id));
    assert.equal(await page.locator(`.fits>.dia [data-node="${id}"]:visible`).getAttribute('class'), isNeighbour ? null : 'quiet', id);
  }
  assert.equal(await page.locator('.fits .lks .lk:visible').count(), own.length);
  const told = await page.locator('#stage-card .say .s').allTextContents();
  assert.equal(told.length, own.length);
  const [giver, taker] = ['pemerintah', 'modal'].map((id) => rowOf('nodes', id).name_id);
  const { verb_id: verb } = own.find((link) => link.to === 'modal');
  assert.ok(told.includes(`${giver} ${verb} ${taker.toLowerCase()}.`), told.join(' | '));
  // A sentence leads on to the other node.
  await page.locator('#stage-card .say a', { hasText: taker.toLowerCase() }).click();
  await untilAddress(page, '#ekosistem?node=modal');
  assert.equal(await page.locator('#stage-card h3').textContent(), taker);
  await close();
});

test('a filter says in words what it shows, and never hides what is chosen', async () => {
  const { page, close } = await live('#lini-masa');
  const digital = events.filter((event) => event.theme === 'digital').length;
  await page.locator('#timeline-filter [data-choose="topic"]').selectOption('digital');
  await soon(async () => assert.match(await page.locator('#timeline-shown').textContent(), new RegExp(`^${digital} dari ${events.length} peristiwa · tema ${rowOf('themes', 'digital').name_id}`)));
  await page.locator('#timeline-shown [data-all]').click();
  await soon(async () => assert.match(await page.locator('#timeline-shown').textContent(), new RegExp(`^${events.length} dari ${events.length}`)));
  await close();
});

test('a deep link opened cold shows its state', async () => {
  const { page, close } = await live('#ekosistem?year=2023&event=ev_2023_jfc&node=festival&layer=actors&theme=dark');
  // The card tells what was chosen in the section last acted in; let go of, it tells the others, one by one.
  assert.equal(await page.locator('#stage-card h3').textContent(), rowOf('nodes', 'festival').name_id);
  await page.locator('#stage-card .ib[data-node=""]').click();
  await page.locator('#stage-card .ib[data-layer=""]').click();
  await until(page, (title) => document.querySelector('#stage-card h3').textContent === title, rowOf('events', 'ev_2023_jfc').title_id);
  assert.match(await page.locator(`${chart} .read`).textContent(), /^2023/);
  assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark');
  await close();
});

test('back and forward walk through what was chosen', async () => {
  const { page, close } = await live('#ekosistem');
  await pressYear(page, '2021');
  await page.locator('.fits>.dia [data-node="usaha"]:visible').click();
  await untilAddress(page, /node=usaha/);
  await page.goBack();
  await until(page, () => !document.querySelector('#stage-card h3').textContent.includes('Pelaku usaha'));
  await untilAddress(page, '#ekosistem?year=2021');
  await page.goForward();
  await until(page, () => document.querySelector('#stage-card h3').textContent.includes('Pelaku usaha'));
  await close();
});

test('choosing does not scroll the page away from what the reader looks at', async () => {
  const { page, close } = await live('#ekosistem');
  await page.locator('.fits>.dia [data-node="modal"]:visible').scrollIntoViewIfNeeded();
  const top = () => page.locator('.fits').evaluate((it) => it.getBoundingClientRect().top);
  // The tool's own click would scroll by itself.
  const press = async (selector) => {
    const { x, y, width, height } = await page.locator(selector).boundingBox();
    await page.mouse.click(x + width / 2, y + height / 2);
    await page.waitForTimeout(200);
  };
  const before = await top();
  await press('.fits>.dia [data-node="modal"]:visible');
  await pressYear(page, '2024');
  await untilAddress(page, /year=2024&node=modal/);
  assert.ok(Math.abs(await top() - before) <= 1, `${before} then ${await top()}`);
  await close();
});

test('the other language keeps what was chosen', async () => {
  const { page, close } = await live('#ekosistem?year=2022&node=modal');
  await page.locator('[data-lang="en"]').click();
  await page.waitForURL(/en\.html/);
  await waitForState(page, 'live');
  await untilAddress(page, '#ekosistem?year=2022&node=modal');
  assert.equal(await page.locator('#stage-card h3').textContent(), rowOf('nodes', 'modal').name_en);
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  await close();
});
