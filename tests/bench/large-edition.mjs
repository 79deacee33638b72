// Whether a large edition is as quick in the hand as a small one: opens the page of 10,000 events and 2,000 nodes and that
// of 100 events and 25 nodes by turns, does the same in both, and prints medians and ratios in Markdown. It needs a build
// (`cargo xtask test build`), and makes both editions itself:
//   node tests/bench/large-edition.mjs [runs]
// It measures and judges nothing: times belong to a machine, their ratios less so.

import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serveDist } from '../e2e/harness/hosts.js';

const RUNS = Number(process.argv[2] ?? 3);
const root = fileURLToPath(new URL('../../', import.meta.url));
const EDITIONS = { small: ['100', '25'], large: ['10000', '2000'] };
/** A frame that comes later than this is one or more that were dropped, in ms. */
const LATE = 1.5 * 16.7;

const press = (selector, which = 'first') => ({ selector, which, how: 'press' });
const fill = (selector, value) => ({ selector, value, which: 'first', how: 'fill' });

/** What is done, and the controls that do it; of several the first that is there. */
const ACTIONS = [
  ['choose a year', [press('.yb [data-year]:not([data-year=""])', 'last')]],
  ['choose an event', [press('.vl [data-event]', 'middle')]],
  ['choose a drawn node', [press('.dia [data-node]', 'middle')]],
  ['choose a node of the list', [press('.kinds summary', 'last')]],
  ['choose a layer', [press('[data-layer="resources"]')]],
  ['filter by theme', [fill('select[data-choose="topic"]', 1), press('[data-topic]:not([data-topic=""])')]],
  ['show all themes', [fill('select[data-choose="topic"]', 0), press('[data-topic=""]')]],
  ['zoom in', [press('[data-zoom="in"]')]],
  ['pan later', [press('[data-zoom="later"]')]],
  ['zoom out', [press('[data-zoom="out"]')]],
  ['search', [fill('input[data-choose="q"]', '12')]],
];

function made(name, [events, nodes]) {
  const [edition, out] = [`target/bench-${name}`, `target/bench-${name}-dist`];
  const xtask = (...words) => execFileSync('cargo', ['xtask', ...words], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  xtask('sample', '--events', events, '--nodes', nodes, '--out', edition);
  xtask('bake', '--edition', edition, '--out', out);
  return `${root}${out}/`;
}

/** Does one thing in the page, and watches it for a second: frames dropped, the longest task, the next paint. */
function watch({ controls, late }) {
  const find = ({ selector, which }) => {
    const all = [...document.querySelectorAll(selector)];
    return all[{ first: 0, middle: all.length >> 1, last: all.length - 1 }[which]];
  };
  const control = controls.find(find);
  if (!control) return null;
  const element = find(control);
  return new Promise((done) => {
    let [dropped, longest, before] = [0, 0, performance.now()];
    const tasks = new PerformanceObserver((list) => list.getEntries().forEach((it) => { longest = Math.max(longest, it.duration); }));
    tasks.observe({ type: 'longtask' });
    const start = performance.now();
    let paint = 0;
    if (control.how === 'press') {
      element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, button: 0, detail: 1 }));
    } else {
      if (element.tagName === 'SELECT') element.selectedIndex = control.value;
      else element.value = control.value;
      for (const type of ['input', 'change']) element.dispatchEvent(new Event(type, { bubbles: true }));
    }
    const frame = () => {
      const now = performance.now();
      if (now - before > late) dropped += Math.round((now - before) / 16.7) - 1;
      before = now;
      if (now - start < 1000) requestAnimationFrame(frame);
      else setTimeout(() => { tasks.disconnect(); done({ dropped, longest, paint }); }, 50);
    };
    requestAnimationFrame(() => { setTimeout(() => { paint = performance.now() - start; }); frame(); });
  });
}

async function once(browser, host) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(() => {
    globalThis.tasks = [];
    new PerformanceObserver((list) => globalThis.tasks.push(...list.getEntries().map((it) => it.duration))).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(host, { waitUntil: 'commit' });
  await page.waitForFunction(() => document.documentElement.dataset.jelajah === 'live', null, { timeout: 120_000, polling: 100 });
  const found = await page.evaluate(() => ({
    'open: first paint': { paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0 },
    'open: live': { paint: performance.getEntriesByName('jelajah:mounted')[0].startTime, longest: Math.max(0, ...globalThis.tasks) },
    elements: { paint: document.querySelectorAll('*').length },
  }));
  await page.waitForTimeout(1000);
  for (const [name, controls] of ACTIONS) {
    // As a reader does before typing.
    if (name === 'search') await page.evaluate(() => document.querySelector('[data-choose="q"]').focus());
    if (name === 'search') await page.waitForTimeout(1000);
    found[name] = await page.evaluate(watch, { controls, late: LATE });
    await page.waitForTimeout(300);
  }
  await page.close();
  return found;
}

const folders = Object.fromEntries(Object.entries(EDITIONS).map(([name, size]) => [name, made(name, size)]));
const browser = await chromium.launch({
  executablePath: process.env.JELAJAH_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});
const runs = { small: [], large: [] };
for (let run = 0; run < RUNS; run += 1) {
  for (const [name, from] of Object.entries(folders)) runs[name].push(await once(browser, await serveDist({ from })));
}
await browser.close();

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const of = (size, name, part) => {
  const values = runs[size].map((run) => run[name]?.[part]).filter((value) => value !== undefined);
  return values.length > 0 ? Math.round(median(values)) : undefined;
};
const both = (name, part) => {
  const [small, large] = [of('small', name, part), of('large', name, part)];
  if (small === undefined || large === undefined) return '';
  const ratio = small > 0 ? ` (${(large / small).toFixed(1)}x)` : '';
  return `${small} / ${large}${ratio}`;
};
const megabytes = (name) => (statSync(`${folders[name]}index.html`).size / 1e6).toFixed(1);
console.log(`index.html: ${megabytes('small')} / ${megabytes('large')} MB; median of ${RUNS}, small / large (large in smalls)\n`);
console.log('| what | time, ms | longest task over 50 ms, ms | frames dropped in 1 s |\n|---|---|---|---|');
for (const name of Object.keys(runs.small[0])) {
  const there = of('small', name, 'paint') !== undefined && of('large', name, 'paint') !== undefined;
  const cells = there ? ['paint', 'longest', 'dropped'].map((part) => both(name, part)) : ['no such control', '', ''];
  console.log(`| ${[name, ...cells].join(' | ')} |`);
}
process.exit(0);
