// The tables that the build offers for download, for tests that hold the page against its content.

import { existsSync, readFileSync } from 'node:fs';
import { folder } from './dist.js';

/** The rows of a table as objects, or none if the edition has no such table. */
export function table(name) {
  const path = `${folder}data/${name}.csv`;
  if (!existsSync(path)) return [];
  const [head, ...rows] = cells(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  return rows.filter((row) => row.some(Boolean)).map((row) => Object.fromEntries(head.map((key, at) => [key, row[at] ?? ''])));
}

function cells(text) {
  const delimiter = /^[^\n]*;/.test(text) && !/^[^\n]*,/.test(text) ? ';' : ',';
  const rows = [[]];
  let cell = '';
  let quoted = false;
  const endCell = () => { rows.at(-1).push(cell); cell = ''; };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (quoted) {
      if (sign === '"' && text[at + 1] === '"') { cell += '"'; at++; }
      else if (sign === '"') quoted = false;
      else cell += sign;
    } else if (sign === '"') quoted = true;
    else if (sign === delimiter) endCell();
    else if (sign === '\n') { endCell(); rows.push([]); }
    else if (sign !== '\r') cell += sign;
  }
  endCell();
  return rows;
}
