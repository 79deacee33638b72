// The programs that the tests start. Each is a group of its own, and is stopped whatever becomes of the tests.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { after } from 'node:test';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const running = new Set();

/** Starts a program in the home of a reader who was never here; gives it, its home and what ends it. */
export function start(program, parameters, { stdio = 'ignore', env = {} } = {}) {
  const home = mkdtempSync(join(tmpdir(), 'jelajah-'));
  const child = spawn(program, parameters, { detached: true, stdio, env: { ...process.env, HOME: home, ...env } });
  const end = () => {
    if (!running.delete(end)) return;
    // The group: what it started itself goes with it.
    try { process.kill(-child.pid, 'SIGKILL'); } catch { /* it has ended */ }
    rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  };
  running.add(end);
  const failed = new Promise((_, fail) => {
    child.once('error', () => fail(new Error(`${program} could not be started; see \`cargo xtask doctor\``)));
    child.once('exit', (code) => running.has(end) && fail(new Error(`${program} ended by itself (${code})`)));
  });
  failed.catch(() => {});
  return { child, home, end, failed };
}

const endAll = () => [...running].forEach((end) => end());
after(endAll);
process.on('exit', endAll);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));
