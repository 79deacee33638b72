// A page that frames this one learns its height and its address.

import test from 'node:test';
import assert from 'node:assert/strict';
import { browserForThisFile, openPage, waitForState } from './harness/browser.js';
import { serveDist, serveHostPage } from './harness/hosts.js';

const browser = await browserForThisFile();
const host = await serveDist();

test('the parent is told the height, and the address after each choice', async () => {
  const frameAddress = `${host}/#ekosistem?embed=1`;
  const site = await serveHostPage(`<iframe title="Jelajah" width="1200" height="800" src="${frameAddress}"></iframe>`);
  const { page, close } = await openPage(browser, site, {
    prepare: (page) => page.addInitScript(() => {
      globalThis.told = [];
      if (self === top) addEventListener('message', (event) => globalThis.told.push(event.data));
    }),
  });
  const frame = page.frameLocator('iframe');
  await waitForState(frame, 'live');
  assert.ok(await frame.locator('header.top').isHidden(), 'no page furniture in an embed');
  await frame.locator('.dia [data-node="modal"]').click();
  await page.waitForFunction(() => globalThis.told.some((it) => it.address?.includes('node=modal')));
  const heights = await page.evaluate(() => globalThis.told.filter((it) => it.type === 'jelajah:height').map((it) => it.height));
  assert.ok(heights.length > 0 && heights.every((it) => Number.isInteger(it) && it > 500), String(heights));
  await close();
});
