// The simulator on the page: ask, guess, see, explain; every answer as text too.

import test from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { browserForThisFile, openPage, soon, until, untilAddress, waitForState } from './harness/browser.js';
import { pages } from './harness/dist.js';
import { serveDist } from './harness/hosts.js';
import { table } from './harness/tables.js';

const browser = await browserForThisFile();
const host = await serveDist();
const scenarios = table('scenarios');

/** What the command line answers: for each node [up, down] out of a hundred, rounded. */
const answers = new Map();
function asked(...words) {
  if (answers.has(words.join())) return answers.get(words.join());
  const out = execFileSync('cargo', ['xtask', 'simulate', '--edition', 'editions/gumukmas', ...words], { stdio: ['ignore', 'pipe', 'ignore'] });
  const { samples, nodes } = JSON.parse(out);
  const answer = Object.fromEntries(nodes.map(({ id, up, down, verdict }) => [id, { up: (up / samples) * 100, down: (down / samples) * 100, verdict }]));
  answers.set(words.join(), answer);
  return answer;
}

async function open(fragment = '#bagaimana-jika', options = {}) {
  const opened = await openPage(browser, `${host}/${fragment}`, { viewport: { width: 1280, height: 800 }, ...options });
  await waitForState(opened.page, 'live');
  return opened;
}

const answered = (page) => page.waitForSelector('#whatif-card .verd');
/** All that can be done with an answer stands behind a button. */
const openTools = async (page) => {
  await page.click('[data-tools]');
  await page.waitForSelector('#whatif-card .tls');
};
const counts = (page) => page.locator('#whatif-card .nums b').allTextContents().then((all) => all.map(Number));

test('a question is asked, guessed and answered by keyboard alone, as the command line answers it', async () => {
  const { page, close } = await open();
  await page.locator('#bagaimana-jika [data-scenario=s_digital]').focus();
  await page.keyboard.press('Enter');
  await until(page, () => document.activeElement.id === 'whatif-question');
  assert.equal(await page.locator('#whatif-card .verd').count(), 0, 'no answer before a guess');
  for (let tabs = 0; tabs < 12; tabs += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement.dataset.guess === 'up')) break;
  }
  await page.keyboard.press('Enter');
  await answered(page);
  assert.equal(await page.evaluate(() => document.activeElement.dataset.guess), 'up', 'the focus stays');
  const scenario = scenarios.find(({ id }) => id === 's_digital');
  const truth = asked('--push', 'digital=0.5')[scenario.asks];
  const [up, down, still] = await counts(page);
  assert.ok(Math.abs(up - truth.up) <= 1 && Math.abs(down - truth.down) <= 1, `${up} ${down} against ${JSON.stringify(truth)}`);
  assert.equal(up + down + still, 100);
  const dots = await page.evaluate(() => [...document.querySelector('#whatif-card .dots').children].map((it) => it.getAttribute('href')));
  assert.deepEqual(['up', 'down', 'still'].map((way) => dots.filter((href) => href === `#w-${way}`).length), [up, down, still]);
  const name = await page.locator('#whatif-card .dots').first().getAttribute('aria-label');
  assert.ok(name.includes(`${up} naik`) && name.includes(`${down} turun`), name);
  assert.match(await page.locator('#whatif-card').textContent(), /Tebakanmu: naik/);
  await close();
});

test('the standing label stands beside every answer', async () => {
  const { page, close } = await open('#bagaimana-jika?push=digital.5&guess=none');
  await answered(page);
  assert.match(await page.locator('#whatif-card .il').textContent(), /^Ilustrasi, bukan ramalan\. Kekuatan hubungan adalah asumsi/);
  assert.doesNotMatch(await page.locator('.st-answer').textContent(), /%|rupiah|\bRp\b/i);
  await close();
});

test('every part that is not pushed is ranked, by levels, with counts and words', async () => {
  const { page, close } = await open('#bagaimana-jika?push=digital.5&guess=none');
  await answered(page);
  await openTools(page);
  const truth = asked('--push', 'digital=0.5');
  const ranked = await page.locator('.rk li').evaluateAll((all) => all.map((it) => ({
    id: it.querySelector('[data-node]').dataset.node, said: it.querySelector('.w').textContent, level: it.querySelector('.lv')?.textContent ?? '',
  })));
  assert.equal(ranked.length, table('nodes').length - 1);
  for (const { id, said } of ranked) {
    const [up, down] = said.match(/(\d+) naik, (\d+) turun/).slice(1).map(Number);
    assert.ok(Math.abs(up - truth[id].up) <= 1 && Math.abs(down - truth[id].down) <= 1, `${id}: ${said}`);
  }
  const levels = ranked.map(({ level }) => (level.startsWith('↓') ? -level.length : level.length));
  assert.deepEqual(levels, [...levels].sort((a, b) => b - a));
  assert.ok(Math.max(...levels) <= 5);
  await close();
});

test('a slider and a second push make a question of the reader’s own, kept in the address', async () => {
  const { page, close } = await open('#bagaimana-jika?push=digital.5&guess=up');
  await answered(page);
  await page.click('[data-push=more]');
  await soon(async () => assert.equal(await page.locator('[data-choose=push]').count(), 2));
  await page.locator('[data-choose=part]').nth(1).selectOption('pemerintah');
  await page.locator('[data-choose=push]').nth(1).focus();
  await page.keyboard.press('Home');
  await soon(async () => assert.equal(await page.locator('[data-choose=push]').nth(1).getAttribute('aria-valuetext'), 'jauh berkurang'));
  await until(page, () => location.hash.includes('push=digital.5.pemerintah.-10'));
  await untilAddress(page, /guess=none/);
  assert.match(await page.locator('#whatif-question').textContent(), /Pertanyaanmu sendiri/);
  const truth = asked('--push', 'digital=0.5', '--push', 'pemerintah=-1').nilai_tambah;
  await until(page, (up) => Math.abs(Number(document.querySelector('#whatif-card .nums b').textContent) - up) <= 1, truth.up);
  await page.click('[data-push="1"]');
  await soon(async () => assert.equal(await page.locator('[data-choose=push]').count(), 1));
  await close();
});

test('the link that decides is told, and changing it makes the reader’s own map, which an address keeps', async () => {
  const { page, close } = await open('#bagaimana-jika?push=digital.5&guess=none');
  await answered(page);
  assert.match(await page.locator('.dec').textContent(), /Kanal digital mendatangkan produk pesaing/);
  await openTools(page);
  assert.match(await page.locator('.tls .dec').textContent(), /Tanyakan kepada pelaku usaha setempat/);
  const before = await counts(page);
  await page.locator('.tls .dec [data-change$=".plus"]').first().click();
  await until(page, (up) => Number(document.querySelector('#whatif-card .nums b').textContent) > up + 5, before[0]);
  assert.match(await page.locator('#whatif-card .own').textContent(), /Petamu sendiri: 1 hubungan diubah/);
  await untilAddress(page, /map=/);
  const map = new URLSearchParams(new URL(page.url()).hash.split('?')[1]).get('map');
  assert.equal(map.length, 28);
  const after = await counts(page);
  const again = await open(new URL(page.url()).hash);
  await answered(again.page);
  assert.deepEqual(await counts(again.page), after, 'the same address, the same answer');
  await again.close();
  await page.click('#whatif-card .own [data-change]');
  await until(page, (up) => Number(document.querySelector('#whatif-card .nums b').textContent) === up, before[0]);
  await untilAddress(page, /^(?!.*map=)/);
  await close();
});

test('any relation can be switched off, and the change taken back', async () => {
  const { page, close } = await open('#bagaimana-jika?push=digital.5&guess=none');
  await answered(page);
  await openTools(page);
  await page.selectOption('[data-choose=link]', { index: 3 });
  await page.locator('.mp [data-change$=".off"]').click();
  await page.waitForSelector('.mp li [data-change$=".given"]');
  assert.equal(await page.locator('.mp [aria-pressed=true]').textContent(), 'tidak ada');
  await page.click('.mp .plain [data-change$=".given"]');
  await until(page, () => !location.hash.includes('map='));
  await close();
});

test('a map made for another list of relations is said, and nothing else is lost', async () => {
  const { page, close } = await open('#bagaimana-jika?push=digital.5&guess=none&map=AAAA');
  await answered(page);
  assert.match(await page.locator('#whatif-card .own').textContent(), /dibuat untuk daftar hubungan yang lain/);
  await close();
});

test('draws are told one by one, the same at every visit, and others from another number', async () => {
  const { page, close } = await open('#bagaimana-jika?push=digital.5&guess=none');
  await answered(page);
  await openTools(page);
  await page.click('[data-run="0"]');
  const told = () => page.locator('.runs').textContent();
  const first = await told();
  assert.match(first, /Percobaan ke-1 dari 2\.000/);
  assert.match(first, /Langkah 1: kanal digital naik/);
  await page.click('[data-run="1"]');
  await soon(async () => assert.match(await told(), /Percobaan ke-2 dari/));
  await page.click('[data-run="-1"]');
  await soon(async () => assert.equal(await told(), first));
  await page.click('[data-run=""]');
  await page.click('[data-seed]');
  await until(page, () => location.hash.includes('seed=2'));
  await close();
});

test('every part of the map carries the way, the mark and the bar of the answer, and lets go of them', async () => {
  const { page, close } = await open('#bagaimana-jika?push=digital.5&guess=none');
  await page.waitForSelector('.fits [data-way]', { state: 'attached' });
  const truth = asked('--push', 'digital=0.5');
  const shown = page.locator('.fits > .dia:visible');
  const way = (id) => shown.locator(`[data-node=${id}]`).getAttribute('data-way');
  for (const id of ['distribusi', 'konsumsi', 'swasta']) {
    const { verdict } = truth[id];
    const expected = /up$/.test(verdict) ? 'up' : /down$/.test(verdict) ? 'down' : /moved/.test(verdict) ? 'still' : 'open';
    assert.equal(await way(id), expected, `${id} ${verdict}`);
  }
  // An icon is as easy to see on its part as the name is.
  const unlike = await page.evaluate(() => [...document.querySelectorAll('.fits [data-way]')]
    .filter((it) => it.querySelector('.ni') && getComputedStyle(it.querySelector('.ni')).color !== getComputedStyle(it.querySelector('text')).fill)
    .map((it) => it.dataset.node));
  assert.deepEqual(unlike, []);
  await page.waitForSelector('.wm .wb');
  const nodes = table('nodes').length;
  assert.equal(await shown.locator('.wm .wb').count(), nodes - 1, 'a bar at every part that is not pushed');
  assert.deepEqual((await shown.locator('.wm .wp').allTextContents()).map((it) => it.trim()), ['Didorong']);
  const outside = await page.evaluate(() => {
    const box = [...document.querySelectorAll('.fits > .dia')].find((it) => it.getBoundingClientRect().width).getBoundingClientRect();
    return [...document.querySelectorAll('.wm .wb, .wm use, .wm .wp')].map((it) => it.getBoundingClientRect())
      .filter((it) => it.left < box.left - 1 || it.right > box.right + 1 || it.top < box.top - 1 || it.bottom > box.bottom + 1).length;
  });
  assert.equal(outside, 0);
  await page.click('[data-push=none]');
  await until(page, () => !document.querySelector('.dia [data-way], .wm .wb') && !/push=/.test(location.hash));
  assert.equal(await page.locator('#jelajah').getAttribute('data-asks'), null);
  await close();
});

test('a push that is dragged moves answer and map, and is no step of the history', async () => {
  const { page, close } = await open('#bagaimana-jika?push=wisata.5&ask=konservasi&guess=up');
  await answered(page);
  const steps = await page.evaluate(() => history.length);
  const slider = page.locator('[data-choose=push]');
  await slider.focus();
  const seen = new Set();
  for (let times = 0; times < 14; times += 1) {
    await page.keyboard.press('ArrowLeft');
    await until(page, (by) => document.querySelector('[data-choose=push]').value === String(5 - by), times + 1);
    seen.add((await page.locator('.wm').last().innerHTML()).length + (await counts(page)).join());
  }
  assert.ok(seen.size > 1, 'what is seen moves while the push does');
  await untilAddress(page, /push=wisata\.-9/);
  assert.equal(await page.evaluate(() => history.length), steps);
  const truth = asked('--push', 'wisata=-0.9').konservasi;
  await until(page, (up) => Math.abs(Number(document.querySelector('#whatif-card .nums b').textContent) - up) <= 1, truth.up);
  await close();
});

test('a guess stands while the same is pushed harder', async () => {
  const { page, close } = await open('#bagaimana-jika?push=digital.5&guess=up');
  await answered(page);
  await page.locator('[data-choose=push]').focus();
  await page.keyboard.press('End');
  await untilAddress(page, /push=digital\.10.*guess=up/);
  assert.match(await page.locator('#whatif-question').textContent(), /hanya digitalisasi/);
  await close();
});

for (const [width, height] of [[1366, 768], [1366, 620], [1280, 720], [1920, 1080], [1024, 768], [820, 1180]]) {
  test(`at ${width} x ${height} the question bar is whole, with one push and with three`, async () => {
    for (const push of ['digital.5', 't_modal.5.t_infra.5.t_sdm.5']) {
      const { page, close } = await open(`#bagaimana-jika?push=${push}&guess=up`, { viewport: { width, height } });
      await answered(page);
      const cut = await page.evaluate(() => {
        const bar = document.querySelector('.st-ask').getBoundingClientRect();
        return [...document.querySelectorAll('.st-ask :is(button, a, select, input, h3, b, p)')]
          .map((it) => [it.outerHTML.slice(0, 80), it.getBoundingClientRect()])
          .filter(([, it]) => it.width && (it.top < bar.top || it.bottom > bar.bottom + 0.5 || it.left < bar.left || it.right > bar.right))
          .map(([html]) => html);
      });
      assert.deepEqual(cut, [], push);
      await close();
    }
  });
}

for (const name of pages) {
  test(`${name} tells every answer without script, as the command line gives it`, async () => {
    const { page, close } = await openPage(browser, `${host}/${name}`, { javaScriptEnabled: false });
    const rows = await page.locator('.wt tbody tr').evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.textContent)));
    assert.equal(rows.length, table('nodes').length);
    assert.equal(await page.locator('.wt ol > li').count(), scenarios.length);
    const names = new Map(table('nodes').map((node) => [node[name === 'en.html' ? 'name_en' : 'name_id'], node.id]));
    const digital = scenarios.findIndex(({ id }) => id === 's_digital');
    const truth = asked('--push', 'digital=0.5');
    for (const [part, ...cells] of rows) {
      const id = names.get(part);
      if (id === 'digital') {
        assert.equal(cells[digital], '+');
        continue;
      }
      const [up, down] = cells[digital].match(/^(\d+)\/(\d+)$/).slice(1).map(Number);
      assert.ok(Math.abs(up - truth[id].up) <= 1 && Math.abs(down - truth[id].down) <= 1, `${part}: ${cells[digital]}`);
    }
    await close();
  });
}

test('at 360 px nothing of an answer is wider than the page, and targets are large', async () => {
  const { page, close } = await open('#bagaimana-jika?push=digital.5&guess=none', { viewport: { width: 360, height: 640 } });
  await answered(page);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
  const small = await page.locator('.st-ask button, .st-ask a, .st-ask select, .st-ask input, .st-answer button').evaluateAll((all) => all
    .map((it) => [it.outerHTML.slice(0, 60), it.getBoundingClientRect()])
    .filter(([, box]) => box.height < 44).map(([html]) => html));
  assert.deepEqual(small, []);
  await close();
});
