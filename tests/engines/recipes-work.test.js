// What is given to those who embed works in every engine: each recipe's frame comes alive on somebody else's site, and a
// page whose style is refused can be read all the same.

import assert from 'node:assert/strict';
import { serveDist, serveHostPage, POLICY, SINGLE_POLICY } from '../e2e/harness/hosts.js';
import { read, recipePages, singleFiles } from '../e2e/harness/dist.js';
import { ALL, inEachEngine } from './harness/engines.js';

const host = await serveDist();
const office = await serveDist({ fault: (name) => (singleFiles.includes(name) ? { policy: SINGLE_POLICY } : undefined) });
const bare = await serveDist({ policy: POLICY.replaceAll("'self'", "'none'") });

/** What a recipe gives, by the id of its field, with the permission for other hosts or without. */
function codeOf(id, origin) {
  const field = new RegExp(`id="${id}"[^>]*data-template="([^"]*)"`).exec(read(recipePages[0]))[1];
  const template = field.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
  const embedded = '#ekosistem?embed=1';
  const values = {
    src: `${host}/index.html${embedded}`, whole: `${host}/#ekosistem`, page: `${host}/`, base: `${host}/`, origin,
    single: `${office}/${singleFiles[0]}?v=1${embedded}`, door: `${office}/${singleFiles[0]}`, title: 'Jelajah',
    // Too low for the stage: the page asks for more where its frame is fitted to it.
    height: id.endsWith('fit') ? '300' : '700',
  };
  return template.replace(/\{(\w+)\}/g, (slot, key) => values[key]);
}

const given = [...read(recipePages[0]).toString().matchAll(/id="(code-[\w-]+-(?:fit|fixed|file))"/g)].map(([, id]) => id);

// Recipes that give the same code are tried once.
for (const id of new Map(given.map((id) => [codeOf(id, ''), id])).values()) {
  for (const origin of id.endsWith('file') ? [''] : ['', ' allow-same-origin']) {
    inEachEngine(`${id} comes alive${origin && `, with${origin}`}`, async (engine) => {
      const page = await engine.open(await serveHostPage(codeOf(id, origin)));
      const frame = page.frame('iframe');
      await frame.live();
      assert.deepEqual(await frame.troubles(), []);
      assert.equal(await frame.evaluate(() => getComputedStyle(document.querySelector('header.top .sw')).display), 'none', 'its style came');
      if (id.endsWith('fit')) await page.until(() => document.querySelector('iframe').clientHeight === 560);
      assert.ok(await page.evaluate(() => document.querySelector('iframe ~ p a').href), 'a plain link stands beneath it');
    });
  }
}

for (const [what, frame] of [
  ['the frame that WordPress makes of an address', `<iframe title="x" width="600" height="700" sandbox="allow-scripts" src="${host}/#?embed=1#?secret=x"></iframe>`],
  ['the frame that a module makes of an address', `<iframe title="x" width="600" height="700" src="${host}/#ekosistem?embed=1"></iframe>`],
]) {
  inEachEngine(`${what} comes alive`, async (engine) => {
    const page = await engine.open(await serveHostPage(frame));
    await page.frame('iframe').live();
  });
}

inEachEngine('a drawing whose style is refused is no black shape, and its words are there', async (engine) => {
  const page = await engine.open(`${bare}/`);
  const [black, words, widest] = await page.evaluate(() => {
    const shapes = [...document.querySelectorAll('main svg :is(path, rect, circle, polygon)')];
    const filled = shapes.filter((it) => !it.closest('symbol') && getComputedStyle(it).fill !== 'none');
    const icons = [...document.querySelectorAll('main svg.ic')].map((it) => it.getBoundingClientRect().width);
    return [filled.length, document.querySelectorAll('svg.dia text').length, Math.max(...icons)];
  });
  assert.deepEqual([black, words > 10, widest < 60], [0, true, true], `${black} filled shapes, ${words} words, icons ${widest} wide`);
}, ALL);

inEachEngine('a recipe without scripts is there to read', async (engine) => {
  const page = await engine.open(await serveHostPage(`<iframe title="x" width="600" height="700" sandbox="" src="${host}/#ekosistem"></iframe>`));
  await page.frame('iframe').until(() => document.getElementById('sumber'));
}, ['chromium', 'firefox']);
