// A real WordPress, and what is left there of what the pages of recipes give: by who puts it in, where, and in which editor.

import test from 'node:test';
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { browserForThisFile, openPage, stateOf } from '../e2e/harness/browser.js';
import { read, recipePages, singleFiles } from '../e2e/harness/dist.js';
import { serveDist } from '../e2e/harness/hosts.js';
import { holdTable } from '../hosting/harness/table.js';
import { addressAlone, customHtml, loggedIn, publish, publishClassic, upload } from './harness/editing.js';
import { PEOPLE, startWordPress } from './harness/wordpress.js';

const browser = await browserForThisFile();
const host = await serveDist();
const wordpress = await startWordPress(host);
const people = Object.fromEntries(await Promise.all(
  PEOPLE.map(async (name) => [name, await loggedIn(browser, wordpress.home, name)])));

/** The code that a field of the page of recipes gives. */
async function codeOf(id) {
  const { page, close } = await openPage(browser, `${host}/${recipePages[0]}`);
  await page.locator('html[data-script]').waitFor({ state: 'attached' });
  const code = await page.locator(`#${id}`).inputValue();
  await close();
  return code;
}

const fitted = await codeOf('code-wordpress-fit');
const fixed = await codeOf('code-html-fixed');
const frameOf = (address) => fixed.replace(/src="[^"]*#/, `src="${address}#`);

/** How the page is put there: each gives the address of what was published, or `undefined`. */
const WAYS = {
  'administrator: block "Custom HTML"': () => publish(people.administrator, customHtml(fitted)),
  'editor: block "Custom HTML"': () => publish(people.editor, customHtml(fitted)),
  'author: block "Custom HTML"': () => publish(people.author, customHtml(fitted)),
  'author: the address on a line of its own': () => publish(people.author, addressAlone(`${host}/index.html`)),
  'administrator: classic editor, tab "Text"': () => publishClassic(people.administrator, fitted, { looks: false }),
  'administrator: classic editor, then a look at the tab "Visual"': () => publishClassic(people.administrator, fitted, { looks: true }),
  'author: classic editor, tab "Text"': () => publishClassic(people.author, fitted, { looks: false }),
  'administrator: single file in the media library, in a frame': () => fromLibrary(people.administrator, singleFiles[0]),
  'editor: single file in the media library, in a frame': () => fromLibrary(people.editor, singleFiles[1]),
  'author: single file in the media library': () => fromLibrary(people.author, singleFiles[0]),
};

async function fromLibrary(person, name) {
  const address = await upload(person, name, read(name));
  if (!address) return undefined;
  const kept = Buffer.from(await (await fetch(address)).arrayBuffer());
  assert.ok(kept.equals(read(name)), 'the library keeps the file byte by byte');
  return publish(person, customHtml(frameOf(address)));
}

/** What of it is left, and what a reader sees. */
async function foundAt(address) {
  if (!address) return ['refused', '', ''];
  const { page, close } = await openPage(browser, address);
  await page.waitForLoadState('load');
  const frame = page.locator('.entry-content iframe');
  const cells = [
    await frame.count() ? 'kept' : 'taken out',
    await page.locator('script[src$="/sematkan.js"]').count() ? 'kept' : 'taken out',
    await frame.count() ? await seen(page, frame) : await instead(page),
  ];
  await close();
  return cells;
}

/** What a reader sees where no frame is left. */
async function instead(page) {
  if (await page.locator(`.entry-content a[href^="${host}"]`).count()) return 'a link';
  return (await page.locator('.entry-content').innerText()).includes(host) ? 'the address as text' : 'nothing';
}

/** What a reader sees in the frame, once its height stays the same. */
async function seen(page, frame) {
  const inside = page.frames().find((it) => it.parentFrame() === page.mainFrame());
  await frame.scrollIntoViewIfNeeded();
  for (const end = Date.now() + 15_000; await stateOf(inside) !== 'live'; await pause(50)) {
    if (Date.now() > end) return await stateOf(inside);
  }
  let last;
  for (let height; height === undefined || height !== last; await pause(500)) [last, height] = [height, await frame.evaluate((it) => it.clientHeight)];
  const hidden = await inside.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  return hidden > 1 ? 'the live page, scrolled in its frame' : 'the live page, whole';
}

const rows = [];
for (const [name, put] of Object.entries(WAYS)) {
  test(`${name}: what is left is what the table says`, async () => {
    rows.push([name, ...await foundAt(await put())]);
  });
}

test('what works in WordPress is what the table says', () => holdTable('WordPress', ['who puts it where', 'the frame', 'the script beside it', 'a reader sees'], rows));
