// Hosts for the tests: one that serves dist/ as the README tells people to, with faults on order, and one of somebody
// else, who frames it and sends no header that would help.

import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { after } from 'node:test';
import { folder } from './dist.js';

/** The policy that `cargo xtask serve` sends. */
export const POLICY = readFileSync(
  new URL('../../../site/src/policy.txt', import.meta.url), 'utf8').trim();

/** The one that it sends with single files. */
export const SINGLE_POLICY = readFileSync(
  new URL('../../../site/src/single-policy.txt', import.meta.url), 'utf8').trim();

/** What it sends with every file, so that sites that are isolated from others can frame the page. */
export const ISOLATION = { 'cross-origin-resource-policy': 'cross-origin', 'cross-origin-embedder-policy': 'require-corp' };

/** As hosts send it: beside 'self' the policy of a page names the host, or a sandboxed frame would be dead in WebKit. */
export const policyAt = (policy, host) => policy.replace(/(script|style)-src 'self'/g, (own) => `${own} ${host}`);

const TYPES = {
  html: 'text/html; charset=utf-8', css: 'text/css', js: 'text/javascript', wasm: 'application/wasm',
  svg: 'image/svg+xml', png: 'image/png', csv: 'text/csv; charset=utf-8', webmanifest: 'application/manifest+json',
};

/**
 * Serves dist/, or what was baked into another folder. `fault(name, body)` may answer `{ status, type, body, encoding, headers }` in place of a file, also later (a promise);
 * `{ gone: true }` is a host that nothing comes from; `policy: null` sends none, nor what isolated sites ask for. Closed when the tests of the file are done.
 */
export function serveDist({ policy = POLICY, fault = () => undefined, from = folder } = {}) {
  return listen(async (name) => {
    const there = !name.includes('..') && existsSync(from + name);
    const body = there ? readFileSync(from + name) : Buffer.from('not found');
    const normal = { status: there ? 200 : 404, type: TYPES[name.split('.').pop()] ?? 'text/plain', body };
    return { ...normal, policy, ...(await fault(name, body)) };
  });
}

/** Somebody else's site with one page, sent with further headers. */
export function serveHostPage(body, headers) {
  const page = `<!doctype html><html lang="id"><head><title>Desa</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`;
  return listen(async () => ({ status: 200, type: TYPES.html, body: page, headers }));
}

async function listen(answer) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://x').pathname).slice(1);
    const { gone, status, type, body, policy, encoding, headers: further } = await answer(path || 'index.html');
    if (gone) return request.socket.destroy();
    const headers = { 'content-type': type, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' };
    if (policy) Object.assign(headers, { 'content-security-policy': policyAt(policy, `http://${request.headers.host}`) }, ISOLATION);
    Object.assign(headers, further);
    if (encoding) headers['content-encoding'] = encoding;
    response.writeHead(status, headers).end(body);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${server.address().port}`;
}

/** A gate for `fault`: what waits at `passed` goes on after `open()`. */
export function gate() {
  let open;
  const passed = new Promise((done) => { open = done; });
  return { passed, open };
}
