// WebKit, the engine of Safari: Debian's library in a window of ours, steered by Debian's WebKitWebDriver. Each page has
// a driver and a window of its own.

import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { start } from './processes.js';
import { display } from './screen.js';
import { keyActions, newSession, pressActions, untilReady } from './webdriver.js';

/** Debian's own Python: another one on the search path does not know the library. */
const PYTHON = '/usr/bin/python3';
const WINDOW = fileURLToPath(new URL('webkit-window.py', import.meta.url));

/** What a window needs to know of its place: our screen, and that no desktop is around it. */
const environment = async () => ({
  DISPLAY: await display(), GDK_BACKEND: 'x11', GSETTINGS_BACKEND: 'memory', NO_AT_BRIDGE: '1',
});

/** Opens an empty window; gives what steers it. */
export async function openWindow({ width, height, dark, script, watcher }) {
  const port = await freePort();
  const driver = start('WebKitWebDriver', [`--port=${port}`], { env: await environment() });
  const origin = `http://127.0.0.1:${port}`;
  await Promise.race([untilReady(origin), driver.failed]);
  const wishes = [['--dark', dark], ['--no-script', !script]].filter(([, wanted]) => wanted).map(([name]) => name);
  const ask = await newSession(origin, {
    'webkitgtk:browserOptions': { binary: PYTHON, args: [WINDOW, watcher, ...wishes] },
  });
  const resize = (wide, high) => ask('POST', '/window/rect', { x: 0, y: 0, width: wide, height: high });
  await resize(width, height);

  /** Goes into the frames that the selectors lead to, from the window inwards. */
  let entered = [];
  const enter = async (path) => {
    if (String(path) === String(entered)) return;
    entered = path;
    await ask('POST', '/frame', { id: null });
    for (const value of path) {
      await ask('POST', '/frame', { id: await ask('POST', '/element', { using: 'css selector', value }) });
    }
  };
  return {
    go: async (url) => {
      await enter([]);
      await ask('POST', '/url', { url });
    },
    back: () => ask('POST', '/back'),
    reload: () => ask('POST', '/refresh'),
    resize,
    run: async (path, expression) => {
      await enter(path);
      const [value, trouble] = await ask('POST', '/execute/async', { script: settled(expression), args: [] });
      if (trouble) throw new Error(trouble);
      return value ?? undefined;
    },
    press: async (x, y) => {
      await enter([]);
      await ask('POST', '/actions', pressActions(x, y));
    },
    keys: async (path, names) => {
      await enter(path);
      await ask('POST', '/actions', keyActions(names));
    },
    screenshot: async () => {
      await enter([]);
      return Buffer.from(await ask('GET', '/screenshot'), 'base64');
    },
    saved: () => readdirSync(driver.home).filter((name) => name.startsWith('saved-')),
    close: async () => driver.end(),
  };
}

/** Hands over what the expression gives, or promises. */
const settled = (expression) => `const done = arguments[arguments.length - 1];
  (async () => (${expression}))().then((value) => done([value]), (trouble) => done([null, String(trouble)]));`;

function freePort() {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}
