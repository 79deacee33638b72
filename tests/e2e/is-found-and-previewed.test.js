// What search engines, chats and sites that embed by address read of the page. `cargo xtask test build example` bakes the
// made-up edition with an address into target/published.

import test from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { browserForThisFile, openPage, waitForState } from './harness/browser.js';
import { pages as plainPages } from './harness/dist.js';
import { serveDist, serveHostPage } from './harness/hosts.js';

const HOME = 'https://desa.example/jelajah/';
const folder = fileURLToPath(new URL('../../target/published/', import.meta.url));
const browser = await browserForThisFile();
const host = await serveDist({ from: folder });
const pages = { 'index.html': 'id', 'en.html': 'en', 'jv.html': 'jv' };
const file = (address) => {
  assert.ok(address.startsWith(HOME), address);
  const name = address.slice(HOME.length).replace(/#.*/, '');
  assert.ok(existsSync(folder + name), name);
  return readFileSync(folder + name);
};

/** The head as a program reads it, and the JSON-LD. */
async function told(page) {
  return page.evaluate(() => ({
    title: document.title,
    canonical: [...document.querySelectorAll('head > link[rel=canonical]')].map((it) => it.getAttribute('href')),
    languages: [...document.querySelectorAll('head > link[hreflang]')].map((it) => [it.hreflang, it.getAttribute('href')]),
    oembed: document.querySelector('head > link[type="application/json+oembed"]')?.getAttribute('href'),
    tags: Object.fromEntries([...document.querySelectorAll('head > meta[property], head > meta[name^="twitter:"]')]
      .map((it) => [it.getAttribute('property') ?? it.name, it.content])),
    work: [...document.querySelectorAll('script[type="application/ld+json"]')].map((it) => JSON.parse(it.textContent)),
  }));
}

for (const [name, lang] of Object.entries(pages)) {
  test(`${name} says where it lies, what it is and which page is its like in other languages`, async () => {
    const { page, seen, close } = await openPage(browser, `${host}/${name}`);
    await waitForState(page, 'live');
    const head = await told(page);
    assert.deepEqual(head.canonical, [HOME + name]);
    assert.deepEqual(head.languages, [...Object.entries(pages).map(([other, code]) => [code, HOME + other]), ['x-default', `${HOME}index.html`]]);
    for (const [, address] of head.languages) file(address);
    assert.equal(head.tags['og:url'], HOME + name);
    assert.equal(head.tags['og:title'], head.title);
    assert.ok(head.tags['og:description'].length > 50);
    assert.equal(head.tags['twitter:card'], 'summary_large_image');
    const [work, ...more] = head.work;
    assert.deepEqual(more, []);
    assert.equal(work['@type'], 'CreativeWork');
    assert.deepEqual([work['@id'], work.inLanguage, work.isPartOf['@id']], [HOME + name, lang, HOME]);
    assert.deepEqual(work.isPartOf.inLanguage, Object.values(pages));
    assert.equal(work.license, 'https://creativecommons.org/licenses/by/4.0/');
    assert.deepEqual(seen.violations, [], 'data is no script');
    await close();
  });

  test(`${name} has a picture of 1200 x 630 in its language`, async () => {
    const { page, close } = await openPage(browser, `${host}/${name}`, { javaScriptEnabled: false });
    const address = await page.locator('meta[property="og:image"]').getAttribute('content');
    assert.ok(address.includes(`preview-${lang}-`));
    const png = file(address);
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630]);
    assert.ok(png.length < 60_000, `${png.length} bytes`);
    await close();
  });

  test(`who embeds ${name} by its address gets the frame of the recipes`, async () => {
    const { page, close } = await openPage(browser, `${host}/${name}`, { javaScriptEnabled: false });
    const address = await page.locator('link[type="application/json+oembed"]').getAttribute('href');
    const answer = JSON.parse(file(address));
    assert.deepEqual([answer.version, answer.type], ['1.0', 'rich']);
    assert.ok(Number.isInteger(answer.width) && Number.isInteger(answer.height));
    file(answer.thumbnail_url);
    const recipes = ['sematkan.html', 'embed.html'].map((recipe) => readFileSync(folder + recipe, 'utf8'));
    // The recipe's frame also says by its name what its sandbox allows; whoever asks has a sandbox of their own.
    const asCode = answer.html.replace('<iframe ', '<iframe name="jelajah" ').replace('allow-downloads"', 'allow-downloads allow-same-origin"')
      .replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    assert.ok(lang === 'jv' || recipes.some((recipe) => recipe.includes(`>${asCode}\n`)), answer.html);
    await close();
    // As WordPress puts it into a post: its own sandbox, and a secret behind the address.
    const frame = answer.html.replace(HOME, `${host}/`).replace(/src="([^"]*)"/, 'src="$1#?secret=a1B2c3D4e5"')
      .replace(/sandbox="[^"]*"/, 'sandbox="allow-scripts"').replace(/loading="lazy"/, '');
    const site = await serveHostPage(frame);
    const framed = await openPage(browser, site);
    const inside = framed.page.frames()[1] ?? await framed.page.waitForEvent('frameattached');
    await waitForState(inside, 'live');
    assert.equal(await inside.locator('html').getAttribute('data-embed'), '1');
    assert.equal(await inside.locator('.top .secs').first().isVisible(), false);
    await framed.close();
  });
}

test('the map of the site names every page, and crawlers are told of it', () => {
  const robots = readFileSync(`${folder}robots.txt`, 'utf8');
  assert.match(robots, new RegExp(`^Sitemap: ${HOME}sitemap.xml$`, 'm'));
  const map = readFileSync(`${folder}sitemap.xml`, 'utf8');
  const listed = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address);
  for (const name of [...Object.keys(pages), 'sematkan.html', 'lembar-kerja.html']) assert.ok(listed.includes(HOME + name), name);
  listed.forEach(file);
});

test('a single file says of which page it is a copy', () => {
  for (const [name, page] of [['jelajah-contoh.html', 'index.html'], ['jelajah-contoh-en.html', 'en.html']]) {
    assert.ok(readFileSync(folder + name, 'utf8').includes(`<link rel="canonical" href="${HOME}${page}">`), name);
  }
});

test('a page that does not know its address says what needs none, and names no other host', async () => {
  const plain = await serveDist();
  for (const name of plainPages) {
    const { page, seen, close } = await openPage(browser, `${plain}/${name}`);
    const head = await told(page);
    assert.deepEqual([head.canonical, head.languages, head.oembed, head.tags['og:image']], [[], [], undefined, undefined]);
    assert.equal(head.tags['og:title'], head.title);
    assert.equal(head.work[0].name, head.title);
    assert.equal(head.work[0].isPartOf['@type'], 'CreativeWork');
    assert.deepEqual(seen.violations, []);
    await close();
  }
});
