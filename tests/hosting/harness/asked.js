// One request as a browser sends it, and its answer as it came: each header line by itself, the bytes before decoding.

import { Agent, request } from 'node:http';
import { after } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

const agent = new Agent({ keepAlive: true, maxSockets: 8 });
after(() => agent.destroy());

/** What browsers accept, by name: those that know brotli only over https ask for gzip. */
export const ACCEPTED = {
  'gzip': ['gzip'], 'br': ['br'], 'gzip, br': ['gzip', 'br'], 'gzip, deflate, br, zstd': ['gzip', 'br'], 'br;q=0, gzip': ['gzip'], '': [],
};

export async function ask(address, { accept = '', headers = {} } = {}) {
  const answer = await new Promise((done, failed) => {
    request(address, { agent, headers: { ...(accept && { 'accept-encoding': accept }), ...headers } }, done)
      .on('error', failed).end();
  });
  const parts = [];
  for await (const part of answer) parts.push(part);
  return { status: answer.statusCode, lines: linesOf(answer.rawHeaders), raw: Buffer.concat(parts) };
}

/** The header lines by name: a header that is sent twice has two. */
function linesOf(raw) {
  const lines = {};
  for (let at = 0; at < raw.length; at += 2) (lines[raw[at].toLowerCase()] ??= []).push(raw[at + 1]);
  return lines;
}

/** The value of a header that is sent once; `undefined` if it is not there. */
export function header(answer, name) {
  const values = answer.lines[name] ?? [];
  return values.length > 1 ? `sent ${values.length} times: ${values.join(' | ')}` : values[0];
}

/** Whether caches are told that the answer depends on what is accepted. */
export function varies(answer) {
  return (answer.lines.vary ?? []).join(',').toLowerCase().split(',').some((it) => it.trim() === 'accept-encoding');
}

/** The file itself. Throws if the bytes are not what the answer says they are. */
export function decoded(answer) {
  const unpack = { br: brotliDecompressSync, gzip: gunzipSync };
  const encoding = header(answer, 'content-encoding');
  return encoding ? unpack[encoding](answer.raw) : answer.raw;
}
