// Whether a page looks right, as far as a machine can see it: what is cut off or sticks out, and what lies on or right
// beside what. Each is a question for the page.

/** What sticks out of the window or out of the box that shows it. */
export function cutOff() {
  const found = [];
  const name = (it) => `${it.localName}.${it.getAttribute('class') ?? ''}#${it.id} ${it.textContent.trim().slice(0, 40)}`;
  const shown = (it) => it.getClientRects().length > 0 && getComputedStyle(it).visibility !== 'hidden';
  for (const it of (document.getElementById('halaman') ?? document.body).querySelectorAll('*')) {
    if (it.closest('svg, .vh, [href^="#sumber-"] i, .scroll, .skip, option') || !shown(it)) continue;
    const box = it.getBoundingClientRect();
    if (box.right > innerWidth + 1 && box.width > 0) found.push(`${name(it)}: ends at ${Math.round(box.right)} of ${innerWidth}`);
    const style = getComputedStyle(it);
    const hides = /hidden|clip/.test(style.overflowX + style.overflowY);
    if (hides && (it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 1)) found.push(`${name(it)}: cut`);
    // A height that was meant for something else: the next line is written over it. Old browsers count the margin below a
    // card that is open, so what holds a fold is asked by its parts.
    if (it.matches('p, li, dt, dd, h1, h2, h3, h4') && !it.querySelector('details') && it.scrollHeight > it.clientHeight + 8) found.push(`${name(it)}: ${it.scrollHeight} px high in ${it.clientHeight}`);
    if (it.matches('.btn, summary, label') && it.scrollWidth > it.clientWidth + 2) found.push(`${name(it)}: words stick out`);
  }
  return { sideways: document.documentElement.scrollWidth > innerWidth, found: found.slice(0, 12) };
}

/** Words of different elements that lie on one another or run together, and buttons that touch. */
export function crowded() {
  const found = new Set();
  const isFixed = (it) => {
    for (let box = it; box; box = box.parentElement) if (/fixed|sticky/.test(getComputedStyle(box).position)) return true;
    return false;
  };
  const shown = (it) => !it.closest('svg, .vh, [href^="#sumber-"] i, .skip, .sprite, option, script, details:not([open]) > :not(summary)') && getComputedStyle(it).visibility !== 'hidden' && !isFixed(it);
  const lines = [];
  const root = document.getElementById('halaman') ?? document.body;
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (!text.data.trim() || !shown(text.parentElement)) continue;
    range.selectNodeContents(text);
    for (const box of range.getClientRects()) if (box.width > 1) lines.push({ box, of: text.parentElement, words: text.data.trim().slice(0, 30) });
  }
  const controls = [...root.querySelectorAll('.btn, .chip')].filter((it) => it.getClientRects().length && shown(it))
    .map((it) => ({ box: it.getBoundingClientRect(), of: it, words: it.textContent.trim().slice(0, 30) }));
  /** Whether two boxes stand nearer than `apart` beside and `over` above one another. */
  const near = (a, b, apart, over) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > -apart
    && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > -over;
  const pairs = (list, apart, over, may) => {
    list.sort((a, b) => a.box.top - b.box.top);
    list.forEach((one, at) => {
      for (let next = at + 1; next < list.length && list[next].box.top < one.box.bottom + Math.max(0, over); next += 1) {
        const other = list[next];
        if (one.of !== other.of && near(one.box, other.box, apart, over) && !may(one.of, other.of)) found.add(`${one.words} | ${other.words}`);
      }
    });
  };
  // A letter may reach a little into the line above; a number in brackets stands right after its word by intent.
  pairs(lines, 2, -6, (a, b) => a.contains(b) || b.contains(a) || (a.parentElement === b.parentElement && getComputedStyle(a.parentElement).display === 'block'));
  pairs(controls, 3, 3, (a, b) => a.closest('.seg, .yb') !== null && a.parentElement === b.parentElement);
  return [...found].slice(0, 12);
}
