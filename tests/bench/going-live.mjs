// What a slow phone feels: 4x CPU slowdown, slow 4G. Prints the median of five; run it after `cargo xtask test build`:
//   node tests/bench/going-live.mjs
// It measures and judges nothing: times belong to a machine.

import { chromium } from 'playwright-core';
import { brotliCompressSync } from 'node:zlib';
import { serveDist } from '../e2e/harness/hosts.js';

// As a good host serves it: packed once.
const packed = new Map();
const host = await serveDist({
  fault: (name, body) => {
    if (!/\.(html|css|js|wasm)$/.test(name)) return undefined;
    if (!packed.has(name)) packed.set(name, brotliCompressSync(body));
    return { body: packed.get(name), encoding: 'br' };
  },
});
const browser = await chromium.launch({
  executablePath: process.env.JELAJAH_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

async function once() {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 });
  await page.addInitScript(() => {
    globalThis.tasks = [];
    new PerformanceObserver((list) => globalThis.tasks.push(...list.getEntries().map((it) => ({ at: it.startTime, took: it.duration }))))
      .observe({ type: 'longtask', buffered: true });
  });
  await page.goto(`${host}/#ekosistem`);
  await page.waitForFunction(() => performance.getEntriesByName('jelajah:painted').length > 0, null, { timeout: 60_000 });
  const times = await page.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0].startTime,
    live: performance.getEntriesByName('jelajah:mounted')[0].startTime,
    // From the arrival of the program to the swap.
    longest: Math.max(0, ...globalThis.tasks
      .filter(({ at }) => at >= performance.getEntriesByType('resource').find((it) => it.name.endsWith('.wasm')).responseEnd)
      .map(({ took }) => took)),
  }));
  const tap = async (selector) => page.evaluate(async (selector) => {
    const control = document.querySelector(selector);
    const start = performance.now();
    control.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, button: 0, detail: 1 }));
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return performance.now() - start;
  }, selector);
  times.node = await tap('.dia [data-node="pemerintah"]');
  times.layer = await tap('[data-layer="resources"]');
  times.year = await tap('.yb [data-year="2022"]');
  times.event = await tap('.tl [data-event="ev_2022_kupujamas"]');
  // The second visit, when the worker has kept the release.
  while (!await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated')) await page.waitForTimeout(100);
  await page.goto(`${host}/?again#ekosistem`);
  await page.waitForFunction(() => performance.getEntriesByName('jelajah:painted').length > 0, null, { timeout: 60_000 });
  const again = await page.evaluate(() => [performance.getEntriesByName('first-contentful-paint')[0].startTime, performance.getEntriesByName('jelajah:mounted')[0].startTime]);
  [times['paint again'], times['live again']] = again;
  await context.close();
  return times;
}

const runs = [];
for (let run = 0; run < 5; run += 1) runs.push(await once());
for (const key of Object.keys(runs[0])) console.log(key.padEnd(12), Math.round(median(runs.map((it) => it[key]))), 'ms');
await browser.close();
process.exit(0);
