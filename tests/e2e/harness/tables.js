// The tables that the build offers for download, for tests that hold the page against its content.

import { existsSync, readFileSync } from 'node:fs';
import { cells } from './csv.js';
import { folder } from './dist.js';

/** The rows of a table as objects, or none if the edition has no such table. */
export function table(name) {
  const path = `${folder}data/${name}.csv`;
  if (!existsSync(path)) return [];
  const [head, ...rows] = cells(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  return rows.filter((row) => row.some(Boolean)).map((row) => Object.fromEntries(head.map((key, at) => [key, row[at] ?? ''])));
}
