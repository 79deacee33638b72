// Whatever does not arrive, the reader keeps the static page, and it says calmly what is the matter.

import test from 'node:test';
import assert from 'node:assert/strict';
import { browserForThisFile, openPage, readThrough, soon, stateOf, waitForState } from './harness/browser.js';
import { glue, program, singleFiles, start } from './harness/dist.js';
import { POLICY, SINGLE_POLICY, serveDist } from './harness/hosts.js';

const browser = await browserForThisFile();
const GONE = { status: 404, type: 'text/html', body: '<h1>not found</h1>' };
const on = (wanted, answer) => ({ fault: (name, body) => (name === wanted ? answer(body) : undefined) });

const broken = {
  'a program that was cut off': on(program, (body) => ({ body: body.subarray(0, body.length / 2) })),
  'a program that is not there': on(program, () => GONE),
  'a page in place of the program': on(program, () => ({ ...GONE, status: 200 })),
  'glue that is not there': on(glue, () => GONE),
  'glue of the wrong type': on(glue, () => ({ type: 'text/html' })),
  'a damaged data block': on('index.html', (body) => ({
    body: body.toString().replace('id="jelajah-data">', 'id="jelajah-data">{"'),
  })),
  'a policy that forbids WASM': { policy: POLICY.replace(" 'wasm-unsafe-eval'", '') },
};

for (const [what, options] of Object.entries(broken)) {
  test(`${what} leaves the static page, marked as failed`, async () => {
    const host = await serveDist(options);
    const { page, close } = await openPage(browser, `${host}/`);
    await waitForState(page, 'failed');
    assert.equal(await page.locator('.calm-line:visible').count(), 1, 'one calm line is shown');
    assert.ok(await page.locator('.calm-line.lost').isVisible(), 'which offers to load the page again');
    assert.ok(await page.locator('#pembuka').isVisible(), 'the page is still there');
    assert.ok((await readThrough(page)).length > 50, 'with its text');
    await close();
  });
}

test('a missing loader leaves the static page, and nothing else', async () => {
  const host = await serveDist(on(start, () => GONE));
  const { page, close } = await openPage(browser, `${host}/`);
  await page.waitForLoadState('networkidle');
  assert.equal(await stateOf(page), 'static');
  assert.ok(await page.locator('#pembuka').isVisible());
  await close();
});

test('a page that is well shows no calm line, before and after it comes alive', async () => {
  const host = await serveDist();
  const { page, close } = await openPage(browser, `${host}/`, { javaScriptEnabled: false });
  assert.equal(await page.locator('.calm-line:visible').count(), 0);
  await close();
  const live = await openPage(browser, `${host}/`);
  await waitForState(live.page, 'live');
  assert.equal(await live.page.locator('.calm-line:visible').count(), 0);
  await live.close();
});

// Old or hostile browsers: what is missing or forbidden, and what the reader then has.
const without = {
  'no WASM at all': { state: 'failed', prepare: () => { delete globalThis.WebAssembly; } },
  'a WASM too old for the program': {
    state: 'failed',
    prepare: () => {
      for (const key of ['compile', 'compileStreaming', 'instantiate', 'instantiateStreaming']) {
        WebAssembly[key] = () => Promise.reject(new WebAssembly.CompileError('invalid value type 0x6f'));
      }
    },
  },
  'no streaming compilation': {
    state: 'live', prepare: () => { delete WebAssembly.compileStreaming; delete WebAssembly.instantiateStreaming; },
  },
  'storage that is denied': {
    state: 'live',
    prepare: () => {
      const denied = () => { throw new DOMException('denied', 'SecurityError'); };
      for (const key of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) Object.defineProperty(globalThis, key, { get: denied });
      Object.defineProperty(Document.prototype, 'cookie', { get: denied, set: denied });
      Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: denied });
    },
  },
  'no IntersectionObserver and no ResizeObserver': {
    state: 'live', prepare: () => { delete globalThis.IntersectionObserver; delete globalThis.ResizeObserver; },
  },
  'forced colours': { state: 'live', options: { forcedColors: 'active' } },
  'reduced motion': { state: 'live', options: { reducedMotion: 'reduce' } },
};

for (const [what, { state, prepare, options }] of Object.entries(without)) {
  for (const life of ['served', 'single']) {
    test(`${what}: the ${life} page is ${state}, can be read, and shows no dialog and no error`, async () => {
      const host = await serveDist(life === 'served' ? {} : { policy: SINGLE_POLICY });
      const [dialogs, errors] = [[], []];
      const { page, seen, close } = await openPage(browser, `${host}/${life === 'served' ? '' : singleFiles[0]}`, {
        ...options,
        prepare: async (page) => {
          page.on('dialog', (dialog) => { dialogs.push(dialog.message()); dialog.dismiss(); });
          page.on('console', (line) => { if (line.type() === 'error') errors.push(line.text()); });
          if (prepare) await page.addInitScript(prepare);
        },
      });
      await waitForState(page, state);
      await page.waitForLoadState('networkidle');
      assert.equal(await stateOf(page), state, 'and stays so');
      assert.ok((await readThrough(page)).length > 5_000, 'all is there to read');
      assert.equal(await page.locator('.calm-line:visible').count(), state === 'failed' ? 1 : 0);
      assert.equal(await page.locator('dialog[open]').count(), 0);
      assert.deepEqual({ dialogs, errors, thrown: seen.errors }, { dialogs: [], errors: [], thrown: [] });
      if (state === 'live') {
        await page.locator('#jelajah [data-year="2022"]:visible').click({ position: { x: 20, y: 14 } });
        await page.locator('#jelajah [data-year="2022"][aria-current]:visible').waitFor();
      } else {
        const fold = page.locator('#sumber details').first();
        await fold.locator('> summary').click();
        await soon(async () => assert.equal(await fold.getAttribute('open'), '', 'folds open without the program'));
      }
      await close();
    });
  }
}

test('a single file in a browser that cannot inflate stays readable', async () => {
  const host = await serveDist({ policy: SINGLE_POLICY });
  const { page, seen, close } = await openPage(browser, `${host}/${singleFiles[0]}`, {
    prepare: (page) => page.addInitScript(() => { delete globalThis.DecompressionStream; }),
  });
  await waitForState(page, 'failed');
  assert.ok((await readThrough(page)).length > 5_000);
  assert.deepEqual(seen.errors, []);
  await close();
});
