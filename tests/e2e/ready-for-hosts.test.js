// What the build gives to those who host it: checksums of every file, compressed files that are those files, and header
// files that send what the page is tested under.

import test from 'node:test';
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { browserForThisFile, openPage, waitForState } from './harness/browser.js';
import { folder, pages, read, singleFiles } from './harness/dist.js';
import { ISOLATION, POLICY, policyAt, SINGLE_POLICY, serveDist } from './harness/hosts.js';

const browser = await browserForThisFile();
const all = readdirSync(folder, { recursive: true }).map((name) => name.replaceAll('\\', '/'))
  .filter((name) => statSync(folder + name).isFile()).sort();

test('SHA256SUMS lists every file, with its checksum', () => {
  const lines = read('SHA256SUMS').toString().trim().split('\n').map((line) => line.split('  '));
  assert.deepEqual(lines.map(([, name]) => name).sort(), all.filter((name) => name !== 'SHA256SUMS'));
  const wrong = lines.filter(([sum, name]) => createHash('sha256').update(read(name)).digest('hex') !== sum);
  assert.deepEqual(wrong, []);
});

test('each compressed file is its file, and smaller', () => {
  const unpack = { br: brotliDecompressSync, gz: gunzipSync };
  const packed = all.filter((name) => /\.(br|gz)$/.test(name));
  for (const name of packed) {
    const original = read(name.slice(0, -3));
    assert.ok(unpack[name.slice(-2)](read(name)).equals(original), name);
    assert.ok(read(name).length < original.length, name);
  }
  const large = all.filter((name) => /\.(html|css|js|wasm|csv)$/.test(name) && read(name).length > 2_000);
  assert.deepEqual(large.flatMap((name) => [`${name}.br`, `${name}.gz`]).filter((name) => !packed.includes(name)), []);
});

test('the header files send the policies and the headers for isolated sites that the page is tested under', () => {
  const named = { '.htaccess': 'http://%{HTTP_HOST}', 'hosting/nginx.conf': 'http://$http_host' };
  for (const name of ['.htaccess', 'hosting/nginx.conf', '_headers']) {
    const policies = read(name).toString().match(/default-src[^"\n]*/g);
    const own = named[name] ? policyAt(POLICY, named[name]) : POLICY;
    assert.deepEqual([...new Set(policies)].sort(), [own, SINGLE_POLICY].sort(), name);
    for (const [key, value] of Object.entries(ISOLATION)) assert.match(read(name).toString(), new RegExp(`${key}:? ${value}`, 'i'), name);
  }
});

test('the list for static hosts has a rule for each file of the page, and keeps for ever what has a digest in its name', () => {
  const rules = read('_headers').toString().split(/^(?=\/)/m).slice(1).map((rule) => rule.trim().split('\n'));
  const paths = rules.map(([path]) => path);
  assert.ok(rules.length <= 100, 'Cloudflare reads a hundred');
  const served = all.filter((name) => /\.(html|css|js|json|wasm|webmanifest|svg|png)$/.test(name) && !name.startsWith('hosting/'));
  assert.deepEqual(served.filter((name) => !paths.includes(`/${name}`)), []);
  for (const [path, ...headers] of rules) {
    const forEver = headers.some((it) => it.includes('immutable'));
    assert.equal(forEver, /-[0-9a-f]{16}\.(css|js|json|wasm|png)$/.test(path), path);
  }
});

test('a single file is styled and live under the policy that the header files send it with', async () => {
  const host = await serveDist({ policy: SINGLE_POLICY });
  for (const name of singleFiles) {
    const { page, seen, close } = await openPage(browser, `${host}/${name}`);
    await waitForState(page, 'live');
    assert.deepEqual(seen.violations, []);
    assert.deepEqual(seen.errors, []);
    assert.notEqual(await page.evaluate(() => getComputedStyle(document.body).marginTop), '8px', 'it has its styles');
    await close();
  }
});

test('a page served from the compressed files is live', async () => {
  const types = { html: 'text/html; charset=utf-8', css: 'text/css', js: 'text/javascript', wasm: 'application/wasm' };
  for (const encoding of ['br', 'gz']) {
    const host = await serveDist({
      fault: (name) => (all.includes(`${name}.${encoding}`)
        ? { body: read(`${name}.${encoding}`), encoding: { br: 'br', gz: 'gzip' }[encoding], type: types[name.split('.').pop()] ?? 'text/plain' }
        : undefined),
    });
    const { page, seen, close } = await openPage(browser, `${host}/${pages[0]}`);
    await waitForState(page, 'live');
    assert.deepEqual(seen.errors, []);
    await close();
  }
});

test('a reader of the served page can take it along as one file', async () => {
  const host = await serveDist();
  const { page, close } = await openPage(browser, `${host}/`, { javaScriptEnabled: false, acceptDownloads: true });
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#save').click()]);
  assert.equal(download.suggestedFilename(), singleFiles[0]);
  const told = await page.locator('[data-build="size"]').innerText();
  assert.equal(told, `${Math.ceil(read(singleFiles[0]).length / 1000)} KB`);
  await close();
});
