// A shape without a rule of its own is painted black by the browser: none of ours may be, in any state or look. Copies of
// signs (`use`) tell nothing about their style, so what is painted is looked at too.

import test from 'node:test';
import assert from 'node:assert/strict';
import { browserForThisFile, layAllOut, openPage, waitForState } from './harness/browser.js';
import { serveDist } from './harness/hosts.js';

const browser = await browserForThisFile();
const host = await serveDist();

const states = [
  '',
  '#lini-masa?year=2022&event=ev_2022_kupujamas&node=pemerintah',
  '#ekosistem?year=2023&layer=challenges',
  '#ekosistem?year=2020&layer=opportunities&event=ev_2020_bi',
  '#ekosistem?layer=resources',
];

for (const width of [360, 1280]) {
  for (const fragment of states) {
    test(`at ${width} px, nothing is painted black for want of a rule: ${fragment || 'no state'}`, async () => {
      const { page, close } = await openPage(browser, `${host}/${fragment}`, { viewport: { width, height: 800 } });
      await waitForState(page, 'live');
      await page.waitForTimeout(300);
      const bare = await page.evaluate(() => [...document.querySelectorAll('main svg :is(path, rect, circle, text)')]
        .filter((it) => {
          const { fill, stroke } = getComputedStyle(it);
          return it.getClientRects().length > 0 && (fill === 'rgb(0, 0, 0)' || stroke === 'rgb(0, 0, 0)');
        })
        .map((it) => `${it.closest('svg').getAttribute('class')} ${it.parentElement.getAttribute('class')} > ${it.getAttribute('class')}`));
      assert.deepEqual([...new Set(bare)], []);
      await close();
    });
  }
}

/** What of the drawings in the page is painted black, and how many pixels of it. */
async function blackened(page) {
  const boxes = await page.evaluate(() => [...document.querySelectorAll('main svg')]
    .map((it) => ({ box: it.getBoundingClientRect(), name: it.getAttribute('class') ?? it.parentElement.className }))
    .filter(({ box }) => box.width > 0 && box.height > 0)
    .map(({ box, name }) => ({ x: box.x + scrollX, y: box.y + scrollY, width: box.width, height: box.height, name }))
    .sort((a, b) => a.y - b.y));
  const found = {};
  while (boxes.length) {
    // Together as high as a picture may be.
    const end = boxes.findIndex(({ y, height }) => y + height > boxes[0].y + 6_000);
    const some = boxes.splice(0, end < 1 ? boxes.length : end);
    const top = Math.min(...some.map(({ y }) => y));
    const height = Math.max(...some.map((it) => it.y + it.height)) - top;
    const width = page.viewportSize().width;
    const picture = await page.screenshot({ fullPage: true, clip: { x: 0, y: top, width, height } });
    const blank = await page.context().newPage();
    const counts = await blank.evaluate(async ([png, some, top]) => {
      const bytes = Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes]));
      const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
      pen.drawImage(image, 0, 0);
      return some.map(({ x, y, width, height }) => {
        const { data } = pen.getImageData(x, y - top, Math.max(1, width), Math.max(1, height));
        let black = 0;
        for (let pixel = 0; pixel < data.length; pixel += 4) if (data[pixel] + data[pixel + 1] + data[pixel + 2] === 0) black += 1;
        return black;
      });
    }, [picture.toString('base64'), some, top]);
    await blank.close();
    for (const [place, black] of counts.entries()) if (black > 0) found[some[place].name] = (found[some[place].name] ?? 0) + black;
  }
  return found;
}

for (const colorScheme of ['light', 'dark']) {
  test(`no drawing of the page has a black spot, ${colorScheme}`, async () => {
    const address = `${host}/#bagaimana-jika?push=digital.5&guess=up`;
    const { page, close } = await openPage(browser, address, { colorScheme, reducedMotion: 'reduce' });
    await waitForState(page, 'live');
    await page.locator('#whatif-card .dots').first().waitFor();
    await layAllOut(page);
    assert.deepEqual(await blackened(page), {});
    await close();
  });
}
