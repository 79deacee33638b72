// A real WordPress, and what is left there of what the pages of recipes give: by who puts it in, where, and in which editor.

import test from 'node:test';
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { browserForThisFile, openPage, stateOf } from '../e2e/harness/browser.js';
import { read, recipePages, singleFiles } from '../e2e/harness/dist.js';
import { serveDist } from '../e2e/harness/hosts.js';
import { holdTable } from '../hosting/harness/table.js';
import { addressAlone, customHtml, loggedIn, publish, publishClassic, publishPasted, upload } from './harness/editing.js';
import { PEOPLE, startWordPress } from './harness/wordpress.js';

const browser = await browserForThisFile();
const host = await serveDist();
const published = await serveWithAddress();
const wordpress = await startWordPress([host, published]);
const people = Object.fromEntries(await Promise.all(
  PEOPLE.map(async (name) => [name, await loggedIn(browser, wordpress.home, name)])));

/** The pages that know where they lie (`cargo xtask test example` bakes them), on a host that has that address. */
async function serveWithAddress() {
  const from = fileURLToPath(new URL('../../target/published/', import.meta.url));
  const fault = (name, body) => /\.(html|json)$/.test(name) && { body: body.toString().replaceAll('https://desa.example/jelajah/', `${address}/`) };
  const address = await serveDist({ from, fault });
  return address;
}

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

/** What is put there and how, which gives the address of what was published, or `undefined`. */
const WAYS = {
  'administrator: block "Custom HTML"': [fitted, (code) => publish(people.administrator, customHtml(code))],
  'editor: block "Custom HTML"': [fitted, (code) => publish(people.editor, customHtml(code))],
  'author: block "Custom HTML"': [fitted, (code) => publish(people.author, customHtml(code))],
  'author: the address on a line of its own': [`${host}/index.html`, (address) => publish(people.author, addressAlone(address))],
  // This version's block editor takes for an address only what has "https" in it.
  'author: the same, of a page that was told its own (`--address`)': [`${published}/index.html?https`, (address) => publishPasted(people.author, address)],
  'administrator: classic editor, tab "Text"': [fitted, (code) => publishClassic(people.administrator, code, { looks: false })],
  'administrator: classic editor, then a look at the tab "Visual"': [fitted, (code) => publishClassic(people.administrator, code, { looks: true })],
  'author: classic editor, tab "Text"': [fitted, (code) => publishClassic(people.author, code, { looks: false })],
  'author: the same, the address of a page that was told its own': [`${published}/en.html`, (address) => publishClassic(people.author, address, { looks: false })],
  'administrator: single file in the media library, in a frame': [singleFiles[0], (name) => fromLibrary(people.administrator, name)],
  'editor: single file in the media library, in a frame': [singleFiles[1], (name) => fromLibrary(people.editor, name)],
  'author: single file in the media library': [singleFiles[0], (name) => fromLibrary(people.author, name)],
};

async function fromLibrary(person, name) {
  const address = await upload(person, name, read(name));
  if (!address) return undefined;
  const kept = Buffer.from(await (await fetch(address)).arrayBuffer());
  assert.ok(kept.equals(read(name)), 'the library keeps the file byte by byte');
  return publish(person, customHtml(frameOf(address)));
}

/** What of it is left, and what a reader sees. */
async function foundAt(address, given) {
  if (!address) return ['refused', '', ''];
  const { page, close } = await openPage(browser, address);
  await page.waitForLoadState('load');
  const frame = page.locator('.entry-content iframe');
  const cells = [
    await left(frame),
    await page.locator('script[src$="/sematkan.js"]').count() ? 'kept' : given.includes('sematkan.js') ? 'taken out' : 'none',
    await frame.count() ? await seen(page, frame) : await instead(page),
  ];
  if (cells[0] === 'made by WordPress') assert.equal(await frame.evaluate((it) => it.clientHeight), 700);
  await close();
  return cells;
}

/** The frame that was given, or the one that WordPress makes of an address. */
async function left(frame) {
  if (!await frame.count()) return 'taken out';
  if (!await frame.getAttribute('data-secret')) return 'kept';
  assert.equal(await frame.getAttribute('sandbox'), 'allow-scripts');
  assert.match(await frame.getAttribute('src'), /#\?embed=1#\?secret=\w+$/);
  return 'made by WordPress';
}

/** What a reader sees where no frame is left. */
async function instead(page) {
  const hosts = [host, published];
  if (await page.locator(hosts.map((it) => `.entry-content a[href^="${it}"]`).join()).count()) return 'a link';
  const text = await page.locator('.entry-content').innerText();
  return hosts.some((it) => text.includes(it)) ? 'the address as text' : 'nothing';
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
for (const [name, [given, put]] of Object.entries(WAYS)) {
  test(`${name}: what is left is what the table says`, async () => {
    rows.push([name, ...await foundAt(await put(given), given)]);
  });
}

test('what works in WordPress is what the table says', () => holdTable('WordPress', ['who puts it where', 'the frame', 'the script beside it', 'a reader sees'], rows));
