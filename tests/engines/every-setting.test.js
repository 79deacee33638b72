// Where the page lives, and what works there in Firefox and in WebKit: the tables of these engines in `docs/settings.md`.
// `JELAJAH_WRITE=1 node --test tests/engines/every-setting.test.js` writes them anew.

import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { folder, singleFiles } from '../e2e/harness/dist.js';
import { serveDist, serveHostPage } from '../e2e/harness/hosts.js';
import { DEEP, aliveAs, hasAll, ledTo, marked, tableOf, yes } from '../e2e/harness/settings.js';
import { inEachEngine } from './harness/engines.js';

const host = await serveDist();
const broken = await serveDist({ fault: (name) => (name.endsWith('.wasm') ? { status: 404, body: 'no' } : undefined) });
let isCut;
const cut = await serveDist({ fault: () => ({ gone: isCut }) });
const disk = (name) => `${pathToFileURL(folder + name)}`;

/** Where the page lives: its address there, in what window, and what it says of itself then. */
const settings = {
  'served over http(s)': { at: (place) => `${host}/${place}` },
  'served, no network after the first visit': { at: (place) => `${cut}/index.html${place}`, before: visit },
  'in a frame of another site': { at: (place) => framed(place, ''), isFramed: true },
  'in a sandboxed frame (`allow-scripts`)': { at: (place) => framed(place, 'sandbox="allow-scripts"'), isFramed: true },
  'single file from a stick': { at: (place) => disk(singleFiles[0]) + place },
  'folder from a stick': { at: (place) => disk('index.html') + place },
  'no script': { at: (place) => `${host}/${place}`, options: { script: false }, state: 'static' },
  'the program does not come': { at: (place) => `${broken}/${place}`, state: 'failed' },
  'a reader who saves data': { at: (place) => `${host}/${marked(place, 'hemat=1')}`, state: 'static' },
  'kiosk (`kiosk=1`)': { at: (place) => `${host}/${marked(place, 'kiosk=1')}` },
  'projector (`present=1`)': { at: (place) => `${host}/${place ? `${place}&present=7` : '#pembuka?present=1'}` },
};

/** What is tried at an address that chooses; each gives what the table says. */
const checksOfChoice = {
  'address leads to what was chosen': (page) => ledTo(page),
  'data can be saved': async (page, state) => {
    if (state !== 'live') return 'as text in the page';
    const save = '#picture-kkn_students [data-save="CSV"]';
    if (!await page.evaluate(isShown, save)) return 'hidden';
    // Until the reader acts the page is held where the address says.
    await page.click('#ekosistem-title');
    await page.click(save);
    for (let patience = 80; patience; patience -= 1) {
      if (await page.evaluate(() => Boolean(document.querySelector('#copy[open]')))) return 'to copy';
      if (page.saved().length) return 'yes';
      await pause(50);
    }
    return 'no';
  },
};
/** And at the bare address. */
const checks = {
  opens: async (page) => yes(await page.text('h1')),
  'all is there': async (page) => yes(await hasAll(page)),
  'comes alive': (_, state) => aliveAs(state),
  'asks no other site': async (page) => {
    const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    return yes(asked.every((url) => [host, broken, cut].some((own) => url.startsWith(own)) || /^(file|data|blob):/.test(url)));
  },
  'no error': async (page) => {
    const troubles = await page.troubles();
    return troubles ? yes(!troubles.length) : '–';
  },
  'other language': async (page) => {
    // A kiosk waits for somebody.
    if (await page.evaluate(isShown, '#veil')) {
      await page.click('#veil');
      await page.until(() => !document.getElementById('veil'));
    }
    if (!await page.evaluate(isShown, '#bahasa-en')) return 'hidden';
    await page.click('#bahasa-en');
    await page.until(() => document.documentElement.lang === 'en');
    return 'yes';
  },
};

const isShown = (selector) => Boolean(document.querySelector(selector)?.getClientRects().length);

function framed(place, attributes) {
  return serveHostPage(`<iframe title="Jelajah" width="1250" height="900" ${attributes} src="${host}/${place}"></iframe>`);
}

/** A reader comes once; from then on nothing comes from the host any more. */
async function visit(page) {
  isCut = false;
  await page.go(`${cut}/`);
  await page.live();
  await page.until(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated');
  isCut = true;
}

const settled = (page, state) => page.until(
  (wanted) => document.readyState === 'complete' && document.documentElement.dataset.jelajah === wanted
    && (wanted !== 'live' || performance.getEntriesByName('jelajah:complete').length > 0), state);

for (const [engine, title] of [['firefox', 'Firefox'], ['webkit', 'WebKit']]) {
  const found = tableOf(title);
  for (const [name, { at, before = () => {}, options, isFramed, state = 'live' }] of Object.entries(settings)) {
    inEachEngine(`${name}: what works there is what the table says`, async (window) => {
      const outer = await window.open('about:blank', options);
      const page = isFramed ? outer.frame('iframe') : outer;
      await before(page);
      const cells = {};
      for (const [place, asked] of [[DEEP, checksOfChoice], ['', checks]]) {
        await outer.go('about:blank');
        await outer.go(await at(place));
        await settled(page, state);
        const now = await page.state();
        for (const [check, answer] of Object.entries(asked)) cells[check] = await answer(page, now);
      }
      found.add(name, cells);
    }, [engine]);
  }
  found.hold(Object.keys(settings));
}
