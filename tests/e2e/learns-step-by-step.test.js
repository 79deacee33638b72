// Learning: the tour, the questions, the meaning of words, and what is printed for a class.

import test from 'node:test';
import assert from 'node:assert/strict';
import { browserForThisFile, openPage, soon, until, untilAddress, waitForState } from './harness/browser.js';
import { pages, sheetPages } from './harness/dist.js';
import { serveDist, serveHostPage } from './harness/hosts.js';
import { pagesOf, squeezed, textOf } from './harness/pdf.js';
import { table } from './harness/tables.js';

const browser = await browserForThisFile();
const host = await serveDist();
const steps = table('tour');
const questions = table('questions');
const glossary = table('glossary');
const language = (file) => (file === 'index.html' ? 'id' : file.replace('.html', ''));

async function open(address = 'index.html', options = {}) {
  const opened = await openPage(browser, `${host}/${address}`, { viewport: { width: 1280, height: 800 }, ...options });
  if (options.javaScriptEnabled !== false) await waitForState(opened.page, 'live');
  return opened;
}

const card = (page) => page.locator('#tour');
const told = (page) => page.locator('#tour-text').innerText();
const focused = (page) => page.evaluate(() => document.activeElement.dataset.tour ?? document.activeElement.id);

for (const file of pages) {
  test(`${file}: the tour is walked by keyboard from end to end, each step with its address, its view and its words`, async () => {
    const { page, seen, close } = await open(file);
    const lang = language(file);
    await page.locator('.hero [data-tour]').focus();
    await page.keyboard.press('Enter');
    await card(page).waitFor();
    await soon(async () => assert.equal(await focused(page), 'tour-title', 'the card is read first'));
    for (const [place, step] of steps.entries()) {
      assert.equal(await told(page), step[`text_${lang}`].replaceAll('\u00a0', ' '));
      const [section, pairs = ''] = step.view.split('?');
      await untilAddress(page, new RegExp(`^#${section}\\?.*tour=${place + 1}$`));
      const address = await page.evaluate(() => location.hash);
      for (const pair of pairs.split('&').filter(Boolean)) assert.ok(address.includes(pair), `${address} ${pair}`);
      if (place === 0) {
        for (let tabs = 0; tabs < 3 && await focused(page) !== 'next'; tabs += 1) await page.keyboard.press('Tab');
      } else {
        const status = await page.locator('#kabar').innerText();
        assert.ok(status.includes(step[`text_${lang}`].slice(0, 30)), status);
      }
      await soon(async () => assert.equal(await focused(page), 'next', 'the focus stays on the button'));
      await page.keyboard.press('Enter');
    }
    await card(page).waitFor({ state: 'detached' });
    assert.equal(await page.evaluate(() => document.documentElement.hasAttribute('data-tour')), false);
    assert.deepEqual(seen.errors, []);
    await close();
  });
}

test('the tour can be left and taken up where it was left, and back leads through its steps', async () => {
  const { page, close } = await open('index.html#pembuka?tour=3');
  await until(page, () => location.hash === '#ekosistem?layer=resources&tour=3');
  await page.locator('#tour [data-tour=next]').click();
  await until(page, () => location.hash.endsWith('tour=4'));
  await page.goBack();
  await until(page, () => location.hash.endsWith('tour=3'));
  assert.match(await page.locator('#tour-step').innerText(), /^Langkah 3 dari 8$/);
  await page.locator('#tour [data-tour=next]').focus();
  await page.keyboard.press('Escape');
  await card(page).waitFor({ state: 'detached' });
  const again = page.locator('#tur [data-tour]');
  // It is far from the window until then.
  await again.scrollIntoViewIfNeeded();
  await soon(async () => assert.equal(await again.innerText(), 'Lanjutkan tur: langkah 3'));
  assert.ok(await page.evaluate(() => document.activeElement.matches('.st-card h3')), 'the focus goes to what the card tells then');
  await again.click();
  await until(page, () => location.hash.endsWith('tour=3'));
  await close();
});

test('in a frame the card stands in the page, and the frame follows from section to section', async () => {
  const { page, close } = await openPage(browser, await serveHostPage(`<iframe src="${host}/#belajar?embed=1" width="900" height="3000"></iframe>`));
  const frame = page.frameLocator('iframe');
  await frame.locator('html[data-jelajah=live]').waitFor({ state: 'attached' });
  await frame.locator('#tur [data-tour]').click();
  await frame.locator('#jelajah #tour').waitFor();
  await frame.locator('#tour [data-tour=next]').click();
  await frame.locator('#tour-step', { hasText: 'Langkah 2 dari 8' }).waitFor();
  await frame.locator('#tour button[data-tour=close]').click();
  await frame.locator('#tour').waitFor({ state: 'detached' });
  await close();
});

test('on a projector the keys of a clicker lead through the tour', async () => {
  const { page, close } = await open('index.html#pembuka?present=1&tour=1', { viewport: { width: 1280, height: 720 } });
  await card(page).waitFor();
  assert.equal(await page.locator('#slides').count(), 0, 'the card has the buttons');
  await page.keyboard.press('PageDown');
  await until(page, () => document.getElementById('tour-step')?.textContent === 'Langkah 2 dari 8');
  assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll('.hero, #jelajah, main .sec')].filter((it) => it.checkVisibility()).map((it) => it.id)), ['jelajah']);
  await page.keyboard.press('ArrowLeft');
  await until(page, () => document.getElementById('tour-step')?.textContent === 'Langkah 1 dari 8');
  await page.keyboard.press('Tab');
  await page.locator('#tour button[data-tour=close]').click();
  await page.locator('#slides').waitFor();
  await close();
});

test('without script the tour is a list with pictures, questions lead to their answers, and terms to the glossary', async () => {
  const { page, close } = await open('index.html', { javaScriptEnabled: false });
  assert.deepEqual(await page.locator('.tur > li > p').allTextContents(), steps.map((step) => step.text_id));
  assert.equal(await page.locator('.tur svg').count(), steps.length);
  const broken = await page.evaluate(() => [...document.querySelectorAll('#belajar a, #lampiran a, a[href^="#term-"]')]
    .map((link) => link.getAttribute('href')).filter((href) => href.startsWith('#') && !document.getElementById(href.slice(1))));
  assert.deepEqual(broken, []);
  assert.deepEqual(await page.locator('#kunci li').evaluateAll((all) => all.map((it) => it.id)), questions.map(({ id }) => `jawab-${id}`));
  await close();
});

const answerOf = (page, id) => page.locator(`#tanya-${id} .fb`);
const foldOf = (page, id) => page.locator(`.qz details:has(#tanya-${id})`);
/** Opens a question, which folds the one that was open. */
async function fold(page, id) {
  if (!await foldOf(page, id).evaluate((it) => it.open)) await foldOf(page, id).locator('summary').click();
}

test('questions are asked one at a time, each says which of how many it is, and those answered are marked', async () => {
  for (const options of [{ javaScriptEnabled: false }, {}]) {
    const { page, close } = await open('index.html', options);
    const folds = page.locator('.qz details');
    const opened = () => folds.evaluateAll((all) => all.flatMap((it, place) => (it.open ? [place] : [])));
    assert.deepEqual(await opened(), [0]);
    const count = questions.length;
    const said = await folds.locator('.n').allTextContents();
    assert.deepEqual(said, questions.map((_, place) => `${place + 1} dari ${count}`));
    await folds.nth(3).locator('summary').click();
    await soon(async () => assert.deepEqual(await opened(), [3]));
    await close();
  }
  const { page, close } = await open('index.html#belajar');
  const mark = (id) => foldOf(page, id).locator('.n').evaluate((it) => getComputedStyle(it, '::after').content);
  const { id } = questions.find((it) => it.form === 'choice');
  await fold(page, id);
  assert.equal(await mark(id), 'none');
  await page.locator(`#tanya-${id} input`).first().check();
  await soon(async () => assert.match(await mark(id), /✓/));
  await close();
});

test('each question is answered right and wrong, and says why and where', async () => {
  const { page, seen, close } = await open('index.html#belajar');
  for (const { id, form, why_id: why } of questions) {
    const question = page.locator(`#tanya-${id}`);
    await fold(page, id);
    const explained = async (begins) => {
      const text = await answerOf(page, id).innerText();
      assert.ok(begins.test(text), `${id}: ${text}`);
      const start = why.split('{')[0].trim();
      assert.ok(squeezed(text).includes(squeezed(start)), `${id}: ${text} against ${start}`);
      assert.equal(await answerOf(page, id).locator('[data-view]').count(), 1, id);
    };
    if (['choice', 'relation', 'push'].includes(form)) {
      const right = Number(await question.locator('[data-right]').getAttribute('data-right'));
      const options = await question.getByRole('radio').count();
      await question.getByRole('radio').nth((right + 1) % options).check();
      await explained(/^Belum tepat\./);
      await question.getByRole('radio').nth(right).check();
      await explained(/^Tepat\./);
      await soon(async () => assert.match(await page.locator('#kabar').innerText(), /^Tepat\. /));
    } else if (form === 'order') {
      const things = await question.locator('[data-take]').evaluateAll((all) => all.map((it) => Number(it.dataset.take)));
      for (const place of things.keys()) await question.locator('[data-take]').nth(place).click();
      await explained(/^Belum tepat\./);
      // The first one pressed again takes all back.
      await question.locator('[data-take]').first().click();
      await soon(async () => assert.equal(await question.locator('[data-place]').count(), 0));
      for (const place of things.keys()) {
        await question.locator(`[data-take="${place}"]`).focus();
        await page.keyboard.press('Enter');
      }
      await explained(/^Tepat\./);
    } else {
      for (const key of ['Home', 'ArrowRight']) {
        for (const range of await question.getByRole('slider').all()) await range.press(key);
        await question.getByRole('button').click();
        await explained(form === 'line' ? /^2021: tebakanmu −?\d/ : /^Tebakanmu \d+, jawabannya 56,86\./);
      }
    }
  }
  assert.deepEqual(seen.errors, []);
  await close();
});

test('the what-if questions know what the simulator says', async () => {
  const { page, close } = await open('en.html', { javaScriptEnabled: false });
  for (const { id, form } of questions.filter((it) => it.form === 'push')) {
    const [, up, down] = /(\d+) rise, (\d+) fall/.exec(await page.locator(`#jawab-${id} b`).textContent()) ?? [];
    assert.ok(up && down, `${form} ${id}`);
    const right = await page.locator(`#tanya-${id} [data-right]`).getAttribute('data-right');
    const expected = Number(up) >= 80 ? '0' : Number(down) >= 80 ? '1' : '2';
    assert.equal(right, expected, `${id}: ${up} up, ${down} down`);
  }
  await close();
});

test('a line is drawn by taps and by keys, and the true one is shown after comparing', async () => {
  const { page, close } = await open('index.html#belajar');
  await fold(page, 'garis');
  const line = page.locator('#tanya-garis .dl-q');
  await line.scrollIntoViewIfNeeded();
  const d = () => page.locator('#tanya-garis .own').getAttribute('d');
  const before = await d();
  const box = await line.boundingBox();
  await page.mouse.click(box.x + box.width * 0.95, box.y + box.height * 0.15);
  await soon(async () => assert.notEqual(await d(), before));
  const last = page.locator('#tanya-garis').getByRole('slider').last();
  await soon(async () => assert.equal(await last.getAttribute('aria-valuetext'), await page.locator('#tanya-garis output').last().innerText()));
  assert.equal(await page.locator('#tanya-garis .true').isVisible(), false);
  await page.locator('#tanya-garis [data-compare]').click();
  await soon(async () => assert.equal(await page.locator('#tanya-garis .true').isVisible(), true));
  await close();
});

test('a swipe over the line scrolls the page', async () => {
  const { page, close } = await open('index.html#belajar', { viewport: { width: 360, height: 740 }, hasTouch: true });
  await fold(page, 'garis');
  await page.evaluate(() => document.querySelector('#tanya-garis .dl-q').scrollIntoView({ block: 'center' }));
  const box = await page.locator('#tanya-garis .dl-q').boundingBox();
  const [x, y] = [Math.round(box.x + 150), Math.round(box.y + 60)];
  const touch = await page.context().newCDPSession(page);
  const before = await page.evaluate(() => [scrollY, document.querySelector('#tanya-garis .own').getAttribute('d')]);
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  for (let step = 1; step <= 10; step++) {
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y: y - 20 * step }] });
    await page.waitForTimeout(16);
  }
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await until(page, (from) => scrollY > from + 100, before[0]);
  assert.equal(await page.locator('#tanya-garis .own').getAttribute('d'), before[1], 'nothing is drawn by it');
  await close();
});

for (const file of pages) {
  test(`${file}: a term is tapped for its meaning, by keys too, and the focus comes back`, async () => {
    const { page, close } = await open(file);
    const term = page.locator('main a[href^="#term-"]').first();
    const id = (await term.getAttribute('href')).slice('#term-'.length);
    assert.equal(await term.getAttribute('role'), 'button');
    for (const key of ['Enter', ' ']) {
      await term.focus();
      await page.keyboard.press(key);
      await page.locator('#meaning').waitFor();
      const row = glossary.find((it) => it.id === id);
      assert.equal(await page.locator('#meaning h2').innerText(), row[`name_${language(file)}`]);
      assert.ok((await page.locator('#meaning p').innerText()).startsWith(row[`text_${language(file)}`]));
      assert.ok(await page.evaluate(() => document.getElementById('meaning').contains(document.activeElement)));
      await page.keyboard.press('Escape');
      await page.locator('#meaning').waitFor({ state: 'hidden' });
      assert.equal(await page.evaluate(() => document.activeElement.getAttribute('href')), `#term-${id}`);
    }
    await term.click();
    await page.locator('#meaning').waitFor();
    await page.locator('#meaning button').click();
    await page.locator('#meaning').waitFor({ state: 'hidden' });
    assert.equal(await page.evaluate(() => location.hash), '', 'the page does not leave its place');
    await close();
  });

  test(`${file}: a term is marked once a section, and every mark has its entry`, async () => {
    const { page, close } = await open(file, { javaScriptEnabled: false });
    const marks = await page.evaluate(() => [...document.querySelectorAll('.hero, .sec')].map((section) => [section.id,
      [...section.querySelectorAll('a[href^="#term-"]')].map((it) => it.getAttribute('href'))]));
    for (const [section, hrefs] of marks) assert.equal(new Set(hrefs).size, hrefs.length, section);
    const all = new Set(marks.flatMap(([, hrefs]) => hrefs));
    const known = new Set(glossary.map(({ id }) => `#term-${id}`));
    assert.deepEqual([...all].filter((href) => !known.has(href)), []);
    assert.ok(all.size >= 20, `${all.size} of ${known.size} terms are met in the text`);
    await close();
  });
}

for (const [place, file] of sheetPages.entries()) {
  test(`${file}: goals, guesses, the map on one page, every assumption, plans and answers are on paper`, async () => {
    const lang = ['id', 'en'][place];
    const { page, seen, close } = await openPage(browser, `${host}/${file}`);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const text = squeezed(textOf(pdf));
    const cells = [...table('worksheet').map((row) => row[`text_${lang}`]), ...questions.map((row) => row[`question_${lang}`].split('{')[0]),
      ...table('scenarios').map((row) => row[`title_${lang}`])];
    assert.deepEqual(cells.filter((cell) => !text.includes(squeezed(cell))), []);
    const assumed = table('links').filter((row) => row.basis === 'assumption');
    for (const row of assumed) assert.ok(text.includes(squeezed(row[`verb_${lang}`])), row[`verb_${lang}`]);
    const map = await page.locator('.broad .dia').evaluate((it) => it.querySelectorAll('text').length);
    assert.ok(map >= table('nodes').length, `${map} words on the map`);
    assert.ok(pagesOf(pdf) <= 14, `${pagesOf(pdf)} pages`);
    assert.deepEqual(seen.errors, []);
    await close();
  });
}
