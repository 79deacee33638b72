// How much faster a what-if question is than in plain JavaScript: 2,000 samples, both lenses, with the links that decide each
// node, on the map of Gumukmas. Each side runs in a fresh page of its own, by turns; the figures are medians of nine. It
// builds what it needs:
//   node tests/bench/what-if.mjs [runs]
// It fails only if both sides do not find the same. Times belong to a machine, their ratio less so.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { cells } from '../e2e/harness/csv.js';

const RUNS = Number(process.argv[2] ?? 9);
const SAMPLES = 2000;
const LENSES = ['cautious', 'strengths'];
const root = fileURLToPath(new URL('../../', import.meta.url));
const out = `${root}target/what-if`;

/** The engine, made as Trunk makes the page's program. */
function build() {
  const run = (program, ...words) => execFileSync(program, words, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  const target = 'wasm32-unknown-unknown';
  run('cargo', 'build', '--quiet', '--release', '--example', 'what-if-program', '--target', target,
    '--no-default-features', '--features', 'live');
  mkdirSync(out, { recursive: true });
  run('wasm-bindgen', '--target', 'no-modules', '--no-typescript', '--out-name', 'program', '--out-dir', out,
    `${process.env.CARGO_TARGET_DIR ?? 'target'}/${target}/release/examples/what-if-program.wasm`);
  const params = readFileSync(`${root}index.html`, 'utf8').match(/data-wasm-opt-params="([^"]*)"/)[1].split(' ');
  run('node_modules/.bin/wasm-opt', '-Oz', ...params, `${out}/program_bg.wasm`, '-o', `${out}/program.wasm`);
}

/** The map of the edition as lists of numbers. */
function readMap() {
  const rows = (name) => {
    const [head, ...rows] = cells(readFileSync(`${root}editions/gumukmas/${name}.csv`, 'utf8').replace(/^\uFEFF/, ''));
    return rows.filter((row) => row.some(Boolean)).map((row) => Object.fromEntries(head.map((key, at) => [key, row[at]])));
  };
  const ids = rows('nodes').map(({ id }) => id);
  const links = rows('links').flatMap((link) => [
    ids.indexOf(link.from), ids.indexOf(link.to), ['+', '-', '?'].indexOf(link.sign),
    ['weak', 'medium', 'strong'].indexOf(link.strength), Number(link.basis === 'assumption'),
  ]);
  return { ids, links };
}

/** Asks in a page until it is warm, then once on the clock; gives the time and what was found. */
function ask({ side, nodes, links, gammas, pushes, watched, lenses, samples }) {
  const once = (seed) => lenses.map((lens, at) => (side === 'program'
    ? globalThis.askProgram([nodes, links, pushes, watched, at, seed, samples])
    : globalThis.askReference(nodes, links, gammas[at], pushes, watched, lens, seed, samples)));
  for (let seed = 10; seed < 15; seed += 1) once(seed);
  const start = performance.now();
  const found = once(1);
  const took = performance.now() - start;
  return { took, found: found.map((one) => (side === 'program' ? Array.from(one, (part) => part.length ? Array.from(part) : part) : Array.from(one))) };
}

/** The first question of a page, with nothing warm. */
function askCold(asked) {
  const { side, nodes, links, gammas, pushes, watched, lenses, samples } = asked;
  const start = performance.now();
  lenses.forEach((lens, at) => (side === 'program'
    ? globalThis.askProgram([nodes, links, pushes, watched, at, 1, samples])
    : globalThis.askReference(nodes, links, gammas[at], pushes, watched, lens, 1, samples)));
  return performance.now() - start;
}

build();
const { ids, links } = readMap();
const asked = {
  nodes: ids.length,
  links,
  pushes: [ids.indexOf('t_modal'), -0.5],
  watched: ids.map((_, node) => node),
  lenses: LENSES,
  samples: SAMPLES,
};
const files = {
  '/': ['text/html', '<!doctype html><html><head><title>Bench</title><link rel="icon" href="data:,"></head><body></body></html>'],
  '/reference.js': ['text/javascript', readFileSync(new URL('what-if-reference.js', import.meta.url))],
  '/program.js': ['text/javascript', readFileSync(`${out}/program.js`)],
  '/program.wasm': ['application/wasm', readFileSync(`${out}/program.wasm`)],
};
const server = createServer((request, response) => {
  const [type, body] = files[request.url] ?? ['text/plain', ''];
  // Isolated pages have the finer clock.
  response.writeHead(200, { 'content-type': type, 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' }).end(body);
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const host = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({
  executablePath: process.env.JELAJAH_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});

async function inFreshPage(side, work, argument) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${host}/`);
  await page.addScriptTag({ url: side === 'program' ? '/program.js' : '/reference.js' });
  if (side === 'program') await page.evaluate("wasm_bindgen('/program.wasm').then(() => 0)");
  const result = await page.evaluate(work, { ...argument, side });
  await context.close();
  return result;
}

// The reference is told gamma; the program finds it each time.
asked.gammas = (await inFreshPage('program', ask, { ...asked, samples: 1 })).found.map(([gamma]) => gamma);
const times = { program: [], reference: [], 'program, cold': [], 'reference, cold': [] };
let found = {};
for (let run = 0; run < RUNS; run += 1) {
  for (const side of ['reference', 'program']) {
    times[`${side}, cold`].push(await inFreshPage(side, askCold, asked));
    const { took, found: here } = await inFreshPage(side, ask, asked);
    times[side].push(took);
    found[side] = here;
  }
}
await browser.close();
server.close();

// Both sides have drawn the same samples: counts may differ by those at a border, correlations by rounding.
const nodes = ids.length;
let [most, furthest, compared] = [0, 0, 0];
LENSES.forEach((_, at) => {
  const [, perNode, deciding] = found.program[at];
  const reference = found.reference[at];
  for (let node = 0; node < nodes; node += 1) {
    for (const part of [0, 1]) most = Math.max(most, Math.abs(perNode[node * 3 + part] - reference[part * nodes + node]));
  }
  for (let one = 0; one < deciding.length; one += 3) {
    const [node, link, r] = deciding.slice(one, one + 3);
    furthest = Math.max(furthest, Math.abs(r - reference[nodes * 3 + (node * links.length) / 5 + link]));
    compared += 1;
  }
});
console.log(`counts differ by at most ${most} of ${SAMPLES}, ${compared} deciding links by ${furthest.toFixed(4)}`);
const median = (list) => [...list].sort((one, other) => one - other)[list.length >> 1];
for (const [name, list] of Object.entries(times)) {
  const shown = [...list].sort((one, other) => one - other).map((time) => time.toFixed(1));
  console.log(`${name.padEnd(16)} ${median(list).toFixed(2).padStart(8)} ms   of ${shown.join(' ')}`);
}
console.log(`warm ratio ${(median(times.reference) / median(times.program)).toFixed(1)}, cold ratio ${(median(times['reference, cold']) / median(times['program, cold'])).toFixed(1)}`);
const program = readFileSync(`${out}/program.wasm`);
console.log(`program by itself: ${statSync(`${out}/program.wasm`).size} bytes, ${brotliCompressSync(program).length} in brotli`);
if (most > SAMPLES / 400 || furthest > 0.01 || compared === 0) {
  console.error('the two sides do not agree');
  process.exit(1);
}
