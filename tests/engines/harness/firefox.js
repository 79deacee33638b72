// Firefox: the distribution's, steered by puppeteer over WebDriver BiDi. One browser for each look, a fresh set of what
// browsers keep for each page.

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { after } from 'node:test';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { frameAt } from './frames.js';

const browsers = new Map();
/** Where the browser puts what readers save. */
const downloads = mkdtempSync(join(tmpdir(), 'jelajah-'));

/** A browser with these settings: some of what readers choose can only be set before it starts. */
function browserWith({ dark, script }) {
  const name = `${dark} ${script}`;
  if (!browsers.has(name)) browsers.set(name, launch(dark, script));
  return browsers.get(name);
}

// Here and not beside each: what is asked for within a test is done at the end of that test.
after(async () => {
  for (const browser of browsers.values()) await (await browser).close();
  rmSync(downloads, { recursive: true, force: true });
});

function launch(dark, script) {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.JELAJAH_FIREFOX ?? '/usr/bin/firefox-esr',
    extraPrefsFirefox: {
      'javascript.enabled': script, 'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
      'browser.download.folderList': 2, 'browser.download.dir': downloads,
    },
  });
}

/** Opens an empty window; gives what steers it. */
export async function openWindow({ width, height, dark, script, watcher }) {
  const browser = await browserWith({ dark, script });
  const before = readdirSync(downloads);
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const resize = (wide, high) => page.setViewport({ width: wide, height: high });
  await resize(width, height);
  if (script) await page.evaluateOnNewDocument(watcher);

  return {
    go: (url) => page.goto(url),
    back: () => page.goBack(),
    reload: () => page.reload(),
    resize,
    run: async (path, expression) => (await frameAt(page, path)).evaluate(expression),
    press: (x, y) => page.mouse.click(x, y),
    keys: async (_path, names) => {
      for (const name of names) {
        const held = name === '+' ? ['+'] : name.split('+');
        for (const key of held) await page.keyboard.down(key);
        for (const key of held.toReversed()) await page.keyboard.up(key);
      }
    },
    screenshot: async () => Buffer.from(await page.screenshot({ captureBeyondViewport: false })),
    saved: () => readdirSync(downloads).filter((name) => !before.includes(name) && !name.endsWith('.part')),
    close: () => context.close(),
  };
}
