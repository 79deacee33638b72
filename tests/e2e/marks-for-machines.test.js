// The stable contract with people who measure and embed.

import test from 'node:test';
import assert from 'node:assert/strict';
import { browserForThisFile, openPage, until, waitForState } from './harness/browser.js';
import { gate, serveDist } from './harness/hosts.js';

const browser = await browserForThisFile();
const host = await serveDist();

test('the marks say when the live page stood and when it was painted', async () => {
  const { page, close } = await openPage(browser, `${host}/`);
  await waitForState(page, 'live');
  await until(page, () => performance.getEntriesByName('jelajah:painted').length > 0);
  const times = await page.evaluate(() => ['jelajah:mounted', 'jelajah:painted', 'jelajah:complete'].map(
    (name) => performance.getEntriesByName(name, 'mark').map((mark) => mark.startTime)));
  assert.deepEqual(times.map((list) => list.length), [1, 1, 1], 'each mark once');
  assert.ok(times[0][0] <= times[1][0] && times[0][0] < times[2][0], 'in that order');
  await close();
});

test('a chart in sight is live with the page, one out of sight a little later', async () => {
  for (const [place, height, seen] of [['#angka', 2400, true], ['', 800, false]]) {
    const { page, close } = await openPage(browser, `${host}/${place}`, {
      viewport: { width: 1280, height },
      prepare: (page) => page.addInitScript(() => {
        new MutationObserver((_, watch) => {
          if (document.documentElement.dataset.jelajah !== 'live') return;
          watch.disconnect();
          const height = innerHeight;
          globalThis.atLive = [...document.querySelectorAll('.fig .body')].map((it) => {
            const { top, bottom } = it.getBoundingClientRect();
            return { seen: bottom > 0 && top < height, live: it.querySelectorAll('.steer *').length > 0 };
          });
        }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-jelajah'] });
      }),
    });
    await waitForState(page, 'live');
    const charts = await page.evaluate(() => globalThis.atLive);
    assert.equal(charts.some((it) => it.seen), seen, 'the place is as meant');
    assert.deepEqual(charts.map((it) => it.live), charts.map((it) => it.seen));
    const rest = await page.locator('.fig .steer:empty').count();
    assert.equal(rest, 0, 'when it is complete, all are live');
    await close();
  }
});

test('pictures are painted before the program has come', async () => {
  const program = gate();
  const slow = await serveDist({ fault: async (name) => { if (name.endsWith('.wasm')) await program.passed; } });
  const { page, close } = await openPage(browser, `${slow}/`);
  await until(page, () => performance.getEntriesByName('first-contentful-paint').length > 0);
  assert.equal(await page.locator('html').getAttribute('data-jelajah'), 'static');
  program.open();
  await waitForState(page, 'live');
  await close();
});
