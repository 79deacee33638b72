// Lighthouse on the build in dist/, as a gate: the whole page and the timeline alone, as an embed shows it; mobile, with
// Lighthouse's own simulated slow 4G and 4x CPU. Scores are medians; below the budgets it fails and names the audits.
//   node tests/lighthouse/run.mjs [runs]

import { existsSync, readFileSync } from 'node:fs';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { folder } from '../e2e/harness/dist.js';
import { serveDist } from '../e2e/harness/hosts.js';

const RUNS = Number(process.argv[2] ?? 5);
const BUDGETS = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 };
const TIMES = {
  'first-contentful-paint': 'first paint, ms', 'largest-contentful-paint': 'largest paint, ms', 'speed-index': 'speed index, ms',
  'total-blocking-time': 'blocking time, ms', 'max-potential-fid': 'longest task, ms', 'cumulative-layout-shift': 'layout shift',
};
const PAGES = { 'whole page': '', 'timeline, embedded': '#lini-masa?embed=1' };

/** As a good host serves it: in the packed form that the build has made. */
const host = await serveDist({
  fault: (name) => (existsSync(`${folder}${name}.br`) ? { body: readFileSync(`${folder}${name}.br`), encoding: 'br' } : undefined),
});

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const failures = [];

/** One run in a browser of its own; categories and audits. */
async function once(address, port) {
  const browser = await chromium.launch({
    executablePath: process.env.JELAJAH_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', `--remote-debugging-port=${port}`],
  });
  try {
    const { lhr } = await lighthouse(`${host}/index.html${address}`, { port, onlyCategories: Object.keys(BUDGETS), logLevel: 'error' });
    if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
    return lhr;
  } finally {
    await browser.close();
  }
}

for (const [name, address] of Object.entries(PAGES)) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await once(address, 9333 + run));
  console.log(`${name}, median of ${RUNS} (Lighthouse ${runs[0].lighthouseVersion})`);
  for (const [category, budget] of Object.entries(BUDGETS)) {
    const score = Math.round(100 * median(runs.map((it) => it.categories[category].score)));
    console.log(`  ${category.padEnd(18)} ${String(score).padStart(4)} of ${budget}`);
    if (score >= budget) continue;
    const low = runs[0].categories[category].auditRefs.map(({ id }) => runs[0].audits[id]).filter((it) => it.score !== null && it.score < 0.9);
    failures.push(`${name}: ${category} ${score}, not ${budget}: ${low.map((it) => `${it.id} (${it.displayValue ?? it.title})`).join('; ')}`);
  }
  for (const [audit, words] of Object.entries(TIMES)) {
    const value = median(runs.map((it) => it.audits[audit].numericValue));
    console.log(`  ${words.padEnd(18)} ${audit === 'cumulative-layout-shift' ? value.toFixed(3) : Math.round(value)}`);
  }
}
failures.forEach((it) => console.error(it));
process.exit(failures.length ? 1 : 0);
