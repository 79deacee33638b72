// Beneath the stage the head, one line high, names the section that is read and has the way back to the stage, which keeps
// what was chosen.

import test from 'node:test';
import assert from 'node:assert/strict';
import { browserForThisFile, openPage, soon, untilAddress, waitForState } from './harness/browser.js';
import { SECTIONS, pages } from './harness/dist.js';
import { serveDist } from './harness/hosts.js';

const browser = await browserForThisFile();
const host = await serveDist();
const named = (page) => page.locator('#here').textContent();
const go = (page, id) => page.evaluate((id) => document.getElementById(id).scrollIntoView({ behavior: 'instant' }), id);

for (const name of pages) {
  test(`the head of ${name} names the section that is read and marks its way, and is one line at any width`, async () => {
    for (const width of [320, 360, 768, 1280, 1920]) {
      const { page, close } = await openPage(browser, `${host}/${name}`, { viewport: { width, height: 800 } });
      await waitForState(page, 'live');
      for (const id of SECTIONS) {
        const way = page.locator(`.secs [href="#${id}"]`).first();
        const isRead = !['pembuka', 'jelajah'].includes(id);
        await go(page, id);
        await soon(async () => assert.equal(await named(page), isRead ? await way.textContent() : '', `${id} at ${width}`));
        const current = page.locator('.top .bar > .secs [aria-current]');
        await soon(async () => assert.deepEqual(await current.evaluateAll((all) => all.map((it) => it.getAttribute('href'))), id === 'pembuka' ? [] : [`#${id}`]));
        const { height, over } = await page.evaluate(() => {
          const bar = document.querySelector('.top .bar');
          const right = (it) => it.getBoundingClientRect().right;
          const shown = [...bar.children].filter((it) => it.checkVisibility());
          const over = shown.slice(1).filter((it, at) => it.getBoundingClientRect().left < right(shown[at]) - 1).map((it) => it.className || it.id);
          if (right(shown.at(-1)) > innerWidth) over.push('the window');
          return { height: document.querySelector('.top').getBoundingClientRect().height, over };
        });
        assert.ok(height <= 44, `${height} px at ${width}`);
        assert.deepEqual(over, [], `${id} at ${width}`);
      }
      await close();
    }
  });
}

test('the way back to the stage is one press from any section, and what was chosen stays chosen', async () => {
  for (const width of [360, 1024]) {
    const { page, close } = await openPage(browser, `${host}/#lini-masa?year=2022&node=modal`, { viewport: { width, height: 740 } });
    await waitForState(page, 'live');
    for (const id of SECTIONS.slice(2)) {
      // Until the reader acts the page is held where the address says.
      await page.click(`#${id}-title`);
      await go(page, id);
      await page.locator('.to-stage').click();
      await soon(async () => assert.ok(Math.abs(await page.locator('#jelajah').evaluate((it) => it.getBoundingClientRect().top)) <= 45, id));
      await untilAddress(page, '#jelajah?year=2022&node=modal');
    }
    await close();
  }
});

test('on paper the head has no way to press and no name of a section', async () => {
  const { page, close } = await openPage(browser, `${host}/#angka`);
  await waitForState(page, 'live');
  await soon(async () => assert.ok(await page.locator('.to-stage').isVisible()));
  await page.emulateMedia({ media: 'print' });
  assert.deepEqual(await page.locator('.to-stage, #here').evaluateAll((all) => all.filter((it) => it.checkVisibility()).length), 0);
  await close();
});

test('without script the head is as it was: no name, no way that only stands there while reading', async () => {
  const { page, close } = await openPage(browser, `${host}/index.html#angka`, { javaScriptEnabled: false });
  assert.equal(await page.locator('.to-stage').isVisible(), false);
  assert.equal(await named(page), '');
  await close();
});
