// What a tool can see of accessibility; it is the floor, not the goal.

import test from 'node:test';
import assert from 'node:assert/strict';
import axe from 'axe-core';
import { browserForThisFile, openPage, stateOf, waitForState } from './harness/browser.js';
import { pages, start } from './harness/dist.js';
import { serveDist } from './harness/hosts.js';

const browser = await browserForThisFile();
const host = await serveDist();
// axe needs script to run; without the loader the page is as it is without script.
const withoutLoader = await serveDist({ fault: (name) => (name === start ? { status: 404 } : undefined) });
const RULES = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  rules: { 'target-size': { enabled: true } },
};

async function faults(page) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate((rules) => globalThis.axe.run(document, rules), RULES);
  return violations.flatMap((rule) => rule.nodes.slice(0, 5).map((node) => `${rule.id}: ${node.target} ${node.failureSummary}`));
}

for (const name of pages) {
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [360, 1280]) {
      test(`${name} is clean, live, ${colorScheme}, at ${width} px`, async () => {
        const { page, close } = await openPage(browser, `${host}/${name}`, { colorScheme, viewport: { width, height: 800 } });
        await waitForState(page, 'live');
        assert.deepEqual(await faults(page), []);
        await close();
      });
    }
  }

  test(`${name} is clean without script`, async () => {
    const { page, close } = await openPage(browser, `${withoutLoader}/${name}`);
    assert.equal(await stateOf(page), 'static');
    assert.deepEqual(await faults(page), []);
    await close();
  });
}
