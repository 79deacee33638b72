// What readers choose with a press, in each engine: an event, a guess; and what is chosen stands out.

import assert from 'node:assert/strict';
import { serveDist } from '../e2e/harness/hosts.js';
import { inEachEngine } from './harness/engines.js';

const host = await serveDist();

inEachEngine('an event that is pressed is chosen: its card and the address follow', async (engine) => {
  const page = await engine.open(`${host}/#lini-masa`);
  await page.live();
  await page.click('.sf.x [data-event="ev_2022_kupujamas"]');
  await page.until(() => location.hash === '#lini-masa?event=ev_2022_kupujamas');
  assert.match(await page.text('#stage-card h3'), /KUPUJAMAS/);
  assert.equal(await page.evaluate(() => document.querySelector('.sf.x [data-event="ev_2022_kupujamas"]').getAttribute('aria-current')), 'true');
});

for (const width of [390, 1366]) {
  inEachEngine(`a question that is pressed is asked, and a guess that is pressed is answered, ${width} px wide`, async (engine) => {
    const page = await engine.open(`${host}/#bagaimana-jika`, { width });
    await page.live();
    await page.click('[data-scenario=s_digital]');
    await page.until(() => document.querySelector('#whatif-card [data-guess=up]'));
    assert.equal(await page.evaluate(() => document.querySelectorAll('#whatif-card .verd').length), 0, 'no answer before a guess');
    await page.click('#whatif-card [data-guess=up]');
    await page.until(() => document.querySelector('#whatif-card .verd') && /guess=up/.test(location.hash));
    const [shares, drawn] = await page.evaluate(() => [
      [...document.querySelectorAll('#whatif-card .nums b')].map((it) => Number(it.textContent)),
      document.querySelector('#whatif-card .dots').children.length,
    ]);
    assert.equal(shares.reduce((sum, share) => sum + share), 100, shares.join());
    assert.ok(drawn >= 100, `${drawn} dots`);
  });
}

/** In the page: how the two that a selector finds are painted, the chosen one and one beside it. */
const looks = (chosen, other) => [chosen, other].map((selector) => {
  const it = document.querySelector(selector);
  const { fill, stroke, strokeWidth, backgroundColor, boxShadow } = getComputedStyle(it);
  return { fill, stroke, strokeWidth, backgroundColor, boxShadow, scale: it.getScreenCTM?.().a };
});

inEachEngine('the chosen year stands out, in the bar and on the timeline', async (engine) => {
  const page = await engine.open(`${host}/#lini-masa?year=2022`);
  await page.live();
  const [inBar, besideIt] = await page.evaluate(looks, '.yb [data-year="2022"]', '.yb [data-year="2021"]');
  assert.notEqual(inBar.backgroundColor, besideIt.backgroundColor);
  assert.notEqual(inBar.boxShadow, 'none');
  const [band, other] = await page.evaluate(looks, '.sf.x .band[aria-current] .top', '.sf.x .band.edge .top');
  assert.notEqual(band.fill, other.fill);
});

inEachEngine('the chosen node stands out', async (engine) => {
  const page = await engine.open(`${host}/#ekosistem?node=modal`);
  await page.live();
  const [chosen, other] = await page.evaluate(looks, '.dia [data-node=modal] .sh', '.dia [data-node=usaha] .sh');
  // The shape covers the inner half of its ring.
  const ring = parseFloat(chosen.strokeWidth) / 2 * chosen.scale;
  assert.ok(ring >= 4, `${ring} px`);
  assert.notEqual(chosen.stroke, other.stroke);
});
