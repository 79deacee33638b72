// The site of somebody else that frames the page, under another host name than the page has, with the headers that it is told
// to send.

import { createServer } from 'node:http';
import { after } from 'node:test';

/** `pages` are bodies by path; the site's own name is `localhost`, so that a page on `127.0.0.1` is a stranger's. */
export async function siteWith(headers, pages) {
  const server = createServer((request, response) => {
    const body = pages[new URL(request.url, 'http://x').pathname.slice(1)];
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body ?? '');
  });
  await new Promise((ready) => server.listen(0, ready));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://localhost:${server.address().port}`;
}

export function pageWith(frame) {
  return `<!doctype html><html lang="id"><head><title>Desa</title><link rel="icon" href="data:,"></head><body>${frame}</body></html>`;
}
