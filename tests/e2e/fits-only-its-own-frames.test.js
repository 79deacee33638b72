// The host script between real windows: of all that a page may be sent only a height that one of its own frames tells sets
// one, and nothing throws.

import test from 'node:test';
import assert from 'node:assert/strict';
import { browserForThisFile, openPage, until } from './harness/browser.js';
import { serveDist, serveHostPage } from './harness/hosts.js';
import { MADE, SENT } from './harness/messages.js';

const browser = await browserForThisFile();
const host = await serveDist();
const speaker = await serveHostPage('<p>Speaks when it is asked to.</p>');
const GOOD = "{ type: 'jelajah:height', height: 777 }";

/** A page with the script and four frames of 300 px: its own, one in a sandbox, one that is nobody's, one that left. */
async function openHost() {
  const one = (id, rest) => `<iframe id="${id}" title="x" height="300" ${rest} src="${speaker}"></iframe>`;
  const site = await serveHostPage(`<script src="${host}/sematkan.js"></script>
    ${one('own', 'data-jelajah')} ${one('boxed', 'data-jelajah sandbox="allow-scripts"')} ${one('other', '')}
    <iframe id="moved" data-jelajah title="x" height="300" src="${host}/SHA256SUMS"></iframe>`);
  const opened = await openPage(browser, site, {
    prepare: (page) => page.addInitScript(() => {
      globalThis.heard = 0;
      if (self === top) addEventListener('message', () => { globalThis.heard++; });
    }),
  });
  const { page } = opened;
  await page.waitForLoadState('load');
  await page.locator('#moved').evaluate((frame, address) => new Promise((loaded) => {
    frame.addEventListener('load', loaded, { once: true });
    frame.contentWindow.location.replace(address);
  }), speaker);
  /** Says it in a frame, and waits until the page has heard it. */
  const say = async (id, expression) => {
    const before = await page.evaluate(() => globalThis.heard);
    const element = await page.locator(`#${id}`).elementHandle();
    const frame = await element.contentFrame();
    await frame.evaluate((text) => parent.postMessage((0, eval)(`(${text})`), '*'), expression);
    await until(page, (count) => globalThis.heard > count, before);
  };
  const heights = () => page.locator('iframe').evaluateAll((all) => all.map((it) => it.clientHeight));
  return { ...opened, say, heights };
}

test('what is no height leaves every frame as it was, and a height fits the frame that tells it', async () => {
  const { seen, say, heights, close } = await openHost();
  for (const [what, expression] of Object.entries(SENT)) {
    for (const id of ['own', 'boxed']) {
      await say(id, expression);
      assert.deepEqual(await heights(), [300, 300, 300, 300], `${id}: ${what}`);
    }
  }
  await say('own', GOOD);
  assert.deepEqual(await heights(), [777, 300, 300, 300]);
  await say('boxed', GOOD);
  assert.deepEqual(await heights(), [777, 777, 300, 300]);
  assert.deepEqual(seen.errors, []);
  await close();
});

test('a height of a frame that is not asked, of one that left its address, or of the page itself fits none', async () => {
  const { page, seen, say, heights, close } = await openHost();
  await say('other', GOOD);
  await say('moved', GOOD);
  await page.evaluate((text) => postMessage((0, eval)(`(${text})`), '*'), GOOD);
  await until(page, () => globalThis.heard === 3);
  assert.deepEqual(await heights(), [300, 300, 300, 300]);
  assert.deepEqual(seen.errors, []);
  await close();
});

test('events that the page makes up, with what no window can send, throw nothing and fit none', async () => {
  const { page, seen, heights, close } = await openHost();
  for (const [what, expression] of Object.entries(MADE)) {
    await page.evaluate(([text, origin]) => {
      const source = document.getElementById('own').contentWindow;
      dispatchEvent(new MessageEvent('message', { data: (0, eval)(`(${text})`), origin, source }));
    }, [expression, speaker]);
    assert.deepEqual(await heights(), [300, 300, 300, 300], what);
  }
  assert.deepEqual(seen.errors, []);
  await close();
});
