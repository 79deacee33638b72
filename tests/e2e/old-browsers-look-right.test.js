// A browser below the floor reads the static page: it says so calmly, once, brings no program, and looks right. The older
// browser is made of a newer one, from whose stylesheets is taken what the older one does not know; `cargo xtask deep
// old-browsers` tries real ones.

import test from 'node:test';
import assert from 'node:assert/strict';
import { browserForThisFile, openPage, waitForState } from './harness/browser.js';
import { pages, program, recipePages, sheetPages, singleFiles } from './harness/dist.js';
import { SINGLE_POLICY, serveDist } from './harness/hosts.js';
import { crowded, cutOff } from './harness/looks.js';
import { olderProgram, olderStyles, withoutFlexGaps } from './harness/older.js';

const browser = await browserForThisFile();
const host = await serveDist({ fault: olderStyles });
const single = await serveDist({ fault: olderStyles, policy: SINGLE_POLICY });

/** A page in the older browser. */
async function older(address, options = {}) {
  const opened = await openPage(browser, address, { prepare: (page) => page.addInitScript(olderProgram), ...options });
  await opened.page.waitForLoadState('load');
  await opened.page.evaluate(withoutFlexGaps);
  return opened;
}

for (const width of [360, 820, 1280]) {
  for (const file of [...pages, ...recipePages, ...sheetPages]) {
    test(`${file} at ${width} px: nothing is cut, lies on something else or runs into it`, async () => {
      const { page, close } = await older(`${host}/${file}`, { viewport: { width, height: 800 } });
      await page.evaluate(() => document.querySelectorAll('details').forEach((it) => { it.open = true; }));
      assert.deepEqual(await page.evaluate(cutOff), { sideways: false, found: [] });
      assert.deepEqual(await page.evaluate(crowded), []);
      await close();
    });
  }
}

test('an embed of a view shows the stage', async () => {
  const { page, close } = await older(`${host}/#ekosistem?embed=1`);
  const shown = await page.evaluate(() => [...document.querySelectorAll('main > *')].filter((it) => it.getClientRects().length).map((it) => it.id || it.className));
  assert.deepEqual(shown, ['jelajah']);
  await close();
});

for (const [life, address] of [['served', `${host}/`], ['single', `${single}/${singleFiles[0]}`]]) {
  test(`the ${life} page says once that the browser is too old, offers no reload, and brings no program`, async () => {
    const { page, seen, close } = await older(address);
    await waitForState(page, 'failed');
    await page.waitForLoadState('networkidle');
    const lines = page.locator('.calm-line:visible');
    assert.equal(await lines.count(), 1);
    assert.match(await lines.innerText(), /terlalu lama/);
    assert.equal(await lines.locator('a').getAttribute('href'), '#aksesibilitas');
    assert.ok(!seen.requests.some((it) => it.endsWith(program)), 'what cannot run is not brought');
    assert.deepEqual(seen.errors, []);
    await close();
  });
}

test('a page that waits for the program says nothing', async () => {
  const { page, close } = await openPage(browser, `${await serveDist()}/`, { javaScriptEnabled: false });
  assert.equal(await page.locator('.calm-line, #thrift-line, #update-line').count(), 0);
  await close();
});
