// What a tool can see of accessibility in whole pages: live, without script, and inside a page that frames them.

import test from 'node:test';
import assert from 'node:assert/strict';
import { faults } from './harness/axe.js';
import { browserForThisFile, openPage, stateOf, waitForState } from './harness/browser.js';
import { pages, start } from './harness/dist.js';
import { serveDist, serveHostPage } from './harness/hosts.js';

const browser = await browserForThisFile();
const host = await serveDist();
// axe needs script to run; without the loader the page is as it is without script.
const withoutLoader = await serveDist({ fault: (name) => (name === start ? { status: 404 } : undefined) });

for (const name of pages) {
  test(`${name} is clean as a whole, live`, async () => {
    const { page, close } = await openPage(browser, `${host}/${name}`, { viewport: { width: 360, height: 800 } });
    await waitForState(page, 'live');
    assert.deepEqual(await faults(page), []);
    await close();
  });

  test(`${name} is clean without script`, async () => {
    const { page, close } = await openPage(browser, `${withoutLoader}/${name}`);
    assert.equal(await stateOf(page), 'static');
    assert.deepEqual(await faults(page), []);
    await close();
  });
}

test('the page is clean inside a page that frames it', async () => {
  const { page, close } = await openPage(browser, await serveHostPage(`<iframe title="Jelajah" width="700" height="900" src="${host}/#lini-masa?year=2022&embed=1"></iframe>`));
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  await waitForState(frame, 'live');
  assert.deepEqual(await faults(frame, '#halaman'), []);
  await close();
});
