// A test that is written once and runs in each engine. `JELAJAH_ENGINE=webkit` runs those of one engine only.

import test from 'node:test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as chromium from './chromium.js';
import * as firefox from './firefox.js';
import * as webkit from './webkit.js';
import { Page } from './page.js';
import { watcher } from './watcher.js';

const ENGINES = { firefox, webkit, chromium };
/** The engines that the other browser tests do not try. */
const OTHERS = ['firefox', 'webkit'];
export const ALL = Object.keys(ENGINES);
const PICTURES = fileURLToPath(new URL('../../../target/engines/', import.meta.url));

/** What a window is like unless a test wants it otherwise. */
const USUAL = { width: 1280, height: 800, dark: false, script: true };

/** The engine of one test, with the windows that it opened. */
class Engine {
  #windows = [];

  constructor(name) {
    this.name = name;
  }

  /** A page at an address, in a window of a reader who was never here: `width`, `height`, `dark`, `script`. */
  async open(address, options = {}) {
    const window = await ENGINES[this.name].openWindow({ ...USUAL, ...options, watcher });
    this.#windows.push(window);
    await window.go(address);
    return new Page(window);
  }

  /** What the windows show, beside the build, for whoever looks why a test failed. */
  async keepPictures(title) {
    mkdirSync(PICTURES, { recursive: true });
    const name = `${this.name} ${title}`.replace(/[^\w-]+/g, '-').slice(0, 100);
    for (const [at, window] of this.#windows.entries()) {
      const picture = await window.screenshot().catch(() => undefined);
      if (picture) writeFileSync(`${PICTURES}${name}-${at + 1}.png`, picture);
    }
  }

  async close() {
    await Promise.all(this.#windows.map((window) => window.close()));
  }
}

/** Tries in each engine what the title says; `body` is given the engine. */
export function inEachEngine(title, body, engines = OTHERS) {
  for (const name of engines) {
    if (process.env.JELAJAH_ENGINE && process.env.JELAJAH_ENGINE !== name) continue;
    ENGINES[name].prepare?.();
    test(`${name}: ${title}`, async () => {
      const engine = new Engine(name);
      try {
        await body(engine);
      } catch (trouble) {
        await engine.keepPictures(title);
        throw trouble;
      } finally {
        await engine.close();
      }
    });
  }
}
