// A reader who saves data gets the static page, is told what the live one would cost, and gets it at a touch.

import test from 'node:test';
import assert from 'node:assert/strict';
import { browserForThisFile, openPage, stateOf, waitForState } from './harness/browser.js';
import { glue, program, read } from './harness/dist.js';
import { serveDist } from './harness/hosts.js';

const browser = await browserForThisFile();
const loaded = (seen) => seen.requests.filter((it) => /\.wasm$|glue-/.test(it)).length;

for (const [how, address, prepare] of [
  ['the browser saves data', '', (page) => page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }))],
  ['the address asks for it', '#pembuka?hemat=1', undefined],
]) {
  test(`nothing is loaded before the reader says so: ${how}`, async () => {
    const host = await serveDist();
    const { page, seen, close } = await openPage(browser, `${host}/${address}`, { prepare });
    const line = page.locator('#thrift-line');
    await line.waitFor({ state: 'visible' });
    assert.equal(await stateOf(page), 'static');
    assert.equal(loaded(seen), 0);
    const weight = (read(`${program}.br`).length + read(`${glue}.br`).length) / 1000;
    const said = Number(/(\d+) KB/.exec(await line.innerText())[1]);
    assert.ok(Math.abs(said - weight) < 2, `${said} KB are said, ${weight} are sent`);
    await line.getByRole('button', { name: 'Nyalakan' }).click();
    await waitForState(page, 'live');
    assert.ok(await line.isHidden());
    assert.equal(loaded(seen), 2);
    assert.deepEqual(seen.errors, []);
    await close();
  });
}

test('who does not save data is not asked', async () => {
  const { page, close } = await openPage(browser, `${await serveDist()}/`);
  await waitForState(page, 'live');
  assert.ok(await page.locator('#thrift-line').isHidden());
  await close();
});
