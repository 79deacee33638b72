// A language that is not complete has its page too: what it lacks stands there in the first language, and says so. The
// invented edition, on what `cargo xtask test build example` left in target/contoh; its tables are Javanese in part.

import test from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { faults } from './harness/axe.js';
import { browserForThisFile, openPage, stateOf, until, untilAddress, waitForState } from './harness/browser.js';
import { cells } from './harness/csv.js';
import { linesOfMain } from './harness/drawings.js';
import { gate, serveDist } from './harness/hosts.js';
import { moved, positions } from './harness/positions.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = `${root}target/contoh/`;
const browser = await browserForThisFile();
const host = await serveDist({ from: folder });

function rows(path) {
  const [head, ...lines] = cells(readFileSync(`${root}${path}.csv`, 'utf8'));
  return lines.filter((line) => line.length === head.length).map((line) => Object.fromEntries(head.map((column, at) => [column, line[at]])));
}

/** What is said, and in which language the page says that it is. */
function spokenAs(said) {
  const plain = (text) => text.replace(/\s+/g, ' ').trim();
  const languageOf = (it) => it.closest('[lang]').getAttribute('lang');
  const all = [...document.querySelectorAll('#halaman, #halaman *')];
  // What holds the lines of a drawing says nothing itself.
  const speaks = (it) => [...it.childNodes].some((node) => /[a-z]/i.test(node.data ?? ''));
  const texts = new Map(all.map((it) => [it, plain(it.textContent)]));
  return said.map((text) => {
    const holds = (it) => (text.length > 25 ? texts.get(it).includes(text) : texts.get(it) === text);
    const found = all.filter((it) => holds(it) && speaks(it) && ![...it.children].some(holds));
    const heard = all.filter((it) => it.getAttribute('aria-label') === text);
    return [...new Set([...found, ...heard].map(languageOf))];
  });
}

const TEXTS = [['events', 'title'], ['events', 'text'], ['nodes', 'name'], ['nodes', 'text'], ['glossary', 'text'], ['chapters', 'note'],
  ['tour', 'title'], ['tour', 'text'], ['scenarios', 'title'], ['places', 'text'], ['regulations', 'title'], ['regulations', 'text'],
  ['subsectors', 'name'], ['charts', 'title'], ['prose', 'text'], ['questions', 'why']];

test('everything can be read without script, and each passage says its language', async () => {
  const { page, close } = await openPage(browser, `${host}/jv.html`, { javaScriptEnabled: false });
  assert.equal(await page.locator('html').getAttribute('lang'), 'jv');
  const told = TEXTS.flatMap(([table, column]) => rows(`editions/contoh/${table}`).map((row) => ({
    text: (row[`${column}_jv`] || row[`${column}_id`]).replace(/\s+/g, ' ').trim(),
    // The same word in both languages may stand in either.
    lang: row[`${column}_jv`] === row[`${column}_id`] ? undefined : row[`${column}_jv`] ? 'jv' : 'id',
    of: `${table}: ${row.key ?? row.id ?? ''}`,
  }))).filter(({ text, of }) => text && !text.includes('{') && !of.includes('meta.') && !of.includes('sheet'));
  const found = await page.evaluate(spokenAs, told.map(({ text }) => text));
  const missing = told.filter((_, at) => !found[at].length);
  assert.deepEqual(missing, []);
  const wrong = told.map((it, at) => ({ ...it, found: found[at] })).filter(({ lang, found: langs }) => lang && String(langs) !== lang);
  assert.deepEqual(wrong, []);
  assert.ok(told.some(({ lang }) => lang === 'id') && told.some(({ lang }) => lang === 'jv'));
  await close();
});

test('no word of the interface is said to be in another language than it is', async () => {
  const own = rows('editions/contoh/words').flatMap(({ key, jv }) => [key, jv]);
  const texts = new Set(TEXTS.flatMap(([table, column]) => rows(`editions/contoh/${table}`).map((row) => row[`${column}_jv`])));
  const words = rows('core/words').filter(({ key, id }) => !own.includes(key) && !own.includes(id) && /[a-z]/i.test(id) && !id.includes('{') && !texts.has(id));
  const { page, close } = await openPage(browser, `${host}/jv.html`);
  await waitForState(page, 'live');
  const found = await page.evaluate(spokenAs, words.map(({ id }) => id));
  const said = words.map(({ key, id }, at) => ({ key, id, langs: found[at] })).filter(({ langs }) => langs.length);
  assert.ok(said.length > 100, `${said.length} words are said`);
  assert.deepEqual(said.filter(({ langs }) => String(langs) !== 'id'), []);
  await close();
});

test('the page and every switch say how much there is of it', async () => {
  for (const file of ['jv.html', 'index.html', 'en.html']) {
    const { page, close } = await openPage(browser, `${host}/${file}`, { javaScriptEnabled: false, viewport: { width: 320, height: 800 } });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'three languages fit on 320 px');
    const link = page.locator('#bahasa-jv');
    const [, there, all] = /^Basa Jawa, ([\d.,]+)\/([\d.,]+)$/.exec(await link.getAttribute('title'));
    assert.equal(await link.innerText(), `JV ${Math.floor(100 * there / all)}%`);
    assert.ok(Number(there) < Number(all));
    const line = page.locator('#bahasa');
    if (file === 'jv.html') {
      const said = await line.innerText();
      assert.ok(said.includes(` ${there} `) && said.includes(` ${all} `) && said.includes('Bahasa Indonesia'), said);
      assert.ok(await line.evaluate((it) => it.getBoundingClientRect().bottom < innerHeight));
    } else assert.equal(await line.count(), 0);
    await close();
  }
});

for (const colorScheme of ['light', 'dark']) {
  for (const width of [360, 1280]) {
    test(`axe finds nothing, ${colorScheme}, at ${width} px`, async () => {
      const { page, seen, close } = await openPage(browser, `${host}/jv.html`, { colorScheme, viewport: { width, height: 800 } });
      await waitForState(page, 'live');
      assert.deepEqual(await faults(page), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      assert.deepEqual(seen.errors, []);
      await close();
    });
  }
}

test('drawn natively and live, it is the same', async () => {
  const still = await openPage(browser, `${host}/jv.html`, { javaScriptEnabled: false });
  const live = await openPage(browser, `${host}/jv.html`);
  await waitForState(live.page, 'live');
  const [a, b] = [await still.page.evaluate(linesOfMain), await live.page.evaluate(linesOfMain)];
  const at = a.findIndex((line, place) => line !== b[place]);
  const around = (lines) => lines.slice(Math.max(0, at - 3), at + 3).join('\n');
  if (at >= 0) assert.equal(around(b), around(a), `the drawings part at line ${at}`);
  assert.equal(b.length, a.length);
  await still.close();
  await live.close();
});

for (const width of [360, 1280]) {
  test(`going live moves nothing and replaces nothing, at ${width} px`, async () => {
    const held = gate();
    const slow = await serveDist({ from: folder, fault: async (name) => { if (name.endsWith('.wasm')) await held.passed; } });
    const { page, close } = await openPage(browser, `${slow}/jv.html`, { viewport: { width, height: 800 } });
    assert.equal(await stateOf(page), 'static');
    await page.evaluate(() => { for (const it of document.querySelectorAll('main *')) it.wasThere = true; });
    const before = await positions(page);
    held.open();
    await waitForState(page, 'live');
    assert.deepEqual(moved(before, await positions(page), 1), []);
    const fresh = await page.evaluate(() => [...document.querySelectorAll('main *')].filter((it) => !it.wasThere && !it.closest('[data-live]')).map((it) => it.outerHTML.slice(0, 200)));
    assert.deepEqual(fresh, []);
    await close();
  });
}

test('what is chosen is told in the language that it has', async () => {
  const events = rows('editions/contoh/events');
  const borrowed = events.find((row) => row.title_jv && !row.text_jv);
  const { page, seen, close } = await openPage(browser, `${host}/jv.html#lini-masa?event=${borrowed.id}`);
  await waitForState(page, 'live');
  const card = page.locator('#stage-card .told');
  await card.locator('.txt').waitFor();
  const lang = (it) => it.closest('[lang]').lang;
  assert.equal(await card.locator('.txt').evaluate(lang), 'id');
  assert.equal(await card.locator('h3').evaluate(lang), 'jv');
  await page.locator('#jelajah [data-year="2022"]:visible').click({ position: { x: 20, y: 14 } });
  await until(page, () => document.getElementById('kabar').textContent.includes('2022'));
  assert.match(await page.locator('#kabar [lang=id]').innerText(), /peristiwa/);
  await page.locator('.fits>.dia [data-node="kayu"]:visible').click();
  await page.locator('#stage-card h3').first().waitFor();
  await page.locator('.hero [data-tour]').click();
  await page.locator('#tour-text').waitFor();
  await page.locator('#tour [data-tour=next]').click();
  const [, step] = rows('editions/contoh/tour');
  const told = [step.title_jv ? [step.title_jv, 'jv'] : [step.title_id, 'id'], step.text_jv ? [step.text_jv, 'jv'] : [step.text_id, 'id']];
  await until(page, (text) => document.getElementById('kabar').textContent.includes(text), told[1][0]);
  for (const [text, language] of told) {
    const heard = page.locator(':is(#kabar, #kabar *)', { hasText: text }).last();
    assert.equal(await heard.evaluate(lang), language, text);
  }
  await page.locator('[data-scenario="s_kayu"]').first().click();
  await page.locator('[data-guess=up]').click();
  await page.locator('#whatif-card .verd').waitFor();
  // The sign of what is borrowed is for the program alone.
  const signs = await page.evaluate(() => {
    const all = [...document.querySelectorAll('#halaman *')].filter((it) => it.id !== 'jelajah-data');
    const marked = (text) => text?.includes('\u001e');
    return all.filter((it) => [...it.attributes].some(({ value }) => marked(value)) || [...it.childNodes].some((node) => marked(node.data)))
      .map((it) => it.outerHTML.slice(0, 200));
  });
  assert.deepEqual(signs, []);
  assert.deepEqual(seen.errors, []);
  await close();
});

test('the switch keeps the address, and an address that asks for the language leads to it', async () => {
  const { page, close } = await openPage(browser, `${host}/index.html#ekosistem?year=2022`);
  await waitForState(page, 'live');
  await page.locator('#bahasa-jv').click();
  await page.waitForURL(/\/jv\.html#/);
  await waitForState(page, 'live');
  await untilAddress(page, /year=2022/);
  await page.locator('#bahasa-en').click();
  await page.waitForURL(/\/en\.html#.*year=2022/);
  await close();
  const asked = await openPage(browser, `${host}/index.html#angka?lang=jv`);
  await asked.page.waitForURL(`${host}/jv.html#angka?lang=jv`);
  await waitForState(asked.page, 'live');
  assert.equal(await asked.page.locator('html').getAttribute('lang'), 'jv');
  await asked.close();
});

test('it is one file too, installs as itself and is kept offline; recipes and worksheet are those of the first language', async () => {
  const { page, seen, close } = await openPage(browser, `${pathToFileURL(`${folder}jelajah-contoh-jv.html`)}`, { offline: true });
  await waitForState(page, 'live');
  assert.equal(await page.locator('#bahasa-id').getAttribute('href'), 'jelajah-contoh.html');
  assert.deepEqual(seen.errors, []);
  await close();
  const manifest = JSON.parse(readFileSync(`${folder}manifest-jv.webmanifest`));
  assert.deepEqual([manifest.start_url, manifest.lang], ['jv.html', 'jv']);
  assert.match(readFileSync(`${folder}offline-worker.js`, 'utf8'), /"jv\.html":"jv-[0-9a-f]+\.json"/);
  const html = readFileSync(`${folder}jv.html`, 'utf8');
  for (const name of ['sematkan.html', 'lembar-kerja.html']) assert.ok(html.includes(`href="${name}"`), name);
  assert.match(readFileSync(`${folder}sematkan.html`, 'utf8'), /value="jv\.html"/);
});
