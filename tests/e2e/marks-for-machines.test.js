// The stable contract with people who measure and embed.

import test from 'node:test';
import assert from 'node:assert/strict';
import { browserForThisFile, openPage, waitForState } from './harness/browser.js';
import { serveDist } from './harness/hosts.js';

const browser = await browserForThisFile();
const host = await serveDist();

test('the marks say when the live page stood and when it was painted', async () => {
  const { page, close } = await openPage(browser, `${host}/`);
  await waitForState(page, 'live');
  await page.waitForFunction(() => performance.getEntriesByName('jelajah:painted').length > 0);
  const times = await page.evaluate(() => ['jelajah:mounted', 'jelajah:painted'].map(
    (name) => performance.getEntriesByName(name, 'mark').map((mark) => mark.startTime)));
  assert.deepEqual(times.map((list) => list.length), [1, 1], 'each mark once');
  assert.ok(times[0][0] <= times[1][0], 'in that order');
  await close();
});

test('pictures are painted before the program has come', async () => {
  const { page, close } = await openPage(browser, `${host}/`);
  await waitForState(page, 'live');
  const [paint, mounted] = await page.evaluate(() => [
    performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    performance.getEntriesByName('jelajah:mounted')[0]?.startTime,
  ]);
  assert.ok(paint <= mounted, `first paint at ${paint} ms, mounted at ${mounted} ms`);
  await close();
});
