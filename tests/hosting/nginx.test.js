// The built files on a real nginx, as `hosting/nginx.conf` has it: with and without the module for brotli, in every place
// where a folder may lie, and beside what a host says for the whole site.

import test from 'node:test';
import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ask, header } from './harness/asked.js';
import { ALL_RIGHT, QUESTIONS, answersOf, cells } from './harness/findings.js';
import { block, startNginx } from './harness/nginx.js';
import { files, kinds, officeSite } from './harness/site.js';
import { holdTable } from './harness/table.js';

const root = officeSite();
mkdirSync(join(root, 'bidang/statistik'), { recursive: true });
symlinkSync('../../jelajah', join(root, 'bidang/statistik/peta'));

/** What is found of files on an nginx that is started so. */
async function found(names, { from = root, path = '/jelajah/', ...options } = {}) {
  const { origin, stop, said } = await startNginx(from, { path, ...options });
  const answers = await answersOf(origin, path, names);
  await stop();
  assert.equal(said(), '', 'it warns of nothing');
  return answers;
}

const rows = [];
for (const [name, options] of Object.entries({ nginx: {}, 'nginx with ngx_brotli': { brotli: true } })) {
  test(`${name}: all files are asked for`, async () => {
    rows.push([name, ...cells(await found(files, options))]);
  });
}

test('what works on nginx is what the table says', () => holdTable('nginx', ['', ...Object.keys(QUESTIONS)], rows));

/** Sites that say something for all their folders. */
const SITES = {
  'that keeps files for a month': 'expires 30d;',
  'that has policies of its own': `add_header Content-Security-Policy "default-src 'self'" always; add_header X-Frame-Options DENY always;
    location ~* \\.(js|css|json|html)$ { expires max; add_header Cross-Origin-Resource-Policy same-origin; }`,
  'that compresses all': 'gzip_types *; gzip_min_length 1;',
  'that compresses nothing': 'gzip off;',
  'with another character set': 'charset iso-8859-1;',
  'that is WordPress': 'location / { try_files $uri $uri/ /index.php?$args; }',
};

for (const [name, settings] of Object.entries(SITES)) {
  test(`on nginx all is right in a folder of a site ${name}`, async () => {
    assert.deepEqual(cells(await found(kinds, { brotli: true, settings })), ALL_RIGHT);
  });
}

test('on nginx all is right at the root of a site, and in a deep folder', async () => {
  for (const place of [{ path: '/', from: join(root, 'jelajah') }, { path: '/bidang/statistik/peta/' }]) {
    assert.deepEqual(cells(await found(kinds, { brotli: true, ...place })), ALL_RIGHT, place.path);
  }
});

test('on nginx the folder itself is the page', async () => {
  const { origin, stop } = await startNginx(root, { brotli: true });
  for (const accept of ['', 'gzip', 'gzip, br']) {
    const answer = await ask(`${origin}/jelajah/`, { accept });
    const got = [answer.status, header(answer, 'content-type'), header(answer, 'content-encoding')];
    assert.deepEqual(got, [200, 'text/html; charset=utf-8', accept.split(', ').at(-1) || undefined]);
  }
  await stop();
});

test('on nginx the folder without its slash leads there, also where all else is passed on to another program', async () => {
  const [line] = /location = .*\}/.exec(block('/jelajah/'));
  for (const settings of ['', 'location / { try_files $uri $uri/ /index.php; }', `location / { proxy_pass http://127.0.0.1:9; } ${line}`]) {
    const { origin, stop } = await startNginx(root, { settings });
    const answer = await ask(`${origin}/jelajah`, { accept: '' });
    assert.deepEqual([answer.status, header(answer, 'location')], [301, `${origin}/jelajah/`], settings);
    await stop();
  }
});

test('on nginx what is not there is not found, and not kept', async () => {
  const { origin, stop } = await startNginx(root);
  for (const name of ['tidak-ada.html', 'start-0123456789abcdef.js', 'jelajah-lain.html', 'tidak/ada.css']) {
    const answer = await ask(`${origin}/jelajah/${name}`, { accept: 'gzip, br' });
    assert.deepEqual([answer.status, header(answer, 'cache-control')], [404, 'no-cache'], name);
  }
  await stop();
});

test('on nginx a reader who has a file is told that it is the same', async () => {
  const { origin, stop } = await startNginx(root);
  for (const accept of ['', 'gzip']) {
    const tag = header(await ask(`${origin}/jelajah/en.html`, { accept }), 'etag');
    const again = await ask(`${origin}/jelajah/en.html`, { accept, headers: { 'if-none-match': tag } });
    assert.deepEqual([again.status, header(again, 'cache-control'), again.raw.length], [304, 'no-cache', 0], accept);
  }
  await stop();
});
