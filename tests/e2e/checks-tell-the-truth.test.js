// The check of an embed where causes look alike: it names the one that is there, and who can change it.

import test from 'node:test';
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { browserForThisFile, openPage, until } from './harness/browser.js';
import { bytes, folder, recipePages } from './harness/dist.js';
import { POLICY, serveDist, serveHostPage } from './harness/hosts.js';

const browser = await browserForThisFile({ ignoreDefaultArgs: ['--hide-scrollbars'] });
const host = await serveDist();
const SCRIPT = `<script src="${host}/sematkan.js"></script>`;
const CLOSED = 'sandbox="allow-scripts"';

/** Opens the check in a frame of somebody else's page; gives what reads its findings. */
async function openCheck({ attributes = 'data-jelajah', size = 'width="700" height="600"', from = host, around = (frame) => frame, headers }) {
  const site = await serveHostPage(around(`<iframe title="x" ${size} ${attributes} src="${from}/${recipePages[0]}#periksa"></iframe>`), headers);
  const { page, close } = await openPage(browser, site);
  const inside = await (await page.locator('iframe').elementHandle()).contentFrame();
  await until(inside, () => document.getElementById('report').value);
  const found = () => inside.evaluate(() => Object.fromEntries(
    [...document.querySelectorAll('#findings > li:not([hidden])')].map((it) => [it.dataset.found, { kind: it.className, text: it.textContent }]),
  ));
  return { page, inside, found, close };
}

/** Opens it, asserts on what was found, closes it. */
async function check(how, use) {
  const { found, close } = await openCheck(how);
  await use(await found());
  await close();
}

test('a script that came but does not know the frame: the editor marks the frame', async () => {
  await check({ attributes: '', around: (frame) => frame + SCRIPT }, (found) => {
    assert.equal(found['height.unmarked']?.kind, 'mend');
    assert.match(found['height.unmarked'].text, /Penyunting halaman.*data-jelajah.*tab Teks/s);
  });
});

test('a script that the site loads elsewhere, and late: the frame follows', async () => {
  const late = `<script>setTimeout(function () { var it = document.createElement('script'); it.src = '${host}/sematkan.js'; document.head.appendChild(it); }, 700);</script>`;
  await check({ around: (frame) => frame + late }, (found) => assert.ok(found['height.follows'], Object.keys(found).join()));
});

test('a place where no script can be: a fixed height is no fault', async () => {
  await check({ attributes: '' }, (found) => {
    assert.equal(found['height.fixed']?.kind, 'maybe');
    assert.match(found['height.fixed'].text, /widget dan artikel OpenSID.*Bila situs menerima skrip.*Bila tidak, pilih tinggi tetap/s);
  });
});

test('a theme that limits frames is told from a site without the script', async () => {
  const limit = '<style>iframe { max-height: 400px !important; min-height: 0 !important }</style>';
  await check({ around: (frame) => limit + frame + SCRIPT }, (found) => {
    assert.match(found['height.limited'].text, /400 piksel.*Pengurus situs yang memasang bingkai.*max-height/s);
  });
});

test('a frame that a box cuts off at the side is found, and one below until its end was seen', async () => {
  await check({ size: 'width="900" height="600"', around: (frame) => `<div style="width:400px;overflow:hidden">${frame}</div>` }, (found) => {
    assert.equal(found['cut.side']?.kind, 'mend');
    assert.match(found['cut.side'].text, /39\d piksel/);
  });
  const cut = await openCheck({ around: (frame) => `<div style="height:300px;overflow:hidden">${frame}</div>` });
  assert.equal((await cut.found())['cut.below']?.kind, 'maybe');
  await cut.close();
  const whole = await openCheck({ around: (frame) => `${frame}<div style="height:2000px"></div>` });
  await until(whole.inside, () => !document.querySelector('[data-found="cut.none"]').hidden);
  await whole.close();
});

test('a frame that begins below the window is no cut frame once its end is scrolled to', async () => {
  const { page, inside, found, close } = await openCheck({ around: (frame) => `<div style="height:1500px"></div>${frame}` });
  assert.ok((await found())['cut.below']);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await until(inside, () => !document.querySelector('[data-found="cut.none"]').hidden);
  assert.ok((await inside.evaluate(() => document.getElementById('report').value)).includes('Bingkai tampil utuh'), 'the report says so too');
  await close();
});

test('scroll bars that are there are told, and their room counts', async () => {
  await check({ attributes: '', size: 'width="268" height="600"' }, (found) => {
    assert.ok(found['bar.down'], Object.keys(found).join());
    assert.match(found['width.narrow']?.text ?? '', /253 piksel/);
  });
  await check({ size: 'width="700" height="600"', around: (frame) => frame + SCRIPT }, (found) => {
    assert.ok(found['height.follows']);
    assert.equal(found['bar.down'], undefined);
  });
});

test('full screen that this very server forbids is not put down to the editor', async () => {
  const from = await serveDist({ fault: () => ({ headers: { 'permissions-policy': 'fullscreen=()' } }) });
  await check({ from, attributes: 'allow="fullscreen"' }, (found) => {
    assert.match(found['fullscreen.own'].text, /Penyedia hosting halaman ini.*Permissions-Policy/s);
    assert.equal(found['fullscreen.denied'], undefined);
  });
  const { page, close } = await openPage(browser, `${from}/${recipePages[0]}#periksa`);
  await until(page, () => document.getElementById('report').value);
  assert.ok(await page.locator('[data-found="fullscreen.own"]').isVisible());
  await close();
});

test('full screen that the site forbids names both who pasted the code and who runs the site', async () => {
  await check({ attributes: 'allow="fullscreen"', headers: { 'permissions-policy': 'fullscreen=()' } }, (found) => {
    assert.match(found['fullscreen.denied'].text, /pengurus situs itu.*allow="fullscreen".*Permissions-Policy: fullscreen=\(\)/s);
  });
});

const unusable = {
  'that is not there': [{ status: 404, body: 'no' }, /Sekarang: 404/],
  'of another type': [{ type: 'text/plain' }, /Sekarang: text\/plain/],
  'that may not be taken by others': [{ headers: { 'cross-origin-resource-policy': 'same-origin' } }, /Sekarang: Cross-Origin-Resource-Policy: same-origin/],
};
for (const [what, [answer, words]] of Object.entries(unusable)) {
  test(`a script for hosts ${what} is this server's fault, not the site's`, async () => {
    const from = await serveDist({ fault: (name) => (name === 'sematkan.js' ? answer : undefined) });
    await check({ from, around: (frame) => `${frame}<script src="${from}/sematkan.js"></script>` }, (found) => {
      assert.equal(found['height.script']?.kind, 'mend');
      assert.match(found['height.script'].text, /Penyedia hosting halaman ini/);
      assert.match(found['height.script'].text, words);
    });
    await check({ from, attributes: CLOSED }, (found) => assert.ok(found['height.script'], 'in a closed frame too'));
  });
}

test('a program that this page\'s own policy forbids is not said to be lost', async () => {
  const from = await serveDist({ policy: POLICY.replace("connect-src 'self'", "connect-src 'none'") });
  await check({ from }, (found) => {
    assert.match(found['program.policy']?.text ?? Object.keys(found).join(), /Penyedia hosting halaman ini.*connect-src 'self'/s);
    assert.equal(found['program.lost'], undefined);
  });
});

test('bytes of another type, or that may not be taken, are told with both remedies', async () => {
  for (const answer of [{ type: 'text/plain' }, { headers: { 'cross-origin-resource-policy': 'same-origin' } }]) {
    const from = await serveDist({ fault: (name) => (name === bytes ? answer : undefined) });
    await check({ from, attributes: CLOSED }, (found) => {
      assert.match(found['program.refused'].text, /text\/javascript.*cross-origin/s);
    });
  }
});

const silent = {
  'its own policy': { policy: POLICY.replaceAll("script-src 'self'", "script-src 'none'") },
  'the type of its scripts': { fault: (name) => (name.endsWith('.js') ? { type: 'text/plain' } : undefined) },
  'who may take its scripts': { fault: (name) => (name.endsWith('.js') ? { headers: { 'cross-origin-resource-policy': 'same-origin' } } : undefined) },
};
for (const [what, how] of Object.entries(silent)) {
  test(`where no script runs because of ${what}, the text tells how to find out whose fault it is`, async () => {
    const from = await serveDist(how);
    const { page, close } = await openPage(browser, await serveHostPage(`<iframe title="x" width="700" height="600" ${CLOSED} src="${from}/${recipePages[0]}#periksa"></iframe>`));
    const frame = page.frameLocator('iframe');
    await frame.locator('#empty').waitFor();
    const said = await frame.locator('#empty').innerText();
    assert.match(said, /di luar bingkai.*pengurus situs yang memasang bingkai.*allow-scripts.*penyedia hosting halaman ini.*script-src.*text\/javascript.*Cross-Origin-Resource-Policy/s);
    assert.equal(await frame.locator('#alone a').getAttribute('target'), '_blank');
    await close();
  });
}

test('a frame with the code of the recipe is told so, one with an older code to paste anew', async () => {
  await check({ attributes: 'name="jelajah" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads"' }, (found) => assert.equal(found['sandbox.full']?.kind, 'fine'));
  await check({ attributes: CLOSED }, (found) => assert.match(found['sandbox.closed'].text, /Tempel kode baru/));
});

test('from disk the page of recipes shows no broken preview', async () => {
  const { page, close } = await openPage(browser, `${pathToFileURL(folder + recipePages[0])}`);
  await page.locator('html[data-script]').waitFor({ state: 'attached' });
  assert.equal(await page.locator('#preview').isVisible(), false);
  assert.equal(await page.locator('#shown iframe').count(), 0);
  assert.match(await page.locator('#disk').innerText(), /pratinjau tidak ada/);
  await close();
});
