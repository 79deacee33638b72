// A copy of the built files in a temporary folder that a server's user may read, below a path as on an office's site.

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { folder as dist } from '../../e2e/harness/dist.js';

/** A temporary folder that everybody may read; gone when the tests of the file are done. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'jelajah-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  readableByAll(folder);
  return folder;
}

export function readableByAll(folder) {
  execFileSync('chmod', ['-R', 'a+rX', folder]);
}

/** The folder that a server serves; the built files lie in its folder `jelajah`. */
export function officeSite() {
  const root = join(temporaryFolder(), 'www');
  cpSync(dist, join(root, 'jelajah'), { recursive: true });
  readableByAll(root);
  return root;
}

/** Every file that is asked for by its own name: those compressed beside it are not, nor what only servers read. */
export const files = readdirSync(dist, { recursive: true })
  .filter((name) => statSync(dist + name).isFile() && !/\.(br|gz)$/.test(name) && !/^[._]|^hosting/.test(name)).sort();

/** One file of each kind: its ending, whether its name has a digest, whether it lies in a folder, whether it is compressed. */
export const kinds = [...new Map(files.map((name) => [
  [ending(name), hasDigest(name), isSingle(name), name.includes('/'), isCompressed(name)].join(), name,
])).values()];

export function ending(name) {
  return /\.([a-z]+)$/.exec(name)?.[1] ?? '';
}

export function hasDigest(name) {
  return /-[0-9a-f]{16}\.(css|js|json|wasm|png)$/.test(name);
}

export function isSingle(name) {
  return /^jelajah-.*\.html$/.test(name);
}

/** Whether the build has left the file in compressed form beside it. */
export function isCompressed(name) {
  return existsSync(`${dist}${name}.br`);
}

export const content = (name) => readFileSync(dist + name);
