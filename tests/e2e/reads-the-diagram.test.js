// Chains, feedback loops, what challenges weaken, and the wider neighbourhood: told in sentences and drawn on the map of the
// stage, in the fit that is in sight.

import test from 'node:test';
import assert from 'node:assert/strict';
import { browserForThisFile, openPage, soon, until, untilAddress, waitForState } from './harness/browser.js';
import { serveDist } from './harness/hosts.js';
import { table } from './harness/tables.js';

const browser = await browserForThisFile();
const host = await serveDist();
const links = table('links');
const present = (link, year) => !link.from_year || Number(link.from_year) <= year;

async function diagram(fragment, width = 1280) {
  const opened = await openPage(browser, `${host}/${fragment}`, { viewport: { width, height: 800 } });
  await waitForState(opened.page, 'live');
  return opened;
}

/** The number of links on a shortest way, found here by another search than the program's. */
function distance(from, to) {
  let front = new Set([from]);
  for (let steps = 1; steps < 30; steps++) {
    front = new Set(links.filter((link) => front.has(link.from)).map((link) => link.to));
    if (front.has(to)) return steps;
  }
  return null;
}

test('how one part reaches another is told as shortest chains, drawn, and has an address', async () => {
  for (const width of [360, 1280]) {
    const { page, close } = await diagram('#ekosistem?node=pendidikan', width);
    // A small window shows the map or its sentences.
    if (width < 640) await page.locator('button[data-say]').click();
    await page.selectOption('[data-choose=to]', 'nilai_tambah');
    await untilAddress(page, /node=pendidikan&to=nilai_tambah/);
    const chains = await page.evaluate(() => [...document.querySelectorAll('#panel-chain .say')]
      .map((list) => [...list.children].map((item) => item.dataset.link)));
    assert.ok(chains.length > 0);
    for (const chain of chains) {
      assert.equal(chain.length, distance('pendidikan', 'nilai_tambah'));
      assert.ok(chain[0].startsWith('pendidikan>') && chain.at(-1).endsWith('>nilai_tambah'));
      chain.slice(1).forEach((link, at) => assert.equal(link.split('>')[0], chain[at].split('>')[1]));
    }
    // The map shows the first of them, each arrow with its number; a small one shows the ring.
    if (width > 1000) {
      await until(page, (count) => [...document.querySelectorAll('.fits .lks .lk')].filter((it) => it.getBoundingClientRect().width).length === count, chains[0].length);
      assert.deepEqual(await page.locator('.fits .stp .n').allTextContents(), chains[0].map((_, at) => `${at + 1} `));
    }
    const again = await diagram(new URL(page.url()).hash, width);
    assert.equal(await again.page.inputValue('[data-choose=to]'), 'nilai_tambah');
    await again.close();
    await close();
  }
});

test('back takes a chain back, and its choice shows so', async () => {
  const { page, close } = await diagram('#ekosistem?node=pendidikan');
  await page.selectOption('[data-choose=to]', 'nilai_tambah');
  await until(page, () => document.querySelector('#panel-chain .say'));
  await untilAddress(page, /to=nilai_tambah/);
  await page.goBack();
  await until(page, () => !document.querySelector('#panel-chain .say'));
  await until(page, () => document.querySelector('[data-choose=to]').value === '');
  await page.goForward();
  await until(page, () => document.querySelector('[data-choose=to]').value === 'nilai_tambah');
  await page.locator('.fits>.dia [data-node=pendidikan]:visible').focus();
  // Out step by step: of the chain, then of the node.
  await page.keyboard.press('Escape');
  await untilAddress(page, '#ekosistem?node=pendidikan');
  await page.keyboard.press('Escape');
  await untilAddress(page, '#ekosistem');
  await page.keyboard.press('+');
  await page.waitForTimeout(400);
  assert.equal(new URL(page.url()).hash, '#ekosistem');
  await close();
});

test('a feedback loop is told, named and drawn, and another choice lets go of it', async () => {
  const { page, close } = await diagram('#ekosistem');
  await page.click('#loops > summary');
  const told = page.locator('#loops li');
  await soon(async () => assert.ok(await told.count() > 5));
  const first = await told.first().textContent();
  assert.match(first, /Lingkaran (penguat|penyeimbang|belum pasti)/);
  const loop = await page.locator('#loops [data-loop]').first().getAttribute('data-loop');
  await page.locator('#loops [data-loop]').first().click();
  await untilAddress(page, new RegExp(`loop=${loop.replaceAll('.', '\\.')}`));
  assert.equal(await page.locator('.fits .lks .lk:visible').count(), loop.split('.').length);
  assert.match(await page.textContent('#stage-card'), /Lingkaran/);
  await page.click('.crumbs [data-out]');
  await untilAddress(page, /^(?!.*loop=)/);
  await close();
});

test('the kind of every loop is the product of its signs', async () => {
  const { page, close } = await diagram('#ekosistem');
  const loops = await page.evaluate(() => [...document.querySelectorAll('#loops li')]
    .map((item) => [item.querySelector('[data-loop]').dataset.loop, item.textContent]));
  for (const [loop, told] of loops) {
    const nodes = loop.split('.');
    const signs = nodes.map((from, at) => links.find((link) => link.from === from && link.to === nodes[(at + 1) % nodes.length]).sign);
    const minus = signs.filter((sign) => sign === '-' || sign === '\u2212').length;
    const kind = signs.includes('?') ? 'belum pasti' : minus % 2 ? 'penyeimbang' : 'penguat';
    assert.ok(told.includes(`Lingkaran ${kind}`), `${loop} ${signs}`);
  }
  await close();
});

test('a challenge shows the relations that it weakens, an opportunity those that it strengthens', async () => {
  const { page, close } = await diagram('#ekosistem');
  for (const row of table('emphasis')) {
    await page.evaluate((node) => { location.hash = `ekosistem?node=${node}`; }, row.node);
    await page.locator(`#panel-${row.node}`).waitFor();
    const wanted = `${row.weakens} ${row.strengthens}`.split(/[ |]+/).filter(Boolean);
    assert.ok(wanted.length, row.node);
    for (const link of wanted) {
      // Told in a sentence, and drawn: its arrow stands out while the sentence is pointed at.
      await page.locator(`#stage-card [data-link="${link}"]`).first().hover();
      for (const part of ['lks', 'sgns']) await soon(async () => assert.equal(await page.locator(`.fits>.dia .${part}>[data-lit]:visible`).count(), 1, `${row.node}: ${link}, ${part}`));
    }
    // Beside its own relations, no others.
    const own = links.filter((link) => [link.from, link.to].includes(row.node)).map((link) => `${link.from}>${link.to}`);
    assert.equal(await page.locator('.fits .lks .lk:visible').count(), new Set([...own, ...wanted]).size, row.node);
  }
  await close();
});

test('+ widens the neighbourhood of a node and - narrows it again', async () => {
  const { page, close } = await diagram('#ekosistem?node=komunitas&year=2024');
  const arrows = () => page.locator('.fits .lks .lk:visible').count();
  const near = await arrows();
  assert.equal(near, links.filter((link) => [link.from, link.to].includes('komunitas') && present(link, 2024)).length);
  await page.locator('.fits>.dia [data-node=komunitas]:visible').focus();
  await page.keyboard.press('+');
  await untilAddress(page, /reach=2/);
  assert.ok(await arrows() > near);
  await page.keyboard.press('-');
  await soon(async () => assert.equal(await arrows(), near));
  await page.keyboard.press('Escape');
  await untilAddress(page, /^(?!.*node=)/);
  await close();
});

test('every relation is told, with both its ends as ways by the keyboard', async () => {
  const { page, close } = await diagram('#ekosistem');
  const reached = new Set();
  for (const node of table('nodes')) {
    await page.locator(`.fits>.dia [data-node="${node.id}"]:visible`).focus();
    await page.keyboard.press('Enter');
    await until(page, (id) => document.querySelector(`#panel-${id}`), node.id);
    const told = await page.evaluate(() => [...document.querySelectorAll('#stage-card [data-link]')]
      .filter((item) => item.querySelectorAll('a[href]').length >= 2 && item.textContent.length > 20)
      .map((item) => item.dataset.link));
    told.forEach((link) => reached.add(link));
  }
  assert.equal(reached.size, links.length);
  await close();
});

test('the arrow of the sentence that is pointed at, or holds the focus, stands out', async () => {
  const { page, close } = await diagram('#ekosistem?node=pendidikan');
  const lit = () => page.evaluate(() => ['lks', 'sgns'].map((part) => {
    const all = [...document.querySelectorAll(`.fits>.dia .${part}>*`)].filter((it) => it.getBoundingClientRect().width);
    return all.map((it) => it.hasAttribute('data-lit')).reduce((found, is, at) => (is ? [...found, all[at].getAttribute('class').split(' ')[1]] : found), []);
  }));
  const second = page.locator('#stage-card [data-link]').nth(1);
  const family = (await second.getAttribute('class')).trim();
  await second.hover();
  await soon(async () => assert.deepEqual(await lit(), [[family], [family]]));
  await page.mouse.move(5, 5);
  await soon(async () => assert.deepEqual(await lit(), [[], []]));
  await second.locator('a').first().focus();
  await soon(async () => assert.deepEqual(await lit(), [[family], [family]]));
  // Another choice draws other arrows; none of them stands out.
  await page.evaluate(() => document.querySelector('.dia [data-node=pemerintah]').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })));
  await page.waitForSelector('#panel-pemerintah');
  assert.deepEqual(await lit(), [[], []]);
  await close();
});

test('the signs of a chain, of a loop and of a wide neighbourhood can be told apart', async () => {
  const { page, close } = await diagram('#ekosistem');
  const loops = await page.evaluate(() => [...document.querySelectorAll('#loops [data-loop]')].map((it) => `loop=${it.dataset.loop}`));
  const nodes = table('nodes').map((node) => node.id);
  const chains = nodes.filter((id) => distance(id, 'nilai_tambah')).map((id) => `node=${id}&to=nilai_tambah`);
  const wide = nodes.map((id) => `node=${id}&reach=2`);
  const hidden = [];
  for (const asked of [...loops, ...chains, ...wide]) {
    await page.evaluate((asked) => { location.hash = `ekosistem?${asked}`; }, asked);
    await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
    const nearest = await page.evaluate(() => {
      const at = [...document.querySelectorAll('.fits .sgns>*')].filter((sign) => sign.getBoundingClientRect().width).map((sign) => sign.getBoundingClientRect())
        .map((box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width }));
      return Math.min(...at.flatMap((one, here) => at.slice(here + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y) / one.width)));
    });
    // More than half a sign apart, so that both can be read.
    if (nearest < 0.5) hidden.push(`${asked} ${nearest.toFixed(2)}`);
  }
  assert.deepEqual(hidden, []);
  await close();
});
