// The stage by the keyboard alone: what Tab comes to, in order and in sight; the focus is seen, never lost, and Escape
// leads out step by step, in every form of the stage.

import test from 'node:test';
import assert from 'node:assert/strict';
import { browserForThisFile, openPage, soon, until, untilAddress, waitForState } from './harness/browser.js';
import { serveDist } from './harness/hosts.js';

const browser = await browserForThisFile();
const host = await serveDist();
const SIZES = [[1366, 768], [820, 1180], [360, 640]];

async function live(fragment, [width, height], options = {}) {
  const context = { viewport: { width, height }, reducedMotion: 'reduce', ...options };
  const { page, close } = await openPage(browser, `${host}/${fragment}`, context);
  if (options.javaScriptEnabled !== false) {
    await waitForState(page, 'live');
    await until(page, () => performance.getEntriesByName('jelajah:complete').length);
  }
  return { page, close };
}

/** Presses keys, each when what the one before did is painted. */
async function press(page, ...keys) {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))); }));
  }
}

/** Where the focus is: in which area, on what, and whether that is in sight with nothing over it. */
const here = (page) => page.evaluate(() => {
  const it = document.activeElement;
  const { left, top, width, height } = it.getBoundingClientRect();
  const over = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 20));
  const inside = (selector) => it.closest(selector);
  const area = inside('[data-stage]')?.dataset.stage ?? (inside('.top') ? 'head' : inside('.facets') ? 'facets' : inside('.yb') ? 'bar' : inside('section')?.id);
  return {
    area: inside('.ctl') ? 'controls' : inside('.map-head') ? 'layers' : area,
    on: `${it.localName}.${it.getAttribute('class')} ${it.getAttribute('aria-label') ?? it.textContent}`.slice(0, 80),
    node: it.dataset.node, group: it.dataset.group, event: it.dataset.event,
    isSeen: Boolean(over && (it.contains(over) || over.contains(it) && over !== document.body)),
    box: { x: left, y: top, width, height },
  };
});

/** How many points of a box and what is close to it look otherwise when the focus is elsewhere. */
async function drawnBy(page, { x, y, width, height }) {
  const view = page.viewportSize();
  const [left, top] = [Math.max(0, x - 9), Math.max(0, y - 9)];
  const clip = { x: left, y: top, width: Math.min(view.width, x + width + 9) - left, height: Math.min(view.height, y + height + 9) - top };
  const look = async () => (await page.screenshot({ clip, caret: 'initial' })).toString('base64');
  const it = await page.evaluateHandle(() => document.activeElement);
  const focused = await look();
  await it.evaluate((element) => element.blur());
  const plain = await look();
  await it.evaluate((element) => element.focus({ preventScroll: true }));
  return page.evaluate(async (pictures) => {
    const [one, other] = await Promise.all(pictures.map(async (png) => {
      const bytes = Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const pen = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
      pen.drawImage(picture, 0, 0);
      return pen.getImageData(0, 0, picture.width, picture.height).data;
    }));
    let differ = 0;
    for (let at = 0; at < one.length; at += 4) {
      differ += [0, 1, 2].reduce((sum, part) => sum + Math.abs(one[at + part] - other[at + part]), 0) > 120;
    }
    return differ;
  }, [focused, plain]);
}

const WALKS = {
  '1366,768': ['layers', 'map', 'card', 'numbers', 'controls', 'strip'],
  '820,1180': ['layers', 'map', 'card', 'numbers', 'controls', 'strip'],
  '360,640': ['layers', 'map', 'facets', 'bar'],
};

for (const size of SIZES) {
  for (const [look, options] of [['light', {}], ['dark', { colorScheme: 'dark' }], ['forced', { forcedColors: 'active' }]]) {
    test(`Tab comes to the areas in their order, and each stop is in sight and drawn, ${size.join(' x ')}, ${look}`, async () => {
      const { page, close } = await live('#jelajah', size, options);
      const walked = [];
      for (let stops = 0; stops < 60; stops += 1) {
        await press(page, 'Tab');
        const now = await here(page);
        if (!WALKS[size].includes(now.area)) break;
        if (now.area !== walked.at(-1)) walked.push(now.area);
        assert.ok(now.isSeen, `${now.area}: ${now.on} is in sight`);
        // What a word is typed into has the ring of the box around it.
        const least = now.on.startsWith('input') ? 0 : 60;
        assert.ok(await drawnBy(page, now.box) >= least, `${now.area}: ${now.on} shows its focus`);
      }
      assert.deepEqual(walked, WALKS[size]);
      await close();
    });
  }

  test(`a node that Enter chooses has the focus, and Escape leads out step by step, ${size.join(' x ')}`, async () => {
    const { page, close } = await live('#jelajah?year=2022', size);
    await page.locator('.fits>.dia a[tabindex="0"]:visible').focus();
    await press(page, 'Enter');
    await untilAddress(page, /node=/);
    const first = new URL(page.url()).hash.match(/node=(\w+)/)[1];
    await soon(async () => assert.equal((await here(page)).node, first));
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft']) {
      await press(page, key);
      if ((await here(page)).node !== first) break;
    }
    const { node: second } = await here(page);
    assert.notEqual(second, first, 'arrows lead on');
    await press(page, 'Enter');
    await untilAddress(page, new RegExp(`node=${second}`));
    await soon(async () => assert.equal((await here(page)).node, second));
    assert.equal(await page.locator('.fits .dia a[tabindex="0"]:visible').count(), 1, 'one stop of Tab');
    await press(page, 'Escape');
    await untilAddress(page, /#ekosistem\?year=2022$/);
    await soon(async () => assert.equal((await here(page)).area, 'map'));
    assert.ok((await here(page)).isSeen);
    await press(page, 'Escape');
    await untilAddress(page, '#ekosistem');
    assert.equal((await here(page)).area, 'map');
    await close();
  });

  test(`a press on the stage never loses the focus, ${size.join(' x ')}`, async () => {
    for (const [fragment, control] of [
      ['#jelajah?year=2022', '.st-num .rows a'], ['#jelajah?year=2022', '.st-num [data-charts]'], ['#jelajah?year=2022', '.st-card .evs a'],
      ['#ekosistem?node=modal', '.crumbs a'], ['#ekosistem?node=modal', '[data-say]'], ['#angka?chart=jember_growth', '.st-card .ib[data-chart]'],
      ['#jelajah', '.map-head [data-legend]'], ['#jelajah', '.doors [data-tour]'], ['#jelajah', '.doors a[data-node]'],
    ]) {
      const { page, close } = await live(fragment, size);
      const it = page.locator(control).locator('visible=true').first();
      if (await it.count()) {
        await it.focus();
        await press(page, 'Enter');
        await soon(async () => {
          const now = await here(page);
          assert.ok(now.area && now.isSeen, `${fragment} ${control}: ${JSON.stringify(now)}`);
        });
      }
      await close();
    }
  });
}

test('a group of the ring lists its nodes with the focus on the first, and Escape leads back to it', async () => {
  const { page, close } = await live('#jelajah', [360, 640]);
  await page.locator('.fits>.dia [data-group=actor]:visible').focus();
  await press(page, 'Enter');
  await soon(async () => assert.ok((await here(page)).node));
  await press(page, 'Escape');
  await soon(async () => assert.equal((await here(page)).group, 'actor'));
  await press(page, 'Enter', 'Enter');
  await untilAddress(page, /node=/);
  await soon(async () => assert.ok((await here(page)).node));
  await press(page, 'Escape');
  await soon(async () => assert.equal((await here(page)).group, 'actor'));
  await close();
});

test('Tab leads into the map at the node that is chosen', async () => {
  const { page, close } = await live('#ekosistem?node=modal', [1366, 768]);
  await page.locator('.map-head [data-legend]').focus();
  await press(page, 'Tab');
  assert.equal((await here(page)).node, 'modal');
  await close();
});

for (const size of SIZES) {
  test(`the legend opens with the focus in it, and Escape leads back to what opened it, ${size.join(' x ')}`, async () => {
    const { page, close } = await live('#jelajah', size);
    const opens = page.locator('.map-head [data-legend]');
    await opens.focus();
    await press(page, 'Enter');
    assert.ok(await page.evaluate(() => document.activeElement.matches('.st-legend [data-legend]')));
    assert.ok((await here(page)).isSeen);
    await press(page, 'Escape');
    await soon(async () => assert.ok(await opens.evaluate((it) => it === document.activeElement)));
    assert.ok(!await page.locator('.st-legend').isVisible());
    await close();
  });
}

test('Escape leads out of a chart to the numbers\' year, and out of the filters to the controls', async () => {
  const { page, close } = await live('#jelajah?year=2022', [1366, 768]);
  await page.locator('.st-num .rows a').first().focus();
  await press(page, 'Enter');
  await untilAddress(page, /chart=/);
  await soon(async () => assert.equal((await here(page)).area, 'card'));
  await press(page, 'Escape');
  await untilAddress(page, /^(?!.*chart=)/);
  await page.locator('.ctl .fl').focus();
  await press(page, 'Enter');
  await soon(async () => assert.ok(await page.locator('.fil').isVisible()));
  await press(page, 'Escape');
  await soon(async () => assert.equal((await here(page)).area, 'controls'));
  assert.match(page.url(), /year=2022/, 'the year is still chosen');
  await close();
});
