// The pages "Sematkan": what they give works on somebody else's site, and they can be used by everybody.

import test from 'node:test';
import assert from 'node:assert/strict';
import axe from 'axe-core';
import { pathToFileURL } from 'node:url';
import { browserForThisFile, foreign, openPage, soon, until, waitForState } from './harness/browser.js';
import { folder, pages, read, recipePages, singleFiles } from './harness/dist.js';
import { serveDist, serveHostPage, SINGLE_POLICY } from './harness/hosts.js';

const browser = await browserForThisFile();
const host = await serveDist();
// The office's site: single files are sent with a policy of their own.
const office = await serveDist({ fault: (name) => (singleFiles.includes(name) ? { policy: SINGLE_POLICY } : undefined) });

/** The code of a field, in a page of recipes where something may have been chosen. */
async function codeOf(id, choose = async () => {}, name = recipePages[0]) {
  const { page, close } = await openPage(browser, `${host}/${name}`);
  await page.locator('html[data-script]').waitFor({ state: 'attached' });
  await choose(page);
  const code = await page.locator(`#${id}`).inputValue();
  await close();
  return code;
}

const FIT = ['code-html-fit', 'code-wordpress-fit', 'code-classic-fit'];
const FIXED = [
  'code-html-fixed', 'code-widget-fixed', 'code-article-fixed', 'code-classic-fixed', 'code-moodle-fixed', 'code-drupal-fixed',
  'code-file-file', 'code-media-file',
];
const ALL_PERMISSIONS = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads';

for (const id of FIT) {
  test(`${id} on somebody else's site is live and fitted`, async () => {
    const site = await serveHostPage(await codeOf(id));
    const { page, seen, close } = await openPage(browser, site);
    await waitForState(page.frameLocator('iframe'), 'live');
    // The stage is as high as its frame.
    await until(page, () => document.querySelector('iframe').clientHeight === 700);
    assert.ok(await page.frameLocator('iframe').locator('.top .secs').first().isHidden());
    assert.deepEqual(seen.errors, []);
    assert.deepEqual(seen.violations, []);
    await close();
  });
}

for (const id of FIXED) {
  test(`${id} on somebody else's site is live at its section, with its height, language, look and year`, async () => {
    const code = await codeOf(id, async (page) => {
      await page.locator('#start').selectOption('angka');
      await page.locator('[name=lang]').nth(1).check();
      await page.locator('[name=theme][value=dark]').check();
      await page.locator('#year').selectOption('2022');
      await page.locator('#height').fill('650');
      await page.locator('#height').blur();
    });
    const site = await serveHostPage(code.replaceAll('https://SITUS-KANTOR', office));
    const { page, seen, close } = await openPage(browser, site);
    const frame = page.frameLocator('iframe');
    await waitForState(frame, 'live');
    assert.equal(await page.locator('iframe').evaluate((it) => it.clientHeight), 650);
    const root = frame.locator('html');
    assert.deepEqual([await root.getAttribute('lang'), await root.getAttribute('data-theme')], ['en', 'dark']);
    assert.ok(await frame.locator('#jelajah [data-year="2022"][aria-current]:visible').count(), 'the year is chosen');
    const top = await frame.locator('#angka').evaluate((it) => it.getBoundingClientRect().top);
    assert.ok(Math.abs(top) < 200, `the section begins at ${top}`);
    assert.deepEqual(seen.errors, []);
    await close();
  });
}

test('a link leads to the whole page with what was chosen', async () => {
  const choose = (page) => page.locator('#year').selectOption('2021');
  await soon(async () => assert.match(await codeOf('code-wordpress-link', choose), new RegExp(`^<a href="${host}/index.html#\\?year=2021">.+</a>$`)));
  await soon(async () => assert.match(await codeOf('code-article-link'), new RegExp(`^<a href="${host}/index.html">`)));
});

test('every frame ends with a plain link to what it shows', async () => {
  for (const id of [...FIT, ...FIXED]) {
    const code = await codeOf(id, (page) => page.locator('#start').selectOption('angka'));
    const [, shown, below, link] = /src="([^"?#]+)[^"]*".*<\/iframe>(\s*<p><a href="([^"?#]+)[^"]*">[^<]+<\/a><\/p>)/s.exec(code) ?? [];
    assert.ok(below, `${id}: ${code}`);
    assert.equal(link, shown, id);
  }
});

test('on a site of the same address nothing is let out of the frame, and never out of a single file', async () => {
  for (const [host, more] of [['Lain dari', ' allow-same-origin'], ['Sama dengan', '']]) {
    const choose = (page) => page.getByLabel(new RegExp(host)).check();
    await soon(async () => assert.ok((await codeOf('code-html-fixed', choose)).includes(`sandbox="${ALL_PERMISSIONS}${more}"`), host));
    for (const id of ['code-file-file', 'code-media-file']) {
      assert.ok((await codeOf(id, choose)).includes(`sandbox="${ALL_PERMISSIONS}"`), `${id}, ${host}`);
    }
  }
});

test('a single file has its version behind its address, and the address that it was uploaded to', async () => {
  assert.match(await codeOf('code-file-file'), /src="https:\/\/SITUS-KANTOR\/jelajah-gumukmas\.html\?v=\d+\.\d+\.\d+#\?embed=1"/);
  const choose = async (page) => {
    await page.locator('#uploaded').fill('https://desa.example/media/2026/berkas.html');
    await page.locator('#uploaded').blur();
  };
  await soon(async () => assert.match(await codeOf('code-media-file', choose), /src="https:\/\/desa\.example\/media\/2026\/berkas\.html\?v=[\d.]+#/));
});

test('an address to be pasted is an address, not HTML', async () => {
  const choose = (page) => page.locator('#year').selectOption('2022');
  for (const id of ['code-joomla-address', 'code-sites-address']) {
    assert.equal(await codeOf(id, choose), `${host}/index.html#?year=2022&embed=1`, id);
  }
  assert.equal(await codeOf('code-author-address', choose), `${host}/index.html`);
});

test('a recipe is found by the name of a system, one is open at a time, and no name without one leaves a blank', async () => {
  const { page, close } = await openPage(browser, `${host}/${recipePages[0]}`);
  const shown = () => page.locator('[name=recipe]').evaluateAll((all) => all.filter((it) => it.checkVisibility()).map((it) => it.id));
  assert.equal((await shown()).length, 12);
  assert.equal(await page.locator('[name=recipe][open]').count(), 1);
  await page.locator('#find').pressSequentially('opensid');
  assert.deepEqual(await shown(), ['recipe-widget', 'recipe-article']);
  await page.locator('#find').fill('klasik');
  await soon(async () => assert.deepEqual(await shown(), ['recipe-classic']));
  await page.locator('#recipe-classic[open]').waitFor();
  assert.equal(await page.locator('[name=recipe][open]').count(), 1);
  await page.locator('#find').fill('geocities');
  await soon(async () => assert.deepEqual(await shown(), []));
  await soon(async () => assert.ok(await page.getByText('Tidak ada resep').isVisible()));
  await page.locator('#find').fill('');
  await soon(async () => assert.equal((await shown()).length, 12));
  await close();
});

for (const width of [254, 320, 480, 640, 870]) {
  test(`an embed ${width} px wide needs no sideways scroll, whatever it shows`, async () => {
    for (const place of ['', 'lini-masa', 'ekosistem', 'angka', 'bagaimana-jika', 'tantangan-peluang', 'belajar', 'sumber']) {
      const site = await serveHostPage(`<iframe title="x" width="${width}" height="700" frameborder="0" src="${host}/#${place}?embed=1"></iframe>`);
      const { page, close } = await openPage(browser, site);
      await waitForState(page.frameLocator('iframe'), 'live');
      const inside = await (await page.locator('iframe').elementHandle()).contentFrame();
      assert.ok(await inside.evaluate(() => document.documentElement.scrollWidth) <= width, place);
      await close();
    }
  });
}

for (const name of recipePages) {
  for (const colorScheme of ['light', 'dark']) {
    test(`${name} is clean for axe, asks nobody else for anything and breaks no policy, ${colorScheme}`, async () => {
      const { page, seen, close } = await openPage(browser, `${host}/${name}#periksa`, { colorScheme, viewport: { width: 360, height: 800 } });
      const said = [];
      page.on('console', (line) => line.type() === 'error' && said.push(line.text()));
      await waitForState(page.frameLocator('#shown iframe'), 'live');
      await page.locator('#report').waitFor();
      assert.deepEqual(foreign(seen.requests, host), []);
      assert.deepEqual([seen.violations, seen.errors, said], [[], [], []]);
      // axe itself writes into the page.
      await page.evaluate(() => document.querySelectorAll('details').forEach((it) => { it.removeAttribute('name'); it.open = true; }));
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate((rules) => globalThis.axe.run({ exclude: ['#shown iframe'] }, rules), {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], rules: { 'target-size': { enabled: true } }, iframes: false,
      });
      assert.deepEqual(violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target} ${node.failureSummary}`)), []);
      await close();
    });
  }

  test(`${name} needs no sideways scroll at 320 px`, async () => {
    const { page, close } = await openPage(browser, `${host}/${name}#periksa`, { viewport: { width: 320, height: 700 } });
    await page.locator('#report').waitFor();
    await page.evaluate(() => document.querySelectorAll('details').forEach((it) => { it.removeAttribute('name'); it.open = true; }));
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 320);
    await close();
  });

  test(`${name} has every recipe and the check's advice without script`, async () => {
    const { page, close } = await openPage(browser, `${host}/${name}`, { javaScriptEnabled: false });
    // Until its stylesheet is there, a page shows all.
    await soon(async () => assert.equal(await page.locator('#choices').isVisible(), false));
    await soon(async () => assert.equal(await page.locator('#preview').isVisible(), false));
    for (const recipe of await page.locator('details').all()) {
      if (!(await recipe.getAttribute('open') === '')) await recipe.locator('summary').click();
      await soon(async () => assert.ok(await recipe.locator('ol li').first().isVisible()));
      const codes = await recipe.locator('textarea').all();
      for (const code of codes) assert.match(await code.inputValue(), /https:\/\/[A-Z-]+\//);
      assert.equal(await recipe.locator('button').first().isVisible(), false, 'no button that does nothing');
    }
    assert.ok(await page.locator('#empty').isVisible());
    assert.equal(await page.locator('#results').isVisible(), false);
    await close();
  });
}

test('the copy button copies the code, and says so', async () => {
  const { page, close } = await openPage(browser, `${host}/${recipePages[0]}`, { permissions: ['clipboard-read', 'clipboard-write'] });
  const code = await page.locator('#code-html-fit').inputValue();
  await page.locator('[data-copy="code-html-fit"]').click();
  await page.locator('[data-copy="code-html-fit"] + .said').getByText('Tersalin').waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), code);
  await close();
});

test('where copying is denied the code is selected, and the reader is told', async () => {
  const { page, close } = await openPage(browser, `${host}/${recipePages[1]}`, {
    prepare: (page) => page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('denied')) } });
      document.execCommand = () => false;
    }),
  });
  await page.locator('[data-copy="code-html-fixed"]').click();
  await page.getByText('Ctrl+C').filter({ visible: true }).waitFor();
  const selected = await page.evaluate(() => {
    const field = document.activeElement;
    return field.value.slice(field.selectionStart, field.selectionEnd);
  });
  assert.equal(selected, await page.locator('#code-html-fixed').inputValue());
  await close();
});

test('the preview shows the open recipe with the permissions of its code, and is measured', async () => {
  const { page, close } = await openPage(browser, `${host}/${recipePages[0]}`);
  const frame = page.locator('#shown iframe');
  await waitForState(page.frameLocator('#shown iframe'), 'live');
  await until(page, () => document.querySelector('#shown iframe').clientHeight === 700);
  await page.locator('#recipe-widget summary').click();
  await page.locator('#shown iframe[height="700"]:not([data-jelajah])').waitFor();
  assert.equal(await frame.getAttribute('sandbox'), `${ALL_PERMISSIONS} allow-same-origin`);
  assert.equal(await frame.evaluate((it) => it.clientWidth), 252);
  // The stage is as high as its frame; a section is higher, and a part of it is seen.
  const measured = () => page.locator('#measured').innerText();
  await soon(async () => assert.equal(await measured(), 'Pada lebar 252 piksel, yang disematkan setinggi 700 piksel.'));
  await page.locator('#start').selectOption('sumber');
  await soon(async () => assert.match(await measured(), /^Pada lebar 252 piksel, yang disematkan setinggi \d{4,} piksel\.\s+Bingkai setinggi 700 piksel menunjukkan satu potongan/));
  await page.locator('#recipe-file summary').click();
  await page.locator(`#shown iframe[src*="${singleFiles[0]}"]`).waitFor();
  await page.locator('#recipe-joomla summary').click();
  await page.locator('#shown iframe:not([sandbox])').waitFor();
  await close();
});

test('opened from disk the page says that it must be on a site first', async () => {
  const { page, close } = await openPage(browser, `${pathToFileURL(folder + recipePages[0])}`);
  assert.ok(await page.locator('#disk').isVisible());
  assert.ok((await page.locator('#code-html-fit').inputValue()).includes('src="https://ALAMAT-SITUS/index.html#'));
  await close();
});

test('the foot of each page leads here, its single file does not', async () => {
  for (const [place, name] of pages.toSorted().toReversed().entries()) {
    assert.ok(read(name).toString().includes(`href="${recipePages[place]}">`), name);
    assert.ok(!read(singleFiles[place]).toString().includes(recipePages[place]), singleFiles[place]);
  }
});

test('an embed that starts at a section leaves the page around it where it is', async () => {
  for (const place of ['#angka?embed=1', '#ekosistem?node=modal&amp;embed=1']) {
    const site = await serveHostPage(`<div style="height:1500px"></div><iframe title="x" width="900" height="600" src="${host}/${place}"></iframe><div style="height:1500px"></div>`);
    const { page, close } = await openPage(browser, site);
    await waitForState(page.frameLocator('iframe'), 'live');
    await page.waitForTimeout(500);
    assert.equal(await page.evaluate(() => scrollY), 0, place);
    await close();
  }
});

test('an embed leads to the whole page as it stands, in a tab of its own', async () => {
  const site = await serveHostPage(`<iframe title="x" width="1250" height="600" sandbox="allow-scripts allow-popups" src="${host}/#ekosistem?embed=1&theme=dark"></iframe>`);
  const { page, close } = await openPage(browser, site);
  const frame = page.frameLocator('iframe');
  await waitForState(frame, 'live');
  // A low frame has the ring map, whose groups list their nodes.
  await frame.locator('.fits>.dia [data-group="resource"]:visible').click();
  await frame.locator('#map-small [data-node="modal"]').click();
  const [opened] = await Promise.all([page.waitForEvent('popup'), frame.locator('#whole').click()]);
  await opened.waitForLoadState();
  const address = new URL(opened.url());
  assert.equal(address.pathname, '/index.html');
  assert.match(address.hash, /^#ekosistem\?/);
  assert.ok(address.hash.includes('node=modal') && address.hash.includes('theme=dark') && !address.hash.includes('embed'), address.hash);
  await close();
  const alone = await openPage(browser, `${host}/`);
  assert.equal(await alone.page.locator('#whole').isVisible(), false, 'only embeds have it');
  await alone.close();
});
