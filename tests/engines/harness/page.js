// A page, or a frame in it, as tests ask and steer it: the same in every engine.

import { setTimeout as pause } from 'node:timers/promises';

/** How long what must come true may take: long, for a busy machine is no fault of the page. */
const PATIENCE = 45_000;

export class Page {
  #window;
  #path;
  #outside;

  /** `outside` is the page that holds this one in the frame that `selector` names. */
  constructor(window, outside, selector) {
    this.#window = window;
    this.#outside = outside;
    this.#path = outside ? [...outside.#path, selector] : [];
  }

  /** What the page in a frame of this one is. */
  frame(selector) {
    return new Page(this.#window, this, selector);
  }

  /** What the function gives, or promises, in the page. Without script it must promise nothing. */
  evaluate(question, ...given) {
    return this.#ask(question, given);
  }

  /** Waits until the answer is yes (or an element), and gives it. A question that throws is asked again. */
  async until(question, ...given) {
    for (const end = Date.now() + PATIENCE; ; await pause(25)) {
      const answer = await this.#ask(question, given, '((it) => it instanceof Node || it)').catch((trouble) => trouble);
      if (answer && !(answer instanceof Error)) return answer;
      if (Date.now() > end) throw new Error(`it did not come true that (${question})(${JSON.stringify(given)})`, { cause: answer });
    }
  }

  /** Waits until the page is live, with what is out of sight too. */
  live() {
    return this.until(() => document.documentElement.dataset.jelajah === 'live'
      && performance.getEntriesByName('jelajah:complete').length > 0);
  }

  /** Waits until nothing has moved for a while. */
  async still() {
    for (let before, quiet = 0; quiet < 4; await pause(60)) {
      const now = await this.evaluate(() => [scrollY, document.documentElement.scrollHeight].join());
      quiet = now === before ? quiet + 1 : 0;
      before = now;
    }
  }

  /** What the page says of itself: `static`, `live` or `failed`. */
  state() {
    return this.evaluate(() => document.documentElement.dataset.jelajah);
  }

  /** The text of the first element of a kind, as it is shown. */
  text(selector) {
    return this.evaluate((wanted) => document.querySelector(wanted)?.innerText, selector);
  }

  /** Errors, promises that failed, and what the policy forbade. */
  troubles() {
    return this.evaluate(() => globalThis.jelajahTroubles);
  }

  /** Presses the mouse on the first element of a kind that is shown, as soon as nothing lies over it. */
  async click(selector) {
    const [x, y] = await this.#point(selector);
    await this.#window.press(x, y);
  }

  /** Presses keys, named as in `KeyboardEvent.key`; `Shift+Tab` holds the first. */
  press(...names) {
    return this.#window.keys(this.#path, names);
  }

  /** Types into what has the focus. */
  type(text) {
    return this.press(...text);
  }

  /** Opens an address in the same window, as if it were put into the bar. */
  go(address) {
    return this.#window.go(address);
  }

  back() {
    return this.#window.back();
  }

  reload() {
    return this.#window.reload();
  }

  resize(width, height) {
    return this.#window.resize(width, height);
  }

  /** The files that the reader saved from the window: Firefox and WebKit tell. */
  saved() {
    return this.#window.saved();
  }

  /** What the window shows, as a PNG. */
  screenshot() {
    return this.#window.screenshot();
  }

  #ask(question, given, then = '') {
    return this.#window.run(this.#path, `${then}((${question})(...${JSON.stringify(given)}))`);
  }

  /** Where in the window a press on an element falls, or on a point in the frame that it is: once it moves no more. */
  async #point(selector, inside) {
    let here;
    for (let before; ; before = here) {
      here = await this.until(pointOf, selector, inside ?? null);
      if (String(here) === String(before)) break;
      await pause(60);
    }
    return this.#outside ? this.#outside.#point(this.#path.at(-1), here) : here;
  }
}

/** In the page: scrolls as far as it must, and gives the point once it is free. */
function pointOf(selector, inside) {
  const boxOf = (it) => [...it.getClientRects()].find(({ width, height }) => width && height);
  const it = [...document.querySelectorAll(selector)].find(boxOf);
  const place = () => {
    if (inside) {
      const { left, top } = it.getBoundingClientRect();
      return [left + it.clientLeft + inside[0], top + it.clientTop + inside[1]];
    }
    const box = boxOf(it);
    return [box.left + box.width / 2, box.top + box.height / 2];
  };
  const isFree = (point) => it.contains(document.elementFromPoint(...point));
  if (!isFree(place())) {
    if (inside) scrollBy(0, place()[1] - innerHeight / 2);
    else it.scrollIntoView({ block: 'center', behavior: 'instant' });
  }
  return isFree(place()) && place();
}
