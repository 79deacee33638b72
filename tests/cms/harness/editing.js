// What people do in a WordPress: log in, publish a post in the block editor or in the classic one, upload a file.

import { openPage } from '../../e2e/harness/browser.js';

/** A person of the site, logged in. */
export async function loggedIn(browser, home, name) {
  const { page, close } = await openPage(browser, `${home}/wp-login.php`);
  await page.locator('#user_login').fill(name);
  await page.locator('#user_pass').fill(name);
  await page.locator('#wp-submit').click();
  await page.waitForURL(/wp-admin/);
  return { page, home, close };
}

/** Asks the site as the block editor does; gives its answer. */
async function asked({ page, home }, route, { headers = {}, body }) {
  return page.evaluate(async ({ home, route, headers, body }) => {
    const nonce = await (await fetch(`${home}/wp-admin/admin-ajax.php?action=rest-nonce`)).text();
    const options = { method: 'POST', headers: { 'x-wp-nonce': nonce, ...headers }, body };
    return (await fetch(`${home}/?rest_route=/wp/v2/${route}`, options)).json();
  }, { home, route, headers, body });
}

/** Publishes a post of the block editor; gives its address. */
export async function publish(person, content) {
  const headers = { 'content-type': 'application/json' };
  const post = await asked(person, 'posts', { headers, body: JSON.stringify({ title: 'Peta', content, status: 'publish' }) });
  return post.link;
}

/** What the block editor saves for a block "Custom HTML". */
export function customHtml(code) {
  return `<!-- wp:html -->\n${code}\n<!-- /wp:html -->`;
}

/** What it saves for an address that is put on a line of its own and is no provider that it knows. */
export function addressAlone(address) {
  return `<!-- wp:embed {"url":"${address}"} -->\n<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${address}\n</div></figure>\n<!-- /wp:embed -->`;
}

/** Publishes what the block editor makes of a text that is pasted into an empty post; gives its address. */
export async function publishPasted({ page, home }, text) {
  await page.goto(`${home}/wp-admin/post-new.php`);
  await page.waitForFunction(() => globalThis.wp?.data?.select('core/editor').getCurrentPostId());
  await page.evaluate(() => wp.data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false));
  await page.locator('[aria-label="Add default block"]').click();
  const paragraph = page.locator('p.block-editor-rich-text__editable');
  await paragraph.evaluate((it, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    it.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
  await page.locator('.wp-block-embed iframe').waitFor();
  return page.evaluate(async () => {
    const { editPost, savePost } = wp.data.dispatch('core/editor');
    editPost({ status: 'publish' });
    await savePost();
    return wp.data.select('core/editor').getPermalink();
  });
}

/** Publishes what is put into the classic editor's tab for text, after looking at it in its visual tab or not. */
export async function publishClassic({ page, home }, code, { looks }) {
  await page.goto(`${home}/wp-admin/post-new.php?classic-editor`);
  await page.locator('#title').fill('Peta');
  await page.locator('#content-html').click();
  await page.locator('#content').fill(code);
  if (looks) {
    await page.locator('#content-tmce').click();
    await page.frameLocator('#content_ifr').locator('body').waitFor();
    await page.locator('#content-html').click();
  }
  // While the editor saves by itself it takes no press; then one presses again.
  for (let tries = 1; ; tries++) {
    await page.locator('#publish:not(.disabled)').click();
    const published = await page.waitForURL(/action=edit/, { timeout: 15_000 }).then(() => true, () => false);
    if (published) break;
    if (tries === 4) throw new Error(`not published: ${page.url()}`);
  }
  return `${home}/?p=${new URL(page.url()).searchParams.get('post')}`;
}

/** Uploads a file to the media library; gives its address, or `undefined` if the site does not take it. */
export async function upload(person, name, content) {
  const headers = { 'content-type': 'text/html', 'content-disposition': `attachment; filename="${name}"` };
  const { source_url: address } = await asked(person, 'media', { headers, body: content.toString() });
  return address;
}
