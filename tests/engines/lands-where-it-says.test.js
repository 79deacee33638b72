// Where a reader lands: what the address names stands at the top of the window, clear of the head, for every kind of
// address, in every engine: a bare section in its place, what is chosen on the stage; and it stays there when styles, the live parts and what they open come late.

import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { gate, serveDist } from '../e2e/harness/hosts.js';
import { ALL, inEachEngine } from './harness/engines.js';

const host = await serveDist();
const KINDS = {
  'a section': '#angka',
  'a section with what is chosen': '#belajar?year=2022',
  'an event': '#ev_2022_kupujamas',
  'a node': '#node-modal',
  'a year': '#year-2022',
  'a chart': '#chart-jember_growth',
  'a question with its answer': '#bagaimana-jika?push=digital.5&guess=up',
};
const WIDTHS = [390, 1366];
/** What is chosen is shown on the stage, but for sections that have no part in it. */
const idOf = (address) => (/^#(angka|belajar)/.test(address) ? address.slice(1).split('?')[0] : 'jelajah');

/** How far the place that an address names is from where it should be, and whether its first line can be seen. */
function standing(id) {
  const it = document.getElementById(id);
  const head = it.querySelector('h2:not(.vh), h3, summary') ?? it;
  const bar = document.querySelector('.top').getBoundingClientRect();
  const { top, bottom } = head.getBoundingClientRect();
  const padding = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
  return {
    off: Math.round(it.getBoundingClientRect().top - padding),
    isCovered: bar.top < bottom && bar.bottom > top,
  };
}

async function assertLanded(page, address, when) {
  const { off, isCovered } = await page.evaluate(standing, idOf(address));
  assert.ok(Math.abs(off) <= 3, `${address}, ${when}: ${off} px off`);
  assert.equal(isCovered, false, `${address}, ${when}: it is under the head of the page`);
}

let program;
/** A host on which styles come late, and the program when it is let through. */
const slow = await serveDist({
  fault: async (name) => {
    if (name.endsWith('.wasm')) await program.passed;
    if (name.startsWith('live-')) await pause(300);
  },
});

for (const width of WIDTHS) {
  inEachEngine(`every kind of address opens at its place and stays there, ${width} px wide`, async (engine) => {
    const page = await engine.open('about:blank', { width });
    for (const [at, address] of Object.values(KINDS).entries()) {
      program = gate();
      await page.go(`${slow}/?${at}${address}`);
      await page.still();
      await assertLanded(page, address, 'before the program comes');
      program.open();
      await page.live();
      await page.still();
      await assertLanded(page, address, 'when it is live');
    }
  }, ALL);

  inEachEngine(`an address put into the bar of an open page lands as when it is opened, ${width} px wide`, async (engine) => {
    const page = await engine.open(`${host}/#lini-masa`, { width });
    await page.live();
    for (const address of Object.values(KINDS)) {
      await page.go(`${host}/${address}`);
      await page.still();
      await assertLanded(page, address, 'put into the bar');
    }
    await page.back();
    await page.still();
    await assertLanded(page, KINDS['a chart'], 'by going back');
  }, ALL);

  inEachEngine(`who goes back or reloads finds the page as they left it, ${width} px wide`, async (engine) => {
    const page = await engine.open(`${host}/#ekosistem`, { width });
    const top = () => page.evaluate(() => document.getElementById('ekosistem').getBoundingClientRect().top);
    await page.live();
    await page.press('PageDown');
    await page.until(() => document.getElementById('ekosistem').getBoundingClientRect().top < -100);
    await page.still();
    // The page writes it down when the reader pauses.
    await page.until(() => {
      const [id, top] = history.state;
      return Math.abs(document.getElementById(id).getBoundingClientRect().top - top) < 1;
    });
    const left = await top();
    const assertFound = async (how) => {
      await page.still();
      const found = await top();
      assert.ok(Math.abs(found - left) <= 3, `${how}: ${left} when it was left, ${found} when it was found again`);
    };
    await page.go(`${host}/#sumber`);
    await page.still();
    await page.back();
    await assertFound('by going back');
    await page.reload();
    await page.live();
    await assertFound('by loading it anew');
  }, ALL);
}

inEachEngine('the answer to a guess is on the screen of a phone', async (engine) => {
  const page = await engine.open(`${host}/#bagaimana-jika?push=digital.5`, { width: 390 });
  await page.live();
  await page.click('#whatif-card [data-guess=up]');
  await page.until(() => document.querySelector('#whatif-card .verd'));
  await page.still();
  const { top, high } = await page.evaluate(() => {
    const { top } = document.querySelector('#whatif-card .verd').getBoundingClientRect();
    return { top, high: innerHeight };
  });
  assert.ok(top >= 0 && top < high - 100, `the answer begins ${top} px from the top of a window of ${high}`);
}, ALL);
