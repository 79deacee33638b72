// On paper: everything that is on the page, folded or not, black on white, with addresses written out; one section alone
// when its button is pressed. JELAJAH_PDF=<folder> keeps the PDFs, to look at them.

import test from 'node:test';
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { browserForThisFile, openPage, soon, waitForState } from './harness/browser.js';
import { SECTIONS, pages, singleFiles } from './harness/dist.js';
import { SINGLE_POLICY, serveDist } from './harness/hosts.js';
import { pagesOf, squeezed, textOf } from './harness/pdf.js';
import { table } from './harness/tables.js';

const browser = await browserForThisFile();
const host = await serveDist();

async function printed(page, name) {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: false });
  if (process.env.JELAJAH_PDF) writeFileSync(`${process.env.JELAJAH_PDF}/${name}.pdf`, pdf);
  return pdf;
}

/** What must be on paper, of an element: its sentences, numbers, titles; the numbers of sources stand in brackets there. */
const said = (page, selector) => page.locator(selector).evaluateAll((all) => all.map((it) => {
  const copy = it.cloneNode(true);
  for (const link of copy.querySelectorAll('a[href^="#sumber-"]')) link.textContent = `[${link.textContent.replace(/\D/g, '')}]`;
  return copy.textContent.trim();
}).filter(Boolean));
const lost = (paper, wanted) => [...new Set(wanted)].filter((text) => !paper.includes(squeezed(text)));

const lives = {
  'read without script': { options: { javaScriptEnabled: false } },
  'live, a year and a node chosen': { state: '#ekosistem?year=2022&node=modal' },
};

for (const name of pages) {
  for (const [what, { options, state = '' }] of Object.entries(lives)) {
    test(`${name}, ${what}, is on paper whole`, async () => {
      const { page, close } = await openPage(browser, `${host}/${name}${state}`, { ...options, colorScheme: 'dark' });
      await page.waitForLoadState('load');
      if (state) await waitForState(page, 'live');
      const pdf = await printed(page, `${name}-${state ? 'live' : 'static'}`);
      const paper = textOf(pdf);
      const language = name === 'en.html' ? 'en' : 'id';
      assert.ok(pagesOf(pdf) > 10 && pagesOf(pdf) <= 40, `${pagesOf(pdf)} pages`);
      assert.deepEqual(lost(paper, table('events').map((row) => row[`title_${language}`])), [], 'titles of events');
      assert.deepEqual(lost(paper, table('nodes').map((row) => row[`name_${language}`])), [], 'nodes');
      assert.deepEqual(lost(paper, await said(page, '.nc [data-link] .s')), [], 'relations');
      assert.deepEqual(lost(paper, await said(page, '[id^="data-"] :is(td, th)')), [], 'numbers behind the charts');
      assert.deepEqual(lost(paper, await said(page, '.ve .txt, .terms dd, .nc .what, .notes p, .qs p')), [], 'texts');
      assert.deepEqual(lost(paper, table('sources').map((row) => row.url).filter(Boolean)), [], 'addresses');
      await close();
    });
  }

  test(`${name}: each section is on paper alone when its button is pressed, and the whole page after that`, async () => {
    const { page, close } = await openPage(browser, `${host}/${name}`, {
      prepare: (page) => page.addInitScript(() => { globalThis.print = () => { globalThis.printed = (globalThis.printed ?? 0) + 1; }; }),
    });
    await waitForState(page, 'live');
    const titles = new Map();
    for (const id of SECTIONS.filter((it) => !['pembuka', 'jelajah'].includes(it))) titles.set(id, squeezed(await page.locator(`#${id}-title`).textContent()));
    for (const [id, title] of titles) {
      await page.locator(`[data-print="${id}"]`).filter({ visible: true }).click();
      await soon(async () => assert.ok(await page.evaluate(() => globalThis.printed > 0), 'the browser was asked to print'));
      const paper = textOf(await printed(page, `${name}-${id}`));
      for (const [other, words] of titles) assert.equal(paper.includes(words), other === id, `${id}: ${other}`);
      const links = await page.locator(`#${id} a[href^="http"]`).evaluateAll((all) => all.map((it) => it.getAttribute('href')));
      assert.deepEqual(lost(paper, links), [], `${id}: addresses`);
      // As the browser says when it has printed.
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    }
    // The stage is its diagram, on one page.
    await page.locator('[data-print="jelajah"]').click();
    const stage = await printed(page, `${name}-jelajah`);
    const drawn = (await said(page, '.fits > .dia .nd text')).filter((text) => /[a-z]/i.test(text));
    assert.ok(drawn.length >= table('nodes').length);
    assert.deepEqual(lost(textOf(stage), drawn), [], 'the names of its nodes');
    assert.equal(pagesOf(stage), 1);
    for (const [other, words] of titles) assert.ok(!textOf(stage).includes(words), other);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    const whole = textOf(await printed(page, `${name}-after`));
    for (const [id, title] of titles) assert.ok(whole.includes(title), id);
    await close();
  });
}

for (const [look, options] of Object.entries({
  'dark by the system': { colorScheme: 'dark' }, 'dark by choice': { address: '#angka?theme=dark' }, light: {},
})) test(`from a page that is ${look}: black on white, no figure cut, nothing wider than the paper, no control`, async () => {
  const { page, close } = await openPage(browser, `${host}/${options.address ?? ''}`, { viewport: { width: 680, height: 980 }, ...options });
  await waitForState(page, 'live');
  await page.emulateMedia({ media: 'print' });
  const found = await page.evaluate(() => {
    const shown = [...document.querySelectorAll('body *')].filter((it) => it.checkVisibility({ visibilityProperty: true }));
    const name = (it) => `${it.localName}.${it.getAttribute('class')}#${it.id}`;
    return {
      controls: shown.filter((it) => /^(button|input|select)$/.test(it.localName)).map(name),
      wide: shown.filter((it) => it.getBoundingClientRect().right > innerWidth + 1 && !it.closest('svg, .vh')).map(name),
      split: shown.filter((it) => it.localName === 'svg' && getComputedStyle(it).breakInside !== 'avoid').map(name),
      // Luminance of text that is drawn on the paper itself.
      pale: shown.filter((it) => /^(p|li|h\d|td|th|dt|dd|summary|span)$/.test(it.localName) && it.textContent.trim())
        .filter((it) => getComputedStyle(it).color.match(/\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) > 400).map(name),
      coloured: [getComputedStyle(document.body).color, getComputedStyle(document.documentElement).getPropertyValue('--paper').trim()],
    };
  });
  assert.deepEqual(found, { controls: [], wide: [], split: [], pale: [], coloured: ['rgb(0, 0, 0)', '#fff'] });
  await close();
});

test('a browser that cannot open folds by a rule has them opened for printing, and closed again', async () => {
  const { page, close } = await openPage(browser, `${host}/`, {
    prepare: (page) => page.addInitScript(() => {
      const supports = CSS.supports.bind(CSS);
      CSS.supports = (...asked) => (asked[0].includes('details-content') ? false : supports(...asked));
    }),
  });
  await waitForState(page, 'live');
  const folds = () => page.locator('details:not([open])').count();
  const before = await folds();
  assert.ok(before > 50);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  assert.equal(await folds(), 0);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  assert.equal(await folds(), before);
  await close();
});

test('a single file is on paper whole too', async () => {
  const single = await serveDist({ policy: SINGLE_POLICY });
  const { page, close } = await openPage(browser, `${single}/${singleFiles[0]}`);
  await waitForState(page, 'live');
  const paper = textOf(await printed(page, 'single'));
  assert.deepEqual(lost(paper, table('events').map((row) => row.title_id)), []);
  await close();
});
