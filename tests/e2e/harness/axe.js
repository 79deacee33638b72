// What a tool can see of accessibility, and what it looks at: every section and what can be chosen in it, over languages,
// looks and widths; each pair of them in every run, all of them with JELAJAH_DEEP=1.

import test from 'node:test';
import assert from 'node:assert/strict';
import axe from 'axe-core';
import { openPage, waitForState } from './browser.js';
import { pages } from './dist.js';

const RULES = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'experimental'],
  rules: { 'target-size': { enabled: true } },
};

/** What axe finds wrong in parts of a page. */
export async function faults(page, include = 'html') {
  await page.evaluate(axe.source);
  // What the bar of years lies over at the moment comes out from under it when the page is scrolled.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.top { position: static !important }');
    document.adoptedStyleSheets = [sheet];
  });
  const { violations } = await page.evaluate(([rules, parts]) => globalThis.axe.run({ include: parts }, rules),
    [RULES, include.split(', ')]);
  return violations.flatMap((rule) => rule.nodes.slice(0, 5).map((node) => `${rule.id}: ${node.target} ${node.failureSummary}`));
}

const press = (selector) => (page) => page.locator(selector).first().click();

/** What is chosen, which part of the page is about it, and what is pressed. */
export const STATES = [
  ['', '.top, .hero, #jelajah'],
  ['#lini-masa?event=ev_2022_kupujamas', '#jelajah, #lini-masa'],
  ['#lini-masa?year=2023&topic=support', '#jelajah, #lini-masa'],
  ['#ekosistem?layer=actors', '#jelajah, #ekosistem'],
  ['#ekosistem?node=modal', '#jelajah'],
  ['#ekosistem?node=kreator&to=nilai_tambah', '#jelajah, #relations', press('#relations > summary')],
  ['#angka?year=2022&base=2019', '#chart-jember_growth, #chart-jobs_by_subsector, #chart-named_parties', press('#chart-jember_growth summary')],
  ['#bagaimana-jika?push=digital.5&guess=up', '#jelajah, #bagaimana-jika', (page) => page.locator('#whatif-card .verd').waitFor()],
  ['#tantangan-peluang', '#tantangan-peluang'],
  ['#belajar', '#belajar', async (page) => {
    await press('.qz li:has(#tanya-putus) summary')(page);
    await press('#tanya-putus input')(page);
  }],
  ['#pembuka?tour=2', '#jelajah', (page) => page.locator('#tour').waitFor()],
  ['#sumber', '#sumber, #lampiran, #meaning', press('#sumber a[href^="#term-"]')],
];
const WIDTHS = [360, 768, 1280];
const LOOKS = [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }];
const all = process.env.JELAJAH_DEEP === '1';
const nameOf = (look) => look.colorScheme ?? 'forced colours';

/** A test for each state between two places of the list. */
export function testStates(browser, host, from, to) {
  for (const [at, [fragment, include, act]] of STATES.slice(from, to).entries()) {
    const place = from + at;
    for (const [column, width] of WIDTHS.entries()) {
      for (const [row, look] of LOOKS.entries()) {
        for (const [side, file] of pages.entries()) {
          // Over all states each width meets each look, and each of them both languages.
          const isPair = row === (place + column) % LOOKS.length && side === (place + column + Math.floor(place / 3)) % pages.length;
          if (!isPair && !all) continue;
          test(`${file}${fragment} is clean, ${nameOf(look)}, at ${width} px`, async () => {
            const { page, close } = await openPage(browser, `${host}/${file}${fragment}`, { ...look, viewport: { width, height: 800 } });
            await waitForState(page, 'live');
            if (act) await act(page);
            assert.deepEqual(await faults(page, include), []);
            await close();
          });
        }
      }
    }
  }
}
