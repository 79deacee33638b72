// Sections far from the window are laid out when they come near. The reader must not notice: links lead where they say,
// nothing jumps, and an embed, whose height the page around it is told, is laid out whole.

import test from 'node:test';
import assert from 'node:assert/strict';
import { browserForThisFile, openPage, waitForState } from './harness/browser.js';
import { serveDist } from './harness/hosts.js';

const browser = await browserForThisFile();
const host = await serveDist();
const WIDTHS = [360, 1280];

const isLaidOut = (page, selector) => page.locator(selector).evaluate((it) => it.checkVisibility({ contentVisibilityAuto: true }));
const frames = (page, count) => page.evaluate(async (count) => {
  for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame);
}, count);

test('what is far from the window is laid out when it comes near, and not before', async () => {
  const { page, close } = await openPage(browser, `${host}/`);
  await waitForState(page, 'live');
  assert.equal(await isLaidOut(page, '#sumber-title'), false);
  await page.locator('#sumber').scrollIntoViewIfNeeded();
  await frames(page, 3);
  assert.equal(await isLaidOut(page, '#sumber-title'), true);
  await close();
});

for (const width of WIDTHS) {
  test(`at ${width} px a link to a section far away leads to its beginning`, async () => {
    for (const section of ['sumber', 'angka', 'belajar', 'ekosistem']) {
      const { page, close } = await openPage(browser, `${host}/`, { viewport: { width, height: 800 } });
      await waitForState(page, 'live');
      await page.evaluate((section) => document.querySelector(`a[href="#${section}"]`).click(), section);
      await frames(page, 10);
      const top = await page.locator(`#${section}-title`).evaluate((it) => it.getBoundingClientRect().top);
      assert.ok(top >= 0 && top < 320, `${section}: its title is ${top} px from the top`);
      await close();
    }
  });

  test(`at ${width} px nothing jumps under the eyes of who scrolls back through what was never seen`, async () => {
    const { page, close } = await openPage(browser, `${host}/#sumber`, { viewport: { width, height: 800 } });
    await waitForState(page, 'live');
    await frames(page, 10);
    const jumps = await page.evaluate(async () => {
      const STEP = 300;
      const jumps = [];
      const next = () => new Promise(requestAnimationFrame);
      while (scrollY > STEP && jumps.length < 400) {
        const seen = [0.3, 0.5, 0.2].map((part) => document.elementFromPoint(innerWidth / 2, innerHeight * part)).find((it) => it?.closest('main .sec'));
        const before = seen?.getBoundingClientRect().top;
        scrollBy(0, -STEP);
        for (let frame = 0; frame < 3; frame += 1) await next();
        jumps.push(seen ? Math.abs(seen.getBoundingClientRect().top - before - STEP) : 0);
      }
      return jumps;
    });
    assert.ok(jumps.length > 10, 'the way is long');
    assert.deepEqual(jumps.filter((it) => it > 2), []);
    await close();
  });
}

test('an embed is laid out whole, since its height is told', async () => {
  for (const section of ['tantangan-peluang', 'belajar', 'sumber']) {
    const { page, close } = await openPage(browser, `${host}/#${section}?embed=1`);
    await waitForState(page, 'live');
    assert.equal(await isLaidOut(page, `#${section}-title`), true, section);
    assert.equal(await isLaidOut(page, `#${section} .in > div > :last-child`), true, section);
    await close();
  }
});
