// The built files on a real Apache, as `.htaccess` has it: with every set of the modules that it makes use of, in every
// place where a folder may lie, and beside what hosts and other programs say for the whole site.

import test from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startApache } from './harness/apache.js';
import { ask, header } from './harness/asked.js';
import { ALL_RIGHT, QUESTIONS, answersOf, cells } from './harness/findings.js';
import { files, kinds, officeSite } from './harness/site.js';
import { holdTable } from './harness/table.js';

const root = officeSite();
const EVERY = ['headers', 'rewrite', 'deflate', 'brotli', 'expires'];
const KEEPS_A_MONTH = '<IfModule mod_expires.c>\nExpiresActive On\nExpiresDefault "access plus 1 month"\n</IfModule>';

/** What is found of files on an Apache that is started so. */
async function found(names, options, { at = '/jelajah/', from = root } = {}) {
  const { origin, stop } = await startApache(from, options);
  const answers = await answersOf(origin, at, names);
  await stop();
  return answers;
}

const rows = [];
for (const settled of [[], ['rewrite'], ['headers'], ['headers', 'rewrite']]) {
  const name = `Apache with ${settled.map((it) => `mod_${it}`).join(' and ') || 'neither'}`;
  test(`${name}, whatever else it has: all files are asked for`, async () => {
    const answers = [];
    for (const others of [[], ['deflate'], ['brotli'], ['expires'], ['deflate', 'brotli', 'expires']]) {
      answers.push(...await found(kinds, { modules: [...others, ...settled], settings: KEEPS_A_MONTH }));
    }
    rows.push([name, ...cells(answers)]);
  });
}

test('what works on Apache is what the table says', () => holdTable('Apache', ['', ...Object.keys(QUESTIONS)], rows));

test('on Apache every single file is right', async () => {
  assert.deepEqual(cells(await found(files, { modules: EVERY })), ALL_RIGHT);
});

test('on Apache all is right below a path, at the root of a site, and under another name than the folder has', async () => {
  const settings = `Alias /lain/ ${root}/jelajah/`;
  for (const place of [{ at: '/', from: join(root, 'jelajah') }, { at: '/lain/' }]) {
    assert.deepEqual(cells(await found(kinds, { modules: EVERY, settings }, place)), ALL_RIGHT, place.at);
  }
});

/** Sites that say something for all their folders: lines of the host's, or the `.htaccess` of the site's root. */
const SITES = {
  'that allows everything': { allow: 'All' },
  'that follows no links but its own': { options: 'SymLinksIfOwnerMatch' },
  'that has policies of its own': {
    settings: ['', 'always '].map((when) => `Header ${when}set Content-Security-Policy "default-src 'self'"
      Header ${when}set Cache-Control "max-age=600"
      Header ${when}set X-Content-Type-Options nosniff
      Header ${when}set X-Frame-Options DENY
      Header ${when}set Cross-Origin-Resource-Policy same-origin`).join('\n'),
  },
  'that negotiates': { options: 'Indexes FollowSymLinks MultiViews' },
  'that is WordPress': { site: 'RewriteEngine On\nRewriteCond %{REQUEST_FILENAME} !-f\nRewriteCond %{REQUEST_FILENAME} !-d\nRewriteRule . /index.php [L]\n' },
  'that compresses all': { settings: 'SetOutputFilter DEFLATE' },
  'with another character set': { settings: 'AddDefaultCharset iso-8859-1' },
};

for (const [name, { site = '', ...options }] of Object.entries(SITES)) {
  test(`on Apache all is right in a folder of a site ${name}`, async () => {
    writeFileSync(join(root, '.htaccess'), site);
    assert.deepEqual(cells(await found(kinds, { modules: EVERY, ...options })), ALL_RIGHT);
  });
}

test('on Apache the folder itself is the page, whatever the host calls such a page', async () => {
  for (const settings of ['', 'DirectoryIndex beranda.php', 'DirectoryIndex disabled']) {
    const { origin, stop } = await startApache(root, { modules: EVERY, settings });
    for (const accept of ['', 'gzip', 'gzip, br']) {
      const answer = await ask(`${origin}/jelajah/`, { accept });
      assert.equal(answer.status, 200, settings);
      assert.equal(header(answer, 'content-type'), 'text/html; charset=utf-8');
      assert.equal(header(answer, 'content-encoding'), accept.split(', ').at(-1) || undefined);
    }
    await stop();
  }
});

test('on Apache the folder without its slash leads there', async () => {
  const { origin, stop } = await startApache(root, { modules: EVERY });
  const answer = await ask(`${origin}/jelajah`, { accept: '' });
  assert.deepEqual([answer.status, header(answer, 'location')], [301, `${origin}/jelajah/`]);
  await stop();
});

test('on Apache what is not there is not found, and not kept', async () => {
  const { origin, stop } = await startApache(root, { modules: EVERY, settings: KEEPS_A_MONTH });
  for (const name of ['tidak-ada.html', 'start-0123456789abcdef.js', 'data/', '.htaccess', 'tidak/ada.css']) {
    const answer = await ask(`${origin}/jelajah/${name}`, { accept: 'gzip, br' });
    const right = { 'data/': [200, 'no-cache'], '.htaccess': [403, 'no-cache'] }[name] ?? [404, 'no-cache'];
    assert.deepEqual([answer.status, header(answer, 'cache-control')], right, name);
  }
  await stop();
});

test('on Apache a host that forbids symbolic links forbids everything, until the part of mod_rewrite is taken out', async () => {
  const { origin, stop } = await startApache(root, { modules: EVERY, options: 'None' });
  const status = async () => (await ask(`${origin}/jelajah/en.html`)).status;
  assert.equal(await status(), 403);
  const path = join(root, 'jelajah/.htaccess');
  const whole = readFileSync(path, 'utf8');
  writeFileSync(path, whole.replace(/<IfModule mod_rewrite.c>\n(\s.*\n|\n)*<\/IfModule>\n/, ''));
  assert.equal(await status(), 200);
  writeFileSync(path, whole);
  await stop();
});

test('on Apache a reader who has a file is told that it is the same', async () => {
  const { origin, stop } = await startApache(root, { modules: EVERY });
  for (const accept of ['', 'gzip', 'gzip, br']) {
    const tag = header(await ask(`${origin}/jelajah/en.html`, { accept }), 'etag');
    const again = await ask(`${origin}/jelajah/en.html`, { accept, headers: { 'if-none-match': tag } });
    assert.deepEqual([again.status, header(again, 'cache-control'), again.raw.length], [304, 'no-cache', 0], accept);
  }
  await stop();
});
