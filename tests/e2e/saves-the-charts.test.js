// A chart is saved as table and as picture, with title, sources and licence inside; where a frame may forbid downloads,
// what would be saved is there to copy.

import test from 'node:test';
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after } from 'node:test';
import { browserForThisFile, openPage, soon, waitForState } from './harness/browser.js';
import { folder, singleFiles } from './harness/dist.js';
import { serveDist, serveHostPage } from './harness/hosts.js';
import { rowOf, table, valueOf } from './harness/tables.js';

const browser = await browserForThisFile();
const host = await serveDist();
const stick = mkdtempSync(join(tmpdir(), 'jelajah-'));
after(() => rmSync(stick, { recursive: true }));

async function live(address, options = {}) {
  const opened = await openPage(browser, address, { acceptDownloads: true, ...options });
  await waitForState(opened.page, 'live');
  return opened;
}

/** Presses a chart's button and gives the file's name and bytes. */
async function saved(page, id, kind) {
  const coming = page.waitForEvent('download');
  await page.locator(`#picture-${id} [data-save="${kind}"]`).click();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('CSV holds the exact numbers, and says what they are and whose', async () => {
  const { page, seen, close } = await live(`${host}/#angka`);
  const { name, bytes } = await saved(page, 'jember_growth', 'CSV');
  assert.equal(name, 'jelajah-gumukmas-jember_growth-id.csv');
  const lines = bytes.toString().replace(/^\uFEFF/, '').split('\r\n');
  const points = table('points').filter((row) => row.series === 'jbr_growth' && row.usable === 'chart');
  const rows = points.map((row) => `${row.period},${row.value}`);
  assert.deepEqual(lines.slice(0, rows.length + 1), [`Tahun,${rowOf('labels', 'jbr_growth').label_id} (%)`, ...rows]);
  const text = lines.join('\n');
  const chart = table('charts').find((row) => row.figure === 'jember_growth');
  assert.ok(text.replaceAll('""', '"').includes(chart.title_id));
  assert.match(text, /Sumber: .*Bisnis\.com/);
  assert.match(text, /Lisensi: CC/);
  assert.deepEqual(seen.violations, []);
  await close();
});

test('the CSV of every chart gives its points back', async () => {
  const { page, close } = await live(`${host}/en.html#angka`);
  for (const { figure, series, form, window } of table('charts')) {
    const { name, bytes } = await saved(page, figure, 'CSV');
    assert.equal(name, `jelajah-gumukmas-${figure}-en.csv`);
    // Chromium holds more than ten files in a row for an attack.
    await page.waitForTimeout(250);
    const text = bytes.toString();
    if (form === 'matrix' || form === 'slope') continue;
    const [from, to] = window ? window.split('-') : ['0', '9999'];
    const points = table('points').filter((row) => row.usable === 'chart' && series.split(' ').includes(row.series)
      && from <= row.period.slice(0, 4) && row.period.slice(0, 4) <= to && !/million|thousand/.test(row.unit));
    for (const point of points) assert.ok(text.split(/[\r\n,]/).includes(point.value), `${figure}: ${point.id} ${point.value}`);
  }
  await close();
});

/** What a picture's file holds, read by the browser itself. */
const looked = (page, text) => page.evaluate((text) => {
  const svg = new DOMParser().parseFromString(text, 'image/svg+xml');
  const all = [...svg.querySelectorAll('*')];
  return {
    broken: svg.querySelector('parsererror')?.textContent,
    classes: all.filter((it) => it.hasAttribute('class')).length,
    tokens: text.includes('var('),
    title: svg.querySelector('title').textContent,
    desc: svg.querySelector('desc').textContent,
    words: [...svg.querySelectorAll('text')].map((it) => it.textContent.trim()).join(' '),
    unpainted: all.filter((it) => /^(path|rect|circle|text)$/.test(it.localName) && !it.getAttribute('fill')).length,
    paper: svg.querySelector('rect').getAttribute('fill'),
    size: ['width', 'height'].map((name) => Number(svg.documentElement.getAttribute(name))),
  };
}, text);

for (const colorScheme of ['light', 'dark']) {
  test(`SVG stands for itself, in the reader's look: ${colorScheme}`, async () => {
    const { page, seen, close } = await live(`${host}/#angka?year=2022`, { colorScheme });
    const { name, bytes } = await saved(page, 'creative_gdp', 'SVG');
    assert.equal(name, 'jelajah-gumukmas-creative_gdp-id.svg');
    const { broken, classes, tokens, title, desc, words, unpainted, paper } = await looked(page, bytes.toString());
    assert.deepEqual({ broken, classes, tokens, unpainted }, { broken: undefined, classes: 0, tokens: false, unpainted: 0 });
    assert.equal(paper, colorScheme === 'dark' ? 'rgb(18, 21, 42)' : 'rgb(251, 248, 241)');
    const { title_id: said } = table('charts').find((row) => row.figure === 'creative_gdp');
    assert.ok(title.startsWith(said), title);
    for (const text of [desc, words]) assert.match(text, /Sumber: .*Lisensi: CC/);
    assert.ok(words.includes(said.slice(0, 20)), words);
    assert.ok(words.includes(valueOf('gdp_2022_bps', 1)), words);
    assert.deepEqual(seen.violations, []);
    await close();
  });
}

test('PNG has the pixels of the drawing at twice its size', async () => {
  const { page, seen, close } = await live(`${host}/#angka?year=2022`, { colorScheme: 'light' });
  const svg = await saved(page, 'jobs_by_subsector', 'SVG');
  const { size } = await looked(page, svg.bytes.toString());
  const { name, bytes } = await saved(page, 'jobs_by_subsector', 'PNG');
  assert.equal(name, 'jelajah-gumukmas-jobs_by_subsector-id.png');
  assert.equal(bytes.subarray(1, 4).toString(), 'PNG');
  const { width, height, paper, soga, ink } = await page.evaluate(async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    const brush = canvas.getContext('2d');
    brush.drawImage(image, 0, 0);
    const { data } = brush.getImageData(0, 0, image.width, image.height);
    const near = (at, [r, g, b]) => Math.abs(data[at] - r) + Math.abs(data[at + 1] - g) + Math.abs(data[at + 2] - b) < 12;
    const count = { paper: 0, soga: 0, ink: 0 };
    for (let at = 0; at < data.length; at += 4) {
      if (near(at, [251, 248, 241])) count.paper++;
      else if (near(at, [122, 71, 32])) count.soga++;
      else if (near(at, [25, 29, 58])) count.ink++;
    }
    const all = data.length / 4;
    return { width: image.width, height: image.height, paper: count.paper / all, soga: count.soga / all, ink: count.ink / all };
  }, `data:image/png;base64,${bytes.toString('base64')}`);
  assert.deepEqual([width, height], size.map((side) => 2 * side));
  assert.ok(paper > 0.6 && paper < 0.97, `paper ${paper}`);
  // The three long bars, and the title.
  assert.ok(soga > 0.005 && soga < 0.1, `soga ${soga}`);
  assert.ok(ink > 0.002, `ink ${ink}`);
  assert.deepEqual(seen.violations, []);
  await close();
});

test('a single file on a stick saves all three kinds', async () => {
  const path = join(stick, singleFiles[0]);
  copyFileSync(folder + singleFiles[0], path);
  const { page, close } = await live(`${pathToFileURL(path)}#angka`, { offline: true });
  for (const kind of ['CSV', 'SVG', 'PNG']) {
    const { name, bytes } = await saved(page, 'kkn_students', kind);
    assert.equal(name, `jelajah-gumukmas-kkn_students-id.${kind.toLowerCase()}`);
    assert.ok(bytes.length > 300, `${kind}: ${bytes.length} bytes`);
  }
  assert.ok(!await page.locator('#copy').evaluate((it) => it.open), 'nothing to copy where downloads work');
  await close();
});

for (const [sandbox, may] of [['allow-scripts', false], ['allow-scripts allow-downloads', true]]) {
  test(`in a frame with sandbox="${sandbox}" the file is ${may ? 'saved' : 'there to copy'}`, async () => {
    const site = await serveHostPage(`<iframe title="Jelajah" width="900" height="700" sandbox="${sandbox}" src="${host}/#angka"></iframe>`);
    const { page, close } = await openPage(browser, site, { acceptDownloads: true });
    const frame = page.frameLocator('iframe');
    await waitForState(frame, 'live');
    const downloads = [];
    page.on('download', (download) => downloads.push(download.suggestedFilename()));
    const students = table('points').filter((row) => row.series === 'jbr_kkn_students').map((row) => `\n${row.period},${row.value}\\b`);
    await frame.locator('#picture-kkn_students [data-save="CSV"]').click();
    const copy = frame.locator('#copy');
    await copy.locator('textarea').waitFor();
    assert.match(await copy.locator('textarea').inputValue(), new RegExp(`^Tahun,.*${students.join('.*')}`, 's'));
    await page.keyboard.press('Escape');
    await frame.locator('#picture-kkn_students [data-save="PNG"]').click();
    await copy.locator('img').waitFor();
    assert.ok(await copy.locator('img').evaluate((it) => it.decode().then(() => it.naturalWidth > 800)));
    await copy.locator('button').click();
    await soon(async () => assert.ok(!await copy.evaluate((it) => it.open)));
    assert.equal(downloads.length, may ? 2 : 0, downloads.join());
    await close();
  });
}
