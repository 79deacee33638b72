// Life three: opened by a double click, with no network.

import test from 'node:test';
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after } from 'node:test';
import { browserForThisFile, openPage, stateOf, waitForState } from './harness/browser.js';
import { folder, pages, read, singleFiles } from './harness/dist.js';

const browser = await browserForThisFile();
const stick = mkdtempSync(join(tmpdir(), 'jelajah-'));
after(() => rmSync(stick, { recursive: true }));

for (const name of singleFiles) {
  test(`${name} comes alive alone in its folder, asking for nothing`, async () => {
    const path = join(stick, name);
    copyFileSync(folder + name, path);
    const address = `${pathToFileURL(path)}`;
    const { page, seen, close } = await openPage(browser, address, { offline: true });
    await waitForState(page, 'live');
    assert.deepEqual(seen.requests.filter((url) => url !== address && !/^(data|blob):/.test(url)), []);
    assert.deepEqual(seen.errors, []);
    await close();
  });
}

for (const name of pages) {
  test(`${name} comes alive from the whole folder on disk`, async () => {
    const { page, seen, close } = await openPage(browser, `${pathToFileURL(folder + name)}`, { offline: true });
    await waitForState(page, 'live');
    assert.deepEqual(seen.requests.filter((url) => /^https?:/.test(url)), []);
    await close();
  });
}

test('single files link to single files', async () => {
  const siblings = singleFiles.filter((name) => name !== singleFiles[0]);
  const text = read(singleFiles[0]).toString();
  for (const name of siblings) assert.ok(text.includes(`href="${name}`), name);
  for (const name of pages) assert.ok(!text.includes(`href="${name}`), name);
});

test('a single file whose program is damaged says so and stays readable', async () => {
  const path = join(stick, 'damaged.html');
  const text = read(singleFiles[0]).toString();
  const at = text.indexOf('>', text.indexOf('id="jelajah-program"')) + 5_000;
  writeFileSync(path, `${text.slice(0, at)}${'A'.repeat(400)}${text.slice(at + 400)}`);
  const { page, close } = await openPage(browser, `${pathToFileURL(path)}`);
  await waitForState(page, 'failed');
  assert.ok(await page.locator('.calm-line').first().isVisible());
  assert.ok(await page.locator('#pembuka').isVisible());
  await close();
});

test('a single file that was cut off stays readable', async () => {
  const path = join(stick, 'cut.html');
  const text = read(singleFiles[0]).toString();
  writeFileSync(path, text.slice(0, text.indexOf('id="jelajah-program"') + 5_000));
  const { page, close } = await openPage(browser, `${pathToFileURL(path)}`);
  assert.equal(await stateOf(page), 'static');
  assert.ok(await page.locator('#pembuka').isVisible());
  await close();
});

for (const name of singleFiles) {
  test(`${name} saves itself: what a reader hands on is the very file`, async () => {
    const path = join(stick, `copy-of-${name}`);
    copyFileSync(folder + name, path);
    const { page, close } = await openPage(browser, `${pathToFileURL(path)}#ekosistem?year=2022&theme=dark`, { acceptDownloads: true });
    await waitForState(page, 'live');
    await page.locator('.fits>.dia [data-node="modal"]:visible').click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#save').click()]);
    assert.equal(download.suggestedFilename(), name);
    const saved = readFileSync(await download.path());
    const sums = read('SHA256SUMS').toString();
    assert.ok(sums.includes(`${createHash('sha256').update(saved).digest('hex')}  ${name}\n`));
    await close();
  });
}

test('a single file states its edition, its date, and the checksum of tables and program that SHA256SUMS bears out', async () => {
  const lines = read('SHA256SUMS').toString().split('\n').filter((line) => / {2}(data\/.*\.(csv|toml)|jelajah-.*\.wasm)$/.test(line));
  const checksum = createHash('sha256').update(lines.map((line) => `${line}\n`).join('')).digest('hex');
  const [id, version, date] = ['id', 'version', 'date'].map((key) => (
    new RegExp(`^${key} = "(.*)"`, 'm').exec(read('data/edition.toml').toString())[1]));
  for (const name of [...singleFiles, ...pages]) {
    const { page, close } = await openPage(browser, `${pathToFileURL(folder + name)}`, { javaScriptEnabled: false });
    const said = (key) => page.locator(`meta[name="jelajah-${key}"]`).getAttribute('content');
    assert.equal(await said('edition'), `${id} ${version} ${date}`);
    assert.equal(await said('checksum'), checksum);
    const foot = await page.locator('footer').innerText();
    for (const part of [version, date, checksum.slice(0, 16)]) assert.ok(foot.includes(part), `${name}: ${part}`);
    await close();
  }
});
