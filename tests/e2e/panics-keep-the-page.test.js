// A panic is a bug of ours: the reader keeps a page that can be read, says so and takes no more input.

import test from 'node:test';
import assert from 'node:assert/strict';
import { browserForThisFile, openPage, readThrough, waitForState } from './harness/browser.js';
import { serveDist } from './harness/hosts.js';

const browser = await browserForThisFile();
const host = await serveDist();

/** From now on no element can be made: what draws has to panic. */
const breakDrawing = () => {
  Document.prototype.createElement = () => { throw new Error('broken by the test'); };
  Document.prototype.createElementNS = () => { throw new Error('broken by the test'); };
};

test('an error while the page is taken over leaves the static page', async () => {
  const { page, close } = await openPage(browser, `${host}/`, {
    prepare: (page) => page.addInitScript(() => {
      // The loader is done with its work by then; the live parts have yet to be hydrated.
      document.addEventListener('DOMContentLoaded', () => {
        Object.defineProperty(Node.prototype, 'firstChild', { get() { throw new Error('broken by the test'); } });
      });
    }),
  });
  await waitForState(page, 'failed');
  assert.ok(await page.locator('.calm-line.lost').isVisible());
  assert.ok((await readThrough(page)).length > 1000);
  assert.ok(await page.locator('.sf [data-event]').count() > 0, 'the static drawing is still there');
  await close();
});

test('a panic in a handler says so, offers to reload and takes no more input', async () => {
  const { page, close } = await openPage(browser, `${host}/#ekosistem`);
  await waitForState(page, 'live');
  await page.evaluate(breakDrawing);
  await page.locator('.fits>.dia [data-node="modal"]:visible').click();
  await waitForState(page, 'failed');
  assert.ok(await page.locator('.calm-line.lost').isVisible());
  // An address is written within 300 ms.
  await page.waitForTimeout(400);
  const address = await page.evaluate(() => location.hash);
  await page.locator('#jelajah [data-year="2022"]:visible').click({ position: { x: 20, y: 14 } });
  await page.waitForTimeout(400);
  assert.notEqual(await page.evaluate(() => location.hash), `${address}&year=2022`);
  assert.equal(await page.locator('#jelajah [data-year][aria-current]:visible').getAttribute('data-year'), '', 'nothing is chosen any more');
  assert.ok((await readThrough(page)).length > 1000);
  await close();
});
