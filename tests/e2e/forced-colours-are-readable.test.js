// In forced colours the stage is painted with the reader's own pair, whichever it is, and no word has the colour of what
// it stands on: with script and without, in each form.

import test from 'node:test';
import assert from 'node:assert/strict';
import { browserForThisFile, openPage, waitForState } from './harness/browser.js';
import { serveDist } from './harness/hosts.js';

const browser = await browserForThisFile();
const host = await serveDist();

/** In the page: words that cannot be told from what they stand on, and what is painted with other colours than the reader's. */
function unreadable() {
  const probe = document.createElement('i');
  document.body.append(probe);
  const system = (name) => {
    probe.style.color = name;
    return getComputedStyle(probe).color;
  };
  const [paper, ...inks] = ['Canvas', 'CanvasText', 'Highlight', 'HighlightText'].map(system);
  probe.remove();
  const groundOf = (element) => {
    for (let it = element; it; it = it.parentElement) {
      const { backgroundColor, forcedColorAdjust } = getComputedStyle(it);
      if (it === element && forcedColorAdjust === 'auto') return paper;
      if (!/rgba\(.*, 0\)|transparent/.test(backgroundColor)) return backgroundColor;
    }
    return paper;
  };
  const isShown = (it) => it.getClientRects().length && getComputedStyle(it).visibility === 'visible';
  const own = (it) => [...it.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const words = [...document.querySelectorAll('.top *, #jelajah *')]
    .filter((it) => it instanceof HTMLElement && isShown(it) && own(it) && !it.closest('.vh, select'))
    .filter((it) => getComputedStyle(it).color === groundOf(it));
  const shapes = [...document.querySelectorAll('.fits .nd .sh, .ax .top')]
    .filter((it) => isShown(it) && getComputedStyle(it).fill !== 'none')
    .filter((it) => ![paper, ...inks].includes(getComputedStyle(it).fill));
  return [...words, ...shapes].map((it) => `${it.localName}.${it.getAttribute('class')} ${it.textContent.trim().slice(0, 30)}`);
}

for (const [width, height] of [[1366, 768], [820, 1180], [360, 640]]) {
  for (const colorScheme of ['light', 'dark']) {
    test(`${width} x ${height}, ${colorScheme}`, async () => {
      for (const [fragment, javaScriptEnabled] of [
        ['#jelajah', false], ['#jelajah?year=2022', true], ['#ekosistem?node=modal', true], ['#ev_2022_jfc', true],
        ['#bagaimana-jika?push=digital.5&guess=up', true],
      ]) {
        const options = { viewport: { width, height }, forcedColors: 'active', colorScheme, javaScriptEnabled };
        const { page, close } = await openPage(browser, `${host}/${fragment}`, options);
        if (javaScriptEnabled) await waitForState(page, 'live');
        assert.deepEqual(await page.evaluate(unreadable), [], `${fragment}, script: ${javaScriptEnabled}`);
        await close();
      }
    });
  }
}
