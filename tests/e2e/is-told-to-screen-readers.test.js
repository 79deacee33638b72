// What a screen reader is told of each widget: roles, names and states, as the browser computes them, held against the
// trees that were read and found right. A tree that changed fails; read the difference, and take it with
//   JELAJAH_TREES=take node --test tests/e2e/is-told-to-screen-readers.test.js

import test from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { browserForThisFile, openPage, waitForState } from './harness/browser.js';
import { pages } from './harness/dist.js';
import { serveDist } from './harness/hosts.js';

const browser = await browserForThisFile();
const host = await serveDist();
const TREES = new URL('./trees/', import.meta.url);
const WIDE = 1280;
const NARROW = 360;

const press = (selector) => (page) => page.locator(selector).first().click();
const key = (selector, name) => async (page) => {
  await page.locator(selector).first().focus();
  await page.keyboard.press(name);
};

/** Each widget: its name, the address at which it is told, its element, how wide the window is, and what is done before. */
const WIDGETS = [
  ['head', '', '.top', NARROW],
  ['opening', '', '#pembuka', NARROW],
  ['bar-of-years', '#lini-masa?year=2022', 'nav.yb', NARROW],
  ['timeline', '#jelajah?year=2022', '[data-stage=strip]', WIDE],
  ['timeline-list', '#lini-masa?topic=support', '#lini-masa', NARROW],
  ['event', '#lini-masa?event=ev_2022_kupujamas', '#stage-card', WIDE],
  ['diagram', '#ekosistem?layer=actors', '[data-stage=map]', WIDE],
  ['node', '#ekosistem?node=modal', '#stage-card', WIDE],
  ['way', '#ekosistem?node=kreator&to=nilai_tambah', '#stage-card', NARROW, press('[data-stage=map] [data-say]')],
  ['chart', '#angka?year=2022&base=2019', '#chart-jember_growth', NARROW, async (page) => {
    await press('#chart-jember_growth summary')(page);
    await press('#notes-jember_growth summary')(page);
    await page.locator('#chart-jember_growth select').waitFor();
  }],
  ['what-if', '#bagaimana-jika?push=digital.5', '#whatif-card', WIDE],
  ['what-if-answer', '#bagaimana-jika?push=digital.5&guess=up', '#whatif-card', WIDE, (page) => page.locator('#whatif-card .verd').waitFor()],
  ['challenge', '#tantangan-peluang', '#tantangan-peluang article', NARROW, press('#tantangan-peluang article summary')],
  ['question', '#belajar', '.qz li:has(#tanya-putus)', NARROW, async (page) => {
    await press('.qz li:has(#tanya-putus) summary')(page);
    await press('#tanya-putus input')(page);
  }],
  ['tour', '#ekosistem?layer=actors&tour=2', '#tour', NARROW, (page) => page.locator('#tour').waitFor()],
  ['meaning', '#sumber', '#meaning', WIDE, press('#sumber a[href^="#term-"]')],
  ['keys', '#lini-masa', '#keys', WIDE, key('.tl-box a[tabindex="0"]', '?')],
  ['foot', '', 'footer', NARROW],
  ['numbers', '#angka?year=2022', '[data-stage=numbers]', WIDE],
  ['facets', '#ekosistem?node=modal', '.facets', NARROW],
  ['diagram-of-node', '#ekosistem?node=modal', '[data-stage=map]', NARROW],
];

for (const [place, [name, address, selector, width, act]] of WIDGETS.entries()) {
  // Words are held against each other elsewhere; of the trees every third is read in the other language too.
  for (const file of place % 3 ? ['index.html'] : pages) {
    test(`${name} of ${file} is told as it was read and found right`, async () => {
      const { page, close } = await openPage(browser, `${host}/${file}${address}`, { viewport: { width, height: 800 } });
      await waitForState(page, 'live');
      if (act) await act(page);
      const part = page.locator(selector).first();
      await part.scrollIntoViewIfNeeded();
      // What is current is a state that the trees leave out; of the forms of one part only that in sight is told.
      const current = await part.locator('[aria-current]').evaluateAll((all) => all.filter((it) => it.checkVisibility())
        .map((it) => `# current: ${it.getAttribute('aria-label') ?? it.textContent.trim()} (${it.getAttribute('aria-current')})`));
      const all = [await part.ariaSnapshot(), ...current, ''].join('\n');
      // The foot says what every build makes anew.
      const tree = all.replace(/\b[0-9a-f]{16}\b/, 'checksum').replace(/\b\d+ KB\b/, 'size');
      await close();
      const kept = new URL(`${name}.${file.replace('.html', '')}.yml`, TREES);
      if (process.env.JELAJAH_TREES === 'take') {
        mkdirSync(TREES, { recursive: true });
        writeFileSync(kept, tree);
      }
      assert.ok(existsSync(kept), `no tree was kept: ${kept}`);
      assert.equal(tree, readFileSync(kept, 'utf8'));
    });
  }
}
