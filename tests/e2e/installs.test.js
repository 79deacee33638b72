// The served page can be installed, in each language, with icons that are what the manifest says.

import test from 'node:test';
import assert from 'node:assert/strict';
import { browserForThisFile, openPage } from './harness/browser.js';
import { pages, read } from './harness/dist.js';
import { serveDist } from './harness/hosts.js';

const browser = await browserForThisFile();
const host = await serveDist();

for (const name of pages) {
  test(`${name} can be installed as itself`, async () => {
    const { page, close } = await openPage(browser, `${host}/${name}`);
    const session = await page.context().newCDPSession(page);
    const { errors, url } = await session.send('Page.getAppManifest');
    assert.deepEqual(errors, []);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    // A window of a test is private; nothing else is in the way.
    assert.deepEqual(installabilityErrors.map((it) => it.errorId).filter((it) => it !== 'in-incognito'), []);
    const manifest = JSON.parse(read(url.slice(host.length + 1)));
    assert.equal(manifest.start_url, name);
    assert.equal(manifest.lang, await page.locator('html').getAttribute('lang'));
    assert.equal(manifest.name, await page.title());
    const purposes = new Set(manifest.icons.map((icon) => `${icon.purpose} ${icon.sizes}`));
    assert.deepEqual([...purposes].sort(), ['any 192x192', 'any 512x512', 'maskable 192x192', 'maskable 512x512']);
    for (const icon of manifest.icons) assert.equal(await sizeOf(page, icon.src), icon.sizes, icon.src);
    const apple = await page.locator('link[rel="apple-touch-icon"]').getAttribute('href');
    assert.equal(await sizeOf(page, apple), '180x180');
    await close();
  });

  test(`${name} gives the browser the colour of its ground, light and dark`, async () => {
    for (const colorScheme of ['light', 'dark']) {
      const { page, close } = await openPage(browser, `${host}/${name}`, { colorScheme });
      await page.waitForLoadState('load');
      const [said, painted] = await page.evaluate(() => {
        const metas = [...document.querySelectorAll('meta[name="theme-color"]')];
        const colour = metas.find((it) => matchMedia(it.media).matches).content;
        const number = Number.parseInt(colour.slice(1), 16);
        return [`rgb(${number >> 16}, ${(number >> 8) & 255}, ${number & 255})`, getComputedStyle(document.body).backgroundColor];
      });
      assert.equal(said, painted, colorScheme);
      await close();
    }
  });
}

const sizeOf = (page, source) => page.evaluate(async (source) => {
  const image = new Image();
  image.src = source;
  await image.decode();
  return `${image.naturalWidth}x${image.naturalHeight}`;
}, source);
