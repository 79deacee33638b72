// A fitted frame where scroll bars take room, as on every desktop: it has none, whatever its width, in whatever theme.

import test from 'node:test';
import assert from 'node:assert/strict';
import { browserForThisFile, openPage, until, waitForState } from './harness/browser.js';
import { recipePages } from './harness/dist.js';
import { serveDist, serveHostPage } from './harness/hosts.js';

// Playwright hides scroll bars unless it is told not to.
const browser = await browserForThisFile({ ignoreDefaultArgs: ['--hide-scrollbars'] });
const host = await serveDist();
const SCRIPT = `<script src="${host}/sematkan.js"></script>`;
const frameOf = (place, attributes = 'width="100%" height="400"') => `<iframe data-jelajah title="x" frameborder="0" ${attributes} src="${host}/${place}"></iframe>`;

/** Opens somebody else's page with this body, and gives the frame's inside. */
async function openHost(body, width = 1000) {
  const site = await serveHostPage(body);
  const opened = await openPage(browser, site, { viewport: { width, height: 800 } });
  const element = await opened.page.locator('iframe').elementHandle();
  return { ...opened, inside: await element.contentFrame() };
}

/** In the frame: no bar takes room, and nothing lies below what is shown. */
function isFitted() {
  const { clientWidth, clientHeight, scrollHeight } = document.documentElement;
  return innerWidth === clientWidth && innerHeight === clientHeight && scrollHeight <= innerHeight
    && document.getElementById('halaman').scrollHeight === innerHeight;
}

for (const width of [360, 500, 768, 1024, 1366]) {
  test(`a frame that is fitted has no scroll bar, in a window of ${width} px`, async () => {
    for (const place of ['#ekosistem?embed=1', '#angka?embed=1', '#sumber?embed=1', '#?embed=1', `${recipePages[0]}#periksa`]) {
      const { inside, close } = await openHost(frameOf(place) + SCRIPT, width);
      if (place.startsWith('#')) await waitForState(inside, 'live');
      await until(inside, isFitted);
      await close();
    }
  });
}

test('this browser shows scroll bars that take room', async () => {
  const { page, close } = await openHost(`<div style="height:3000px"></div>${frameOf('SHA256SUMS')}`);
  assert.ok(await page.evaluate(() => innerWidth > document.documentElement.clientWidth));
  await close();
});

test('a theme that limits the height of frames, or their height by their width, does not cut a fitted one', async () => {
  for (const limit of ['iframe { max-height: 525px }', 'iframe { max-width: 100%; max-height: 60vh; aspect-ratio: 16 / 9 }']) {
    const { inside, close } = await openHost(`<style>${limit}</style>${frameOf('#angka?embed=1', 'width="900" height="525"')}${SCRIPT}`);
    await waitForState(inside, 'live');
    await until(inside, isFitted);
    await close();
  }
});

test('a frame whose column grows and narrows again and again is as high as its page each time', async () => {
  const { page, inside, close } = await openHost(`<div id="box">${frameOf('#angka?embed=1')}</div>${SCRIPT}`);
  await waitForState(inside, 'live');
  await until(inside, isFitted);
  for (const width of [400, 900, 400, 900, 400, 900]) {
    await page.locator('#box').evaluate((box, to) => { box.style.width = `${to}px`; }, width);
    await until(inside, (to) => innerWidth === to, width);
    await until(inside, isFitted);
    await page.waitForTimeout(700);
  }
  await close();
});

test('a frame whose column is dragged to and fro is as high as its page when the hand rests', async () => {
  const { page, inside, close } = await openHost(`<div id="box">${frameOf('#angka?embed=1')}</div>${SCRIPT}`);
  await waitForState(inside, 'live');
  await until(inside, isFitted);
  for (const width of [900, 700, 500, 400, 500, 700, 900, 700, 500, 400, 500, 700, 900]) {
    await page.locator('#box').evaluate((box, to) => { box.style.width = `${to}px`; }, width);
    await page.waitForTimeout(60);
  }
  await until(inside, isFitted);
  await close();
});

test('a frame that spoke before the script came is fitted all the same', async () => {
  const { page, inside, close } = await openHost(frameOf('#angka?embed=1'));
  await waitForState(inside, 'live');
  await page.waitForTimeout(500);
  await page.evaluate((src) => {
    document.head.appendChild(Object.assign(document.createElement('script'), { src }));
  }, `${host}/sematkan.js`);
  await until(inside, isFitted);
  await close();
});
