// The text of a PDF that Chromium made: enough of the format for that, and no more. Each font says in its /ToUnicode
// table what its glyphs stand for; Chromium names a font after its object. Spaces are left out, since a PDF places words.

import { inflateSync } from 'node:zlib';

/** All text in the order in which it is drawn, without spaces. */
export function textOf(pdf) {
  const objects = objectsOf(pdf);
  const fonts = new Map();
  const glyphs = (font) => {
    if (!fonts.has(font)) {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.head ?? '');
      fonts.set(font, table ? meanings(objects.get(table[1]).stream().toString('latin1')) : new Map());
    }
    return fonts.get(font);
  };
  let text = '';
  for (const { head, stream } of objects.values()) {
    if (!stream || /\/(FontFile|Subtype \/Image|Type1C|CIDFontType0C|Length1)/.test(head)) continue;
    const content = stream().toString('latin1');
    if (!/\bBT\b/.test(content)) continue;
    let font = new Map();
    for (const [, name, hex] of content.matchAll(/\/F(\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>(?=[^>]*?T[jJ])/g)) {
      if (name) font = glyphs(name);
      else for (const code of hex.match(/.{4}/g) ?? []) text += font.get(code.toUpperCase()) ?? '';
    }
  }
  return squeezed(text);
}

/** Without spaces, and with the ligatures of fonts parted: what can be compared. */
export const squeezed = (text) => text.normalize('NFKC').replace(/[\s\u00ad\u200b]/g, '');

/** How many pages it has. */
export const pagesOf = (pdf) => (pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length;

function objectsOf(pdf) {
  const raw = pdf.toString('latin1');
  const objects = new Map();
  for (const match of raw.matchAll(/(?:^|\n)(\d+) 0 obj\s/g)) {
    const from = match.index + match[0].length;
    const end = raw.indexOf('endobj', from);
    const begin = raw.indexOf('stream\n', from);
    const head = raw.slice(from, begin >= 0 && begin < end ? begin : end);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
    const packed = () => pdf.subarray(begin + 7, begin + 7 + length);
    const stream = begin >= 0 && begin < end ? () => (/FlateDecode/.test(head) ? inflateSync(packed()) : packed()) : undefined;
    objects.set(match[1], { head, stream });
  }
  return objects;
}

function meanings(table) {
  const found = new Map();
  const text = (hex) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  const code = (number) => number.toString(16).toUpperCase().padStart(4, '0');
  for (const [, block] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, from, to] of block.matchAll(/<(\w+)>\s*<(\w+)>/g)) found.set(from.toUpperCase(), text(to));
  }
  for (const [, block] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, first, last, to] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const [low, high, start] = [first, last, to].map((hex) => Number.parseInt(hex, 16));
      for (let at = low; at <= high; at++) found.set(code(at), String.fromCharCode(start + at - low));
    }
  }
  return found;
}
