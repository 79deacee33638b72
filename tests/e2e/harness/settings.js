// `docs/settings.md`: a table for each engine of where the page lives and what works there, and what of it is asked the
// same way in all of them. A test tries each cell, and holds its table or writes it (`JELAJAH_WRITE=1`).

import assert from 'node:assert/strict';
import test from 'node:test';
import { readFileSync, writeFileSync } from 'node:fs';
import { SECTIONS } from './dist.js';
import { table } from './tables.js';

const FILE = new URL('../../../docs/settings.md', import.meta.url);

/** An address that chooses a year and a node. */
export const DEEP = '#ekosistem?year=2022&node=modal';

/** What is tried, in the order of the columns. */
export const CHECKS = [
  'opens', 'all is there', 'comes alive', 'address leads to what was chosen', 'other language', 'data can be saved',
  'asks no other site', 'no error',
];

/** What a reader in a kiosk or before a projector, or one who saves data, opens in place of an address. */
export const marked = (at, mark) => `${at || '#pembuka'}${at.includes('?') ? '&' : '?'}${mark}`;

export const yes = (is) => (is ? 'yes' : 'no');

/** Whether the page has every section, event and link of the edition. */
export async function hasAll(page) {
  const events = table('events').map((row) => row.id);
  const links = table('links').map((row) => `${row.from}>${row.to}`);
  return page.evaluate(({ sections, events, links }) => {
    const there = (key) => new Set([...document.querySelectorAll(`[data-${key}]`)].map((it) => it.dataset[key]));
    const [shown, linked] = [there('event'), there('link')];
    return sections.every((id) => document.querySelector(`main section[id="${id}"]`))
      && events.every((id) => shown.has(id)) && links.every((id) => linked.has(id));
  }, { sections: SECTIONS, events, links });
}

/** How far `DEEP` led. */
export function ledTo(page) {
  return page.evaluate(() => {
    const has = (selector) => document.querySelector(selector);
    if (has('#panel-modal') && has('.yb [aria-current][data-year="2022"]')) return 'yes';
    return has('#ekosistem') ? 'to the section' : 'no';
  });
}

/** What the state of a page, `live`, `failed` or `static`, says of whether it came alive. */
export const aliveAs = (state) => ({ live: 'yes', failed: 'no, and says so', static: 'no' })[state];

/** The table of an engine: `add` takes the cells of a place by the names of the checks, `hold` is called when all are there. */
export function tableOf(engine) {
  const rows = new Map();
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return {
    add(place, cells) {
      rows.set(place, line([place, ...CHECKS.map((check) => cells[check])]));
      if (!process.env.JELAJAH_WRITE) assert.ok(written(engine).includes(rows.get(place)), `not in docs/settings.md: ${rows.get(place)}`);
    },
    hold(places) {
      // Who tries another engine alone has no rows of this one.
      const isTried = !process.env.JELAJAH_ENGINE || engine.toLowerCase() === process.env.JELAJAH_ENGINE;
      test(`${engine}: the table has these rows and no others`, { skip: !isTried }, () => {
        const lines = [line(['', ...CHECKS]), `|${'---|'.repeat(CHECKS.length + 1)}`, ...places.map((place) => rows.get(place))];
        if (process.env.JELAJAH_WRITE) write(engine, lines);
        assert.deepEqual(written(engine), lines);
      });
    },
  };
}

/** What stands under the heading of an engine, between what is before and after. */
const SECTION = (engine) => new RegExp(`(^## ${engine}\n\n)((?:\\|.*\n)*)\n*`, 'm');

const written = (engine) => SECTION(engine).exec(readFileSync(FILE, 'utf8'))[2].trimEnd().split('\n');

function write(engine, lines) {
  const text = readFileSync(FILE, 'utf8');
  writeFileSync(FILE, text.replace(SECTION(engine), (_, heading) => `${heading}${lines.join('\n')}\n\n`));
}
