// The two drawings of the one set of components, natively and live, are the same.

import test from 'node:test';
import assert from 'node:assert/strict';
import { browserForThisFile, openPage, waitForState } from './harness/browser.js';
import { pages } from './harness/dist.js';
import { linesOfMain } from './harness/drawings.js';
import { serveDist } from './harness/hosts.js';

const browser = await browserForThisFile();
const host = await serveDist();

for (const name of pages) {
  test(`${name} is the same, drawn natively and live`, async () => {
    const still = await openPage(browser, `${host}/${name}`, { javaScriptEnabled: false });
    // Where nothing was chosen the program trusts the page to be what it would draw, which is what is tried here; at an
    // address with a choice it holds each drawing that is out of sight against the page. This choice is none that is drawn.
    const live = await openPage(browser, `${host}/${name}#pembuka?theme=light`);
    await waitForState(live.page, 'live');
    const [a, b] = [await still.page.evaluate(linesOfMain), await live.page.evaluate(linesOfMain)];
    const at = a.findIndex((line, place) => line !== b[place]);
    const around = (lines) => lines.slice(Math.max(0, at - 3), at + 3).join('\n');
    if (at >= 0) assert.equal(around(b), around(a), `the drawings part at line ${at}`);
    assert.equal(b.length, a.length);
    await still.close();
    await live.close();
  });
}
