// What a slow phone feels, beside a page that does nothing and the page without its program: 4x CPU slowdown, slow 4G
// (1.6 Mbit/s, 150 ms). All three are opened by turns, so that what else the machine does meets all alike; medians and ratios in
// Markdown. It needs a build:  node tests/bench/in-browser.mjs [runs]
// It measures and judges nothing: times belong to a machine, their ratios less so.

import { brotliCompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { start } from '../e2e/harness/dist.js';
import { serveDist } from '../e2e/harness/hosts.js';

const RUNS = Number(process.argv[2] ?? 5);
const packed = new Map();
/** As a good host serves it: packed once. */
function pack(name, body) {
  if (!/\.(html|css|js|wasm)$/.test(name)) return undefined;
  if (!packed.has(name)) packed.set(name, brotliCompressSync(body));
  return { body: packed.get(name), encoding: 'br' };
}
const EMPTY = '<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>.</title><h1>.</h1>';
const live = await serveDist({ fault: pack });
const still = await serveDist({ fault: (name, body) => (name === start ? { status: 404 } : pack(name, body)) });
const nothing = await serveDist({ fault: (name) => (name === 'index.html' ? { body: Buffer.from(EMPTY) } : undefined) });
const PAGES = { 'does nothing': nothing, 'without program': still, live };

const browser = await chromium.launch({
  executablePath: process.env.JELAJAH_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

async function once(host, isLive) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, serviceWorkers: isLive ? 'allow' : 'block' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await devtools.send('Network.enable');
  await devtools.send('Performance.enable');
  await devtools.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 });
  let bytes = 0;
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength; });
  await page.addInitScript(() => {
    globalThis.seen = { tasks: [], shift: 0, largest: 0 };
    const watch = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
    watch('longtask', (it) => globalThis.seen.tasks.push([it.startTime, it.duration]));
    watch('layout-shift', (it) => { if (!it.hadRecentInput) globalThis.seen.shift += it.value; });
    watch('largest-contentful-paint', (it) => { globalThis.seen.largest = it.startTime; });
  });
  await page.goto(`${host}/index.html`, { waitUntil: 'load' });
  if (isLive) await page.waitForFunction(() => performance.getEntriesByName('jelajah:complete').length > 0, null, { timeout: 60_000 });
  await page.waitForTimeout(500);
  const found = await page.evaluate(() => {
    // From when the program has come; what runs before is the page itself, being parsed and laid out.
    const from = performance.getEntriesByType('resource').find((it) => it.name.endsWith('.wasm'))?.responseEnd ?? NaN;
    return {
      'first paint, ms': performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
      'largest paint, ms': globalThis.seen.largest,
      'live, ms': performance.getEntriesByName('jelajah:mounted')[0]?.startTime,
      'live out of sight too, ms': performance.getEntriesByName('jelajah:complete')[0]?.startTime,
      'longest task, ms': Math.max(0, ...globalThis.seen.tasks.map(([, took]) => took)),
      'longest task while going live, ms': Number.isNaN(from) ? NaN : Math.max(0, ...globalThis.seen.tasks.map(([at, took]) => (at < from ? 0 : took))),
      'blocking time, ms': globalThis.seen.tasks.reduce((sum, [, took]) => sum + Math.max(0, took - 50), 0),
      'layout shift': globalThis.seen.shift,
    };
  });
  found['bytes, KB'] = bytes / 1000;
  const { metrics } = await devtools.send('Performance.getMetrics');
  found['JavaScript heap, MB'] = metrics.find((it) => it.name === 'JSHeapUsedSize').value / 1e6;
  if (isLive) {
    const taps = [['year', '.yb [data-year="2022"]'], ['event', '#year-2022 [data-event]'], ['node', '#stage-card .say a'],
      ['layer', '[data-layer="resources"]'], ['term', 'a[href^="#term-"]']];
    for (const [what, selector] of taps) {
      found[`tap on a ${what} to paint, ms`] = await page.evaluate(async (wanted) => {
        const control = document.querySelector(wanted);
        // As a reader sees it who taps it.
        control.scrollIntoView({ block: 'center', behavior: 'instant' });
        await new Promise((done) => setTimeout(done, 700));
        const from = performance.now();
        control.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, button: 0, detail: 1 }));
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        return performance.now() - from;
      }, selector);
      await page.waitForTimeout(300);
    }
  }
  if (isLive) {
    // The second visit, when the worker has kept the release.
    while (!await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated')) await page.waitForTimeout(100);
    await page.goto(`${host}/?again`);
    await page.waitForFunction(() => performance.getEntriesByName('jelajah:painted').length > 0, null, { timeout: 60_000 });
    [found['second visit: first paint, ms'], found['second visit: live, ms']] = await page.evaluate(() => [
      performance.getEntriesByName('first-contentful-paint')[0].startTime, performance.getEntriesByName('jelajah:mounted')[0].startTime]);
  }
  await context.close();
  return found;
}

const runs = Object.fromEntries(Object.keys(PAGES).map((name) => [name, []]));
for (let run = 0; run < RUNS; run += 1) {
  for (const [name, host] of Object.entries(PAGES)) runs[name].push(await once(host, name === 'live'));
}
const names = Object.keys(PAGES);
console.log(`| median of ${RUNS} | ${names.join(' | ')} | live / without |`);
console.log(`|---|${'---:|'.repeat(names.length + 1)}`);
for (const what of new Set(runs.live.flatMap(Object.keys))) {
  const of = (name) => { const list = runs[name].map((it) => it[what]).filter(Number.isFinite); return list.length ? median(list) : NaN; };
  const shown = (value) => (Number.isNaN(value) ? '' : value.toFixed(what === 'layout shift' ? 3 : value < 10 ? 1 : 0));
  const ratio = of('live') / of('without program');
  console.log(`| ${what} | ${names.map((name) => shown(of(name))).join(' | ')} | ${Number.isFinite(ratio) ? ratio.toFixed(2) : ''} |`);
}
await browser.close();
process.exit(0);
