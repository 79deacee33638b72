// Life two: inside somebody else's page, sandboxed, with an opaque origin and no header that helps.

import test from 'node:test';
import assert from 'node:assert/strict';
import { browserForThisFile, foreign, openPage, waitForState } from './harness/browser.js';
import { read, singleFiles } from './harness/dist.js';
import { serveDist, serveHostPage } from './harness/hosts.js';

const browser = await browserForThisFile();
const host = await serveDist();
const withoutPolicy = await serveDist({ policy: null });
const quoted = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const frames = {
  'the served page by its address': `src="${host}/"`,
  'a single file by its address': `src="${withoutPolicy}/${singleFiles[0]}"`,
  'a single file as srcdoc': `srcdoc="${quoted(read(singleFiles[0]).toString())}"`,
};

for (const [what, source] of Object.entries(frames)) {
  test(`${what} comes alive in a frame that allows scripts only`, async () => {
    const site = await serveHostPage(`<iframe title="Jelajah" width="900" height="700" sandbox="allow-scripts" ${source}></iframe>`);
    const { page, seen, close } = await openPage(browser, site);
    await waitForState(page.frameLocator('iframe'), 'live');
    const elsewhere = foreign(seen.requests, site).filter((url) => !url.startsWith(host) && !url.startsWith(withoutPolicy));
    assert.deepEqual(elsewhere, []);
    assert.deepEqual(seen.violations, []);
    await close();
  });

  test(`${what} is there to read in a frame that allows nothing`, async () => {
    const site = await serveHostPage(`<iframe title="Jelajah" width="900" height="700" sandbox="" ${source}></iframe>`);
    const { page, close } = await openPage(browser, site);
    const frame = page.frameLocator('iframe');
    await frame.locator('#sumber').waitFor({ state: 'attached' });
    assert.equal(await frame.locator('html').getAttribute('data-jelajah'), 'static');
    await close();
  });
}
