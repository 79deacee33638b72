// Life three: opened by a double click, with no network.

import test from 'node:test';
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
  const at = text.indexOf('id="jelajah-program">') + 5_000;
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
  writeFileSync(path, text.slice(0, text.indexOf('id="jelajah-program">') + 5_000));
  const { page, close } = await openPage(browser, `${pathToFileURL(path)}`);
  assert.equal(await stateOf(page), 'static');
  assert.ok(await page.locator('#pembuka').isVisible());
  await close();
});
