// The card of the stage tells the one thing that is chosen, the numbers beneath it stay from year to year.

import test from 'node:test';
import assert from 'node:assert/strict';
import { browserForThisFile, openPage, soon, until, untilAddress, waitForState } from './harness/browser.js';
import { serveDist } from './harness/hosts.js';
import { rowOf } from './harness/tables.js';

const browser = await browserForThisFile();
const host = await serveDist();

async function live(address = '', options = {}) {
  const opened = await openPage(browser, `${host}/${address}`, { viewport: { width: 1366, height: 768 }, ...options });
  await waitForState(opened.page, 'live');
  return opened;
}

const heading = (page) => page.evaluate(() => [...document.querySelectorAll('.st-card h3')].find((it) => it.checkVisibility()).textContent.trim());

for (const file of ['index.html', 'en.html']) {
  const lang = file === 'index.html' ? 'id' : 'en';
  test(`${file}: each kind of choice has its card, with a heading, the way out and the way to share`, async () => {
    for (const [fragment, wanted] of [
      ['#jelajah?year=2022', rowOf('chapters', '2022', 'year')[`title_${lang}`]],
      ['#lini-masa?event=ev_2022_kupujamas', rowOf('events', 'ev_2022_kupujamas')[`title_${lang}`]],
      ['#ekosistem?node=modal', rowOf('nodes', 'modal')[`name_${lang}`]],
      ['#ekosistem?node=kreator&to=nilai_tambah', lang === 'id' ? /^Bagaimana .* sampai ke / : /^How does .* reach /],
      ['#ekosistem?layer=actors', lang === 'id' ? 'Pelaku' : 'Actors'],
      ['#angka?chart=jember_growth', rowOf('charts', 'jember_growth', 'figure')[`title_${lang}`]],
      ['#lini-masa?q=festival', /festival/],
      ['#lini-masa?q=xyzzy', /xyzzy/],
      ['#ekosistem?layer=actors&tour=2', rowOf('tour', 'pelaku')[`title_${lang}`]],
    ]) {
      const { page, seen, close } = await live(`${file}${fragment}`);
      const told = await heading(page);
      if (typeof wanted === 'string') assert.equal(told, wanted, fragment);
      else assert.match(told, wanted, fragment);
      assert.equal(await page.locator('#stage-card [data-share]').count(), 1, fragment);
      assert.equal(await page.locator('#stage-card .hd .ib').count(), 2, fragment);
      assert.deepEqual(seen.errors, [], fragment);
      await close();
    }
  });
}

test('without a choice the card has doors, and a door leads in', async () => {
  const { page, close } = await live();
  await page.locator('#jelajah').scrollIntoViewIfNeeded();
  assert.ok(await page.locator('.st-card .all').isVisible());
  await page.locator('.doors [data-year]').click();
  await untilAddress(page, /year=2020/);
  assert.ok(!await page.locator('.st-card .all').isVisible());
  await page.locator('#stage-card .ib[data-year=""]').click();
  await until(page, () => document.querySelector('.st-card .all').checkVisibility());
  await close();
});

const rows = (page) => page.evaluate(() => [...document.querySelectorAll('.rows li')].filter((it) => it.checkVisibility()).map((it) => ({
  name: it.querySelector('.nm').textContent, still: ['ax', 'gap', 'ln', 'pt'].map((name) => it.querySelector(`.${name}`).getAttribute('d')).join(),
  value: it.querySelector('.va').textContent, band: it.querySelector('.band').getAttribute('x'), bottom: it.getBoundingClientRect().bottom,
})));

test('from year to year the rows stay; band, dot and value are others, and a gap is said', async () => {
  const { page, close } = await live('#jelajah?year=2021');
  const before = await rows(page);
  await page.locator('#jelajah [data-year="2022"]:visible').first().click({ position: { x: 20, y: 12 } });
  await untilAddress(page, /year=2022/);
  const after = await rows(page);
  assert.deepEqual(after.map((row) => [row.name, row.still]), before.map((row) => [row.name, row.still]));
  assert.notDeepEqual(after.map((row) => row.value), before.map((row) => row.value));
  assert.ok(after.every((row, at) => Number(row.band) > Number(before[at].band)));
  assert.match(after[0].value, /^4,53/);
  assert.match(after[1].value, /tidak ada angka/);
  await close();
});

test('how many rows there are follows the window, and none is cut, whatever is chosen', async () => {
  for (const file of ['index.html', 'en.html']) {
    const { page, close } = await openPage(browser, `${host}/${file}#jelajah`);
    await waitForState(page, 'live');
    for (const choice of ['year=2022', 'event=ev_2022_jfc', 'node=digital', 'node=pendidikan', 'view=time']) {
      await page.evaluate((choice) => { location.hash = `jelajah?${choice}`; }, choice);
      await untilAddress(page, new RegExp(choice));
      for (const [width, height, most] of [[1366, 768, 4], [1920, 1080, 5], [1280, 720, 3], [720, 900, 4], [768, 1024, 5], [820, 1180, 6], [1080, 1920, 8]]) {
        await page.setViewportSize({ width, height });
        const where = `${file}, ${choice}, ${width} x ${height}`;
        await soon(async () => {
          const all = await rows(page);
          const end = await page.locator('.st-num').evaluate((it) => it.getBoundingClientRect().bottom);
          if (choice === 'year=2022') assert.equal(all.length, most, where);
          else assert.ok(all.length >= 1 && all.length <= most, `${where}: ${all.length}`);
          for (const row of all) assert.ok(row.bottom <= end + 1, `${where}: ${row.name}`);
        });
      }
    }
    await close();
  }
});

test('a row opens its chart in the place of the card, which is steered there and let go of', async () => {
  const { page, close } = await live('#jelajah?year=2022');
  await page.locator('.rows [data-chart="jember_growth"]').first().click();
  await untilAddress(page, '#angka?year=2022&chart=jember_growth');
  assert.match(await page.locator('#stage-card .read').textContent(), /^2022: 4,53/);
  await page.locator('#stage-card [data-choose="step"]').focus();
  await page.keyboard.press('ArrowRight');
  await soon(async () => assert.match(await page.locator('#stage-card .read').textContent(), /^2023: 4,93/));
  await untilAddress(page, /year=2023/);
  assert.ok(await page.evaluate(() => document.activeElement.matches('[data-choose="step"]')), 'the focus stays');
  await page.locator('#stage-card .more summary').nth(1).click();
  assert.ok(await page.locator('#stage-card .more[open] a').count() > 0, 'its sources');
  await page.locator('#stage-card .ib[data-chart=""]').click();
  await untilAddress(page, '#angka?year=2023');
  assert.equal(await heading(page), rowOf('chapters', '2023', 'year').title_id);
  await close();
});

test('all charts are listed in the card', async () => {
  const { page, close } = await live('#jelajah?year=2022');
  await page.locator('.st-num [data-charts]').click();
  await until(page, () => document.querySelector('#card-charts'));
  assert.equal(await page.locator('#card-charts .lst a').count(), 14);
  await page.locator('#card-charts [data-chart="kkn_students"]').click();
  await until(page, () => document.querySelector('#card-chart-kkn_students'));
  await close();
});

test('the address of exactly this view is copied, and that is said', async () => {
  const { page, close } = await live('#jelajah?year=2022', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.locator('#stage-card [data-share]').click();
  await until(page, () => document.getElementById('kabar').textContent.includes('disalin'));
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /#jelajah\?year=2022$/);
  await close();
});

test('who listens is told each choice in one line', async () => {
  const { page, close } = await live('#jelajah?year=2021');
  const said = () => page.locator('#kabar').textContent();
  await page.locator('#jelajah [data-year="2022"]:visible').first().click({ position: { x: 20, y: 12 } });
  await soon(async () => assert.match(await said(), /^2022, Digitalisasi dan inovasi produk\. 12 peristiwa/));
  await page.locator('#stage-card .evs a').first().click();
  await soon(async () => assert.match(await said(), /Peristiwa \d+ dari 55/));
  await page.locator('#stage-card .nodes a').first().click();
  await soon(async () => assert.match(await said(), /hubungan$/));
  assert.ok(await page.evaluate(() => document.activeElement.closest('.st-card')), 'the focus stays in the card');
  await page.keyboard.press('Escape');
  await close();
});

test('on a phone a node is told in sentences instead of the diagram, and the diagram comes back', async () => {
  const { page, close } = await live('#ekosistem?node=modal', { viewport: { width: 360, height: 800 } });
  await page.locator('[data-stage=map] [data-say]').click();
  await until(page, () => document.activeElement.closest('#stage-card h3'));
  assert.ok(!await page.locator('[data-stage=map]').isVisible());
  await page.locator('.facets [data-face=ekosistem]').click();
  await until(page, () => document.querySelector('[data-stage=map]').checkVisibility());
  assert.ok(!await page.locator('#stage-card').isVisible());
  await close();
});
