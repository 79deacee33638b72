// When the live page takes the place of the static one, the reader must not notice: nothing moves, nothing is lost.

import test from 'node:test';
import assert from 'node:assert/strict';
import { browserForThisFile, openPage, stateOf, waitForState } from './harness/browser.js';
import { pages } from './harness/dist.js';
import { gate, serveDist } from './harness/hosts.js';
import { moved, positions } from './harness/positions.js';

const browser = await browserForThisFile();

/** Opens the page with its program held back until `arrive()`. */
async function withProgramHeldBack(address, options) {
  const held = gate();
  const host = await serveDist({
    fault: async (name) => { if (name.endsWith('.wasm')) await held.passed; },
  });
  const opened = await openPage(browser, `${host}/${address}`, options);
  assert.equal(await stateOf(opened.page), 'static');
  await opened.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const arrive = async () => {
    held.open();
    await waitForState(opened.page, 'live');
  };
  return { ...opened, arrive };
}

const openTwoDetails = (page) => page.evaluate(async () => {
  const all = [...document.querySelectorAll('main details[id]:not([open])')].slice(0, 2);
  for (const it of all) it.open = true;
  // Nobody pressed anything: the page goes back to what its address names before it is painted.
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  return all.map((it) => it.id);
});

for (const width of [360, 1280]) {
  for (const fragment of ['', '#lini-masa', '#angka', '#sumber']) {
    for (const name of pages) {
      test(`at ${width} px, ${name}${fragment} stays where it is`, async () => {
        const viewport = { width, height: 800 };
        const { page, arrive, close } = await withProgramHeldBack(`${name}${fragment}`, { viewport });
        const opened = await openTwoDetails(page);
        const before = await positions(page);
        const scroll = await page.evaluate(() => scrollY);
        await arrive();
        assert.deepEqual(moved(before, await positions(page), 1), []);
        assert.equal(await page.evaluate(() => scrollY), scroll);
        for (const id of opened) assert.ok(await page.locator(`[id="${id}"]`).evaluate((it) => it.open), `${id} is open`);
        await close();
      });
    }
  }
}

test('a reader in the middle of a section stays there', async () => {
  const { page, arrive, close } = await withProgramHeldBack('');
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 3));
  const scroll = await page.evaluate(() => scrollY);
  await arrive();
  assert.equal(await page.evaluate(() => scrollY), scroll);
  await close();
});

test('focus stays where it was, without scrolling there', async () => {
  const { page, arrive, close } = await withProgramHeldBack('');
  await page.evaluate(() => {
    const it = [...document.querySelectorAll('.dia a')].find((link) => link.checkVisibility());
    it.focus({ preventScroll: true });
    it.hadFocus = true;
  });
  const scroll = await page.evaluate(() => scrollY);
  await arrive();
  assert.ok(await page.evaluate(() => document.activeElement.hadFocus));
  assert.equal(await page.evaluate(() => scrollY), scroll);
  await close();
});

test('what was typed is kept', async () => {
  const { page, arrive, close } = await withProgramHeldBack('');
  const typed = await page.evaluate(() => [...document.querySelectorAll('main :is(input[type="text"], input[type="search"], textarea)[id]')].map((it) => {
    it.value = `typed into ${it.id}`;
    return it.id;
  }));
  await arrive();
  for (const id of typed) assert.equal(await page.locator(`[id="${id}"]`).inputValue(), `typed into ${id}`);
  await close();
});

// Live additions (`data-live`) come into room that is kept for them; all else is taken over.
test('at an address without state every element stays the very same element', async () => {
  const { page, arrive, close } = await withProgramHeldBack('');
  await page.evaluate(() => { for (const it of document.querySelectorAll('main *')) it.wasThere = true; });
  await arrive();
  const fresh = await page.evaluate(() => [...document.querySelectorAll('main *')].filter((it) => !it.wasThere && !it.closest('[data-live]')).map((it) => it.outerHTML.slice(0, 100)));
  assert.deepEqual(fresh, []);
  await close();
});
