// Small windows, large text, wide spacing, no motion: nothing is cut off, nothing has to be scrolled sideways, and what is
// pressed is large enough. What is chosen is said once.

import test from 'node:test';
import assert from 'node:assert/strict';
import { browserForThisFile, openPage, waitForState } from './harness/browser.js';
import { pages } from './harness/dist.js';
import { serveDist } from './harness/hosts.js';
import { cutOff } from './harness/looks.js';

const browser = await browserForThisFile();
const host = await serveDist();

/** A live page on which the reader's own style lies. */
async function styled(address, width, css, options = {}) {
  const { fontSize, ...rest } = options;
  // As the browser's own setting does it, which the widths of the stylesheet follow too.
  const prepare = async (page) => {
    const devtools = await page.context().newCDPSession(page);
    if (fontSize) await devtools.send('Page.setFontSizes', { fontSizes: { standard: fontSize, fixed: fontSize } });
  };
  const opened = await openPage(browser, `${host}/${address}`, { viewport: { width, height: 900 }, prepare, ...rest });
  await waitForState(opened.page, 'live');
  if (fontSize) assert.equal(await opened.page.evaluate(() => getComputedStyle(document.documentElement).fontSize), `${fontSize}px`);
  await opened.page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
  }, css);
  await opened.page.waitForTimeout(200);
  return opened;
}

const SPACED = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }';
for (const file of pages) {
  for (const [what, width, css, fontSize] of [['at 320 px, which is 1280 at 400 %', 320, ''], ['with text of twice the size', 1280, '', 32],
    ['with text of twice the size on a small screen', 768, '', 32], ['with wide spacing', 1280, SPACED], ['with wide spacing on a phone', 360, SPACED]]) {
    test(`${file}: nothing is cut and nothing scrolls sideways ${what}`, async () => {
      const { page, close } = await styled(file, width, css, { fontSize });
      assert.deepEqual(await page.evaluate(cutOff), { sideways: false, found: [] });
      await close();
    });
  }
}

test('what is pressed is at least 24 px in both directions, and controls are 44 high', async () => {
  for (const width of [360, 1280]) {
    const { page, close } = await styled('index.html#ekosistem?node=modal', width, '');
    const small = await page.evaluate(() => {
      const shown = (it) => it.checkVisibility({ visibilityProperty: true }) && it.getBoundingClientRect().width > 0;
      const size = (it) => { const { width, height } = it.getBoundingClientRect(); return [Math.round(width), Math.round(height)]; };
      const name = (it) => `${it.localName}.${it.getAttribute('class') ?? ''} ${it.textContent.trim().slice(0, 30)} ${size(it)}`;
      /** How high the ground is on which it can be pressed: some reach beyond their edge. */
      const high = (it) => {
        const beyond = getComputedStyle(it, '::after');
        const reach = beyond.content === '""' && beyond.position === 'absolute' ? -parseFloat(beyond.top) - parseFloat(beyond.bottom) : 0;
        return size(it)[1] + Math.max(0, reach);
      };
      const controls = [...document.querySelectorAll(`button, select, input, summary, .btn, .dia a, .map-head a, .doors a, .rows a,
        .tl-box a, .facets a, .yb > *`)].filter(shown);
      return {
        under24: controls.filter((it) => !it.matches('[type=radio]') && Math.min(...size(it)) < 24).map(name),
        under44: controls.filter((it) => it.matches('.btn, .facets a, .yb > *') && high(it) < 44).map(name),
      };
    });
    assert.deepEqual(small, { under24: [], under44: [] }, `${width} px`);
    await close();
  }
});

for (const [width, height, fontSize] of [[320, 480], [640, 360], [844, 390], [932, 430], [1024, 768], [1366, 620]]) {
  test(`the stage is as high as the window, and only its card scrolls: ${width} x ${height}`, async () => {
    const { page, close } = await styled('index.html#jelajah?year=2022', width, '', { viewport: { width, height }, fontSize });
    const { high, below, fits, sideways } = await page.evaluate(() => {
      const stage = document.getElementById('jelajah');
      const box = (it) => it.getBoundingClientRect();
      const areas = [...stage.querySelectorAll('[data-stage], .facets, .yb')].filter((it) => it.getClientRects().length && !it.closest('svg'));
      return {
        high: Math.round(document.querySelector('.top').offsetHeight + box(stage).height),
        below: areas.filter((it) => box(it).bottom > box(stage).bottom + 1 || box(it).right > box(stage).right + 1).map((it) => it.className),
        fits: stage.scrollHeight <= stage.clientHeight + 1,
        sideways: document.documentElement.scrollWidth > innerWidth,
      };
    });
    assert.deepEqual({ high, below, fits, sideways }, { high: height, below: [], fits: true, sideways: false });
    await close();
  });
}

for (const [width, height, fontSize] of [[320, 256], [320, 180], [640, 320], [360, 640, 32], [320, 480, 32]]) {
  test(`too low for areas, the stage is one column, nothing sticks, and the page scrolls: ${width} x ${height}, ${fontSize ?? 16} px`, async () => {
    const { page, close } = await styled('index.html#jelajah?year=2022', width, '', { viewport: { width, height }, fontSize });
    const found = await page.evaluate(() => {
      const areas = ['.st-map', '.st-card', '.st-num', '.yb'].map((it) => document.querySelector(`#jelajah > ${it}`).getBoundingClientRect());
      return {
        order: areas.every((box, at) => box.height > 40 && (at === 0 || box.top >= areas[at - 1].bottom - 1)),
        sticks: [...document.querySelectorAll('.top, #jelajah *')].filter((it) => /sticky|fixed/.test(getComputedStyle(it).position)).map((it) => it.className),
        scrolls: ['.st-map', '.st-card', '.st-num'].filter((it) => /auto|scroll|hidden/.test(getComputedStyle(document.querySelector(it)).overflowY)),
      };
    });
    assert.deepEqual(found, { order: true, sticks: [], scrolls: [] });
    // With text of twice the size on a phone, head and stage are asked.
    const { found: cut } = await page.evaluate(cutOff);
    if (!fontSize) assert.deepEqual(cut, []);
    const outside = await page.evaluate(() => [...document.querySelectorAll('.top *, #jelajah *')].filter((it) => !it.closest('svg, .vh')
      && it.getClientRects().length && it.getBoundingClientRect().right > innerWidth + 1).map((it) => `${it.localName}.${it.className} ${it.textContent.slice(0, 30)}`));
    assert.deepEqual(outside, []);
    await close();
  });
}

test('with reduced motion nothing moves by itself', async () => {
  const { page, close } = await styled('index.html', 1280, '', { reducedMotion: 'reduce' });
  const moving = await page.evaluate(() => [...document.querySelectorAll('#halaman *')].filter((it) => {
    const style = getComputedStyle(it);
    return style.animationName !== 'none' || style.transitionDuration.split(',').some((time) => parseFloat(time) > 0.01);
  }).map((it) => `${it.localName}.${it.getAttribute('class')}`));
  assert.deepEqual(moving, []);
  assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
  await close();
});

test('each thing that is chosen is said once', async () => {
  const { page, close } = await styled('index.html', 1280, '');
  await page.evaluate(() => {
    globalThis.said = [];
    new MutationObserver(() => globalThis.said.push(document.getElementById('kabar').textContent))
      .observe(document.getElementById('kabar'), { childList: true, characterData: true, subtree: true });
  });
  const press = async (selector) => {
    await page.evaluate(() => { globalThis.said.length = 0; });
    await page.locator(selector).first().click();
    await page.waitForTimeout(400);
    return page.evaluate(() => globalThis.said);
  };
  for (const [selector, words] of [['.tl-box [data-year="2022"]:visible div', /2022/], ['.tl-box [data-event="ev_2022_kupujamas"]:visible', /Peristiwa \d+ dari 55/],
    ['.hero [data-tour]', null], ['#tour [data-tour=next]', /Langkah 2 dari 8/], ['#tour [data-tour=close]', null]]) {
    const said = await press(selector);
    if (words) assert.ok(said.length === 1 && words.test(said[0]), `${selector}: ${JSON.stringify(said)}`);
    else assert.ok(said.length <= 1, `${selector}: ${JSON.stringify(said)}`);
  }
  await close();
});
