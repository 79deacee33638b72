// A shape without a rule of its own is painted black by the browser: none of ours may be, in any state or look.

import test from 'node:test';
import assert from 'node:assert/strict';
import { browserForThisFile, openPage, waitForState } from './harness/browser.js';
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
