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

/** The row of a table that an id names. */
export const rowOf = (name, id, key = 'id') => table(name).find((row) => row[key] === id);

/** The events as the page walks through them, by their first day. */
export function eventsInOrder() {
  const day = ({ date }) => `${date}-01-01`.slice(0, 10);
  return table('events').toSorted((a, b) => (day(a) < day(b) ? -1 : Number(day(a) > day(b))));
}

/** The value of a point with so many decimals, as the page writes it in Indonesian or English. */
export function valueOf(id, decimals, language = 'id') {
  return written(Number(rowOf('points', id).value), decimals, language);
}

/** A number as the page writes it. */
export function written(number, decimals, language = 'id') {
  const form = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return number.toLocaleString(language, form).replace('-', '\u2212');
}
