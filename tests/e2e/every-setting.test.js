// One table: where the page lives, and what works there in Chromium. Each cell is tried here; `docs/settings.md` has the
// table, and must say what was found. `JELAJAH_WRITE=1 node --test tests/e2e/every-setting.test.js` writes it anew. The
// other engines' tables are those of `tests/engines/every-setting.test.js`.

import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { browserForThisFile, foreign, openPage, stateOf, until, waitForState } from './harness/browser.js';
import { folder, singleFiles } from './harness/dist.js';
import { serveDist, serveHostPage } from './harness/hosts.js';
import { DEEP, aliveAs, hasAll, ledTo, marked, tableOf, yes } from './harness/settings.js';

const browser = await browserForThisFile();
const host = await serveDist();
const broken = await serveDist({ fault: (name) => (name.endsWith('.wasm') ? { status: 404, body: 'no' } : undefined) });
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
  'a reader who saves data': { open: (at) => plain(`${host}/${marked(at, 'hemat=1')}`), state: 'static' },
  'kiosk (`kiosk=1`)': { open: (at) => plain(`${host}/${marked(at, 'kiosk=1')}`) },
  'projector (`present=1`)': { open: (at) => plain(`${host}/${at ? `${at}&present=7` : '#pembuka?present=1'}`) },
};

/** What is tried; each gives what the table says. */
const checks = {
  opens: async ({ inside }) => yes(await inside.locator('h1').innerText()),
  'all is there': async ({ inside }) => yes(await hasAll(inside)),
  'comes alive': async ({ state }) => aliveAs(state),
  'address leads to what was chosen': async ({ deep }) => ledTo(deep.inside),
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
  'asks no other site': async ({ seen, own }) => yes(!foreign(seen.requests, own).some((url) => !/^file:/.test(url) && !url.startsWith(host))),
  'no error': async ({ seen }) => yes(!seen.errors.length && !seen.violations.length),
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

const found = tableOf('Chromium');
for (const [name, { open, state = 'live' }] of Object.entries(settings)) {
  test(`${name}: what works there is what the table says`, async () => {
    const opened = await open('');
    await settled(opened, state);
    const deep = await open(DEEP);
    await settled(deep, state);
    const asked = { ...opened, deep, state: await stateOf(opened.inside) };
    const cells = {};
    // What leaves the page comes last but the counts.
    for (const [check, tried] of Object.entries(checks)) cells[check] = await tried(asked);
    await opened.close();
    await deep.close();
    found.add(name, cells);
  });
}

found.hold(Object.keys(settings));
