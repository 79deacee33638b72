// Life one: served by a host that sends a strict policy.

import test from 'node:test';
import assert from 'node:assert/strict';
import { browserForThisFile, foreign, openPage, waitForState } from './harness/browser.js';
import { bytes, pages } from './harness/dist.js';
import { serveDist } from './harness/hosts.js';

const browser = await browserForThisFile();
const host = await serveDist();

for (const name of pages) {
  test(`${name} comes alive with no violation, no error and no foreign request`, async () => {
    const { page, seen, close } = await openPage(browser, `${host}/${name}`);
    await waitForState(page, 'live');
    assert.deepEqual(seen.violations, []);
    assert.deepEqual(seen.errors, []);
    assert.deepEqual(foreign(seen.requests, host), []);
    assert.ok(!seen.requests.some((url) => url.endsWith(bytes)), 'the bytes for opaque origins are not loaded');
    await close();
  });
}

test('every file that the page asks for is there', async () => {
  const missing = [];
  const { page, close } = await openPage(browser, `${host}/`, {
    prepare: (page) => page.on('response', (response) => response.status() >= 400 && missing.push(response.url())),
  });
  await waitForState(page, 'live');
  assert.deepEqual(missing, []);
  await close();
});

test('a host that does not know the type of WASM is no obstacle', async () => {
  const careless = await serveDist({
    fault: (name) => (name.endsWith('.wasm') ? { type: 'application/octet-stream' } : undefined),
  });
  const { page, close } = await openPage(browser, `${careless}/`);
  await waitForState(page, 'live');
  await close();
});
