// For a room: one slide at a time, large, by the keys of a clicker; what is on the slide can be opened on a phone.

import test from 'node:test';
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { browserForThisFile, openPage, soon, until, untilAddress, waitForState } from './harness/browser.js';
import { folder, singleFiles } from './harness/dist.js';
import { serveDist } from './harness/hosts.js';
import { table } from './harness/tables.js';

const browser = await browserForThisFile();
const host = await serveDist();
const years = table('chapters').map((row) => `jelajah card numbers strip card-year-${row.year}`);
const charts = table('charts').map((row) => `jelajah card card-chart-${row.figure}`);
const layers = ['chain', 'actors', 'resources', 'challenges', 'opportunities'].map((layer) => `jelajah map panel-${layer}`);
const prospects = table('nodes').filter((row) => ['challenge', 'opportunity'].includes(row.kind)).map(() => 'tantangan-peluang');
/** What the slides show, in order: years, layers and charts on the stage, with time, ecosystem and numbers large in turn. */
const SLIDES = ['pembuka', ...years, ...layers, ...charts, 'bagaimana-jika', ...prospects, 'sumber'];

async function slides(at = `${host}/#pembuka?present=1`) {
  const opened = await openPage(browser, at, { viewport: { width: 1280, height: 720 } });
  await waitForState(opened.page, 'live');
  await opened.page.locator('#slides').waitFor();
  return opened;
}

/** The parts of the page that are drawn; of the stage also its areas, and what it tells. */
const shown = (page) => page.evaluate(() => {
  const drawn = [...document.querySelectorAll('.hero, #jelajah, [data-stage], .sec, .fig, .tc')].filter((it) => it.checkVisibility());
  const told = document.querySelector('#jelajah').checkVisibility() ? document.querySelector('#stage-card > .told') : null;
  return [...drawn.map((it) => it.dataset.stage || it.id || it.querySelector('[data-node]')?.dataset.node), ...told ? [told.id] : []];
});

test('a clicker goes through the page, one idea at a time, and stops at its ends', async () => {
  const { page, seen, close } = await slides();
  await page.keyboard.press('PageUp');
  const seenSlides = [];
  for (let count = 0; count <= SLIDES.length; count++) {
    seenSlides.push((await shown(page)).join(' '));
    await page.keyboard.press(count % 2 ? 'PageDown' : 'ArrowRight');
    await page.waitForTimeout(60);
  }
  // A challenge or an opportunity has a slide with a node of its own.
  const told = seenSlides.map((it) => it.replace(/^(tantangan-peluang) \w+$/, '$1'));
  assert.deepEqual(told, [...SLIDES, 'sumber']);
  await untilAddress(page, `#sumber?present=${SLIDES.length}`);
  await page.keyboard.press('PageUp');
  await page.waitForTimeout(60);
  assert.equal((await shown(page))[0], 'tantangan-peluang', 'one step back, however often it was pressed at the end');
  assert.deepEqual(seen.errors, []);
  await close();
});

test('a slide has an address, with what was chosen on it', async () => {
  const { page, close } = await slides(`${host}/#ekosistem?node=modal&layer=actors&present=8`);
  assert.deepEqual(await shown(page), ['jelajah', 'map', 'panel-modal']);
  await untilAddress(page, '#ekosistem?node=modal&layer=actors&present=8');
  await page.keyboard.press('PageDown');
  await until(page, () => location.hash === '#ekosistem?layer=resources&present=9');
  await page.goBack();
  await until(page, () => location.hash.endsWith('present=8'));
  assert.match(await page.locator('#slides [role="status"]').innerText(), new RegExp(`^8 dari ${SLIDES.length}$`));
  await close();
});

test('what a slide is about fits into the window, at three sizes and in both looks', async () => {
  for (const [width, height] of [[1024, 768], [1280, 720], [1920, 1080]]) {
    const { page, close } = await slides(`${host}/#pembuka?present=4&theme=dark`);
    await page.setViewportSize({ width, height });
    for (const [slide, drawing] of [[4, '.tl-box'], [4, '#stage-card'], [4, '.st-num'], [8, '.fits>.dia'], [12, '#stage-card .cht'], [19, '#stage-card .cht']]) {
      await page.evaluate((to) => { location.hash = `#pembuka?present=${to}&theme=dark`; }, slide);
      await until(page, (to) => document.querySelector('#slides [role="status"]').textContent.startsWith(`${to} `), slide);
      const boxOf = () => page.evaluate((it) => {
        const found = [...document.querySelectorAll(it)].find((one) => one.checkVisibility());
        const [place, bar] = [found, document.getElementById('slides')].map((one) => one.getBoundingClientRect());
        // The card scrolls and the numbers are cut where there is more than fits.
        const area = found.closest('.st-card, .st-num');
        const cut = area ? area.scrollHeight - area.clientHeight : 0;
        return { top: place.top, over: place.bottom - bar.top, width: place.width, cut };
      }, drawing);
      await soon(async () => {
        const box = await boxOf();
        assert.ok(box.top >= 0 && box.over <= 1 && box.width > 300 && box.cut <= 1, `${width} ${drawing} ${JSON.stringify(box)}`);
      });
    }
    await close();
  }
});

test('arrows stay with what they steer, the page turns black and comes back, and the mode is left', async () => {
  const { page, close } = await slides(`${host}/#pembuka?present=8`);
  await page.locator('.fits>.dia a[tabindex="0"]:visible').focus();
  await page.keyboard.press('ArrowRight');
  await untilAddress(page, /present=8/);
  await page.keyboard.press('b');
  await soon(async () => assert.ok(await page.evaluate(() => document.documentElement.hasAttribute('data-blank'))));
  await page.keyboard.press('PageDown');
  await soon(async () => assert.ok(!await page.evaluate(() => document.documentElement.hasAttribute('data-blank'))));
  await page.getByRole('button', { name: 'Tutup mode proyektor' }).click();
  await until(page, () => !document.getElementById('slides'));
  await untilAddress(page, '#ekosistem?layer=resources');
  assert.ok(await page.locator('#angka').isVisible());
  await close();
});

test('the code on the screen is the address of the slide without the mode', async () => {
  const { page, close } = await slides(`${host}/#ekosistem?node=modal&layer=actors&present=8`);
  await page.getByRole('button', { name: 'Kode QR' }).click();
  const address = await page.locator('#qr p').first().innerText();
  assert.equal(address, `${host}/#ekosistem?node=modal&layer=actors`);
  // The code is read from the screen, by the browser if it can, else by its finder patterns and its size.
  const squares = await page.evaluate(() => {
    const [, , size] = document.querySelector('.qr').getAttribute('viewBox').split(' ').map(Number);
    const dark = new Set([...document.querySelector('.qr path').getAttribute('d').matchAll(/M(\d+) (\d+)/g)].map((it) => `${it[1]},${it[2]}`));
    const code = size - 8;
    const finder = (x, y) => [0, 1, 2, 3, 4, 5, 6].every((at) => dark.has(`${x + at},${y}`) && dark.has(`${x},${y + at}`) && dark.has(`${x + at},${y + 6}`))
      && !dark.has(`${x + 1},${y + 1}`) && dark.has(`${x + 3},${y + 3}`);
    return { code, finders: [finder(0, 0), finder(code - 7, 0), finder(0, code - 7)], share: dark.size / code / code };
  });
  assert.ok((squares.code - 17) % 4 === 0, String(squares.code));
  assert.deepEqual(squares.finders, [true, true, true]);
  assert.ok(squares.share > 0.4 && squares.share < 0.6, String(squares.share));
  await close();
});

test('from a stick there is no address for phones, and that is said', async () => {
  const { page, seen, close } = await slides(`${pathToFileURL(`${folder}/${singleFiles[0]}`)}#pembuka?present=1`);
  await page.getByRole('button', { name: 'Kode QR' }).click();
  await soon(async () => assert.match(await page.locator('#qr').innerText(), /dibuka dari berkas/));
  await soon(async () => assert.equal(await page.locator('.qr').count(), 0));
  assert.deepEqual(seen.errors, []);
  await close();
});

test('if the program does not come, the room has the whole page', async () => {
  const broken = await serveDist({ fault: (name) => (name.endsWith('.wasm') ? { status: 404, body: 'no' } : undefined) });
  const { page, close } = await openPage(browser, `${broken}/#pembuka?present=4`);
  await waitForState(page, 'failed');
  const there = await shown(page);
  for (const id of ['pembuka', 'jelajah', 'lini-masa', 'ekosistem', 'angka', 'sumber']) assert.ok(there.includes(id), id);
  assert.ok(await page.locator('#relations').isVisible());
  await close();
});
