// What is found in the answers of a server, question by question.

import { POLICY, policyAt, SINGLE_POLICY } from '../../e2e/harness/hosts.js';
import { ACCEPTED, ask, decoded, header, varies } from './asked.js';
import { content, ending, hasDigest, isCompressed, isSingle } from './site.js';

const TYPES = {
  html: 'text/html; charset=utf-8', css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8',
  wasm: 'application/wasm', json: 'application/json', webmanifest: 'application/manifest+json', svg: 'image/svg+xml',
  png: 'image/png', csv: 'text/csv; charset=utf-8', toml: 'text/plain; charset=utf-8', txt: 'text/plain; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
};

/** The questions, as the table asks them: what the cell says of all answers. */
export const QUESTIONS = {
  'the bytes are right': yesOrNo(({ name, answer, accept }) => {
    const encoding = header(answer, 'content-encoding');
    const may = !encoding || ACCEPTED[accept].includes(encoding);
    return answer.status === 200 && may && decoded(answer).equals(content(name));
  }),
  // A file without an ending is nothing that a page loads.
  'the types are right': yesOrNo(({ name, answer }) => !ending(name) || header(answer, 'content-type')?.toLowerCase() === TYPES[ending(name)]),
  'who knows brotli is sent': sentTo('gzip, br', 'gzip, deflate, br, zstd'),
  'who knows gzip is sent': sentTo('gzip', 'br;q=0, gzip'),
  'caches keep these apart': yesOrNo(({ answer }) => varies(answer), ({ depends }) => depends),
  'the policy': yesOrNo(({ name, answer, origin }) => header(answer, 'x-content-type-options') === 'nosniff'
    && header(answer, 'content-security-policy') === (isSingle(name) ? SINGLE_POLICY : policyAt(POLICY, origin))),
  'how long it is kept': yesOrNo(({ name, answer }) => !header(answer, 'expires')
    && header(answer, 'cache-control') === (hasDigest(name) ? 'public, max-age=31536000, immutable' : 'no-cache')),
  'other sites may frame it': yesOrNo(({ answer }) => !header(answer, 'x-frame-options')),
  'isolated ones too': yesOrNo(({ answer }) => header(answer, 'cross-origin-resource-policy') === 'cross-origin'
    && header(answer, 'cross-origin-embedder-policy') === 'require-corp'),
};

/** `yes` or `no` if that is so of all answers that the question is about, else which are wrong. */
function yesOrNo(isRight, isAbout = () => true) {
  return (answers) => {
    const about = answers.filter(isAbout);
    const wrong = about.filter((one) => !tried(isRight, one));
    if (!wrong.length) return about.length ? 'yes' : 'they are the same';
    const some = wrong.slice(0, 8).map(({ name, query, accept }) => `${name}${query} (${accept || 'plain'})`);
    return wrong.length === about.length ? 'no' : `not ${wrong.length} of ${about.length}: ${some.join(', ')}`;
  };
}

function tried(isRight, one) {
  try {
    return isRight(one);
  } catch {
    return false;
  }
}

/** What those are sent who accept this, of files that the build has compressed. */
function sentTo(...accepted) {
  return (answers) => {
    const about = answers.filter(({ name, accept }) => isCompressed(name) && accepted.includes(accept));
    return [...new Set(about.map(({ name, answer }) => {
      const encoding = header(answer, 'content-encoding');
      const built = ['br', 'gz'].find((ending) => answer.raw.equals(content(`${name}.${ending}`)));
      if (built) return `the .${built}`;
      return encoding ? 'what the server compresses' : 'the plain file';
    }))].sort().join(' or ');
  };
}

/** Asks a server for files in every way. */
export async function answersOf(origin, path, names) {
  const ways = names.flatMap((name) => Object.keys(ACCEPTED).flatMap((accept) => ['', '?v=1.2&x'].map((query) => ({ name, accept, query }))));
  const answers = await Promise.all(ways.map(async (way) => ({ ...way, answer: await ask(`${origin}${path}${way.name}${way.query}`, way) })));
  const encodings = new Map(names.map((name) => [name, new Set()]));
  for (const { name, answer } of answers) encodings.get(name).add(header(answer, 'content-encoding'));
  for (const one of answers) Object.assign(one, { origin, depends: encodings.get(one.name).size > 1 });
  return answers;
}

/** A cell for each question. */
export function cells(answers) {
  return Object.values(QUESTIONS).map((question) => question(answers));
}

/** What is found where all is as it should be. */
export const ALL_RIGHT = ['yes', 'yes', 'the .br', 'the .gz', 'yes', 'yes', 'yes', 'yes', 'yes'];
