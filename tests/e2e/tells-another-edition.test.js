// Another place is another folder: the made-up edition, with the program that was built for Gumukmas.
// `cargo xtask test build example` makes its pages in target/contoh.

import test from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { cells } from './harness/csv.js';
import { browserForThisFile, openPage, until, waitForState } from './harness/browser.js';
import { serveDist } from './harness/hosts.js';

const folder = fileURLToPath(new URL('../../target/contoh/', import.meta.url));
const tables = fileURLToPath(new URL('../../editions/contoh/', import.meta.url));
const browser = await browserForThisFile();
const host = await serveDist({ from: folder });
const pages = { 'index.html': 'id', 'en.html': 'en' };

function rows(name) {
  const [head, ...lines] = cells(readFileSync(`${tables}${name}.csv`, 'utf8'));
  return lines.filter((line) => line.length === head.length).map((line) => Object.fromEntries(head.map((column, at) => [column, line[at]])));
}

// The third language is there in part: tells-a-language-in-part.test.js.
test('it has a page and a single file for each language, and a worksheet where its language has words for it', () => {
  const html = readdirSync(folder).filter((name) => name.endsWith('.html'));
  for (const name of [...Object.keys(pages), 'jelajah-contoh.html', 'jelajah-contoh-en.html', 'lembar-kerja.html', 'worksheet.html', 'jv.html', 'jelajah-contoh-jv.html']) {
    assert.ok(html.includes(name), name);
  }
  assert.equal(html.length, 10);
});

for (const [file, lang] of Object.entries(pages)) {
  test(`${file}: everything in its tables can be read without script, and nothing of Gumukmas`, async () => {
    const { page, close } = await openPage(browser, `${host}/${file}`, { javaScriptEnabled: false });
    const text = (await page.locator('#halaman').evaluate((it) => it.textContent)).replace(/\s+/g, ' ');
    for (const [table, column] of [['events', 'title'], ['events', 'text'], ['nodes', 'name'], ['nodes', 'text'], ['glossary', 'text'],
      ['tour', 'text'], ['scenarios', 'title'], ['places', 'name'], ['regulations', 'title'], ['subsectors', 'name'], ['charts', 'title']]) {
      for (const row of rows(table)) {
        const cell = row[`${column}_${lang}`].replace(/\s+/g, ' ');
        assert.ok(cell.includes('{') || text.includes(cell), `${table}: ${cell}`);
      }
    }
    const links = new Set(await page.locator('[data-link]').evaluateAll((found) => found.map((it) => it.dataset.link)));
    for (const { from, to } of rows('links')) assert.ok(links.has(`${from}>${to}`), `${from}>${to}`);
    assert.ok(!/gumukmas|jember/i.test(text), /.{40}(gumukmas|jember).{40}/i.exec(text)?.[0]);
    assert.ok(!/\{\w+\}/.test(text), /.{40}\{\w+\}/.exec(text)?.[0]);
    const ids = await page.locator('[id]').evaluateAll((found) => found.map((it) => it.id));
    assert.deepEqual(ids.filter((id, at) => ids.indexOf(id) !== at), []);
    await close();
  });

  test(`${file}: the program that was built for another edition makes it live`, async () => {
    const { page, seen, close } = await openPage(browser, `${host}/${file}`, { viewport: { width: 1280, height: 800 } });
    await waitForState(page, 'live');
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => globalThis.axe.run({ include: ['html'] }, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }));
    assert.deepEqual(violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id} ${node.target}`)), []);
    const [node] = rows('nodes').filter(({ kind }) => kind === 'resource');
    await page.locator(`.fits>.dia [data-node="${node.id}"]:visible`).click();
    await page.locator('#stage-card h3', { hasText: node[`name_${lang}`] }).waitFor();
    await page.locator('#jelajah [data-year="2022"]:visible').click({ position: { x: 20, y: 14 } });
    await until(page, () => location.hash.includes('year=2022'));
    await page.locator(`[data-scenario="${rows('scenarios')[0].id}"]`).first().click();
    await page.locator('[data-guess=up]').click();
    await page.locator('#whatif-card .verd').waitFor();
    await page.locator('.hero [data-tour]').click();
    await page.locator('#tour').waitFor();
    assert.equal(await page.locator('#tour-text').innerText(), rows('tour')[0][`text_${lang}`]);
    assert.deepEqual(seen.errors, []);
    await close();
  });
}
