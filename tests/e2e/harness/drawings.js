// What a page draws, so that two drawings can be held against each other.

/** `<main>` as lines: an element or a text each, without what only one drawing can have. */
export function linesOfMain() {
  const lines = [];
  const walk = (node, depth) => {
    const pad = ' '.repeat(depth);
    let text = '';
    const endText = () => {
      const words = text.replace(/\s+/g, ' ').trim();
      if (words) lines.push(`${pad} "${words}"`);
      text = '';
    };
    // Live additions are marked with data-live; roving focus is the live page's own, and so are terms that are buttons
    // and things that can be put in order.
    const own = node.matches('a[href^="#term-"]') ? ['role', 'aria-haspopup'] : node.matches('a[href^="#sumber-"]') ? ['aria-expanded'] : node.matches('[data-take]') ? ['role'] : [];
    const attributes = [...node.attributes]
      .filter(({ name, value }) => name !== 'tabindex' && !own.includes(name) && !(name === 'class' && value === ''))
      .map(({ name, value }) => `${name}="${name === 'class' ? value.split(/\s+/).filter(Boolean).sort().join(' ') : value}"`)
      .sort();
    lines.push(`${pad}<${[node.localName, ...attributes].join(' ')}>`);
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) text += child.data;
      else if (child.nodeType === Node.ELEMENT_NODE && !child.hasAttribute('data-live')) { endText(); walk(child, depth + 1); }
    }
    endText();
  };
  walk(document.querySelector('main#isi'), 0);
  return lines;
}
