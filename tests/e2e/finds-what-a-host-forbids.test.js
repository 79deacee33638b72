// The check of an embed: on hosts that forbid one thing each it finds that thing, and says who must change what.

import test from 'node:test';
import assert from 'node:assert/strict';
import { browserForThisFile, openPage, until, waitForState } from './harness/browser.js';
import { bytes, program, recipePages } from './harness/dist.js';
import { POLICY, serveDist, serveHostPage } from './harness/hosts.js';

const browser = await browserForThisFile();
const host = await serveDist();
const SCRIPT = `<script src="${host}/sematkan.js"></script>`;
const ALLOWED = 'sandbox="allow-scripts allow-downloads allow-popups" allow="fullscreen"';

/** Opens the check in a frame with these attributes; `use` gets its findings by name, and the frame. */
async function check({ attributes = '', size = 'width="700" height="600"', around = '', from = host, name = recipePages[0] }, use) {
  const site = await serveHostPage(`${around}<iframe data-jelajah title="x" ${size} ${attributes} src="${from}/${name}#periksa"></iframe>`);
  const { page, seen, close } = await openPage(browser, site);
  const frame = page.frameLocator('iframe');
  await frame.locator('#report').waitFor({ state: 'attached' });
  const handle = await page.locator('iframe').elementHandle();
  const inside = await handle.contentFrame();
  await until(inside, () => document.getElementById('report').value);
  const found = await inside.evaluate(() => Object.fromEntries(
    [...document.querySelectorAll('#findings > li:not([hidden])')].map((it) => [it.dataset.found, { kind: it.className, text: it.textContent }]),
  ));
  await use(found, inside, page);
  assert.deepEqual(seen.errors, []);
  await close();
}

const kinds = (found, kind) => Object.keys(found).filter((name) => found[name].kind === kind);

test('a host that allows all has nothing to change', async () => {
  await check({ attributes: 'allow="fullscreen"', around: SCRIPT }, async (found, frame, page) => {
    // Its end is below the window until somebody scrolls there.
    assert.ok(found['cut.below']);
    delete found['cut.below'];
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await frame.locator('[data-found="cut.none"]').waitFor();
    assert.deepEqual(Object.keys(found).sort(), [
      'frame.framed', 'fullscreen.open', 'height.follows', 'program.comes', 'sandbox.none', 'script.runs', 'storage.open',
      'wasm.runs', 'width.enough',
    ]);
    assert.deepEqual([kinds(found, 'mend'), kinds(found, 'maybe')], [[], []]);
    assert.match(await frame.locator('#summary').innerText(), /Tidak ada yang harus diubah/);
    assert.equal(await frame.locator('.recipes').isVisible(), false, 'in a frame the check stands alone');
    assert.equal(await frame.locator('#empty').isVisible(), false);
  });
});

test('a sandbox closes storage and downloads: the one is not needed, the editor may open the other', async () => {
  await check({ attributes: ALLOWED, around: SCRIPT }, async (found) => {
    assert.ok(found['storage.denied'].text.includes('tidak apa-apa'));
    assert.ok(found['program.carried'], 'the program comes as a script');
    assert.match(found['sandbox.closed'].text, /Siapa: Penyunting halaman.*Bila perlu:.*allow-downloads/s);
    assert.deepEqual(kinds(found, 'mend'), []);
  });
});

test('a sandbox without scripts: the static text says who must allow them', async () => {
  const site = await serveHostPage(`<iframe title="x" width="700" height="600" sandbox="" src="${host}/${recipePages[0]}#periksa"></iframe>`);
  const { page, close } = await openPage(browser, site);
  const frame = page.frameLocator('iframe');
  await frame.locator('#empty').waitFor();
  assert.match(await frame.locator('#empty').innerText(), /pengurus situs yang memasang bingkai.*allow-scripts/s);
  assert.equal(await frame.locator('#results').isVisible(), false);
  await close();
});

test('a policy without WASM: whoever hosts this page must change it', async () => {
  const from = await serveDist({ policy: POLICY.replace(" 'wasm-unsafe-eval'", '') });
  await check({ from, name: recipePages[1] }, async (found, frame) => {
    assert.match(found['wasm.forbidden'].text, /Who: The hosting provider of this page.*Change:.*'wasm-unsafe-eval'/s);
    assert.match(await frame.locator('#summary').innerText(), /To be changed: [12]\./);
    assert.ok((await frame.locator('#report').inputValue()).includes("'wasm-unsafe-eval'"), 'it is in the report');
  });
});

const programs = {
  'that is not there': [{ status: 404, body: 'no' }, 'program.lost', /404.*Siapa: Penyedia hosting.*Unggah lagi/s],
  'in place of which a page comes': [{ type: 'text/html', body: '<p>no</p>' }, 'program.lost', /text\/html/],
  'of the wrong type': [{ type: 'application/octet-stream' }, 'program.type', /octet-stream.*Siapa: Penyedia hosting.*application\/wasm/s],
};
for (const [what, [answer, outcome, words]] of Object.entries(programs)) {
  test(`a program ${what} is found, with its remedy`, async () => {
    const from = await serveDist({ fault: (name) => (name === program ? answer : undefined) });
    await check({ from }, (found) => assert.match(found[outcome].text, words));
  });
}

test('the program for sandboxed frames that is not there is found', async () => {
  const from = await serveDist({ fault: (name) => (name === bytes ? { status: 404, body: 'no' } : undefined) });
  await check({ from, attributes: ALLOWED }, (found) => {
    assert.ok(found['program.refused'].text.includes(bytes));
    assert.equal(found['program.refused'].kind, 'mend');
  });
});

test('a frame without full screen: the editor may add it', async () => {
  await check({ attributes: 'sandbox="allow-scripts"' }, (found) => {
    assert.match(found['fullscreen.denied'].text, /Penyunting halaman.*allow="fullscreen"/s);
    assert.equal(found['fullscreen.denied'].kind, 'maybe');
  });
});

test('a host without the script: the frame keeps its height, and the editor is told both ways out', async () => {
  await check({}, (found) => {
    assert.match(found['height.fixed'].text, /600 piksel.*OpenSID.*Penyunting halaman.*sematkan\.js.*tinggi tetap/s);
    assert.equal(found['height.fixed'].kind, 'maybe', 'a fixed height is what some places allow');
  });
  await check({ size: 'width="700" height="4000"' }, (found) => assert.ok(found['height.enough']));
});

test('a frame without width, or too narrow, is found; shown at last, it is checked again', async () => {
  await check({ size: 'width="0" height="600"' }, async (found, frame, page) => {
    assert.match(found['width.none'].text, /Penyunting halaman.*width="100%"/s);
    assert.ok(found['height.hidden']);
    await page.locator('iframe').evaluate((it) => { it.width = '700'; });
    await frame.locator('[data-found="width.enough"]').waitFor();
  });
  await check({ size: 'width="250" height="600"' }, (found) => {
    assert.match(found['width.narrow'].text, /250 piksel.*Penyunting halaman.*254/s);
  });
});

test('the check runs when its button is pressed, on a page that is in no frame', async () => {
  const { page, close } = await openPage(browser, `${host}/${recipePages[1]}`);
  assert.equal(await page.locator('#results').isVisible(), false);
  await page.locator('#run').click();
  await page.locator('[data-found="height.top"]').waitFor();
  assert.ok(await page.locator('[data-found="frame.top"]').isVisible());
  assert.ok(await page.locator('.recipes').isVisible());
  assert.match(await page.locator('#run').innerText(), /Check again/);
  await close();
});

test('an embed leads to its check, and back', async () => {
  const site = await serveHostPage(`<iframe title="x" width="900" height="600" ${ALLOWED} src="${host}/#ekosistem?embed=1"></iframe>`);
  const { page, close } = await openPage(browser, site);
  const frame = page.frameLocator('iframe');
  await waitForState(frame, 'live');
  await frame.getByText('Periksa sematan').click();
  await frame.locator('[data-found="frame.framed"]').waitFor();
  await frame.locator('.on a').click();
  await waitForState(frame, 'live');
  assert.ok(await frame.locator('.top .secs').first().isHidden(), 'still an embed');
  await close();
});
