// One selection of year, event and node moves timeline, diagram and charts together.

import test from 'node:test';
import assert from 'node:assert/strict';
import { browserForThisFile, openPage, until, untilAddress, waitForState } from './harness/browser.js';
import { serveDist } from './harness/hosts.js';

const browser = await browserForThisFile();
const host = await serveDist();

async function live(fragment = '', options = {}) {
  const opened = await openPage(browser, `${host}/${fragment}`, options);
  await waitForState(opened.page, 'live');
  return opened;
}

const chart = '#picture-jember_growth';

test('a year marks the timeline, takes later arrows from the diagram and is read out under the charts', async () => {
  const { page, close } = await live();
  const before = await page.locator(`${chart} .read`).textContent();
  await page.locator('.yb [data-year="2022"]').click();
  await untilAddress(page, '#pembuka?year=2022');
  assert.equal(await page.locator('.tl .ch.on .yn').textContent().then((text) => text.trim()), '2022');
  assert.ok(await page.locator('#year-2022').evaluate((fold) => fold.open), 'its list is open');
  const read = await page.locator(`${chart} .read`).textContent();
  assert.match(read, /^2022/);
  assert.notEqual(read, before);
  assert.equal(await page.locator(`${chart} .only-l .yb`).first().textContent().then((text) => text.trim()), '2022');
  // Arrows that the founding text dates to 2023 or 2024 are not there yet.
  await page.locator('[data-layer="actors"]').click();
  const in2022 = await page.locator('#diagram-arrows .lk').count();
  await page.locator('.yb [data-year=""]').click();
  const ever = await page.locator('#diagram-arrows .lk').count();
  assert.ok(in2022 > 0 && in2022 < ever, `${in2022} of ${ever}`);
  await close();
});

test('an event opens its card, is marked on the timeline and leads to its nodes', async () => {
  const { page, close } = await live('#lini-masa');
  await page.locator('.tl [data-event="ev_2022_kupujamas"]').click();
  await untilAddress(page, '#lini-masa?event=ev_2022_kupujamas');
  assert.match(await page.locator('#timeline-card h3').textContent(), /KUPUJAMAS/);
  assert.equal(await page.locator('.tl [data-event="ev_2022_kupujamas"]').getAttribute('aria-current'), 'true');
  assert.match(await page.locator('#timeline-walk .at').textContent(), /^28 dari 55$/);
  await page.locator('#timeline-card [data-node="pemerintah"]').click();
  await untilAddress(page, /^#ekosistem\?event=ev_2022_kupujamas&node=pemerintah$/);
  assert.equal(await page.locator('#ecosystem-panel h3').textContent(), 'Pemerintah');
  await close();
});

test('steps walk the events in order and keep the focus on the step', async () => {
  const { page, close } = await live('#lini-masa?event=ev_2022_kupujamas');
  await page.locator('#timeline-walk .walk a').last().focus();
  await page.keyboard.press('Enter');
  await until(page, () => location.hash.endsWith('ev_2022_pelatihan'));
  await until(page, () => document.activeElement.closest('#timeline-walk .walk'));
  await page.keyboard.press('Enter');
  await until(page, () => location.hash.endsWith('ev_2023_sandi'));
  assert.match(await page.locator('#timeline-walk .at').textContent(), /^30 dari 55$/);
  await close();
});

test('a node keeps its neighbours, dims the rest and is told in sentences both ways', async () => {
  const { page, close } = await live('#ekosistem');
  await page.locator('.dia [data-node="pemerintah"]').click();
  await untilAddress(page, '#ekosistem?node=pemerintah');
  assert.equal(await page.locator('.dia [data-node="pemerintah"]').getAttribute('class'), 'focus');
  assert.equal(await page.locator('.dia [data-node="modal"]').getAttribute('class'), null);
  assert.equal(await page.locator('.dia [data-node="komunitas"]').getAttribute('class'), 'quiet');
  assert.equal(await page.locator('#diagram-arrows .lk').count(), 7);
  const told = await page.locator('#ecosystem-panel .say .s').allTextContents();
  assert.equal(told.length, 7);
  assert.ok(told.includes('Pemerintah menganggarkan dana untuk modal dan pembiayaan.'), told.join(' | '));
  // A sentence leads on to the other node.
  await page.locator('#ecosystem-panel .say a', { hasText: 'modal dan pembiayaan' }).click();
  await untilAddress(page, '#ekosistem?node=modal');
  assert.equal(await page.locator('#ecosystem-panel h3').textContent(), 'Modal dan pembiayaan');
  await close();
});

test('a filter says in words what it shows, and never hides what is chosen', async () => {
  const { page, close } = await live('#lini-masa');
  await page.locator('#timeline-filter [data-choose="topic"]').selectOption('digital');
  assert.match(await page.locator('#timeline-shown').textContent(), /^3 dari 55 peristiwa · tema Kanal digital/);
  assert.equal(await page.locator('.tl [data-event]').count(), 3);
  await page.locator('#timeline-shown [data-all]').click();
  assert.match(await page.locator('#timeline-shown').textContent(), /^55 dari 55/);
  await close();
});

test('a deep link opened cold shows its state', async () => {
  const { page, close } = await live('#ekosistem?year=2023&event=ev_2023_jfc&node=festival&layer=actors&theme=dark');
  assert.match(await page.locator('#timeline-card h3').textContent(), /2\.548/);
  assert.equal(await page.locator('#ecosystem-panel h3').textContent(), 'Festival seni dan bazar');
  assert.match(await page.locator(`${chart} .read`).textContent(), /^2023/);
  assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark');
  await close();
});

test('back and forward walk through what was chosen', async () => {
  const { page, close } = await live('#ekosistem');
  await page.locator('.yb [data-year="2021"]').click();
  await page.locator('.dia [data-node="usaha"]').click();
  await untilAddress(page, /node=usaha/);
  await page.goBack();
  await until(page, () => !document.querySelector('#ecosystem-panel h3').textContent.includes('Pelaku usaha'));
  await untilAddress(page, '#ekosistem?year=2021');
  await page.goForward();
  await until(page, () => document.querySelector('#ecosystem-panel h3').textContent.includes('Pelaku usaha'));
  await close();
});

test('choosing does not scroll the page away from what the reader looks at', async () => {
  const { page, close } = await live('#ekosistem');
  await page.locator('.dia [data-node="modal"]').scrollIntoViewIfNeeded();
  const top = () => page.locator('.dia').evaluate((it) => it.getBoundingClientRect().top);
  // The tool's own click would scroll by itself.
  const press = async (selector) => {
    const { x, y, width, height } = await page.locator(selector).boundingBox();
    await page.mouse.click(x + width / 2, y + height / 2);
    await page.waitForTimeout(200);
  };
  const before = await top();
  await press('.dia [data-node="modal"]');
  await press('.yb [data-year="2024"]');
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
  assert.equal(await page.locator('#ecosystem-panel h3').textContent(), 'Capital and finance');
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  await close();
});
