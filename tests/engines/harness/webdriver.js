// A client of WebDriver, the W3C's way to steer a browser over plain HTTP: as much of it as the tests need.

/** A browser that the driver at `origin` has started; gives what asks it for something. */
export async function newSession(origin, capabilities) {
  const { sessionId } = await ask(origin, 'POST', '/session', { capabilities: { alwaysMatch: capabilities } });
  return (method, path, body) => ask(origin, method, `/session/${sessionId}${path}`, body);
}

async function ask(origin, method, path, body = {}) {
  const sent = method === 'POST' ? JSON.stringify(body) : undefined;
  const response = await fetch(origin + path, { method, body: sent });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${method} ${path}: ${value.error} ${value.message}`);
  return value;
}

/** Waits until the driver takes sessions. */
export async function untilReady(origin) {
  for (;;) {
    const status = await ask(origin, 'GET', '/status').catch(() => undefined);
    if (status?.ready) return;
    await new Promise((done) => setTimeout(done, 20));
  }
}

/** Keys that are no letters, as WebDriver writes them. */
const KEYS = {
  Tab: '\uE004', Enter: '\uE006', Shift: '\uE008', Control: '\uE009', Escape: '\uE00C', ' ': ' ', PageUp: '\uE00E',
  PageDown: '\uE00F', End: '\uE010', Home: '\uE011', ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/** Keys one after another; `Shift+Tab` holds the first. */
export function keyActions(names) {
  const codes = (name) => (name === '+' ? ['+'] : name.split('+')).map((part) => KEYS[part] ?? part);
  const strokes = names.flatMap((name) => {
    const held = codes(name);
    return [...held.map((value) => ({ type: 'keyDown', value })), ...held.toReversed().map((value) => ({ type: 'keyUp', value }))];
  });
  return { actions: [{ type: 'key', id: 'keyboard', actions: strokes }] };
}

/** A press of the mouse at a point of the window. */
export function pressActions(x, y) {
  const press = [{ type: 'pointerMove', duration: 0, x, y }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
  return { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: press }] };
}
