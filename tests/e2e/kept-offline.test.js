// After the first visit the served page works with no network; a new release is offered, never forced, and is taken whole
// or not at all.

import test from 'node:test';
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { browserForThisFile, openPage, soon, stateOf, until, untilAddress, waitForState } from './harness/browser.js';
import { folder, pages, program, read, worker } from './harness/dist.js';
import { POLICY, serveDist, serveHostPage } from './harness/hosts.js';

const browser = await browserForThisFile();
const own = pages.find((name) => name === 'index.html');
const digest = (body) => createHash('sha256').update(body).digest('base64');

/** The next release: another title, and the program under another name. The host has nothing of the release before. */
function nextRelease() {
  const moved = program.replace(/-[0-9a-f]{16}/, '-0123456789abcdef');
  const files = new Map([[moved, read(program)]]);
  for (const name of pages) {
    files.set(name, Buffer.from(read(name).toString().replaceAll(program, moved).replace('<title>', '<title>Baru. ')));
  }
  const list = JSON.parse(/^const FILES = (.*);$/m.exec(read(worker).toString())[1]);
  delete list[program];
  for (const [name, body] of files) list[name] = digest(body);
  files.set(worker, Buffer.from(read(worker).toString()
    .replace(/^const VERSION = .*$/m, "const VERSION = 'next';")
    .replace(/^const FILES = .*$/m, `const FILES = ${JSON.stringify(list)};`)));
  const gone = (name) => (name === program ? { status: 404, body: 'gone' } : undefined);
  const fault = (name) => (files.has(name) ? { status: 200, body: files.get(name), type: type(name) } : gone(name));
  return { fault, moved };
}

function type(name) {
  if (name.endsWith('.wasm')) return 'application/wasm';
  return name.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';
}

/** A host whose release the test chooses; `fault` of null is a host that cannot be reached. */
async function changingHost() {
  const now = { fault: () => undefined };
  const address = await serveDist({ fault: (name, body) => (now.fault ? now.fault(name, body) : { status: 503, body: 'down' }) });
  return { address, now };
}

const kept = (page) => until(page, async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated');
const update = (page) => page.evaluate(async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration.update().catch(() => {});
  const coming = registration.installing;
  if (coming) await new Promise((done) => coming.addEventListener('statechange', done, { once: true }));
});
const stores = (page) => page.evaluate(() => caches.keys());

test('after one visit every language opens and is live with no network', async () => {
  const { address, now } = await changingHost();
  const { page, seen, close } = await openPage(browser, `${address}/`);
  await waitForState(page, 'live');
  await kept(page);
  now.fault = null;
  await page.context().setOffline(true);
  for (const path of ['', ...pages, `${own}?utm=x`, pages.find((name) => name !== own).replace('.html', '')]) {
    await page.goto(`${address}/${path}#ekosistem?year=2022`);
    await waitForState(page, 'live');
    assert.ok(await page.locator('#sumber').count(), path);
  }
  // The way a reader goes.
  await page.locator('#bahasa-en').click();
  await waitForState(page, 'live');
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(seen.violations, []);
  await close();
});

test('the page of the other language comes as its difference from the first one, and is whole', async () => {
  const asked = [];
  const address = await serveDist({ fault: (name) => { asked.push(name); } });
  const { page, close } = await openPage(browser, `${address}/`);
  await waitForState(page, 'live');
  await kept(page);
  await page.locator('#bahasa-en').click();
  await page.waitForURL(/en\.html/);
  await waitForState(page, 'live');
  assert.ok(!asked.includes('en.html'), 'the page itself is not asked for');
  const there = await page.evaluate(async () => (await (await fetch('en.html')).text()));
  assert.equal(there, read('en.html').toString());
  await close();
});

test('if the difference is spoilt, the page comes whole', async () => {
  const asked = [];
  const address = await serveDist({
    fault: (name) => {
      asked.push(name);
      return /^en-.*\.json$/.test(name) ? { status: 200, type: 'application/json', body: '["nothing"]' } : undefined;
    },
  });
  const { page, close } = await openPage(browser, `${address}/`);
  await kept(page);
  assert.ok(asked.includes('en.html'), String(asked));
  await page.context().setOffline(true);
  await page.goto(`${address}/en.html`);
  await waitForState(page, 'live');
  await close();
});

test('a new release is offered, waits, and is taken when the reader says so', async () => {
  const { address, now } = await changingHost();
  const { page, close } = await openPage(browser, `${address}/`);
  await waitForState(page, 'live');
  await kept(page);
  const next = nextRelease();
  now.fault = next.fault;
  await page.reload();
  await waitForState(page, 'live');
  const line = page.locator('#update-line');
  await update(page);
  await line.waitFor({ state: 'visible' });
  assert.ok((await line.innerText()).length > 20);
  assert.doesNotMatch(await page.title(), /^Baru/, 'nobody is forced');
  await line.locator('[data-update="later"]').click();
  await soon(async () => assert.ok(await line.isHidden()));
  await page.goto(`${address}/#angka?year=2023`);
  await page.reload();
  await soon(async () => assert.doesNotMatch(await page.title(), /^Baru/, 'later is later'));
  // A second window, which goes on reading the old release.
  const other = await page.context().newPage();
  await other.goto(`${address}/`);
  await waitForState(other, 'live');
  await line.waitFor({ state: 'visible' });
  await Promise.all([page.waitForEvent('load'), line.locator('[data-update="now"]').click()]);
  await waitForState(page, 'live');
  assert.match(await page.title(), /^Baru/);
  await untilAddress(page, /#angka\?year=2023/);
  assert.ok(await line.isHidden());
  assert.doesNotMatch(await other.title(), /^Baru/, 'the other window was not reloaded');
  const old = await other.evaluate(async (name) => (await fetch(name)).status, program);
  assert.equal(old, 200, 'and its files are still there');
  await close();
});

test('two releases are kept, no more', async () => {
  const { address, now } = await changingHost();
  const { page, close } = await openPage(browser, `${address}/`);
  await waitForState(page, 'live');
  await kept(page);
  // Nothing is offered to a page that came before the worker: it holds no release back.
  await page.reload();
  await until(page, () => navigator.serviceWorker.controller !== null);
  for (const version of ['one', 'two', 'three']) {
    now.fault = (name, body) => (name === worker
      ? { status: 200, type: 'text/javascript', body: body.toString().replace(/^const VERSION = .*$/m, `const VERSION = '${version}';`) }
      : undefined);
    await page.reload();
    await page.waitForLoadState('load');
    await update(page);
    const line = page.locator('#update-line');
    await line.waitFor({ state: 'visible' });
    await Promise.all([page.waitForEvent('load'), line.locator('[data-update="now"]').click()]);
    await kept(page);
  }
  await until(page, async () => (await caches.keys()).length === 2);
  assert.deepEqual((await stores(page)).map((name) => name.split(' ').at(-1)), ['two', 'three']);
  await close();
});

const breaks = {
  'a file is missing': (name, next) => (name === next.moved ? { status: 404, body: 'no' } : undefined),
  'a file was cut off': (name, next) => (name === next.moved ? { status: 200, type: 'application/wasm', body: read(program).subarray(0, 9_000) } : undefined),
  'a page is of another release': (name) => (name === 'en.html' ? { status: 200, type: 'text/html', body: read(name) } : undefined),
};

for (const [what, broken] of Object.entries(breaks)) {
  test(`if ${what}, the release before stays, whole`, async () => {
    const { address, now } = await changingHost();
    const { page, close } = await openPage(browser, `${address}/`);
    await waitForState(page, 'live');
    await kept(page);
    const before = await stores(page);
    const next = nextRelease();
    now.fault = (name, body) => broken(name, next) ?? next.fault(name, body);
    await page.reload();
    await waitForState(page, 'live');
    await update(page);
    await until(page, async () => !(await navigator.serviceWorker.getRegistration()).installing);
    assert.ok(await page.locator('#update-line').isHidden());
    now.fault = null;
    await page.context().setOffline(true);
    for (const name of pages) {
      await page.goto(`${address}/${name}`);
      await waitForState(page, 'live');
      assert.doesNotMatch(await page.title(), /^Baru/);
    }
    assert.deepEqual(await stores(page), before);
    await close();
  });
}

test('a first visit that keeps nothing whole keeps nothing', async () => {
  const host = await serveDist({ fault: (name) => (name === 'manifest-en.webmanifest' ? { status: 404, body: 'no' } : undefined) });
  const { page, seen, close } = await openPage(browser, `${host}/`);
  await waitForState(page, 'live');
  await until(page, async () => !(await navigator.serviceWorker.getRegistration()));
  assert.deepEqual(await stores(page), []);
  assert.deepEqual(seen.errors, []);
  await close();
});

const nowhere = {
  'a policy that forbids workers': async () => ({ address: await serveDist({ policy: POLICY.replace("worker-src 'self'", "worker-src 'none'") }) }),
  'a reader who saves data': async () => ({
    address: await serveDist(),
    prepare: (page) => page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }) })),
    begin: (page) => page.locator('#thrift-line button').click(),
  }),
  'a browser without workers': async () => ({
    address: await serveDist(), prepare: (page) => page.addInitScript(() => { delete Navigator.prototype.serviceWorker; }),
  }),
  'a page opened from disk': async () => ({ address: pathToFileURL(folder).href.replace(/\/$/, '') }),
};

for (const [what, made] of Object.entries(nowhere)) {
  test(`${what} has a live page, and nothing is kept`, async () => {
    const { address, prepare, begin } = await made();
    const { page, seen, close } = await openPage(browser, `${address}/index.html`, { prepare });
    if (begin) await begin(page);
    await waitForState(page, 'live');
    await page.waitForLoadState('networkidle');
    const registered = await page.evaluate(async () => (await navigator.serviceWorker?.getRegistrations().catch(() => []))?.length ?? 0);
    assert.equal(registered, 0);
    assert.deepEqual(seen.errors, []);
    await close();
  });
}

test('a frame of somebody else registers nothing, sandboxed or not', async () => {
  const host = await serveDist();
  const site = await serveHostPage(['', 'sandbox="allow-scripts"', 'sandbox="allow-scripts allow-same-origin"']
    .map((rule) => `<iframe title="Jelajah" ${rule} src="${host}/"></iframe>`).join(''));
  const { page, seen, close } = await openPage(browser, site);
  for (const frame of page.frames().slice(1)) await waitForState(frame, 'live');
  await page.waitForLoadState('networkidle');
  assert.deepEqual(page.context().serviceWorkers().map((it) => it.url()), []);
  assert.deepEqual(seen.errors, []);
  await close();
});

test('the calm line is not there for those who read without script', async () => {
  const host = await serveDist();
  const { page, close } = await openPage(browser, `${host}/`, { javaScriptEnabled: false });
  assert.equal(await stateOf(page), 'static');
  assert.ok(await page.locator('#update-line').isHidden());
  await close();
});
