// A frame keeps to itself: what the reader chooses in it takes nobody's Back button, what leads to another site opens in a
// tab of its own or says its address, and what a sandbox forbids is not offered.

import test from 'node:test';
import assert from 'node:assert/strict';
import { browserForThisFile, openPage, soon, until, untilAddress, waitForState } from './harness/browser.js';
import { glue, singleFiles } from './harness/dist.js';
import { serveDist, serveHostPage } from './harness/hosts.js';

const browser = await browserForThisFile();
const host = await serveDist();
const withoutPolicy = await serveDist({ policy: null });
const broken = await serveDist({ fault: (name) => (name === glue ? { status: 404, body: 'no' } : undefined) });
const RECIPE = 'name="jelajah" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads"';
const OLD = 'sandbox="allow-scripts"';

/** Opens somebody else's page with one frame; `state` is what to wait for in it. */
async function openFrame(attributes, place, { from = host, state = 'live' } = {}) {
  const site = await serveHostPage(`<iframe title="x" width="1250" height="700" ${attributes} src="${from}/${place}"></iframe>`);
  const opened = await openPage(browser, site);
  // Nobody is asked: the sites that sources lie on are played here.
  await opened.page.context().route((url) => url.hostname !== '127.0.0.1', (route) => route.fulfill({ body: 'a source', contentType: 'text/plain' }));
  const frame = opened.page.frameLocator('iframe');
  await waitForState(frame, state);
  const element = await opened.page.locator('iframe').elementHandle();
  return { ...opened, frame, inside: await element.contentFrame() };
}

const steps = (page) => page.evaluate(() => history.length);

for (const [what, attributes, from, place] of [
  ['a frame without a sandbox', '', host, ''],
  ['a frame in a sandbox', OLD, host, ''],
  ['a single file in a sandbox', OLD, withoutPolicy, singleFiles[0]],
]) {
  test(`choosing in ${what} leaves no entry in the history of the page around it`, async () => {
    const { page, frame, inside, close } = await openFrame(attributes, `${place}#?embed=1`, { from });
    const before = await steps(page);
    for (const year of ['2021', '2022', '2023']) {
      await frame.locator(`#jelajah [data-year="${year}"]:visible`).first().click({ position: { x: 20, y: 14 } });
      await untilAddress(inside, new RegExp(`year=${year}`));
    }
    await frame.locator('.dia [data-node="modal"]:visible').first().click();
    await untilAddress(inside, /node=modal/);
    await frame.locator('.map-head a:visible').first().click();
    await untilAddress(inside, /^(?!.*node=modal)/);
    assert.equal(await steps(page), before);
    await close();
  });
}

test('a plain link within a frame whose program did not come leaves no entry either', async () => {
  const { page, frame, inside, close } = await openFrame('', '', { from: broken, state: 'failed' });
  const before = await steps(page);
  await frame.locator('footer a[href="#angka"]').click();
  await until(inside, () => location.hash === '#angka');
  await soon(async () => assert.ok(await inside.evaluate(() => Math.abs(document.getElementById('angka').getBoundingClientRect().top) < 200), 'it leads there'));
  assert.equal(await steps(page), before);
  await close();
  const embed = await openFrame('', '#ekosistem?embed=1', { from: broken, state: 'failed' });
  const start = await steps(embed.page);
  await embed.frame.getByText('Periksa sematan').click();
  await embed.inside.waitForURL(/periksa/);
  assert.equal(await steps(embed.page), start);
  await embed.close();
});

test('at the top of a window each choice is a step to go back by, as before', async () => {
  const { page, close } = await openPage(browser, `${host}/`);
  await waitForState(page, 'live');
  const before = await steps(page);
  await page.locator('#jelajah [data-year="2021"]:visible').first().click({ position: { x: 20, y: 14 } });
  await untilAddress(page, /year=2021/);
  assert.equal(await steps(page), before + 1);
  await close();
});

/** The first link to another site in the list of sources. */
async function sourceIn(frame) {
  await frame.locator('#sumber details summary').first().click();
  const link = frame.locator('#sumber details[open] a[href^="http"]').first();
  return { link, address: await link.getAttribute('href') };
}

for (const [what, attributes, options] of [
  ['the recipe', RECIPE, {}],
  ['the recipe, where the program did not come', RECIPE, { from: broken, state: 'failed' }],
  ['a frame without a sandbox', '', {}],
]) {
  test(`a source opens in a tab of its own, in ${what}`, async () => {
    const { page, frame, inside, close } = await openFrame(attributes, '#sumber?embed=1', options);
    const { link, address } = await sourceIn(frame);
    const [tab] = await Promise.all([page.waitForEvent('popup'), link.click()]);
    await tab.waitForLoadState();
    assert.equal(new URL(tab.url()).href, new URL(address).href);
    assert.equal(await tab.evaluate(() => opener), null, 'it cannot reach back');
    assert.match(inside.url(), /#sumber/, 'the frame stays where it is');
    await close();
  });
}

for (const [what, state, options] of [['live', 'live', {}], ['static', 'failed', { from: broken, state: 'failed' }]]) {
  test(`where a frame may open no tab, the address stands beside the link, to be copied: ${what}`, async () => {
    const { page, frame, inside, close } = await openFrame(OLD, '#sumber?embed=1', options);
    const { link, address } = await sourceIn(frame);
    await link.click();
    const field = frame.locator('#way input');
    await field.waitFor();
    assert.equal(await field.inputValue(), new URL(address).href);
    assert.equal(await inside.evaluate(() => getSelection().toString() || document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)), new URL(address).href, 'it is selected');
    const [box, place] = [await frame.locator('#way').boundingBox(), await link.boundingBox()];
    assert.ok(box.y >= place.y && box.y - place.y - place.height < 30, 'it stands beside the link');
    assert.equal(await inside.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'hidden' });
    assert.equal(await link.evaluate((it) => it === document.activeElement), true, 'and the focus goes back');
    assert.match(inside.url(), /#sumber/, `the frame is no grey page (${state})`);
    await frame.locator('#whole').click();
    await field.waitFor();
    assert.match(await field.inputValue(), /index\.html#sumber/, 'so does that of the whole page');
    await close();
  });
}

test('without script the address of a source is there to be read', async () => {
  const site = await serveHostPage(`<iframe title="x" width="1100" height="700" sandbox="" src="${host}/#sumber"></iframe>`);
  const { page, close } = await openPage(browser, site);
  const frame = page.frameLocator('iframe');
  await frame.locator('#sumber details summary').first().click();
  const said = await frame.locator('#sumber details[open] a[href^="http"]').first()
    .evaluate((link) => [getComputedStyle(link, '::after').content, link.getAttribute('href')]);
  assert.ok(said[0].includes(said[1]), said[0]);
  await close();
});

test('printing is offered where the code of the frame allows it, and only there', async () => {
  for (const [attributes, offered] of [[OLD, false], ['sandbox="allow-scripts allow-downloads allow-popups"', false], [RECIPE, true], ['', true]]) {
    const { frame, close } = await openFrame(attributes, '#sumber?embed=1');
    assert.equal(await frame.locator('#sumber [data-print]').isVisible(), offered, attributes);
    await close();
    const sheet = await openPage(browser, await serveHostPage(`<iframe title="x" ${attributes} src="${host}/lembar-kerja.html"></iframe>`));
    await sheet.page.waitForLoadState('load');
    assert.equal(await sheet.page.frameLocator('iframe').locator('[data-paper]').isVisible(), offered, attributes);
    await sheet.close();
  }
});

test('handing the page on is not offered where downloads may be forbidden', async () => {
  for (const [attributes, offered] of [[OLD, false], [RECIPE, true]]) {
    const { frame, close } = await openFrame(attributes, '', {});
    assert.equal(await frame.locator('#save').isVisible(), offered, attributes);
    await close();
  }
});
