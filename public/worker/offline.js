// The service worker: keeps a release whole on the reader's device. The bake step writes its version and its files, with
// their digests, in front of it; nothing here knows an edition.
//
// - All or nothing: a release is kept only if every file came and is the one of that release.
// - Offered, not forced: a new release waits until a page asks for it, or until no page of the old one is open.
// - The files of the release before stay, so a page that is still open never meets a missing file.
/* global VERSION, FILES, FIRST, MADE */
const OWN = `jelajah ${self.registration.scope} ${VERSION}`;
// In a release's store: this one was in use.
const USED = new URL('.jelajah-used', self.registration.scope).href;
const address = (name) => new URL(name, self.registration.scope).href;

self.addEventListener('install', (event) => event.waitUntil(keep()));
self.addEventListener('activate', (event) => event.waitUntil(tidy()));
self.addEventListener('message', (event) => {
  if (event.data === 'jelajah:update') self.skipWaiting();
});
self.addEventListener('fetch', (event) => {
  const { method, url, mode } = event.request;
  if (method !== 'GET' || !url.startsWith(self.registration.scope)) return;
  if (mode === 'navigate') event.respondWith(page(event.request));
  else event.respondWith(file(event.request));
});

async function keep() {
  try {
    // What is put together from the first page waits for it.
    const names = Object.keys(FILES).filter((name) => !MADE[name]);
    const answers = new Map(await Promise.all(names.map(async (name) => [name, await brought(name)])));
    await Promise.all(Object.keys(MADE).map(async (name) => {
      answers.set(name, await made(name, answers.get(FIRST)).catch(() => brought(name)));
    }));
    const store = await caches.open(OWN);
    await Promise.all([...answers].map(([name, answer]) => store.put(address(name), answer)));
  } catch (broken) {
    await caches.delete(OWN);
    throw broken;
  }
}

/** A file of this release. */
async function brought(name) {
  // Of a hashed name the browser may have the bytes already; any other has to be asked for, the first page by the address
  // that most readers come by: what has not changed since is not sent again.
  const cache = /-[0-9a-f]{16}\./.test(name) ? 'default' : 'no-cache';
  const ask = (at) => fetch(new Request(address(at), { cache, integrity: `sha256-${FILES[name]}` }));
  const answer = name === FIRST ? await ask('./').catch(() => ask(name)) : await ask(name);
  if (!answer.ok) throw new Error(`${answer.status} ${name}`);
  // Read to the end here: a download that breaks off must break the release, not a visit.
  return fresh(await answer.blob(), answer);
}

/** The page of another language, from the first page and the difference between them. */
async function made(name, first) {
  const difference = await fetch(address(MADE[name]));
  const from = await first.clone().text();
  const parts = await difference.json();
  let at = 0;
  let text = '';
  for (let i = 0; i < parts.length; i += 3) {
    text += parts[i];
    // The last part is only said.
    at += parts[i + 1] ?? 0;
    const end = at + (parts[i + 2] ?? 0);
    text += from.slice(at, end);
    at = end;
  }
  const bytes = new TextEncoder().encode(text);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  if (btoa(String.fromCharCode(...digest)) !== FILES[name]) throw new Error(`another ${name}`);
  return fresh(new Blob([bytes]), first);
}

/** An answer with the headers of another one: one that was redirected could not answer the visit of a page. It is decoded
    by now. */
function fresh(body, like) {
  const headers = new Headers(like.headers);
  for (const gone of ['content-encoding', 'content-length', 'etag', 'last-modified']) headers.delete(gone);
  return new Response(body, { headers });
}

/** Keeps this release and the one that was in use before it. */
async function tidy() {
  const ours = (await caches.keys()).filter((name) => name.startsWith(`jelajah ${self.registration.scope} `) && name !== OWN);
  const used = [];
  for (const name of ours) if (await (await caches.open(name)).match(USED)) used.push(name);
  const before = used.pop();
  await Promise.all(ours.filter((name) => name !== before).map((name) => caches.delete(name)));
  await (await caches.open(OWN)).put(USED, new Response());
}

/** A page of this release, by any name that hosts give it: `./`, `en`, `en.html`. */
async function page(request) {
  const store = await caches.open(OWN);
  const name = new URL(request.url).pathname.slice(new URL(self.registration.scope).pathname.length) || 'index.html';
  return (await store.match(address(name))) ?? (await store.match(address(`${name}.html`))) ?? fetch(request);
}

/** A file of this release or of the one before. */
async function file(request) {
  const store = await caches.open(OWN);
  return (await store.match(request)) ?? (await caches.match(request)) ?? fetch(request);
}
