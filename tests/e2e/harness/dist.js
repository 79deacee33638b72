// What the build wrote, by what it is: names change with the content.

import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const folder = fileURLToPath(new URL('../../../dist/', import.meta.url));
const names = existsSync(folder) ? readdirSync(folder) : [];

function theOne(pattern) {
  const found = names.filter((name) => pattern.test(name));
  if (found.length !== 1) throw new Error(`dist/ has ${found.length} files ${pattern}: build the release first`);
  return found[0];
}

export const program = theOne(/\.wasm$/);
export const glue = theOne(/^glue-.*\.js$/);
export const start = theOne(/^start-.*\.js$/);
export const bytes = theOne(/^bytes-.*\.js$/);
export const home = theOne(/^home-.*\.js$/);
export const worker = 'offline-worker.js';

/** The single files, the one in the edition's own language first. */
export const singleFiles = names
  .filter((name) => /^jelajah-.*\.html$/.test(name))
  .sort((a, b) => a.length - b.length);

/** The pages of recipes for those who embed, the edition's own language first. */
export const recipePages = ['sematkan.html', 'embed.html'];

/** The worksheets, by language. */
export const sheetPages = ['lembar-kerja.html', 'worksheet.html'];

/** The pages of all languages. */
export const pages = names.filter((name) => name.endsWith('.html') && ![...singleFiles, ...recipePages, ...sheetPages].includes(name)).sort();

export const read = (name) => readFileSync(folder + name);

/** The sections, in reading order. */
export const SECTIONS = [
  'pembuka', 'jelajah', 'lini-masa', 'ekosistem', 'angka', 'bagaimana-jika', 'tantangan-peluang', 'belajar', 'sumber',
];
