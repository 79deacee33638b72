// Text browsers, which know neither style nor script: all is there to read, words do not run together, and nothing is said
// that is not so.

import test from 'node:test';
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { pages, singleFiles } from '../e2e/harness/dist.js';
import { serveDist } from '../e2e/harness/hosts.js';
import { table } from '../e2e/harness/tables.js';

const WIDTH = 100;
const BROWSERS = {
  w3m: ['-dump', '-cols', WIDTH],
  lynx: ['-dump', '-nolist', `-width=${WIDTH}`, '-assume_charset=utf-8', '-display_charset=utf-8'],
};
const host = await serveDist();
const run = promisify(execFile);

for (const [browser, given] of Object.entries(BROWSERS)) {
  const read = async (name) => (await run(browser, [...given.map(String), `${host}/${name}`], { maxBuffer: 1e8, env: { ...process.env, LANG: 'C.UTF-8' } })).stdout;

  for (const name of [...pages, ...singleFiles]) {
    const lang = /(^|-)en\.html$/.test(name) ? 'en' : 'id';

    test(`${browser} shows every event of ${name}`, async () => {
      const words = (await read(name)).replace(/\s+/g, ' ');
      const titles = table('events').map((row) => row[`title_${lang}`]);
      assert.deepEqual(titles.filter((title) => !words.includes(title)), []);
    });

    test(`${browser} is told by ${name} neither of a failure, nor of a new release, nor of data to save`, async () => {
      const words = (await read(name)).replace(/\s+/g, ' ');
      assert.doesNotMatch(words, /tidak dapat dimuat|terlalu lama, atau|could not be loaded|too old, or|versi baru halaman|new version of this|Mode hemat|Data saver/);
    });

    test(`in ${browser} the links of ${name} do not run together`, async () => {
      const words = (await read(name)).replace(/\s+/g, ' ');
      const [sections, languages] = [/Lini masa Ekosistem Angka|Timeline Ecosystem/, /\bID EN\b/];
      assert.match(words, sections);
      assert.match(words, languages);
      assert.match(words, /2020 2021 2022 2023 2024/);
    });

    test(`in ${browser} the lines of ${name} keep their place`, async () => {
      const lines = (await read(name)).split('\n').filter((line) => line.trim());
      const indents = lines.map((line) => /^ */.exec(line)[0].length).sort((a, b) => a - b);
      const middle = indents[Math.floor(indents.length / 2)];
      assert.ok(middle <= 8, `half of the lines begin after column ${middle}`);
    });
  }
}
