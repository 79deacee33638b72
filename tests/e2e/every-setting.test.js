// One table: where the page lives, and what works there. Each cell is tried here; `docs/settings.md` is the table, and must
// say what was found. `JELAJAH_WRITE=1 node --test tests/e2e/every-setting.test.js` writes it anew.

import test from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { browserForThisFile, foreign, openPage, stateOf, until, waitForState } from './harness/browser.js';
import { SECTIONS, folder, singleFiles } from './harness/dist.js';
import { serveDist, serveHostPage } from './harness/hosts.js';
import { table } from './harness/tables.js';

const browser = await browserForThisFile();
const host = await serveDist();
const broken = await serveDist({ fault: (name) => (name.endsWith('.wasm') ? { status: 404, body: 'no' } : undefined) });
const DEEP = '#ekosistem?year=2022&node=modal';
const disk = (name) => `${pathToFileURL(folder + name)}`;

/** Where the page lives: how it is opened at an address, and what it says of itself then. `inside` is the page or its frame. */
const settings = {
  'served over http(s)': { open: (at) => plain(`${host}/${at}`) },
  'served, no network after the first visit': { open: offline },
  'in a frame of another site': { open: (at) => framed(at, '') },
  'in a sandboxed frame (`allow-scripts`)': { open: (at) => framed(at, 'sandbox="allow-scripts"') },
  'single file from a stick': { open: (at) => plain(disk(singleFiles[0]) + at) },
  'folder from a stick': { open: (at) => plain(disk('index.html') + at) },
  'no script': { open: (at) => plain(`${host}/${at}`, { javaScriptEnabled: false }), state: 'static' },
  'the program does not come': { open: (at) => plain(`${broken}/${at}`), state: 'failed' },
  'a reader who saves data': { open: (at) => plain(`${host}/${at || '#pembuka'}${at.includes('?') ? '&' : '?'}hemat=1`), state: 'static' },
  'kiosk (`kiosk=1`)': { open: (at) => plain(`${host}/${at || '#pembuka'}${at.includes('?') ? '&' : '?'}kiosk=1`) },
  'projector (`present=1`)': { open: (at) => plain(`${host}/${at ? `${at}&present=7` : '#pembuka?present=1'}`) },
};

/** What is tried; each gives what the table says. */
const checks = {
  opens: async ({ inside }) => (await inside.locator('h1').innerText() ? 'yes' : 'no'),
  'all is there': async ({ inside }) => {
    const ids = await inside.locator('main section[id]').evaluateAll((all) => all.map((it) => it.id));
    const events = new Set(await inside.locator('[data-event]').evaluateAll((all) => all.map((it) => it.dataset.event)));
    const links = new Set(await inside.locator('[data-link]').evaluateAll((all) => all.map((it) => it.dataset.link)));
    const whole = SECTIONS.every((id) => ids.includes(id)) && table('events').every((row) => events.has(row.id))
      && table('links').every((row) => links.has(`${row.from}>${row.to}`));
    return whole ? 'yes' : 'no';
  },
  'comes alive': async ({ state }) => ({ live: 'yes', failed: 'no, and says so', static: 'no' })[state],
  'address leads to what was chosen': async ({ deep }) => {
    const chosen = await deep.inside.locator('#panel-modal').count();
    const year = await deep.inside.locator('.yb [aria-current][data-year="2022"]').count();
    if (chosen && year) return 'yes';
    return await deep.inside.locator('#ekosistem').count() ? 'to the section' : 'no';
  },
  'other language': async ({ inside }) => {
    const way = inside.locator('#bahasa-en');
    // A kiosk waits for somebody.
    if (await inside.locator('#veil').count()) await touched(inside);
    if (!await way.isVisible()) return 'hidden';
    await way.click();
    await inside.locator('html[lang="en"]').waitFor({ state: 'attached', timeout: 8_000 });
    return 'yes';
  },
  'data can be saved': async ({ deep, state }) => {
    if (state !== 'live') return 'as text in the page';
    const { page, inside } = deep;
    const save = inside.locator('#picture-kkn_students [data-save="CSV"]');
    if (!await save.isVisible()) return 'hidden';
    const came = page.waitForEvent('download', { timeout: 4_000 }).then(() => 'yes', () => 'no');
    await save.click();
    if (await inside.locator('#copy[open]').count()) return 'to copy';
    return came;
  },
  'asks no other site': async ({ seen, own }) => (foreign(seen.requests, own).filter((url) => !/^file:/.test(url) && !url.startsWith(host)).length ? 'no' : 'yes'),
  'no error': async ({ seen }) => (seen.errors.length || seen.violations.length ? 'no' : 'yes'),
};

async function touched(page) {
  await page.locator('#veil').click();
  await page.locator('#veil').waitFor({ state: 'detached' });
}

async function plain(address, options = {}) {
  const opened = await openPage(browser, address, options);
  return { ...opened, inside: opened.page, own: new URL(address).origin };
}

async function offline(at) {
  const opened = await plain(`${host}/`);
  await waitForState(opened.page, 'live');
  await until(opened.page, async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated');
  await opened.page.context().setOffline(true);
  await opened.page.goto(`${host}/index.html${at}`);
  await opened.page.reload();
  return opened;
}

async function framed(at, attributes) {
  const site = await serveHostPage(`<iframe title="Jelajah" width="1250" height="900" ${attributes} src="${host}/${at}"></iframe>`);
  const opened = await openPage(browser, site);
  return { ...opened, inside: opened.page.frames().find((frame) => frame !== opened.page.mainFrame()) ?? opened.page.mainFrame(), own: site };
}

async function settled(opened, wanted) {
  if (wanted === 'static') await opened.inside.waitForLoadState('load');
  else await waitForState(opened.inside, wanted);
}

const rows = [];
for (const [name, { open, state = 'live' }] of Object.entries(settings)) {
  test(`${name}: what works there is what the table says`, async () => {
    const opened = await open('');
    await settled(opened, state);
    const deep = await open(DEEP);
    await settled(deep, state);
    const found = { ...opened, deep, state: await stateOf(opened.inside) };
    const cells = [];
    // What leaves the page comes last but the counts.
    for (const check of Object.values(checks)) cells.push(await check(found));
    rows.push(`| ${[name, ...cells].join(' | ')} |`);
    await opened.close();
    await deep.close();
    if (!process.env.JELAJAH_WRITE) assert.ok(written().includes(rows.at(-1)), `not in docs/settings.md: ${rows.at(-1)}`);
  });
}

const FILE = new URL('../../docs/settings.md', import.meta.url);
const written = () => readFileSync(FILE, 'utf8').split('\n');

test('the table has these rows and no others', () => {
  const head = ['', ...Object.keys(checks)];
  const lines = [`| ${head.join(' | ')} |`, `|${head.map(() => '---').join('|')}|`, ...rows];
  if (process.env.JELAJAH_WRITE) {
    writeFileSync(FILE, `# Where the page lives, and what works there\n\nEach cell is tried by \`tests/e2e/every-setting.test.js\`, which fails if it finds something else.\n\n${lines.join('\n')}\n\n- "Hidden": a kiosk and a projector show no controls for files; a kiosk leads to no other site.\n- "To copy": a frame that forbids downloads gets the data in a dialog, as text.\n- Paper: \`tests/e2e/prints-on-paper.test.js\`. Old and hostile browsers: \`tests/e2e/broken-loads-keep-the-page.test.js\`.\n`);
  }
  assert.deepEqual(written().filter((line) => line.startsWith('|')), lines);
});
