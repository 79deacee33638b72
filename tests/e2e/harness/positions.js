// Where things are on the page, and how far they have moved. The browser's own layout-shift score cannot see an element
// that was replaced by its like.

/** The boxes of everything that has a name, by that name. */
export function positions(page) {
  return page.evaluate(() => {
    const boxes = {};
    const counts = {};
    for (const element of document.querySelectorAll('body [id], [data-event], [data-node], [data-series]')) {
      const name = ['id', 'data-event', 'data-node', 'data-series']
        .filter((key) => element.hasAttribute(key))
        .map((key) => `${key}=${element.getAttribute(key)}`)
        .join(' ');
      const tag = `${element.localName} ${name}`;
      counts[tag] = (counts[tag] ?? 0) + 1;
      if (element.closest('[data-live]')) continue;
      const { left, top, right, bottom } = element.getBoundingClientRect();
      boxes[`${tag} #${counts[tag]}`] = [left, top, right, bottom];
    }
    return boxes;
  });
}

/** What has moved by more than `limit` px or is gone, worst first, as lines to read. */
export function moved(before, after, limit) {
  const lines = [];
  for (const [name, box] of Object.entries(before)) {
    const now = after[name];
    const distance = now ? Math.max(...box.map((edge, side) => Math.abs(edge - now[side]))) : Infinity;
    if (distance > limit) lines.push({ distance, text: `${name}: ${now ? `${distance.toFixed(1)} px` : 'gone'}` });
  }
  return lines.sort((a, b) => b.distance - a.distance).slice(0, 12).map((line) => line.text);
}
