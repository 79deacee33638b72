// Chromium, to hold the other engines against: the one of the other browser tests, through the same door as they.

import { browserForThisFile } from '../../e2e/harness/browser.js';
import { frameAt } from './frames.js';

let browser;

/** Starts it: outside of tests, since what is started within one ends with it. */
export function prepare() {
  browser ??= browserForThisFile();
}

/** Opens an empty window; gives what steers it. */
export async function openWindow({ width, height, dark, script, watcher }) {
  const context = await (await browser).newContext({
    viewport: { width, height }, colorScheme: dark ? 'dark' : 'light', javaScriptEnabled: script,
  });
  const page = await context.newPage();
  await page.addInitScript(watcher);

  return {
    go: (url) => page.goto(url),
    back: () => page.goBack(),
    reload: () => page.reload(),
    resize: (wide, high) => page.setViewportSize({ width: wide, height: high }),
    run: async (path, expression) => (await frameAt(page, path)).evaluate(expression),
    press: (x, y) => page.mouse.click(x, y),
    keys: async (_path, names) => {
      for (const name of names) await page.keyboard.press(name);
    },
    screenshot: () => page.screenshot(),
    close: () => context.close(),
  };
}
