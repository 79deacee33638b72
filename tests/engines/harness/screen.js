// A screen that nobody sees, for programs that have windows: one for each file of tests.

import { start } from './processes.js';

let screen;

/** The name of the screen, as `DISPLAY` says it. */
export function display() {
  screen ??= open();
  return screen;
}

async function open() {
  // It takes a number that is free and tells it.
  const server = start('Xvfb', ['-displayfd', '3', '-screen', '0', '2000x1600x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = new Promise((told) => server.child.stdio[3].once('data', (text) => told(String(text).trim())));
  return `:${await Promise.race([number, server.failed])}`;
}
