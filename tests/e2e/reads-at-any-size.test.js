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
      const controls = [...document.querySelectorAll('button, select, input, summary, .btn, .dia a, .tl-box .ay, .tl-box use')].filter(shown);
      return {
        under24: controls.filter((it) => !it.matches('[type=radio]') && Math.min(...size(it)) < 24).map(name),
        under44: controls.filter((it) => it.matches('.btn') && size(it)[1] < 44).map(name),
      };
    });
    assert.deepEqual(small, { under24: [], under44: [] }, `${width} px`);
    await close();
  }
});

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
    const it = page.locator(selector).first();
    // A band of the strip is pressed where it says its year: marks lie over its middle.
    await it.click(await it.evaluate((found) => found.matches('.band')) ? { position: { x: 20, y: 14 } } : {});
    await page.waitForTimeout(400);
    return page.evaluate(() => globalThis.said);
  };
  for (const [selector, words] of [['[data-stage=strip] [data-year="2022"]:visible', /2022/], ['[data-stage=strip] [data-event="ev_2022_kupujamas"]:visible', /Peristiwa \d+ dari 55/],
    ['.hero [data-tour]', null], ['#stage-card [data-tour=next]', /Langkah 2 dari 8/], ['#stage-card [data-tour=close]', null]]) {
    const said = await press(selector);
    if (words) assert.ok(said.length === 1 && words.test(said[0]), `${selector}: ${JSON.stringify(said)}`);
    else assert.ok(said.length <= 1, `${selector}: ${JSON.stringify(said)}`);
  }
  await close();
});
