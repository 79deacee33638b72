// Whatever does not arrive, the reader keeps the static page, and it says calmly what is the matter.

import test from 'node:test';
import assert from 'node:assert/strict';
import { browserForThisFile, openPage, stateOf, waitForState } from './harness/browser.js';
import { glue, program, start } from './harness/dist.js';
import { POLICY, serveDist } from './harness/hosts.js';

const browser = await browserForThisFile();
const GONE = { status: 404, type: 'text/html', body: '<h1>not found</h1>' };
const on = (wanted, answer) => ({ fault: (name, body) => (name === wanted ? answer(body) : undefined) });

const broken = {
  'a program that was cut off': on(program, (body) => ({ body: body.subarray(0, body.length / 2) })),
  'a program that is not there': on(program, () => GONE),
  'a page in place of the program': on(program, () => ({ ...GONE, status: 200 })),
  'glue that is not there': on(glue, () => GONE),
  'glue of the wrong type': on(glue, () => ({ type: 'text/html' })),
  'a damaged data block': on('index.html', (body) => ({
    body: body.toString().replace('id="jelajah-data">', 'id="jelajah-data">{"'),
  })),
  'a policy that forbids WASM': { policy: POLICY.replace(" 'wasm-unsafe-eval'", '') },
};

for (const [what, options] of Object.entries(broken)) {
  test(`${what} leaves the static page, marked as failed`, async () => {
    const host = await serveDist(options);
    const { page, close } = await openPage(browser, `${host}/`);
    await waitForState(page, 'failed');
    assert.ok(await page.locator('.calm-line').first().isVisible(), 'one calm line is shown');
    assert.ok(await page.locator('#pembuka').isVisible(), 'the page is still there');
    assert.ok((await page.locator('main#isi').innerText()).length > 50, 'with its text');
    await close();
  });
}

test('a missing loader leaves the static page, and nothing else', async () => {
  const host = await serveDist(on(start, () => GONE));
  const { page, close } = await openPage(browser, `${host}/`);
  await page.waitForLoadState('networkidle');
  assert.equal(await stateOf(page), 'static');
  assert.ok(await page.locator('#pembuka').isVisible());
  await close();
});

test('a page that is well shows no calm line, before and after it comes alive', async () => {
  const host = await serveDist();
  const { page, close } = await openPage(browser, `${host}/`, { javaScriptEnabled: false });
  assert.equal(await page.locator('.calm-line').first().isVisible(), false);
  await close();
  const live = await openPage(browser, `${host}/`);
  await waitForState(live.page, 'live');
  assert.equal(await live.page.locator('.calm-line').first().isVisible(), false);
  await live.close();
});
