// Hosts put off scripts, move them and start them in ways of their own: the page goes live all the same.

import test from 'node:test';
import assert from 'node:assert/strict';
import { browserForThisFile, openPage, soon, until, waitForState } from './harness/browser.js';
import { singleFiles } from './harness/dist.js';
import { POLICY, SINGLE_POLICY, serveDist, serveHostPage } from './harness/hosts.js';

const browser = await browserForThisFile();
const LOADER = /<script src="start-[^>]*><\/script>/;

/** Hosts that change the page in passing, and what starts the loader there. */
const CHANGED = {
  'marked async': [(html) => html.replace('<script src="start-', '<script async src="start-')],
  'marked defer': [(html) => html.replace('<script src="start-', '<script defer src="start-')],
  'at the end of the body': [(html) => html.replace(LOADER, '').replace('</body>', `${LOADER.exec(html)[0]}</body>`)],
  'set aside, and a copy started after everything was loaded': [asideOf, startCopies],
  'set aside, and started at the first touch': [asideOf, startCopies, async (page) => {
    await page.waitForLoadState('load');
    await page.mouse.move(100, 100);
    await page.mouse.move(120, 120);
    await page.evaluate(() => globalThis.startCopies());
  }],
  'set aside, fetched and evaluated': [asideOf, evaluateThem],
};

function asideOf(html) {
  return html.replace('<script src="start-', '<script type="text/later" src="start-');
}

/** In the page, as hosts do that put scripts off: copies with all attributes. */
function startCopies() {
  globalThis.startCopies = () => {
    for (const aside of document.querySelectorAll('script[type="text/later"]')) {
      const copy = document.createElement('script');
      for (const { name, value } of aside.attributes) if (name !== 'type') copy.setAttribute(name, value);
      aside.replaceWith(copy);
    }
  };
  addEventListener('load', () => setTimeout(() => { if (!globalThis.waits) globalThis.startCopies(); }, 50));
}

/** In the page: no script is the current one. */
function evaluateThem() {
  addEventListener('load', async () => {
    for (const aside of document.querySelectorAll('script[type="text/later"]')) {
      const text = await (await fetch(aside.src)).text();
      setTimeout(() => (0, eval)(text), 50);
    }
  });
}

for (const [what, [change, prepare, act]] of Object.entries(CHANGED)) {
  test(`with the loader ${what}, the page goes live and is where its address says`, async () => {
    const host = await serveDist({
      // Whoever evaluates scripts allows it.
      policy: prepare === evaluateThem ? POLICY.replace("'wasm-unsafe-eval'", "'unsafe-eval' 'wasm-unsafe-eval'") : POLICY,
      fault: (name, body) => (name === 'index.html' ? { body: change(body.toString()) } : undefined),
    });
    const { page, seen, close } = await openPage(browser, `${host}/#angka?year=2022`, {
      prepare: async (page) => {
        if (act) await page.addInitScript(() => { globalThis.waits = true; });
        if (prepare) await page.addInitScript(prepare);
      },
    });
    if (act) await act(page);
    await waitForState(page, 'live');
    await page.locator('#jelajah [data-year="2022"][aria-current]:visible').waitFor();
    const { top } = await page.locator('#jelajah').evaluate((it) => it.getBoundingClientRect());
    assert.ok(Math.abs(top) < 150, `${top}`);
    assert.deepEqual(seen.errors, []);
    await close();
  });
}

test('where the page was read to its end before the loader came, it is kept offline and prints all the same', async () => {
  const host = await serveDist({
    fault: (name, body) => (name === 'index.html' ? { body: asideOf(body.toString()) } : undefined),
  });
  const { page, seen, close } = await openPage(browser, `${host}/`, {
    prepare: async (page) => {
      await page.addInitScript(startCopies);
      // A page that was changed in passing is not kept: what counts is that it asks to be.
      await page.addInitScript(() => {
        const register = navigator.serviceWorker.register.bind(navigator.serviceWorker);
        navigator.serviceWorker.register = (name) => register(globalThis.registered = name);
      });
    },
  });
  await waitForState(page, 'live');
  await until(page, () => globalThis.registered === 'offline-worker.js');
  await page.evaluate(() => { globalThis.print = () => { globalThis.printed = document.documentElement.getAttribute('data-print'); }; });
  await page.evaluate(() => document.querySelector('[data-print="sumber"]').click());
  await soon(async () => assert.equal(await page.evaluate(() => globalThis.printed), 'sumber'));
  assert.deepEqual(seen.errors, []);
  await close();
});

test('a reader who has scrolled stays there when a late loader comes', async () => {
  const host = await serveDist({
    fault: (name, body) => (name === 'index.html' ? { body: asideOf(body.toString()) } : undefined),
  });
  const { page, close } = await openPage(browser, `${host}/#angka?year=2022`, {
    prepare: async (page) => {
      await page.addInitScript(() => { globalThis.waits = true; });
      await page.addInitScript(startCopies);
    },
  });
  await page.waitForLoadState('load');
  await page.evaluate(() => scrollTo(0, 700));
  await page.evaluate(() => globalThis.startCopies());
  await until(page, () => document.documentElement.getAttribute('data-year') === '2022');
  assert.equal(await page.evaluate(() => scrollY), 700);
  await close();
});

test('in a frame, a late loader tells the height', async () => {
  const host = await serveDist({
    fault: (name, body) => (name === 'index.html' ? { body: asideOf(body.toString()) } : undefined),
  });
  const site = await serveHostPage(`<iframe src="${host}/#sumber?embed=1" width="800" height="300"></iframe>`);
  const { page, close } = await openPage(browser, site, {
    prepare: async (page) => {
      await page.addInitScript(startCopies);
      await page.addInitScript(() => addEventListener('message', (event) => {
        if (event.data.type === 'jelajah:height') globalThis.told = event.data.height;
      }));
    },
  });
  await until(page, () => globalThis.told > 1_000);
  await close();
});

for (const [what, prepare] of Object.entries({
  'no script is the current one': () => Object.defineProperty(Document.prototype, 'currentScript', { get: () => null }),
  'nothing is known of how the page was come to': () => Object.defineProperty(Performance.prototype, 'navigation', { value: undefined }),
})) {
  for (const life of ['served', 'single']) {
    test(`where ${what}, the ${life} page goes live and is where its address says`, async () => {
      const host = await serveDist(life === 'served' ? {} : { policy: SINGLE_POLICY });
      const { page, seen, close } = await openPage(browser, `${host}/${life === 'served' ? '' : singleFiles[0]}#angka?year=2022`, {
        prepare: (page) => page.addInitScript(prepare),
      });
      await waitForState(page, 'live');
      const { top } = await page.locator('#jelajah').evaluate((it) => it.getBoundingClientRect());
      assert.ok(Math.abs(top) < 150, `${top}`);
      assert.deepEqual(seen.errors, []);
      await close();
    });
  }
}

test('a single file whose scripts are started after loading goes live', async () => {
  const late = (html) => html.replaceAll('<script>', '<script type="text/later">');
  const host = await serveDist({
    policy: SINGLE_POLICY,
    fault: (name, body) => (name === singleFiles[0] ? { body: late(body.toString()) } : undefined),
  });
  const { page, seen, close } = await openPage(browser, `${host}/${singleFiles[0]}#angka?year=2022`, {
    prepare: (page) => page.addInitScript(() => {
      addEventListener('load', () => {
        for (const aside of document.querySelectorAll('script[type="text/later"]')) {
          const copy = document.createElement('script');
          copy.textContent = aside.textContent;
          aside.replaceWith(copy);
        }
      });
    }),
  });
  await waitForState(page, 'live');
  await page.locator('#jelajah [data-year="2022"][aria-current]:visible').waitFor();
  assert.deepEqual(seen.errors, []);
  await close();
});

test('a loader that is started twice starts the page once', async () => {
  const host = await serveDist({
    fault: (name, body) => (name === 'index.html' ? { body: body.toString().replace(LOADER, (it) => it + it) } : undefined),
  });
  const { page, seen, close } = await openPage(browser, `${host}/`);
  await waitForState(page, 'live');
  await page.locator('#jelajah [data-year="2022"]:visible').click({ position: { x: 20, y: 14 } });
  await page.locator('#jelajah [data-year="2022"][aria-current]:visible').waitFor();
  await page.waitForLoadState('networkidle');
  assert.equal(await page.locator('html').getAttribute('data-jelajah'), 'live');
  assert.equal(await page.evaluate(() => performance.getEntriesByName('jelajah:mounted').length), 1);
  assert.deepEqual(seen.errors, []);
  await close();
});
