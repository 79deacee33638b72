// The stylesheets as a browser as old as Chromium 80 reads them: what it does not know is taken out of what is served, as
// it drops it, and once the page is there flex boxes lose their gaps.

/** What it does not know of selectors: such a rule is dropped whole. */
const SELECTORS = /:(is|where|has|focus-visible|user-invalid|open)\b|::details-content|:not\([^)]*,/;

/** Properties that it does not know. */
const PROPERTIES = /^(inset|[a-z-]+-(inline|block)(-[a-z-]+)?|(min-|max-)?(inline|block)-size|aspect-ratio|accent-color|content-visibility|contain-intrinsic-[a-z]+|text-wrap|text-underline-offset|text-decoration-thickness|translate|rotate|scale|scrollbar-[a-z]+)$/;

/** Units and functions in values that it does not know. */
const VALUES = /\d(dvh|svh|lvh|dvw|cqw)\b|color-mix\(|round\(|light-dark\(/;

/** A squeezed stylesheet as it would be if these were its only rules. */
export function asOlder(sheet) {
  let at = 0;
  /** Rules up to the bracket that ends them, or up to the end. */
  const rules = () => {
    let out = '';
    while (at < sheet.length && sheet[at] !== '}') {
      const open = sheet.indexOf('{', at);
      if (open < 0) break;
      const head = sheet.slice(at, open);
      at = open + 1;
      if (/^@(media|supports|container|keyframes)/.test(head)) {
        const inner = rules();
        if (/^@supports not \((inset:0|container-type:size)\)$/.test(head)) out += inner;
        else if (!/contain-intrinsic-size|^@supports not|^@supports selector|^@container/.test(head)) out += `${head}{${inner}}`;
      } else {
        const end = sheet.indexOf('}', at);
        const known = sheet.slice(at, end).split(';').filter((declaration) => {
          const [name, ...value] = declaration.split(':');
          return !PROPERTIES.test(name) && !VALUES.test(value.join(':'));
        });
        at = end;
        if (!SELECTORS.test(head)) out += `${head}{${known.join(';')}}`;
      }
      at += 1;
    }
    return out;
  };
  return rules();
}

/** For `serveDist`: all stylesheets as the older browser reads them, also those inside a single file. */
export function olderStyles(name, body) {
  if (name.endsWith('.css')) return { body: asOlder(body.toString()) };
  return undefined;
}

/** In the page, before anything runs: a browser that knows WebAssembly, but not the newer parts of it. */
export const olderProgram = () => { WebAssembly.validate = () => false; };

/** In the page: flex boxes without the gaps between what they hold. */
export function withoutFlexGaps() {
  for (const it of document.querySelectorAll('*')) {
    if (/flex/.test(getComputedStyle(it).display)) it.style.setProperty('gap', '0', 'important');
  }
}
