// Filters, search, zoom, crowds and steps of the timeline, by mouse and by keyboard.

import test from 'node:test';
import assert from 'node:assert/strict';
import { browserForThisFile, openPage, waitForState } from './harness/browser.js';
import { serveDist } from './harness/hosts.js';
import { table } from './harness/tables.js';

const browser = await browserForThisFile();
const host = await serveDist();
const events = table('events');

async function timeline(fragment = '#lini-masa', width = 1280) {
  const opened = await openPage(browser, `${host}/${fragment}`, { viewport: { width, height: 800 } });
  await waitForState(opened.page, 'live');
  return opened;
}

const shown = (page) => page.textContent('#timeline-shown b');
const paused = (page) => page.waitForTimeout(500);

test('filters join, are said in words, have an address, and are let go of by one button', async () => {
  const { page, close } = await timeline();
  await page.selectOption('[data-choose=topic]', 'digital');
  const digital = events.filter((event) => event.theme === 'digital').length;
  assert.equal(await shown(page), `${digital} dari ${events.length} peristiwa`);
  await page.selectOption('[data-choose=sure]', 'high');
  const sure = events.filter((event) => event.theme === 'digital' && event.confidence === 'high').length;
  assert.equal(await shown(page), `${sure} dari ${events.length} peristiwa`);
  assert.equal(await page.locator('.tl [data-event]').count(), sure);
  assert.match(page.url(), /topic=digital&sure=high/);
  await page.click('[data-all]');
  assert.equal(await shown(page), `${events.length} dari ${events.length} peristiwa`);
  assert.equal(await page.inputValue('[data-choose=topic]'), '');
  await close();
});

test('a place holds the events of all that lies in it', async () => {
  const { page, close } = await timeline('#lini-masa?place=kec_gumukmas');
  const inside = events.filter((event) => event.in_gumukmas === 'yes' && event.id !== 'ev_2019_domba').length;
  const said = await shown(page);
  assert.ok(Number(said.split(' ')[0]) > 0 && Number(said.split(' ')[0]) <= inside, said);
  assert.equal(await page.inputValue('[data-choose=place]'), 'kec_gumukmas');
  await close();
});

test('a search finds words of titles and texts whatever their case, and its address leads back to it', async () => {
  const { page, close } = await timeline();
  await page.fill('[data-choose=q]', 'BATIK');
  await paused(page);
  const holds = (event) => `${event.title_id} ${event.text_id}`.toLowerCase().includes('batik');
  assert.equal(await shown(page), `${events.filter(holds).length} dari ${events.length} peristiwa`);
  assert.match(page.url(), /q=BATIK/);
  const again = await timeline(new URL(page.url()).hash);
  assert.equal(await shown(again.page), await shown(page));
  assert.equal(await again.page.inputValue('[data-choose=q]'), 'BATIK');
  await again.close();
  await close();
});

test('a search that finds nothing says so and shows the way back', async () => {
  const { page, close } = await timeline('#lini-masa?q=zzzz', 360);
  assert.match(await page.textContent('#timeline-shown'), /Tidak ada peristiwa yang cocok/);
  await page.click('[data-all]');
  assert.equal(await shown(page), `${events.length} dari ${events.length} peristiwa`);
  await close();
});

test('buttons and Ctrl with the wheel zoom, a bare wheel scrolls the page', async () => {
  const { page, close } = await timeline();
  await page.click('[data-zoom=in]');
  await paused(page);
  assert.match(page.url(), /days=\d{8}-\d{8}/);
  const zoomed = await page.textContent('#timeline-zoom .at');
  await page.locator('.tl').hover({ position: { x: 600, y: 100 } });
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await paused(page);
  const closer = await page.textContent('#timeline-zoom .at');
  assert.notEqual(closer, zoomed);
  const before = await page.evaluate(() => window.scrollY);
  await page.mouse.wheel(0, 200);
  await paused(page);
  assert.equal(await page.textContent('#timeline-zoom .at'), closer);
  assert.ok(await page.evaluate(() => window.scrollY) > before);
  await page.click('#timeline-zoom [data-zoom=all]');
  await paused(page);
  assert.doesNotMatch(page.url(), /days=/);
  await close();
});

test('a crowd opens as a list, Escape closes it, and what is chosen in it is opened', async () => {
  const { page, close } = await timeline();
  const crowd = page.locator('.tl .more').first();
  await crowd.focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('.cl a');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'crowd-head');
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('.cl a').count(), 0);
  await page.locator('.tl .more').first().click();
  const id = await page.locator('.cl a').first().getAttribute('data-event');
  await page.locator('.cl a').first().click();
  assert.match(page.url(), new RegExp(`event=${id}`));
  await close();
});

test('the steps keep the focus, walk what the filter leaves, and say where they are', async () => {
  const digital = events.filter((event) => event.theme === 'digital').length;
  for (const width of [360, 1280]) {
    const { page, close } = await timeline('#lini-masa?topic=digital&event=' + events.find((event) => event.theme === 'digital').id, width);
    const seen = new Set();
    for (let step = 0; step < digital; step++) {
      seen.add(new URL(page.url()).hash.match(/event=(\w+)/)[1]);
      if (step + 1 < digital) {
        await page.locator('#timeline-walk a').last().focus();
        await page.keyboard.press('Enter');
        await page.waitForFunction((n) => document.querySelector('#timeline-walk .at').textContent.startsWith(`${n} `), step + 2);
      }
    }
    assert.equal(seen.size, digital);
    await close();
  }
});

test('the range of years moves by arrow keys and says the year with its chapter', async () => {
  const { page, close } = await timeline();
  await page.focus('#year-range input');
  for (const year of ['2020', '2021', '2022']) {
    await page.keyboard.press('ArrowRight');
    assert.match(page.url(), new RegExp(`year=${year}`));
    assert.match(await page.getAttribute('#year-range input', 'aria-valuetext'), new RegExp(`^${year}: .`));
  }
  assert.equal(await page.evaluate(() => document.activeElement.type), 'range');
  await page.click('.yb [data-year="2024"]');
  assert.equal(await page.inputValue('#year-range input'), '5');
  await close();
});

test('every event and every node is reached by the keyboard alone', async () => {
  const { page, close } = await timeline('#lini-masa?days=20190101-20251231');
  const reached = new Set();
  await page.locator('.tl a[tabindex="0"]').focus();
  await page.keyboard.press('Home');
  for (let step = 0; step < 200; step++) {
    const here = await page.evaluate(() => {
      const { event, crowd } = document.activeElement.dataset;
      return { event, crowd, name: document.activeElement.getAttribute('aria-label') };
    });
    assert.ok(here.name);
    if (here.event) reached.add(here.event);
    if (here.crowd) {
      await page.keyboard.press('Enter');
      await page.waitForSelector('.cl a');
      const count = await page.locator('.cl a').count();
      for (let place = 0; place < count; place++) {
        await page.keyboard.press('Tab');
        reached.add(await page.evaluate(() => document.activeElement.dataset.event));
      }
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => document.activeElement.closest('.tl'));
    }
    const before = await page.evaluateHandle(() => document.activeElement);
    await page.keyboard.press('ArrowRight');
    if (await page.evaluate((element) => element === document.activeElement, before)) break;
  }
  assert.equal(reached.size, events.length);
  await close();
});

test('arrow keys reach every node of the diagram, and it is one stop of Tab', async () => {
  const { page, close } = await timeline('#ekosistem');
  assert.equal(await page.locator('.dia a[tabindex="0"]').count(), 1);
  const nodes = table('nodes').length;
  const seen = new Set();
  const walk = async (id) => {
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
      await page.locator(`.dia [data-node="${id}"]`).focus();
      await page.keyboard.press(key);
      const next = await page.evaluate(() => document.activeElement.dataset.node);
      if (!seen.has(next)) {
        seen.add(next);
        await walk(next);
      }
    }
  };
  await walk(await page.locator('.dia a[tabindex="0"]').getAttribute('data-node'));
  assert.equal(seen.size, nodes);
  await close();
});

test('the question mark tells the keys, and Escape gives the focus back', async () => {
  const { page, close } = await timeline();
  await page.locator('.tl a[tabindex="0"]').focus();
  const before = await page.evaluate(() => document.activeElement.dataset.event);
  await page.keyboard.press('?');
  assert.ok(await page.isVisible('#keys'));
  assert.match(await page.textContent('#keys'), /Esc/);
  await page.keyboard.press('Escape');
  assert.ok(!await page.isVisible('#keys'));
  assert.equal(await page.evaluate(() => document.activeElement.dataset.event), before);
  await page.click('[data-keys]');
  await page.click('#keys button');
  assert.ok(!await page.isVisible('#keys'));
  await close();
});
