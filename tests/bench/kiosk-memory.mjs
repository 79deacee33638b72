// Does a kiosk work for days? A thousand rounds of its tour, with a visitor in every tenth, on a clock that the bench turns.
// Prints the memory of the page after every hundred rounds, when what can be given back has been; run it after
// `cargo xtask test build`:
//   node tests/bench/kiosk-memory.mjs [rounds]
// It measures and judges nothing.

import { chromium } from 'playwright-core';
import { serveDist } from '../e2e/harness/hosts.js';

const rounds = Number(process.argv[2] ?? 1_000);
const host = await serveDist();
const browser = await chromium.launch({
  executablePath: process.env.JELAJAH_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--js-flags=--expose-gc'],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
const devtools = await page.context().newCDPSession(page);
// The seconds of the kiosk, handed out by the bench; everything else keeps its own time.
await page.addInitScript(() => {
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate.apply(WebAssembly, given);
    globalThis.program = (made.instance ?? made).exports.memory;
    return made;
  };
  const { setInterval } = globalThis;
  globalThis.setInterval = (run, every) => {
    if (every !== 1_000) return setInterval(run, every);
    globalThis.second = run;
    return 0;
  };
});
await page.goto(`${host}/#pembuka?kiosk=1`);
await page.locator('html[data-jelajah="live"]').waitFor({ state: 'attached' });
await page.waitForFunction(() => globalThis.second);

const round = (visited) => page.evaluate(async (visited) => {
  const drawn = () => new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); });
  const seconds = async (count, step) => {
    for (let second = 0; second < count; second++) {
      globalThis.second();
      if (second % step === 0) await drawn();
    }
  };
  await seconds(88, 8);
  if (!visited) return;
  document.getElementById('veil').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  await new Promise((done) => { setTimeout(done, 350); });
  for (const selector of ['.dia [data-node="modal"]', '.yb [data-year="2022"]', '[data-scenario="s_modal"]', '.sf.x [data-event]']) {
    document.querySelector(selector).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }));
    await drawn();
  }
  await seconds(90, 15);
}, visited);

const memory = async () => {
  const program = await page.evaluate(() => {
    globalThis.gc();
    globalThis.gc();
    return globalThis.program.buffer.byteLength / 1e6;
  });
  const { metrics } = await devtools.send('Performance.getMetrics');
  const of = (name) => metrics.find((it) => it.name === name).value;
  return { program, heap: of('JSHeapUsedSize') / 1e6, nodes: of('Nodes'), listeners: of('JSEventListeners') };
};
await devtools.send('Performance.enable');
console.log('round   program MB   JS heap MB   nodes   listeners');
for (let done = 0; ; done++) {
  if (done % Math.max(1, rounds / 10) === 0) {
    const { program, heap, nodes, listeners } = await memory();
    console.log(`${String(done).padStart(5)}   ${program.toFixed(2).padStart(10)}   ${heap.toFixed(2).padStart(10)}   ${nodes}   ${listeners}`);
  }
  if (done === rounds) break;
  await round(done % 10 === 9);
}
await browser.close();
process.exit(0);
