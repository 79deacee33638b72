// Real old browsers: below the floor the page is static, says so once and looks right; above it is live and can be steered.
// Pictures of what they show are left in target/old-browsers.

import test from 'node:test';
import assert from 'node:assert/strict';
import { serveDist } from '../e2e/harness/hosts.js';
import { crowded, cutOff } from '../e2e/harness/looks.js';
import { chromium, folder, open } from './browsers.js';

const host = await serveDist();
const STATES = { 80: 'failed', 92: 'failed', 106: 'live' };

for (const [version, state] of Object.entries(STATES)) {
  const browser = await chromium(version);
  for (const [width, look] of [[360, 'light'], [360, 'dark'], [1280, 'light'], [1280, 'dark']]) {
    test(`Chromium ${version}, ${width} px, ${look}: the page is ${state} and looks right`, async () => {
      const { page, errors } = await open(browser, `${host}/`, { width, look });
      await page.waitForSelector(`html[data-jelajah="${state}"]`, { timeout: 15_000 });
      await page.screenshot({ path: `${folder}${version}-${width}-${look}.png` });
      const said = await page.$$eval('.calm-line', (all) => all.filter((it) => it.getClientRects().length).map((it) => it.className));
      assert.deepEqual(said, state === 'live' ? [] : ['calm-line old']);
      await page.evaluate(() => document.querySelectorAll('details').forEach((it) => { it.open = true; }));
      assert.deepEqual(await page.evaluate(cutOff), { sideways: false, found: [] });
      if (state !== 'live') assert.deepEqual(await page.evaluate(crowded), []);
      assert.deepEqual(errors, []);
      await page.close();
    });
  }
}

test('Chromium 106 selects', async () => {
  const browser = await chromium(106);
  const { page, errors } = await open(browser, `${host}/`, { width: 1280, look: 'light' });
  await page.waitForSelector('html[data-jelajah=live]', { timeout: 15_000 });
  await page.click('#jelajah [data-year="2022"]:visible');
  await page.waitForSelector('#jelajah [data-year="2022"][aria-current]:visible');
  await page.waitForFunction(() => location.hash.includes('year=2022'));
  await page.evaluate(() => document.querySelector('.dia [data-node="modal"]').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })));
  await page.waitForFunction(() => location.hash.includes('node=modal'));
  assert.deepEqual(errors, []);
});
