// Life four: no script at all. Everything is there to read, and what selects is a link that leads somewhere.

import test from 'node:test';
import assert from 'node:assert/strict';
import { browserForThisFile, openPage } from './harness/browser.js';
import { SECTIONS, pages } from './harness/dist.js';
import { serveDist } from './harness/hosts.js';
import { table } from './harness/tables.js';

const browser = await browserForThisFile();
const host = await serveDist();
/** Nothing that runs waits for the stylesheet here, so the test must. */
async function open(name) {
  const opened = await openPage(browser, `${host}/${name}`, { javaScriptEnabled: false });
  await opened.page.waitForLoadState('load');
  return opened;
}

for (const name of pages) {
  test(`${name} has every section`, async () => {
    const { page, close } = await open(name);
    const ids = await page.locator('main > section[id], main > * > section[id]').evaluateAll((all) => all.map((it) => it.id));
    assert.deepEqual(ids.filter((id) => SECTIONS.includes(id)), SECTIONS);
    await close();
  });

  test(`${name} has every event, node and relation of the tables`, async () => {
    const { page, close } = await open(name);
    const values = (key) => page.locator(`[${key}]`).evaluateAll((all, key) => all.map((it) => it.getAttribute(key)), key);
    const expected = {
      'data-event': table('events').map((row) => row.id),
      'data-node': table('nodes').map((row) => row.id),
      'data-link': table('links').map((row) => `${row.from}>${row.to}`),
    };
    for (const [key, wanted] of Object.entries(expected)) {
      const shown = new Set(await values(key));
      assert.deepEqual(wanted.filter((id) => !shown.has(id)), [], key);
    }
    await close();
  });

  test(`${name} tells every point of the founding text where its table says`, async () => {
    const { page, close } = await open(name);
    const lost = await page.evaluate((points) => points
      .filter(({ section, element }) => {
        const place = document.getElementById(element);
        return !place || !place.textContent.trim() || place.closest('section[id]')?.id !== section;
      })
      .map(({ id }) => id), table('founding'));
    assert.deepEqual(lost, []);
    await close();
  });

  test(`${name} has every number that a figure draws and every source that has an address`, async () => {
    const { page, close } = await open(name);
    const [decimal, thousands] = name === 'en.html' ? ['.', ','] : [',', '.'];
    const shown = (value) => {
      const [whole, fraction] = value.replace('-', '').split('.');
      const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
      return fraction ? grouped + decimal + fraction : grouped;
    };
    const cells = await page.locator('[id^="data-"] td').allTextContents();
    const all = cells.join(' ');
    // The slope draws two places of its series only; amounts in millions are converted.
    const inFigure = (row) => table('charts').some(({ form, series, window }) => {
      const [from, to] = window ? window.split('-') : ['0', '9999'];
      const year = row.period.slice(0, 4);
      return form !== 'slope' && series.split(' ').includes(row.series) && from <= year && year <= to;
    });
    const drawn = table('points').filter((row) => row.usable === 'chart' && inFigure(row) && !/million|thousand/.test(row.unit));
    assert.ok(drawn.length > 80, String(drawn.length));
    assert.deepEqual(drawn.filter((row) => !all.includes(shown(row.value))).map((row) => row.id), []);
    const links = new Set(await page.locator('#sumber a').evaluateAll((list) => list.map((it) => it.getAttribute('href'))));
    assert.deepEqual(table('sources').filter((row) => row.url && !links.has(row.url)).map((row) => row.id), []);
    await close();
  });

  test(`${name} has no link to nowhere and no dead control`, async () => {
    const { page, close } = await open(name);
    // What is hidden is hidden by the stylesheet, which nothing waits for without script.
    await page.waitForLoadState('load');
    const wrong = await page.evaluate(() => {
      const nowhere = [...document.querySelectorAll('a[href^="#"]')]
        .map((link) => link.getAttribute('href'))
        .filter((href) => href !== '#' && !document.getElementById(decodeURIComponent(href.slice(1).split('?')[0])));
      const dead = [...document.querySelectorAll('button, input[type="range"], select')]
        .filter((it) => it.checkVisibility({ visibilityProperty: true }) && !it.closest('[data-live]'))
        .map((it) => it.outerHTML.slice(0, 120));
      return { nowhere: [...new Set(nowhere)], dead };
    });
    assert.deepEqual(wrong, { nowhere: [], dead: [] });
    await close();
  });

  test(`${name} uses no inline style and no inline handler`, async () => {
    const { page, close } = await open(name);
    const inline = await page.evaluate(() => [...document.querySelectorAll('*')]
      .filter((it) => it.hasAttribute('style') || it.getAttributeNames().some((key) => key.startsWith('on')))
      .map((it) => it.outerHTML.slice(0, 120)));
    assert.deepEqual(inline, []);
    await close();
  });

  test(`${name} has no id twice`, async () => {
    const { page, close } = await open(name);
    const ids = await page.locator('[id]').evaluateAll((all) => all.map((it) => it.id));
    assert.deepEqual(ids.filter((id, at) => ids.indexOf(id) !== at), []);
    await close();
  });
}
