// The tables of `docs/hosting.md`: each cell is what a check has found, and the document must say so. With
// `JELAJAH_WRITE=1` the rows that were found are written in place of those that stand there.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('../../../docs/hosting.md', import.meta.url);

/** Holds the table under a heading of the document against rows that were found. */
export function holdTable(heading, head, rows) {
  const [titles, ...cells] = [head, ...rows].map((row) => `| ${row.join(' | ')} |`);
  const lines = [titles, `|${head.map(() => '---').join('|')}|`, ...cells];
  const text = readFileSync(FILE, 'utf8');
  const { before, table, rest } = parts(text, heading);
  if (process.env.JELAJAH_WRITE) writeFileSync(FILE, [...before, ...lines, ...rest].join('\n'));
  else assert.deepEqual(table, lines, `docs/hosting.md, "${heading}"`);
}

/** The lines before the table of a heading, those of the table, and the rest. */
function parts(text, heading) {
  const lines = text.split('\n');
  const from = lines.indexOf(`## ${heading}`);
  assert.ok(from >= 0, `docs/hosting.md has no heading "${heading}"`);
  const start = lines.findIndex((line, at) => at > from && line.startsWith('|'));
  assert.ok(start >= 0, `docs/hosting.md has no table under "${heading}"`);
  const length = lines.slice(start).findIndex((line) => !line.startsWith('|'));
  return { before: lines.slice(0, start), table: lines.slice(start, start + length), rest: lines.slice(start + length) };
}
