// CSV as the tables are written, for tests and benches.

/** The cells of a CSV text, row by row. */
export function cells(text) {
  const delimiter = /^[^\n]*;/.test(text) && !/^[^\n]*,/.test(text) ? ';' : ',';
  const rows = [[]];
  let cell = '';
  let quoted = false;
  const endCell = () => { rows.at(-1).push(cell); cell = ''; };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (quoted) {
      if (sign === '"' && text[at + 1] === '"') { cell += '"'; at++; }
      else if (sign === '"') quoted = false;
      else cell += sign;
    } else if (sign === '"') quoted = true;
    else if (sign === delimiter) endCell();
    else if (sign === '\n') { endCell(); rows.push([]); }
    else if (sign !== '\r') cell += sign;
  }
  endCell();
  return rows;
}
