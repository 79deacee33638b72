// A page that frames this one learns its height and its address, and the host script that is shipped fits the frame.

import test from 'node:test';
import assert from 'node:assert/strict';
import { browserForThisFile, openPage, until, waitForState } from './harness/browser.js';
import { glue, pages, read, singleFiles } from './harness/dist.js';
import { serveDist, serveHostPage } from './harness/hosts.js';

const browser = await browserForThisFile();
const host = await serveDist();
const withoutPolicy = await serveDist({ policy: null });
const SCRIPT = `<script src="${host}/sematkan.js"></script>`;
const EMBED = `${host}/#tantangan-peluang?embed=1`;
const STAGE = `${host}/#ekosistem?embed=1`;

/** Opens the page of somebody else's site that holds frames, and writes down what it is told. */
async function openHost(body) {
  const site = await serveHostPage(body);
  return openPage(browser, site, {
    prepare: (page) => page.addInitScript(() => {
      globalThis.told = [];
      if (self === top) addEventListener('message', (event) => globalThis.told.push(event.data));
    }),
  });
}

const told = (page) => page.evaluate(() => globalThis.told.filter((it) => it.type === 'jelajah:height').map((it) => it.height));

/** Waits until the frame is as high as its page, and says how high. */
async function fitted(page, frame) {
  const element = await page.locator(frame).elementHandle();
  const content = await element.contentFrame();
  for (let tries = 0; ; tries++) {
    const [outside, inside] = [
      await element.evaluate((it) => it.clientHeight),
      await content.evaluate(() => document.getElementById('halaman').scrollHeight),
    ];
    if (outside === inside) return outside;
    assert.ok(tries < 60, `the frame is ${outside} px high, its page ${inside}`);
    await page.waitForTimeout(100);
  }
}

/** No further message within a second. */
async function isQuiet(page) {
  const before = (await told(page)).length;
  await page.waitForTimeout(1_000);
  assert.equal((await told(page)).length, before, 'heights go back and forth');
}

test('the parent is told the height of the stage, which is its frame\'s, and the address after each choice', async () => {
  const { page, close } = await openHost(`<iframe title="Jelajah" width="1200" height="800" src="${STAGE}"></iframe>`);
  const frame = page.frameLocator('iframe');
  await waitForState(frame, 'live');
  assert.ok(await frame.locator('.top .secs').first().isHidden(), 'no page furniture in an embed');
  await frame.locator('.dia [data-node="modal"]:visible').click();
  await until(page, () => globalThis.told.some((it) => it.address?.includes('node=modal')));
  assert.deepEqual([...new Set(await told(page))], [800]);
  await close();
});

test('the stage never grows: fitted again and again its frame keeps the height that it had, and one that is too low gets 560', async () => {
  for (const [given, wanted] of [[640, 640], [400, 400], [300, 560]]) {
    const { page, close } = await openHost(`<iframe data-jelajah title="Jelajah" width="100%" height="${given}" src="${STAGE}"></iframe>${SCRIPT}`);
    await waitForState(page.frameLocator('iframe'), 'live');
    await until(page, (wanted) => document.querySelector('iframe').clientHeight === wanted, wanted);
    await page.setViewportSize({ width: 500, height: 800 });
    await isQuiet(page);
    assert.equal(await page.locator('iframe').evaluate((it) => it.clientHeight), wanted);
    const inner = await page.frameLocator('iframe').locator('html').evaluate((it) => it.scrollHeight - innerHeight);
    assert.ok(inner <= 0, `${given} px: ${inner} px are out of sight`);
    await close();
  }
});

const frames = {
  'the served page': `src="${host}/"`,
  'the served page in a sandbox': `sandbox="allow-scripts" src="${host}/"`,
  'a single file': `src="${withoutPolicy}/${singleFiles[0]}"`,
  'a single file in a sandbox': `sandbox="allow-scripts" src="${withoutPolicy}/${singleFiles[0]}"`,
};

for (const [what, source] of Object.entries(frames)) {
  test(`the host script fits the frame of ${what}, also when a fold is opened and the width changes`, async () => {
    const { page, seen, close } = await openHost(`<div id="box"><iframe data-jelajah title="Jelajah" width="100%" height="400" ${source}></iframe></div>${SCRIPT}`);
    const frame = page.frameLocator('iframe');
    await waitForState(frame, 'live');
    const first = await fitted(page, 'iframe');
    assert.ok(first > 1_000);
    await frame.locator('main details.tb:visible').first().locator('summary').click();
    const opened = await fitted(page, 'iframe');
    assert.ok(opened > first, 'a fold makes it higher');
    await page.setViewportSize({ width: 400, height: 800 });
    await fitted(page, 'iframe');
    await isQuiet(page);
    assert.deepEqual(seen.errors, []);
    await close();
  });
}

test('a frame whose program does not come is fitted too', async () => {
  const broken = await serveDist({ fault: (name) => (name === glue ? { status: 404, body: 'no' } : undefined) });
  const { page, close } = await openHost(`<iframe data-jelajah title="Jelajah" width="100%" height="300" src="${broken}/"></iframe>${SCRIPT}`);
  await waitForState(page.frameLocator('iframe'), 'failed');
  assert.ok(await fitted(page, 'iframe') > 1_000);
  await close();
});

test('several embeds on one page are each fitted to their own', async () => {
  const one = (id, width, name) => `<div><iframe id="${id}" data-jelajah title="Jelajah" width="${width}" height="300" src="${host}/${name}?x=${id}"></iframe></div>`;
  const { page, close } = await openHost(one('a', 1100, pages[0]) + one('b', 380, pages[1]) + one('c', 700, pages[0]) + SCRIPT);
  for (const id of ['a', 'b', 'c']) await waitForState(page.frameLocator(`#${id}`), 'live');
  const heights = [];
  for (const id of ['a', 'b', 'c']) heights.push(await fitted(page, `#${id}`));
  assert.ok(heights[1] > heights[0], String(heights));
  await isQuiet(page);
  await close();
});

test('a frame in a tab that is not shown tells nothing, and is fitted when the tab is', async () => {
  const { page, close } = await openHost(`<div id="tab" style="display:none"><iframe data-jelajah title="Jelajah" width="100%" height="300" src="${EMBED}"></iframe></div>${SCRIPT}`);
  await waitForState(page.frameLocator('iframe'), 'live');
  assert.deepEqual(await told(page), []);
  await page.locator('#tab').evaluate((tab) => { tab.style.display = 'block'; });
  const height = await fitted(page, 'iframe');
  await page.locator('#tab').evaluate((tab) => { tab.style.display = 'none'; });
  await isQuiet(page);
  await page.locator('#tab').evaluate((tab) => { tab.style.display = 'block'; });
  assert.equal(await fitted(page, 'iframe'), height);
  await close();
});

test('a host that answers each height with another width is told a few heights, not endlessly many', async () => {
  const { page, close } = await openHost(`<iframe title="Jelajah" width="900" height="500" src="${EMBED}"></iframe><script>
    var narrow = false;
    addEventListener('message', function (event) {
      if (event.data.type !== 'jelajah:height') return;
      narrow = !narrow;
      document.querySelector('iframe').style.width = narrow ? '420px' : '900px';
      document.querySelector('iframe').style.height = event.data.height + 'px';
    });
  </script>`);
  await waitForState(page.frameLocator('iframe'), 'live');
  await page.waitForTimeout(1_500);
  await isQuiet(page);
  assert.ok((await told(page)).length < 10, String(await told(page)));
  await close();
});

test('the host script listens to its frame only, and to nothing but sound numbers', async () => {
  const liar = await serveHostPage(`<script>parent.postMessage({ type: 'jelajah:height', height: 5000 }, '*');</script>`);
  const teller = await serveHostPage(`<script>
    for (const height of [5, -1, 1e9, NaN, '5000', null, { valueOf: () => 5000 }, undefined]) parent.postMessage({ type: 'jelajah:height', height: typeof height === 'object' ? null : height }, '*');
    parent.postMessage('jelajah:height', '*'); parent.postMessage(null, '*'); parent.postMessage({ type: 'other', height: 900 }, '*');
  </script>`);
  // One speaks as itself but is not asked; one is asked and says nonsense; one left the address it was framed for.
  const { page, seen, close } = await openHost(`${SCRIPT}
    <iframe id="asked" data-jelajah title="x" height="300" src="${teller}"></iframe>
    <iframe id="other" title="x" height="300" src="${liar}"></iframe>
    <iframe id="moved" data-jelajah title="x" height="300" src="${host}/SHA256SUMS"></iframe>`);
  await page.locator('#moved').evaluate((frame, address) => frame.contentWindow.location.replace(address), liar);
  await until(page, () => globalThis.told.filter((it) => it?.height === 5000).length === 2);
  await page.evaluate(() => postMessage({ type: 'jelajah:height', height: 4000 }, '*'));
  await page.waitForTimeout(300);
  for (const id of ['asked', 'other', 'moved']) {
    assert.equal(await page.locator(`#${id}`).evaluate((frame) => frame.clientHeight), 300, id);
  }
  assert.deepEqual(seen.errors, []);
  await close();
});

test('the host script is short enough to be read', () => {
  const lines = read('sematkan.js').toString().split('\n').filter((line) => line.trim() && !line.trim().startsWith('//'));
  assert.ok(lines.length <= 15, String(lines.length));
});

const shownIn = (frame) => frame.locator('main > section').evaluateAll((all) => all.filter((it) => it.checkVisibility()).map((it) => it.id));

test('an embed shows the section that it names, and the stage where a choice leads there', async () => {
  const { page, close } = await openHost(`<iframe title="Jelajah" width="1200" height="800" src="${EMBED}"></iframe>`);
  const frame = page.frameLocator('iframe');
  assert.deepEqual(await shownIn(frame), ['tantangan-peluang'], 'before the program');
  await waitForState(frame, 'live');
  assert.deepEqual(await shownIn(frame), ['tantangan-peluang']);
  await frame.locator('#tantangan-peluang a[data-node]:visible').first().click();
  await frame.locator('#jelajah').waitFor({ state: 'visible' });
  assert.deepEqual(await shownIn(frame), ['jelajah']);
  await close();
});

test('an embed of a view, an event, a node or a year is the stage, with and without the program; one of a chart is that chart', async () => {
  const still = await serveDist({ fault: (name) => (name === glue ? { status: 404, body: 'no' } : undefined) });
  for (const place of ['pembuka', 'jelajah', 'lini-masa', 'ekosistem', 'angka', 'bagaimana-jika', 'node-modal', 'year-2022', 'ev_2022_kupujamas']) {
    for (const [from, state] of [[host, 'live'], [still, 'failed']]) {
      const { page, close } = await openHost(`<iframe title="Jelajah" width="1000" height="700" src="${from}/#${place}?embed=1"></iframe>`);
      const frame = page.frameLocator('iframe');
      await waitForState(frame, state);
      assert.deepEqual(await shownIn(frame), ['jelajah'], `${place}, ${state}`);
      await close();
    }
  }
  const { page, close } = await openHost(`<iframe title="Jelajah" width="1000" height="700" src="${host}/#chart-creative_gdp?embed=1"></iframe>`);
  const frame = page.frameLocator('iframe');
  await waitForState(frame, 'live');
  assert.deepEqual(await frame.locator('.fig').evaluateAll((all) => all.filter((it) => it.checkVisibility()).map((it) => it.id)), ['chart-creative_gdp']);
  await close();
});
