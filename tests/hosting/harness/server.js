// Starts a server as a process of this test's own, and stops it whatever happens.

import { spawn } from 'node:child_process';
import { connect, createServer } from 'node:net';
import { after } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

/** Where distributions keep servers; the search path of people often leaves it out. */
const PATH = `${process.env.PATH}:/usr/sbin:/usr/local/sbin:/sbin`;

/** The user that Debian's servers are, if the test has the right to choose; else they are who runs the test. */
export const user = process.getuid() === 0 ? 'www-data' : undefined;

export async function freePort() {
  const server = createServer();
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

/**
 * Runs `program` until `port` answers. It ends with the tests of the file, or with `stop`, or, should this process be
 * killed, with it: the kernel sees to that.
 */
export async function run(program, options, port, environment = {}) {
  const child = spawn('setpriv', ['--pdeathsig', 'TERM', program, ...options], {
    env: { ...process.env, PATH, ...environment }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => { said += text; });
  const ended = new Promise((done) => { child.on('exit', done).on('error', done); });
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await ended;
    // What a server leaves behind would keep this process waiting for its words.
    for (const stream of [child.stdout, child.stderr]) stream.destroy();
  };
  after(stop);
  for (const end = Date.now() + 20_000; !await answers(port); await pause(20)) {
    if (child.exitCode !== null || Date.now() > end) {
      await stop();
      throw new Error(`${program} does not answer: ${said}`);
    }
  }
  return { origin: `http://127.0.0.1:${port}`, stop, said: () => said };
}

function answers(port) {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => { socket.destroy(); done(true); }).on('error', () => done(false));
  });
}
