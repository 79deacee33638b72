// What a tool can see of accessibility; it is the floor, not the goal. Every section and what can be chosen in it, over
// languages, looks and widths: each pair of them in every run, all of them with JELAJAH_DEEP=1.

import test from 'node:test';
import assert from 'node:assert/strict';
import axe from 'axe-core';
import { browserForThisFile, openPage, stateOf, waitForState } from './harness/browser.js';
import { pages, start } from './harness/dist.js';
import { serveDist, serveHostPage } from './harness/hosts.js';

const browser = await browserForThisFile();
const host = await serveDist();
// axe needs script to run; without the loader the page is as it is without script.
const withoutLoader = await serveDist({ fault: (name) => (name === start ? { status: 404 } : undefined) });
const RULES = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'experimental'],
  rules: { 'target-size': { enabled: true } },
};

async function faults(page, include = 'html') {
  await page.evaluate(axe.source);
  // What the bar of years lies over at the moment comes out from under it when the page is scrolled.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.years, #tour { position: static !important }');
    document.adoptedStyleSheets = [sheet];
  });
  const { violations } = await page.evaluate(([rules, parts]) => globalThis.axe.run({ include: parts }, rules),
    [RULES, include.split(', ')]);
  return violations.flatMap((rule) => rule.nodes.slice(0, 5).map((node) => `${rule.id}: ${node.target} ${node.failureSummary}`));
}

const press = (selector) => (page) => page.locator(selector).first().click();

/** What is chosen, which part of the page is about it, and what is pressed. */
const STATES = [
  ['', '.top, .hero, .years'],
  ['#lini-masa?event=ev_2022_kupujamas', '#lini-masa'],
  ['#lini-masa?year=2023&topic=support', '#lini-masa'],
  ['#ekosistem?layer=actors', '#ekosistem .tools, #ekosistem .wide, #ekosistem .nmap, #ecosystem-panel'],
  ['#ekosistem?node=modal', '#ekosistem .wide, #ekosistem .nmap, #ecosystem-panel'],
  ['#ekosistem?node=kreator&to=nilai_tambah', '#ekosistem .wide, #ecosystem-panel', press('#relations > summary')],
  ['#angka?year=2022&base=2019', '#chart-jember_growth, #chart-jobs_by_subsector, #chart-named_parties', press('#chart-jember_growth summary')],
  ['#bagaimana-jika?push=digital.5&guess=up', '#bagaimana-jika', (page) => page.locator('#whatif-card .verd').waitFor()],
  ['#tantangan-peluang', '#tantangan-peluang'],
  ['#belajar', '#belajar', press('#tanya-putus input')],
  ['#pembuka?tour=2', '#tour', (page) => page.locator('#tour').waitFor()],
  ['#sumber', '#sumber, #lampiran, #meaning', press('#sumber a[href^="#term-"]')],
];
const WIDTHS = [360, 768, 1280];
const LOOKS = [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }];
const all = process.env.JELAJAH_DEEP === '1';
const nameOf = (look) => look.colorScheme ?? 'forced colours';

for (const [place, [fragment, include, act]] of STATES.entries()) {
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

for (const name of pages) {
  test(`${name} is clean as a whole, live`, async () => {
    const { page, close } = await openPage(browser, `${host}/${name}`, { viewport: { width: 360, height: 800 } });
    await waitForState(page, 'live');
    assert.deepEqual(await faults(page), []);
    await close();
  });

  test(`${name} is clean without script`, async () => {
    const { page, close } = await openPage(browser, `${withoutLoader}/${name}`);
    assert.equal(await stateOf(page), 'static');
    assert.deepEqual(await faults(page), []);
    await close();
  });
}

test('the page is clean inside a page that frames it', async () => {
  const { page, close } = await openPage(browser, await serveHostPage(`<iframe title="Jelajah" width="700" height="900" src="${host}/#lini-masa?year=2022&embed=1"></iframe>`));
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  await waitForState(frame, 'live');
  assert.deepEqual(await faults(frame, '#jelajah'), []);
  await close();
});
