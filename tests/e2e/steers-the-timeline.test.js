// Filters, search, steps, play, zoom and the large strip of the timeline, by mouse, fingers and keyboard.

import test from 'node:test';
import assert from 'node:assert/strict';
import { browserForThisFile, openPage, soon, until, untilAddress, waitForState } from './harness/browser.js';
import { serveDist } from './harness/hosts.js';
import { table } from './harness/tables.js';

const browser = await browserForThisFile();
const host = await serveDist();
const events = table('events');

async function timeline(fragment = '#jelajah', width = 1366, height = 768, options = {}) {
  const opened = await openPage(browser, `${host}/${fragment}`, { viewport: { width, height }, ...options });
  if (options.javaScriptEnabled !== false) await waitForState(opened.page, 'live');
  return opened;
}

const shown = (page) => page.textContent('#timeline-shown b');
const paused = (page) => page.waitForTimeout(500);
const said = (page) => page.textContent('#strip-controls .st');
/** The links of the strip that is shown. */
const LINKS = '.tl-box a:visible';
const mark = (page, id) => page.locator(`.tl-box a[data-event="${id}"]:visible, .tl-box a[data-crowd~="${id}"]:visible`);
/** Which of its links the focus is on, and of which events. */
const here = (page) => page.evaluate(() => {
  const { event, crowd } = document.activeElement.dataset;
  const year = document.activeElement.getAttribute('href')?.match(/^#year-(\d+)/)?.[1];
  return { events: (crowd ?? event ?? '').split(' ').filter(Boolean), year, inside: !!document.activeElement.closest('.tl-box') };
});

test('filters join, are said in words, have an address, and are let go of by one button', async () => {
  const { page, close } = await timeline('#lini-masa');
  await page.selectOption('#timeline-filter [data-choose=topic]', 'digital');
  const digital = events.filter((event) => event.theme === 'digital').length;
  await soon(async () => assert.equal(await shown(page), `${digital} dari ${events.length} peristiwa`));
  await page.selectOption('#timeline-filter [data-choose=sure]', 'high');
  const sure = events.filter((event) => event.theme === 'digital' && event.confidence === 'high').length;
  await soon(async () => assert.equal(await shown(page), `${sure} dari ${events.length} peristiwa`));
  await untilAddress(page, /topic=digital&sure=high/);
  await page.click('#timeline-shown [data-all]');
  await soon(async () => assert.equal(await shown(page), `${events.length} dari ${events.length} peristiwa`));
  await soon(async () => assert.equal(await page.inputValue('#timeline-filter [data-choose=topic]'), ''));
  await close();
});

test('a place holds the events of all that lies in it', async () => {
  const { page, close } = await timeline('#lini-masa?place=kec_gumukmas');
  const inside = events.filter((event) => event.in_gumukmas === 'yes' && event.id !== 'ev_2019_domba').length;
  const said = await shown(page);
  assert.ok(Number(said.split(' ')[0]) > 0 && Number(said.split(' ')[0]) <= inside, said);
  assert.equal(await page.inputValue('#timeline-filter [data-choose=place]'), 'kec_gumukmas');
  await close();
});

test('a search finds words of titles and texts whatever their case, and its address leads back to it', async () => {
  const { page, close } = await timeline();
  await page.fill('#timeline-filter [data-choose=q]', 'BATIK');
  await paused(page);
  const holds = (event) => `${event.title_id} ${event.text_id}`.toLowerCase().includes('batik');
  await soon(async () => assert.equal(await shown(page), `${events.filter(holds).length} dari ${events.length} peristiwa`));
  await untilAddress(page, /q=BATIK/);
  const again = await timeline(new URL(page.url()).hash);
  assert.equal(await shown(again.page), await shown(page));
  assert.equal(await again.page.inputValue('#timeline-filter [data-choose=q]'), 'BATIK');
  await again.close();
  await close();
});

test('a search that finds nothing says so and shows the way back', async () => {
  const { page, close } = await timeline('#lini-masa?q=zzzz', 360);
  assert.match(await page.textContent('#timeline-shown'), /Tidak ada peristiwa yang cocok/);
  await page.click('#timeline-shown [data-all]');
  await soon(async () => assert.equal(await shown(page), `${events.length} dari ${events.length} peristiwa`));
  await close();
});

test('themes are chips with counts; on the strip what does not match is outlined, and nothing moves', async () => {
  const { page, close } = await timeline();
  const places = () => page.locator(LINKS).evaluateAll((links) => links.map((link) => JSON.stringify(link.getBoundingClientRect())));
  const before = await places();
  await page.click('[data-filters="1"]');
  const digital = events.filter((event) => event.theme === 'digital');
  assert.match(await page.textContent('[data-topic=digital]'), new RegExp(` ${digital.length}$`));
  await page.click('[data-topic=digital]');
  await untilAddress(page, /topic=digital/);
  await soon(async () => assert.equal(await said(page), `${digital.length} dari ${events.length} peristiwa`));
  for (const event of events) {
    const quiet = await mark(page, event.id).first().evaluate((link) => link.classList.contains('dim'));
    const kept = await mark(page, event.id).first().evaluate((link, ids) =>
      (link.dataset.crowd ?? link.dataset.event).split(' ').some((id) => ids.includes(id)), digital.map((one) => one.id));
    assert.equal(quiet, !kept, event.id);
  }
  assert.deepEqual(await places(), before);
  // Pressed again it lets go.
  await page.click('.ths [aria-pressed=true]');
  await untilAddress(page, /^(?!.*topic=)/);
  await page.click('.fil [data-filters]');
  await soon(async () => assert.ok(await page.evaluate(() => document.activeElement.matches('.ctl .fl'))));
  await close();
});

test('the strip stands where it stood before the program came, and keeps its rules at every width', async () => {
  for (const [width, height] of [[720, 1000], [820, 1180], [1024, 768], [1366, 620], [1366, 768], [1920, 1080]]) {
    const places = async (options) => {
      const { page, close } = await timeline('#jelajah', width, height, options);
      const all = await page.evaluate(() => {
        const rem = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
        const strip = [...document.querySelectorAll('.sf')].find((one) => getComputedStyle(one).display !== 'none');
        const box = strip.getBoundingClientRect();
        const place = (element) => {
          const { x, y, width: wide, height: high } = element.getBoundingClientRect();
          return [x - box.x, y - box.y, wide, high].map((size) => Math.round(size / rem * 10) / 10);
        };
        return {
          high: box.height / rem,
          marks: [...strip.querySelectorAll('[data-event], [data-crowd]')].map((link) => [link.dataset.crowd ?? link.dataset.event, place(link)]),
          targets: [...strip.querySelectorAll('use, .sm-h')].map(place),
        };
      });
      await close();
      return all;
    };
    const still = await places({ javaScriptEnabled: false });
    assert.deepEqual(await places({}), still, `${width} x ${height}`);
    const told = still.marks.flatMap(([ids]) => ids.split(' '));
    assert.equal(new Set(told).size, events.length, `${width} x ${height}`);
    assert.equal(told.length, events.length, `${width} x ${height}`);
    for (const [x, y, wide, high] of still.targets) {
      assert.ok(y + high <= still.high + 1, `${width} x ${height}: ${y} + ${high} in ${still.high}`);
      assert.ok(wide >= 22 && high >= 22, `${width} x ${height}: ${wide} x ${high}`);
      const near = still.targets.filter((other) => Math.abs(other[1] + other[3] / 2 - y - high / 2) < 12
        && Math.abs(other[0] + other[2] / 2 - x - wide / 2) < 23.5);
      assert.equal(near.length, 1, `${width} x ${height}: ${JSON.stringify(near)}`);
    }
  }
});

test('buttons lead from year to year, from event to event of what the filter leaves, and stay where they are', async () => {
  const { page, close } = await timeline();
  await page.click('[data-step=forth]');
  await untilAddress(page, /year=2020/);
  await page.click('[data-step=forth]');
  await untilAddress(page, /year=2021/);
  await page.click('[data-step=back]');
  await untilAddress(page, /year=2020/);
  const digital = events.filter((event) => event.theme === 'digital');
  await page.evaluate((id) => { location.hash = `#jelajah?topic=digital&event=${id}`; }, digital[0].id);
  for (let step = 1; step <= digital.length; step++) {
    await soon(async () => assert.equal(await said(page), `${step} dari ${digital.length}`));
    await page.locator('[data-step=forth]').focus();
    await page.keyboard.press('Enter');
  }
  // At the last one it stays, with the focus.
  await paused(page);
  assert.equal(await said(page), `${digital.length} dari ${digital.length}`);
  assert.ok(await page.evaluate(() => document.activeElement.matches('[data-step=forth]')));
  await close();
});

test('play goes from year to year, and stops at any touch', async () => {
  const { page, close } = await timeline();
  await page.click('#strip-controls [data-play]');
  await untilAddress(page, /year=2020/);
  assert.equal(await page.textContent('#strip-controls [data-play]').then((text) => text.trim()), 'Hentikan');
  await page.waitForTimeout(6300);
  await untilAddress(page, /year=2021/);
  await page.keyboard.press('Shift');
  await soon(async () => assert.equal(await page.textContent('#strip-controls [data-play]').then((text) => text.trim()), 'Putar'));
  await page.waitForTimeout(6300);
  await untilAddress(page, /year=2021/);
  await close();
});

test('the strip grows, keeps what is chosen, and is small again by the same button or by Escape', async () => {
  const { page, close } = await timeline('#jelajah?year=2022');
  const high = () => page.locator('[data-stage=strip]').evaluate((strip) => strip.getBoundingClientRect().height);
  const small = await high();
  await page.click('[data-large=time]');
  await untilAddress(page, /year=2022.*view=time/);
  await page.waitForSelector('#strip-large svg');
  await soon(async () => assert.ok(await high() > 2 * small));
  const told = await page.evaluate(() => [...document.querySelectorAll('#strip-large .event, #strip-large .more')]
    .flatMap((link) => (link.dataset.crowd ?? link.dataset.event).split(' ')));
  assert.deepEqual([...told].sort(), events.map((event) => event.id).sort());
  const titled = await page.locator('#strip-large .event .title').evaluateAll((lines) => new Set(lines.map((line) => line.parentElement)).size);
  assert.ok(titled >= 45, `${titled} titles`);
  await page.click('#strip-large [data-year="2023"]', { position: { x: 60, y: 12 } });
  await untilAddress(page, /year=2023.*view=time/);
  await page.click('.big');
  await untilAddress(page, /^(?!.*view=)/);
  await soon(async () => assert.equal(await high(), small));
  await page.click('[data-large=time]');
  await page.waitForSelector('#strip-large svg');
  await page.locator('#strip-large [data-year="2023"]').focus();
  await page.keyboard.press('Escape');
  await untilAddress(page, /^(?!.*year=)/);
  await page.keyboard.press('Escape');
  await untilAddress(page, /^(?!.*view=)/);
  await soon(async () => assert.ok((await here(page)).inside));
  await close();
});

test('buttons and Ctrl with the wheel zoom the large strip, a bare wheel changes nothing', async () => {
  const { page, close } = await timeline('#jelajah?view=time');
  await page.click('[data-zoom=in]');
  await untilAddress(page, /days=\d{8}-\d{8}/);
  const days = () => new URL(page.url()).hash.match(/days=([\d-]+)/)?.[1];
  const zoomed = days();
  await page.locator('#strip-large').hover({ position: { x: 600, y: 200 } });
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await soon(async () => assert.notEqual(days(), zoomed));
  await paused(page);
  const closer = days();
  await page.mouse.wheel(0, 200);
  await paused(page);
  assert.equal(days(), closer);
  await page.click('#strip-controls [data-zoom=all]');
  await untilAddress(page, /^(?!.*days=)/);
  await close();
});

test('an address with days that was given out before shows them in the large strip', async () => {
  const { page, close } = await timeline('#lini-masa?days=20220101-20221231');
  await page.waitForSelector('#strip-large svg');
  await soon(async () => assert.ok(await page.locator('#strip-large .month').count() >= 6));
  await soon(async () => assert.ok(await page.locator('#strip-large .edge').count() === 2));
  await page.locator('#strip-large .edge').first().click();
  await untilAddress(page, /days=2021/);
  await close();
});

test('the mouse drags the large strip, and what it was pressed on is not chosen', async () => {
  const { page, close } = await timeline('#jelajah?days=20220101-20221231');
  await page.waitForSelector('#strip-large svg');
  const box = await page.locator('#strip-large').boundingBox();
  await page.mouse.move(box.x + 800, box.y + 100);
  await page.mouse.down();
  await page.mouse.move(box.x + 400, box.y + 100, { steps: 5 });
  await page.mouse.up();
  await untilAddress(page, /days=2022\d{4}-2023/);
  assert.doesNotMatch(page.url(), /year=|event=/);
  await close();
});

test('two fingers zoom the large strip', async () => {
  const { page, close } = await timeline('#jelajah?view=time', 1366, 768, { hasTouch: true });
  await page.waitForSelector('#strip-large svg');
  const touch = await page.context().newCDPSession(page);
  const box = await page.locator('#strip-large').boundingBox();
  const at = (...xs) => xs.map((x, id) => ({ x: Math.round(box.x + x), y: Math.round(box.y + 120), id }));
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(550) });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(550, 650) });
  for (const by of [20, 60, 100, 150]) {
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(550 - by, 650 + by) });
  }
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await untilAddress(page, /days=/);
  await close();
});

test('every event is reached by the keyboard alone, and the strip is one stop of Tab', async () => {
  for (const fragment of ['#jelajah', '#jelajah?view=time']) {
    const { page, close } = await timeline(fragment);
    if (fragment.includes('view')) await page.waitForSelector('#strip-large svg');
    await soon(async () => assert.equal(await page.locator('.tl-box a[tabindex="0"]:visible').count(), 1));
    assert.equal(await page.locator('.tl-box a:not([tabindex]):visible').count(), 0);
    const reached = new Set();
    await page.locator('.tl-box a[tabindex="0"]:visible').focus();
    await page.keyboard.press('Home');
    for (let step = 0; step < 80; step++) {
      const { events: now } = await here(page);
      now.forEach((id) => reached.add(id));
      const before = await page.evaluateHandle(() => document.activeElement);
      await page.keyboard.press('ArrowRight');
      if (await page.evaluate((element) => element === document.activeElement, before)) break;
    }
    assert.equal(reached.size, events.length, fragment);
    await close();
  }
});

test('a "+n" opens its year, and in its year its events one after the other', async () => {
  const { page, close } = await timeline('#jelajah', 820, 1180);
  const more = page.locator('.tl-box a[data-crowd][data-year]:visible').first();
  const ids = (await more.getAttribute('data-crowd')).split(' ');
  await more.focus();
  await page.keyboard.press('Enter');
  await untilAddress(page, /year=\d{4}/);
  for (const id of [...ids, ids[0]]) {
    await page.keyboard.press('Enter');
    await untilAddress(page, new RegExp(`event=${id}`));
  }
  await close();
});

test('arrows lead to the years above, Page Down and Page Up from year to year', async () => {
  const { page, close } = await timeline();
  await page.locator('.tl-box a[tabindex="0"]:visible').focus();
  await page.keyboard.press('Home');
  const year = async () => Number((await here(page)).events[0].slice(3, 7));
  const first = await year();
  await page.keyboard.press('PageDown');
  assert.equal(await year(), first + 1);
  await page.keyboard.press('PageUp');
  assert.equal(await year(), first);
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowUp');
  assert.equal((await here(page)).year, String(first));
  await page.keyboard.press('ArrowRight');
  assert.equal((await here(page)).year, String(first + 1));
  await page.keyboard.press('Enter');
  await untilAddress(page, new RegExp(`year=${first + 1}`));
  await page.keyboard.press('ArrowDown');
  assert.equal(await year(), first + 1);
  await close();
});

test('arrow keys reach every node of the diagram, and it is one stop of Tab', async () => {
  const { page, close } = await timeline('#ekosistem');
  // It becomes one stop when the page is complete, which is after it is live.
  await soon(async () => assert.equal(await page.locator('.fits>.dia a[tabindex="0"]:visible').count(), 1));
  const nodes = table('nodes').length;
  const seen = new Set();
  const walk = async (id) => {
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
      await page.locator(`.fits>.dia [data-node="${id}"]:visible`).focus();
      await page.keyboard.press(key);
      const next = await page.evaluate(() => document.activeElement.dataset.node);
      if (!seen.has(next)) {
        seen.add(next);
        await walk(next);
      }
    }
  };
  await walk(await page.locator('.fits>.dia a[tabindex="0"]:visible').getAttribute('data-node'));
  assert.equal(seen.size, nodes);
  await close();
});

test('the question mark tells the keys, and Escape gives the focus back', async () => {
  const { page, close } = await timeline();
  await page.locator('.tl-box a[tabindex="0"]:visible').focus();
  await page.keyboard.press('?');
  await soon(async () => assert.ok(await page.isVisible('#keys')));
  await soon(async () => assert.match(await page.textContent('#keys'), /Esc/));
  await page.keyboard.press('Escape');
  await soon(async () => assert.ok(!await page.isVisible('#keys')));
  await soon(async () => assert.ok((await here(page)).inside));
  await page.click('#strip-search [data-keys]');
  await page.click('#keys button');
  await soon(async () => assert.ok(!await page.isVisible('#keys')));
  await close();
});

test('a search lets go of an event that it hides, and an event that it hides is shown when chosen', async () => {
  const { page, close } = await timeline('#jelajah?event=ev_2022_kupujamas');
  await page.fill('#strip-search [data-choose=q]', 'batik');
  await untilAddress(page, /q=batik/);
  await untilAddress(page, /^(?!.*event=)/);
  await mark(page, 'ev_2022_kupujamas').click();
  await soon(async () => assert.equal(await mark(page, 'ev_2022_kupujamas').getAttribute('aria-current'), 'true'));
  // Controls follow what is chosen after the next paint.
  await until(page, () => document.querySelector('#strip-search [data-choose=q]').value === '');
  await close();
});

test('a filter set from another section has an address that leads to the timeline', async () => {
  const { page, close } = await timeline('#angka');
  await page.selectOption('#timeline-filter [data-choose=topic]', 'digital');
  await untilAddress(page, /^#lini-masa\?/);
  await close();
});

test('the year that is chosen has a field behind it and bold titles', async () => {
  const { page, close } = await timeline('#jelajah?year=2022');
  // The field slides to the year.
  await soon(async () => {
    const [field, band] = await page.evaluate(() => {
      const strip = [...document.querySelectorAll('.sf')].find((one) => getComputedStyle(one).display !== 'none');
      return [strip.querySelector('.now'), strip.querySelector('[aria-current] .bg')].map((one) => {
        const { left, right } = one.getBoundingClientRect();
        return [Math.round(left), Math.round(right)];
      });
    });
    assert.deepEqual(field, band);
  });
  const bold = await page.locator('.tl-box a:visible .tt').evaluateAll((lines) => lines
    .filter((line) => Number(getComputedStyle(line).fontWeight) >= 600).map((line) => line.closest('a').dataset.event));
  assert.ok(bold.length > 0 && bold.every((id) => id.startsWith('ev_2022')), bold.join());
  await close();
});
