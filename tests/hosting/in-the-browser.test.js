// The page on real servers, below a path, in the browser: by itself, kept offline, and in frames of sites of all kinds.

import test from 'node:test';
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { browserForThisFile, foreign, openPage, stateOf, until, waitForState } from '../e2e/harness/browser.js';
import { pages, singleFiles } from '../e2e/harness/dist.js';
import { startApache } from './harness/apache.js';
import { pageWith, siteWith } from './harness/around.js';
import { startNginx } from './harness/nginx.js';
import { content, officeSite } from './harness/site.js';
import { holdTable } from './harness/table.js';

const browser = await browserForThisFile();
const root = officeSite();
const SERVERS = {
  'Apache as Debian installs it': await startApache(root),
  'Apache with mod_headers and mod_rewrite': await startApache(root, { modules: ['deflate', 'headers', 'rewrite'] }),
  'nginx': await startNginx(root, { brotli: true }),
};

for (const [name, { origin }] of Object.entries(SERVERS)) {
  test(`${name}: the page, another language and the single file go live, with no error, no violation and no foreign request`, async () => {
    for (const file of ['', pages[0], singleFiles[0]]) {
      const { page, seen, close } = await openPage(browser, `${origin}/jelajah/${file}#ekosistem?year=2022`);
      await waitForState(page, 'live');
      assert.deepEqual([seen.errors, seen.violations, foreign(seen.requests, origin)], [[], [], []], file);
      await close();
    }
  });

  test(`${name}: a release is kept offline, since every file comes as it was built`, async () => {
    const { page, close } = await openPage(browser, `${origin}/jelajah/`);
    await waitForState(page, 'live');
    await until(page, async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated');
    await page.context().setOffline(true);
    await page.goto(`${origin}/jelajah/en.html`);
    await waitForState(page, 'live');
    await close();
  });
}

const { origin: ours } = SERVERS['Apache with mod_headers and mod_rewrite'];

/** What the sites that frame the page send with their own pages. */
const SITES = {
  'says nothing': {},
  'names the page\'s host in `frame-src`': { 'content-security-policy': `frame-src 'self' ${ours}` },
  'names only itself in `frame-src`': { 'content-security-policy': "frame-src 'self'" },
  'forbids inline scripts and styles': { 'content-security-policy': `default-src 'self'; frame-src 'self' ${ours}` },
  'is isolated (COOP and COEP)': { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' },
};

const framed = (attributes, src) => pageWith(`<iframe ${attributes} width="900" height="700" src="${src}"></iframe>`);

/** How the page is put there. */
const WAYS = {
  'the page in a frame': framed('', `${ours}/jelajah/#angka?embed=1`),
  'the page, `sandbox="allow-scripts"`': framed('sandbox="allow-scripts"', `${ours}/jelajah/#angka?embed=1`),
  'the page, `sandbox=""`': framed('sandbox', `${ours}/jelajah/#angka?embed=1`),
  'the single file from the product\'s host': framed('sandbox="allow-scripts"', `${ours}/jelajah/${singleFiles[0]}#angka?embed=1`),
  'the single file uploaded to the site': framed('', `/${singleFiles[0]}#angka?embed=1`),
};

/** What a reader sees in the frame of a page, when it is live or it is clear that it will not be. */
async function seenIn(page, seen) {
  const frame = page.frames()[1];
  if (!frame || frame.url().startsWith('chrome-error:')) return 'not shown';
  const mayRun = (await page.locator('iframe').getAttribute('sandbox')) !== '';
  const isRefused = () => seen.violations.some((it) => it.startsWith('script-src'));
  for (const end = Date.now() + 15_000; mayRun && !isRefused() && Date.now() < end; await pause(50)) {
    if (await stateOf(frame) === 'live') return 'live';
  }
  if (!await frame.locator('h1').innerText()) return 'empty';
  const isStyled = await frame.evaluate(() => getComputedStyle(document.body).marginTop !== '8px');
  return isStyled ? 'to be read' : 'to be read, unstyled';
}

const rows = [];
for (const [name, headers] of Object.entries(SITES)) {
  test(`a site that ${name.replaceAll('`', '')}: the page is put there in every way`, async () => {
    const bodies = Object.fromEntries(Object.values(WAYS).map((body, at) => [`${at}`, body]));
    const site = await siteWith(headers, { ...bodies, [singleFiles[0]]: content(singleFiles[0]) });
    const cells = await Promise.all(Object.keys(bodies).map(async (path) => {
      const { page, seen, close } = await openPage(browser, `${site}/${path}`);
      await page.waitForLoadState('load');
      const isolated = await page.evaluate(() => globalThis.crossOriginIsolated);
      assert.equal(isolated, name.startsWith('is isolated'));
      const cell = await seenIn(page, seen);
      await close();
      return cell;
    }));
    rows.push([name, ...cells]);
  });
}

test('what works in frames is what the table says', () => holdTable('Sites that frame the page', ['the site', ...Object.keys(WAYS)], rows));
