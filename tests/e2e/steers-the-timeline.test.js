// Filters, search, zoom, crowds and steps of the timeline, by mouse and by keyboard.

import test from 'node:test';
import assert from 'node:assert/strict';
import { browserForThisFile, openPage, soon, until, untilAddress, waitForState } from './harness/browser.js';
import { serveDist } from './harness/hosts.js';
import { table } from './harness/tables.js';

const browser = await browserForThisFile();
const host = await serveDist();
const events = table('events');

async function timeline(fragment = '#lini-masa', width = 1280) {
  const opened = await openPage(browser, `${host}/${fragment}`, { viewport: { width, height: 800 } });
  await waitForState(opened.page, 'live');
  return opened;
}

const shown = (page) => page.textContent('#timeline-shown b');
const paused = (page) => page.waitForTimeout(500);

test('filters join, are said in words, have an address, and are let go of by one button', async () => {
  const { page, close } = await timeline();
  await page.selectOption('[data-choose=topic]', 'digital');
  const digital = events.filter((event) => event.theme === 'digital').length;
  await soon(async () => assert.equal(await shown(page), `${digital} dari ${events.length} peristiwa`));
  await page.selectOption('[data-choose=sure]', 'high');
  const sure = events.filter((event) => event.theme === 'digital' && event.confidence === 'high').length;
  await soon(async () => assert.equal(await shown(page), `${sure} dari ${events.length} peristiwa`));
  await soon(async () => assert.equal(await page.locator('.tl [data-event]').count(), sure));
  await untilAddress(page, /topic=digital&sure=high/);
  await page.click('[data-all]');
  await soon(async () => assert.equal(await shown(page), `${events.length} dari ${events.length} peristiwa`));
  await soon(async () => assert.equal(await page.inputValue('[data-choose=topic]'), ''));
  await close();
});

test('a place holds the events of all that lies in it', async () => {
  const { page, close } = await timeline('#lini-masa?place=kec_gumukmas');
  const inside = events.filter((event) => event.in_gumukmas === 'yes' && event.id !== 'ev_2019_domba').length;
  const said = await shown(page);
  assert.ok(Number(said.split(' ')[0]) > 0 && Number(said.split(' ')[0]) <= inside, said);
  assert.equal(await page.inputValue('[data-choose=place]'), 'kec_gumukmas');
  await close();
});

test('a search finds words of titles and texts whatever their case, and its address leads back to it', async () => {
  const { page, close } = await timeline();
  await page.fill('[data-choose=q]', 'BATIK');
  await paused(page);
  const holds = (event) => `${event.title_id} ${event.text_id}`.toLowerCase().includes('batik');
  await soon(async () => assert.equal(await shown(page), `${events.filter(holds).length} dari ${events.length} peristiwa`));
  await untilAddress(page, /q=BATIK/);
  const again = await timeline(new URL(page.url()).hash);
  assert.equal(await shown(again.page), await shown(page));
  assert.equal(await again.page.inputValue('[data-choose=q]'), 'BATIK');
  await again.close();
  await close();
});

test('a search that finds nothing says so and shows the way back', async () => {
  const { page, close } = await timeline('#lini-masa?q=zzzz', 360);
  assert.match(await page.textContent('#timeline-shown'), /Tidak ada peristiwa yang cocok/);
  await page.click('[data-all]');
  await soon(async () => assert.equal(await shown(page), `${events.length} dari ${events.length} peristiwa`));
  await close();
});

test('buttons and Ctrl with the wheel zoom, a bare wheel scrolls the page', async () => {
  const { page, close } = await timeline();
  await page.click('[data-zoom=in]');
  await paused(page);
  await untilAddress(page, /days=\d{8}-\d{8}/);
  const zoomed = await page.textContent('#timeline-zoom .at');
  await page.locator('.tl').hover({ position: { x: 600, y: 100 } });
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await paused(page);
  const closer = await page.textContent('#timeline-zoom .at');
  assert.notEqual(closer, zoomed);
  const before = await page.evaluate(() => window.scrollY);
  await page.mouse.wheel(0, 200);
  await paused(page);
  assert.equal(await page.textContent('#timeline-zoom .at'), closer);
  await soon(async () => assert.ok(await page.evaluate(() => window.scrollY) > before));
  await page.click('#timeline-zoom [data-zoom=all]');
  await paused(page);
  await untilAddress(page, /^(?!.*days=)/);
  await close();
});

test('a crowd opens as a list, Escape closes it, and what is chosen in it is opened', async () => {
  const { page, close } = await timeline();
  const crowd = page.locator('.tl .more').first();
  await crowd.focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('.cl a');
  await until(page, () => document.activeElement.id === 'crowd-head');
  await page.keyboard.press('Escape');
  await until(page, () => !document.querySelector('.cl a'));
  await page.locator('.tl .more').first().click();
  const id = await page.locator('.cl a').first().getAttribute('data-event');
  await page.locator('.cl a').first().click();
  await untilAddress(page, new RegExp(`event=${id}`));
  await close();
});

test('the steps keep the focus, walk what the filter leaves, and say where they are', async () => {
  const digital = events.filter((event) => event.theme === 'digital').length;
  for (const width of [360, 1280]) {
    const { page, close } = await timeline('#lini-masa?topic=digital&event=' + events.find((event) => event.theme === 'digital').id, width);
    const seen = new Set();
    for (let step = 0; step < digital; step++) {
      await until(page, (before) => !before.includes(location.hash.match(/event=(\w+)/)[1]), [...seen]);
      seen.add(new URL(page.url()).hash.match(/event=(\w+)/)[1]);
      if (step + 1 < digital) {
        await page.locator('#stage-card .walk a').last().focus();
        await page.keyboard.press('Enter');
        await until(page, (n) => document.querySelector('#stage-card .at').textContent.startsWith(`${n} `), step + 2);
      }
    }
    assert.equal(seen.size, digital);
    await close();
  }
});

test('the range of years moves by arrow keys and says the year with its chapter', async () => {
  const { page, close } = await timeline();
  await page.focus('#year-range input');
  for (const year of ['2020', '2021', '2022']) {
    await page.keyboard.press('ArrowRight');
    await untilAddress(page, new RegExp(`year=${year}`));
    assert.match(await page.getAttribute('#year-range input', 'aria-valuetext'), new RegExp(`^${year}: .`));
  }
  assert.equal(await page.evaluate(() => document.activeElement.type), 'range');
  await page.click('.yb [data-year="2024"]');
  await soon(async () => assert.equal(await page.inputValue('#year-range input'), '5'));
  await close();
});

test('every event and every node is reached by the keyboard alone', async () => {
  const { page, close } = await timeline('#lini-masa?days=20190101-20251231');
  const reached = new Set();
  await page.locator('.tl a[tabindex="0"]').focus();
  await page.keyboard.press('Home');
  for (let step = 0; step < 200; step++) {
    const here = await page.evaluate(() => {
      const { event, crowd } = document.activeElement.dataset;
      return { event, crowd, name: document.activeElement.getAttribute('aria-label') };
    });
    assert.ok(here.name);
    if (here.event) reached.add(here.event);
    if (here.crowd) {
      await page.keyboard.press('Enter');
      await page.waitForSelector('.cl a');
      const count = await page.locator('.cl a').count();
      for (let place = 0; place < count; place++) {
        await page.keyboard.press('Tab');
        reached.add(await page.evaluate(() => document.activeElement.dataset.event));
      }
      await page.keyboard.press('Escape');
      await until(page, () => document.activeElement.closest('.tl'));
    }
    const before = await page.evaluateHandle(() => document.activeElement);
    await page.keyboard.press('ArrowRight');
    if (await page.evaluate((element) => element === document.activeElement, before)) break;
  }
  assert.equal(reached.size, events.length);
  await close();
});

test('arrow keys reach every node of the diagram, and it is one stop of Tab', async () => {
  const { page, close } = await timeline('#ekosistem');
  assert.equal(await page.locator('.dia a[tabindex="0"]').count(), 1);
  const nodes = table('nodes').length;
  const seen = new Set();
  const walk = async (id) => {
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
      await page.locator(`.dia [data-node="${id}"]`).focus();
      await page.keyboard.press(key);
      const next = await page.evaluate(() => document.activeElement.dataset.node);
      if (!seen.has(next)) {
        seen.add(next);
        await walk(next);
      }
    }
  };
  await walk(await page.locator('.dia a[tabindex="0"]').getAttribute('data-node'));
  assert.equal(seen.size, nodes);
  await close();
});

test('the question mark tells the keys, and Escape gives the focus back', async () => {
  const { page, close } = await timeline();
  await page.locator('.tl a[tabindex="0"]').focus();
  const before = await page.evaluate(() => document.activeElement.dataset.event);
  await page.keyboard.press('?');
  await soon(async () => assert.ok(await page.isVisible('#keys')));
  await soon(async () => assert.match(await page.textContent('#keys'), /Esc/));
  await page.keyboard.press('Escape');
  await soon(async () => assert.ok(!await page.isVisible('#keys')));
  await soon(async () => assert.equal(await page.evaluate(() => document.activeElement.dataset.event), before));
  await page.click('[data-keys]');
  await page.click('#keys button');
  await soon(async () => assert.ok(!await page.isVisible('#keys')));
  await close();
});

const windowSaid = (page) => page.textContent('#timeline-zoom .at');

test('the mouse drags the drawing and the window of the overview', async () => {
  const { page, close } = await timeline('#lini-masa?days=20220101-20221231');
  const before = await windowSaid(page);
  const head = await page.locator('.tl').boundingBox();
  await page.mouse.move(head.x + 600, head.y + 120);
  await page.mouse.down();
  await page.mouse.move(head.x + 300, head.y + 120, { steps: 5 });
  await page.mouse.up();
  const dragged = await windowSaid(page);
  assert.notEqual(dragged, before);
  assert.match(dragged, /2023/);
  await page.locator('.ov').scrollIntoViewIfNeeded();
  const strip = await page.locator('.ov').boundingBox();
  await page.mouse.click(strip.x + 5, strip.y + 20);
  await soon(async () => assert.match(await windowSaid(page), /2019/));
  // Released, the mouse moves nothing any more.
  await page.mouse.move(strip.x + 900, strip.y + 20);
  await soon(async () => assert.match(await windowSaid(page), /2019/));
  await close();
});

test('a swipe over the drawing, the overview or the diagram scrolls the page and changes nothing', async () => {
  const { page, close } = await openPage(browser, `${host}/#lini-masa`, { viewport: { width: 1280, height: 800 }, hasTouch: true });
  await waitForState(page, 'live');
  const touch = await page.context().newCDPSession(page);
  for (const view of ['.tl', '.ov', '.dia']) {
    await page.evaluate((selector) => document.querySelector(selector).scrollIntoView({ block: 'center' }), view);
    const address = page.url();
    const from = await page.evaluate(() => scrollY);
    const box = await page.locator(view).boundingBox();
    const [x, y] = [Math.round(box.x + box.width / 2), Math.round(Math.max(box.y, 120) + Math.min(box.height, 400) / 2)];
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    for (let step = 1; step <= 10; step++) {
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y: y - 20 * step }] });
      await page.waitForTimeout(16);
    }
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await paused(page);
    await soon(async () => assert.ok(await page.evaluate(() => scrollY) > from + 100, view));
    assert.equal(page.url(), address, view);
  }
  await close();
});

test('two fingers zoom the drawing', async () => {
  const { page, close } = await openPage(browser, `${host}/#lini-masa`, { viewport: { width: 1280, height: 800 }, hasTouch: true });
  await waitForState(page, 'live');
  const before = await windowSaid(page);
  const touch = await page.context().newCDPSession(page);
  const box = await page.locator('.tl').boundingBox();
  const y = Math.round(box.y + 120);
  const at = (...xs) => xs.map((x, id) => ({ x: Math.round(box.x + x), y, id }));
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(550) });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(550, 650) });
  for (const by of [20, 60, 100, 150]) {
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(550 - by, 650 + by) });
  }
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await paused(page);
  await soon(async () => assert.notEqual(await windowSaid(page), before));
  await untilAddress(page, /days=/);
  await close();
});

test('what lies outside is one press away, and zooming out again leaves a plain address', async () => {
  const { page, close } = await timeline();
  await page.locator('.tl .edge').first().click();
  await paused(page);
  await soon(async () => assert.match(await windowSaid(page), /2019/));
  for (const way of ['all', 'in', 'out']) await page.click(`#timeline-zoom [data-zoom=${way}]`);
  await paused(page);
  await untilAddress(page, '#lini-masa');
  await close();
});

test('Page Down and Page Up lead to the first mark of the chapter after and before, however far it is zoomed', async () => {
  for (const days of ['', '?days=20211001-20230401']) {
    const { page, close } = await timeline(`#lini-masa${days}`);
    await page.locator('.tl a[tabindex="0"]').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    const year = async () => {
      const { event, crowd } = await page.evaluate(() => ({ ...document.activeElement.dataset }));
      return event ? Number(event.slice(3, 7)) : Number(events[Number(crowd)].date.slice(0, 4));
    };
    const first = await year();
    await page.keyboard.press('PageDown');
    await soon(async () => assert.equal(await year(), first + 1, days));
    await page.keyboard.press('PageUp');
    await soon(async () => assert.equal(await year(), first, days));
    await close();
  }
});

test('the focus never stands under the bar of years', async () => {
  const { page, close } = await timeline('#lini-masa?year=2022');
  await page.locator('.tl a[tabindex="0"]').focus();
  await page.keyboard.press('Home');
  for (let step = 0; step < 60; step++) {
    await page.evaluate(() => scrollBy(0, 150));
    await page.keyboard.press('ArrowRight');
    const [top, bar] = await page.evaluate(() => [document.activeElement.getBoundingClientRect().top,
      document.querySelector('.years').getBoundingClientRect().bottom]);
    assert.ok(top >= bar - 1, `${top} under ${bar}`);
  }
  await close();
});

test('at the last event the step stays where it is, with the focus', async () => {
  const last = events.at(-1).id;
  const { page, close } = await timeline(`#lini-masa?event=${last}`);
  await page.locator('#stage-card .walk a').first().focus();
  await page.keyboard.press('Enter');
  await until(page, (id) => !location.hash.endsWith(id), last);
  await page.locator('#stage-card .walk a').last().focus();
  await page.keyboard.press('Enter');
  await until(page, (id) => location.hash.endsWith(id), last);
  await page.keyboard.press('Enter');
  assert.ok(page.url().endsWith(last));
  await soon(async () => assert.ok(await page.evaluate(() => document.activeElement.matches('#stage-card .walk a:last-child'))));
  await close();
});

test('a search lets go of an event that it hides, and an event that it hides is shown when chosen', async () => {
  const { page, close } = await timeline('#lini-masa?event=ev_2022_kupujamas');
  await page.fill('[data-choose=q]', 'batik');
  await paused(page);
  await untilAddress(page, /^(?!.*event=)/);
  await page.evaluate(() => document.querySelector('.nc [data-event="ev_2022_kupujamas"]').click());
  await soon(async () => assert.equal(await page.locator('.tl [data-event="ev_2022_kupujamas"]').getAttribute('aria-current'), 'true'));
  // Controls follow what is chosen after the next paint.
  await until(page, () => document.querySelector('[data-choose=q]').value === '');
  await close();
});

test('a filter set from another section has an address that leads to the timeline', async () => {
  const { page, close } = await timeline('#angka');
  await page.selectOption('[data-choose=topic]', 'digital');
  await untilAddress(page, /^#lini-masa\?/);
  await close();
});

test('on a phone the years are within the reach of a thumb, and hide no end of the page', async () => {
  const host = await serveDist();
  const { page, close } = await openPage(browser, `${host}/`, { viewport: { width: 360, height: 640 } });
  await waitForState(page, 'live');
  const bar = () => page.evaluate(() => document.querySelector('.years').getBoundingClientRect().toJSON());
  for (const place of ['#pembuka', '#ekosistem', '#sumber']) {
    await page.evaluate((to) => { location.hash = to; }, place);
    const { top, bottom } = await bar();
    assert.ok(top > 640 * 0.8 && bottom === 640, `${place} ${top} ${bottom}`);
  }
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const last = await page.evaluate(() => document.querySelector('footer').getBoundingClientRect().bottom);
  await soon(async () => assert.ok(last <= (await bar()).top + 1, `${last} under the bar`));
  await page.locator('.years [data-year="2022"]').click();
  await untilAddress(page, /year=2022/);
  await close();
});

test('labels of other years than the chosen one are quieter, not bolder', async () => {
  const { page, close } = await openPage(browser, `${host}/#lini-masa?year=2022`, { viewport: { width: 1280, height: 800 } });
  await waitForState(page, 'live');
  const strokes = await page.evaluate(() => [...document.querySelectorAll('.tl .lb')].map((it) => getComputedStyle(it).stroke));
  assert.ok(strokes.length > 10);
  assert.deepEqual([...new Set(strokes)], ['none']);
  await close();
});
