// Each chart has one range, a comparison where that is honest, a table that can be sorted, and texts that can be read.

import test from 'node:test';
import assert from 'node:assert/strict';
import { browserForThisFile, openPage, soon, until, untilAddress, waitForState } from './harness/browser.js';
import { pages } from './harness/dist.js';
import { serveDist } from './harness/hosts.js';
import { rowOf, table, valueOf, written } from './harness/tables.js';

const browser = await browserForThisFile();
const host = await serveDist();
const figures = table('charts').map((row) => row.figure);

async function live(fragment = '#angka', options = {}, name = '') {
  const opened = await openPage(browser, `${host}/${name}${fragment}`, options);
  await waitForState(opened.page, 'live');
  return opened;
}

const range = (page, id) => page.locator(`#picture-${id} input[type="range"]`);
const said = (page, id) => page.locator(`#picture-${id} .read`).textContent();
/** The texts of the drawing that is shown. */
const drawn = (page, id) => page.locator(`#picture-${id} svg:visible text`).allTextContents().then((all) => all.map((it) => it.trim()));

test('every chart has one range, with what it shows in words', async () => {
  const { page, close } = await live('#angka?year=2022');
  // What is out of sight follows a little later.
  await until(page, () => [...document.querySelectorAll('.fig')].every((it) => it.querySelector('input').getAttribute('aria-valuetext') === it.querySelector('.read').textContent));
  for (const id of figures) {
    assert.equal(await range(page, id).count(), 1, id);
    const words = await range(page, id).getAttribute('aria-valuetext');
    assert.equal(words, await said(page, id), id);
    assert.ok(await range(page, id).getAttribute('aria-labelledby'), id);
  }
  await close();
});

test('a chart\'s range moves the year of the page, by the keyboard too', async () => {
  const { page, close } = await live();
  await range(page, 'jember_growth').focus();
  await page.keyboard.press('ArrowLeft');
  await until(page, () => location.hash.includes('year=2023'));
  assert.ok((await said(page, 'jember_growth')).startsWith(`2023: ${valueOf('jbr_growth_2023', 2)} persen`));
  assert.match(await said(page, 'creative_growth'), /^2023: /);
  assert.equal(await page.locator('#jelajah [data-year][aria-current]:visible').getAttribute('data-year'), '2023');
  // And follows it.
  await page.locator('#jelajah [data-year="2020"]:visible').click({ position: { x: 20, y: 14 } });
  await until(page, () => document.querySelector('#picture-jember_growth input').value === '2020');
  const read = await range(page, 'jember_growth').getAttribute('aria-valuetext');
  assert.ok(read.startsWith(`2020: ${valueOf('jbr_growth_2020', 2)} persen`), read);
  await page.keyboard.press('Tab');
  await close();
});

test('a year that the page does not tell is this chart\'s alone, until a year is chosen', async () => {
  const { page, close } = await live('#angka?year=2022');
  await range(page, 'creative_gdp').fill('2015');
  await soon(async () => assert.match(await said(page, 'creative_gdp'), new RegExp(`^2015: .* ${valueOf('gdp_2015_bps', 2)} triliun rupiah`)));
  await untilAddress(page, '#angka?year=2022');
  assert.match(await said(page, 'jember_growth'), /^2022/);
  await until(page, () => document.querySelector('#picture-creative_gdp .drawn .yb').textContent.trim() === '2015');
  await page.locator('#jelajah [data-year="2024"]:visible').click({ position: { x: 20, y: 14 } });
  await soon(async () => assert.match(await said(page, 'creative_gdp'), /^2024/));
  await close();
});

test('bars and lines without years are read out one by one and marked', async () => {
  const { page, close } = await live();
  // The largest share comes first.
  const shares = table('points').filter((row) => row.series === 'emp_subsector_2021').sort((a, b) => b.value - a.value);
  const sixth = { ...shares[5], ...rowOf('labels', shares[5].label) };
  await range(page, 'jobs_by_subsector').fill('6');
  await soon(async () => assert.match(await said(page, 'jobs_by_subsector'), new RegExp(`^Urutan 6: ${sixth.label_id}, ${written(Number(sixth.value), 2)} persen`)));
  await page.locator('#picture-jobs_by_subsector .drawn .bar.yr').waitFor({ state: 'attached' });
  assert.equal(await page.locator('#picture-jobs_by_subsector .drawn .bar.yr').count(), 1);
  await range(page, 'east_java_online').fill('2');
  await soon(async () => assert.match(await said(page, 'east_java_online'), /Orang berumur 5 tahun ke atas \(BPS\)/));
  await untilAddress(page, /^(?!.*year)/);
  await close();
});

test('a comparison is said under every chart that allows it, and has an address', async () => {
  const { page, close } = await live('#angka?year=2022');
  const growth = (year) => Number(rowOf('points', `jbr_growth_${year}`).value);
  await page.locator('#picture-jember_growth').scrollIntoViewIfNeeded();
  await page.locator('#picture-jember_growth select').selectOption('2019');
  await untilAddress(page, '#angka?year=2022&base=2019');
  assert.match(await said(page, 'jember_growth'), new RegExp(`2022 dibanding 2019: turun ${written(growth(2019) - growth(2022), 2)} poin persen\\.$`));
  assert.match(await said(page, 'jember_poverty_work'), /Penduduk miskin naik 6,16 ribu orang \(2,7 persen\)/);
  assert.doesNotMatch(await said(page, 'jobs_by_subsector'), /dibanding/);
  await until(page, () => document.querySelector('#picture-creative_gdp select').value === '2019');
  // A year that a chart has not is no choice of it.
  assert.equal(await page.locator('#picture-kkn_students select').inputValue(), '');
  await page.locator('#picture-jember_growth select').selectOption('');
  await untilAddress(page, '#angka?year=2022');
  await close();
});

test('only amounts are offered as an index, which one chart draws', async () => {
  const { page, close } = await live();
  // All choices come at once, when the reader is near.
  await page.locator('#picture-creative_jobs select').waitFor();
  const offered = await page.evaluate(() => [...document.querySelectorAll('.fig')]
    .filter((it) => it.querySelector('option[value^="i"]')).map((it) => it.id.replace('chart-', '')));
  assert.deepEqual(offered, ['creative_gdp', 'creative_jobs', 'businesses_online', 'kkn_students']);
  const jobs = table('points').filter((row) => row.series === 'emp_2021_2025').map((row) => Number(row.value));
  const last = written(jobs.at(-1) / jobs[0] * 100, 1);
  await page.locator('#picture-creative_jobs select').selectOption('i2021');
  await untilAddress(page, '#angka?base=2021&index=creative_jobs');
  await until(page, () => document.querySelector('#picture-creative_jobs .drawn svg').textContent.includes('indeks, 2021 = 100'));
  assert.ok((await drawn(page, 'creative_jobs')).includes(last));
  assert.ok(!(await drawn(page, 'creative_gdp')).some((text) => text.includes('indeks')));
  await close();
  const again = await live('#angka?base=2021&index=creative_jobs');
  await again.page.locator('#picture-creative_jobs').scrollIntoViewIfNeeded();
  await until(again.page, () => document.querySelector('#picture-creative_jobs select').value === 'i2021');
  // The drawing follows once its section is in sight.
  await until(again.page, () => document.querySelector('#picture-creative_jobs .drawn svg').textContent.includes('indeks, 2021 = 100'));
  assert.ok((await drawn(again.page, 'creative_jobs')).includes(last));
  await again.close();
});

/** The years of the chart's first series, from its lowest value on. */
const yearsByValue = () => table('points').filter((row) => row.series === 'jbr_growth_accom_food' && row.usable === 'chart')
  .sort((a, b) => a.value - b.value).map((row) => row.period);
/** The years that have no value there. */
const gaps = (all, valued) => all.filter((year) => !valued.includes(year));

test('a table is sorted by its heads, gaps last, and its years bring the order back', async () => {
  const { page, close } = await live();
  const fold = page.locator('#data-jember_accom_food');
  await fold.locator('summary').click();
  const heads = fold.locator('thead button');
  await heads.first().waitFor();
  assert.equal(await heads.count(), 3);
  const years = () => fold.locator('tbody th').allTextContents();
  const sorts = () => fold.locator('thead th').evaluateAll((all) => all.map((it) => it.getAttribute('aria-sort')));
  assert.deepEqual(await sorts(), ['ascending', null, null]);
  const before = await years();
  const sorted = yearsByValue();
  await heads.nth(1).click();
  await soon(async () => assert.deepEqual(await years(), [...sorted, ...gaps(before, sorted)]));
  await soon(async () => assert.deepEqual(await sorts(), [null, 'ascending', null]));
  // The other way round, by the keyboard; gaps stay last.
  await heads.nth(1).focus();
  await page.keyboard.press('Enter');
  await soon(async () => assert.deepEqual(await years(), [...sorted.toReversed(), ...gaps(before, sorted)]));
  await soon(async () => assert.deepEqual(await sorts(), [null, 'descending', null]));
  await heads.first().click();
  await soon(async () => assert.deepEqual(await years(), before));
  await close();
});

test('numbers are sorted as numbers in the other language too', async () => {
  const { page, close } = await live('#angka', {}, 'en.html');
  const fold = page.locator('#data-kkn_students');
  const values = table('points').filter((row) => row.series === 'jbr_kkn_students').map((row) => Number(row.value));
  const students = values.sort((a, b) => a - b).map((value) => written(value, 0, 'en'));
  await fold.locator('summary').click();
  await fold.locator('thead button').nth(1).click();
  await soon(async () => assert.deepEqual(await fold.locator('tbody td').allTextContents(), students));
  await close();
});

for (const name of pages) {
  test(`at 360 px every text of every chart of ${name} is large enough, inside and clear of the others`, async () => {
    const { page, close } = await live('#angka?year=2022', { viewport: { width: 360, height: 800 } }, name);
    await until(page, () => [...document.querySelectorAll('.drawn svg .ymk')].length > 5);
    const faults = await page.evaluate(() => {
      const faults = [];
      for (const svg of document.querySelectorAll('.fig .drawn svg')) {
        const sheet = svg.getBoundingClientRect();
        const scale = sheet.width / svg.viewBox.baseVal.width;
        const texts = [...svg.querySelectorAll('text')].map((it) => {
          const box = it.getBoundingClientRect();
          const size = parseFloat(getComputedStyle(it).fontSize) * scale;
          // A line's box has room above and below its letters.
          const trim = box.height * 0.2;
          return { words: it.textContent.trim(), size, left: box.left, right: box.right, top: box.top + trim, bottom: box.bottom - trim };
        });
        const where = svg.closest('.fig').id;
        for (const [at, text] of texts.entries()) {
          if (text.size < 12) faults.push(`${where}: ${text.words} is ${text.size} px`);
          // A J reaches a little to the left of where it begins.
          if (text.left < sheet.left - 2.2 || text.right > sheet.right + 1 || text.bottom > sheet.bottom + 1) faults.push(`${where}: ${text.words} is cut`);
          for (const other of texts.slice(at + 1)) {
            if (text.left < other.right && other.left < text.right && text.top < other.bottom && other.top < text.bottom) faults.push(`${where}: ${text.words} over ${other.words}`);
          }
        }
      }
      return faults;
    });
    assert.deepEqual(faults, []);
    await close();
  });

  test(`${name} says that there is no figure for Gumukmas itself, before the charts and beneath the first`, async () => {
    const { page, close } = await openPage(browser, `${host}/${name}`, { javaScriptEnabled: false });
    const sentence = name === 'en.html' ? /no yearly creative-economy figure for Gumukmas was found/i : /tidak ditemukan angka tahunan ekonomi kreatif untuk Gumukmas/i;
    const stand = page.locator('#angka .stand');
    assert.match(await stand.textContent(), sentence);
    assert.ok(await stand.evaluate((it) => Boolean(it.compareDocumentPosition(document.querySelector('.fig')) & Node.DOCUMENT_POSITION_FOLLOWING)));
    const caveat = name === 'en.html' ? /no growth figure for Gumukmas itself was found/ : /angka pertumbuhan untuk Gumukmas sendiri tidak ditemukan/;
    assert.match(await page.locator('#chart-jember_growth').textContent(), caveat);
    await close();
  });

  test(`${name} has the numbers for texts in prose and never in a chart`, async () => {
    const { page, close } = await openPage(browser, `${host}/${name}`, { javaScriptEnabled: false });
    const thousands = name === 'en.html' ? ',' : '.';
    const decimal = name === 'en.html' ? '.' : ',';
    const shown = (value) => {
      const [whole, fraction] = value.split('.');
      return whole.replace(/\B(?=(\d{3})+$)/g, thousands) + (fraction ? decimal + fraction : '');
    };
    const prose = await page.evaluate(() => {
      const main = document.querySelector('main').cloneNode(true);
      for (const it of main.querySelectorAll('svg, table')) it.remove();
      return main.textContent;
    });
    const charts = await page.locator('.fig svg, .fig td').allTextContents();
    const texts = table('points').filter((row) => row.usable === 'text');
    assert.ok(texts.length > 8);
    for (const row of texts) {
      assert.ok(prose.includes(shown(row.value)), `${row.id} ${shown(row.value)}`);
      if (row.value.length > 4) assert.ok(!charts.some((text) => text.includes(shown(row.value))), row.id);
    }
    assert.ok(table('points').every((row) => ['chart', 'text'].includes(row.usable)));
    await close();
  });
}
