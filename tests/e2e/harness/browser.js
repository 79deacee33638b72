// The browser of the tests: the distribution's Chromium, the one without windows if it is there; silent towards the
// outside, one fresh profile each time.

import { chromium } from 'playwright-core';
import { existsSync } from 'node:fs';
import { after } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

const FOUND = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];
const QUIET = [
  '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

/** A browser that is closed when the tests of the file are done; `options` as Playwright's `launch` takes them. */
export async function browserForThisFile(options = {}) {
  const browser = await chromium.launch({
    executablePath: process.env.JELAJAH_CHROMIUM ?? FOUND.find(existsSync),
    args: QUIET,
    ...options,
  });
  after(() => browser.close());
  return browser;
}

/** Opens a page that writes down what it asks for and what its policy forbids. */
export async function openPage(browser, address, options = {}) {
  const { prepare, ...contextOptions } = options;
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...contextOptions });
  const page = await context.newPage();
  const seen = { requests: [], violations: [], errors: [] };
  page.on('request', (request) => seen.requests.push(request.url()));
  page.on('pageerror', (error) => seen.errors.push(String(error)));
  await page.exposeFunction('jelajahTestViolation', (text) => seen.violations.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      globalThis.jelajahTestViolation(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
    });
  });
  if (prepare) await prepare(page);
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  return { page, seen, close: () => context.close() };
}

/** Waits until the page (or a frame) says that it is `live`, with the charts out of sight too, `failed` or `static`. */
export async function waitForState(pageOrFrame, state) {
  const root = pageOrFrame.locator(`html[data-jelajah="${state}"]`);
  await root.waitFor({ state: 'attached', timeout: 15_000 });
  if (state === 'live') await root.evaluate(complete);
}

/** In the page: waits for the mark that says that nothing is left to take over. */
async function complete() {
  while (!performance.getEntriesByName('jelajah:complete').length) await new Promise((done) => setTimeout(done, 10));
}

/**
 * Waits until the answer to `question`, asked in the page, is yes. A question that throws, since what it asks about has
 * not come yet, is asked again.
 */
export async function until(pageOrFrame, question, argument) {
  for (const end = Date.now() + 15_000; ; await pause(25)) {
    const answer = await pageOrFrame.evaluate(question, argument).catch((trouble) => trouble);
    if (answer && !(answer instanceof Error)) return;
    if (Date.now() > end) throw new Error(`in 15 s it did not come true that ${question}`, { cause: answer });
  }
}

/** Makes an assertion again until it holds: what a press does may come a little later than the press. */
export async function soon(assertion) {
  for (const end = Date.now() + 15_000; ; await pause(25)) {
    try {
      return await assertion();
    } catch (trouble) {
      if (Date.now() > end) throw trouble;
    }
  }
}

/** Waits until the address in the bar is, or matches, what it should be: it is written after what was chosen is painted. */
export async function untilAddress(page, wanted) {
  for (const end = Date.now() + 15_000; ; await pause(25)) {
    const { hash } = new URL(page.url());
    if (typeof wanted === 'string' ? hash === wanted : wanted.test(hash)) return;
    if (Date.now() > end) throw new Error(`in 15 s the address did not become ${wanted}; it is ${hash}`);
  }
}

/** What the page says now. */
export function stateOf(pageOrFrame) {
  return pageOrFrame.locator('html').getAttribute('data-jelajah');
}

/** Requests that went to another place than `origin`; what is inside the page does not count. */
export function foreign(requests, origin) {
  return requests.filter((url) => !url.startsWith(`${origin}/`) && !/^(data|blob|about):/.test(url));
}

/** Lays out also what is far from the window, as for a reader who scrolls through. */
export function layAllOut(page) {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
}

/** The text of the whole page as a reader meets it who scrolls through. */
export async function readThrough(page) {
  await layAllOut(page);
  return page.evaluate(() => document.querySelector('main#isi').innerText);
}
