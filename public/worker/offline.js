// The service worker: keeps a release whole on the reader's device. The bake step writes its version and its files, with
// their digests, in front of it; nothing here knows an edition.
//
// - All or nothing: a release is kept only if every file came and is the one of that release.
// - Offered, not forced: a new release waits until a page asks for it, or until no page of the old one is open.
// - The files of the release before stay, so a page that is still open never meets a missing file.
/* global VERSION, FILES */
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
    const answers = await Promise.all(Object.entries(FILES).map(async ([name, digest]) => {
      // Of a hashed name the browser may have the bytes already; any other has to be asked for.
      const cache = /-[0-9a-f]{16}[._]/.test(name) ? 'default' : 'no-cache';
      const answer = await fetch(new Request(address(name), { cache, integrity: `sha256-${digest}` }));
      if (!answer.ok) throw new Error(`${answer.status} ${name}`);
      // Read to the end here: a download that breaks off must break the release, not a visit.
      const body = await answer.blob();
      // A fresh answer: one that was redirected could not answer the visit of a page. It is decoded by now.
      const headers = new Headers(answer.headers);
      for (const gone of ['content-encoding', 'content-length']) headers.delete(gone);
      return [address(name), new Response(body, { headers })];
    }));
    const store = await caches.open(OWN);
    await Promise.all(answers.map(([name, answer]) => store.put(name, answer)));
  } catch (broken) {
    await caches.delete(OWN);
    throw broken;
  }
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
