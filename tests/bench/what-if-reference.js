// The simulator's question in plain JavaScript, to be faster than: the same samples, both lenses, deciding links, on typed
// arrays, with Math.tanh. Same generator, same draws, same rule when a sample has settled, so it also gives the same
// counts as the program, but for samples that stand right at a border. A classic script: it only sets
// `globalThis.askReference`.

(() => {
  const LEAST_MOVE = { cautious: 1e-6, strengths: 0.002 };
  const BOUNDS = { cautious: [[0, 1], [0, 1], [0, 1]], strengths: [[0.1, 0.3], [0.3, 0.6], [0.6, 0.9]] };
  const MASK = (1n << 64n) - 1n;

  /** xoshiro128++, seeded through SplitMix64. */
  function generator(seed) {
    let state = seed & MASK;
    const words = new Uint32Array(4);
    for (let at = 0; at < 4; at += 2) {
      state = (state + 0x9e3779b97f4a7c15n) & MASK;
      let mixed = state;
      mixed = ((mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK;
      mixed = ((mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn) & MASK;
      mixed ^= mixed >> 31n;
      words[at] = Number(mixed & 0xffffffffn);
      words[at + 1] = Number(mixed >> 32n);
    }
    let [a, b, c, d] = words;
    return () => {
      const sum = (a + d) | 0;
      const drawn = (((sum << 7) | (sum >>> 25)) + a) >>> 0;
      const shifted = b << 9;
      c ^= a; d ^= b; b ^= c; a ^= d;
      c ^= shifted;
      d = (d << 11) | (d >>> 21);
      return drawn;
    };
  }

  /**
   * One lens of a question. `links` holds from, to, sign (0 plus, 1 minus, 2 open), strength (0, 1, 2) and 1 if assumed, for
   * each link; `pushes` node and push by turns; `watched` are nodes. Gives how often each node rose, how often it fell, its
   * median, and then for each watched node the correlation of each link.
   */
  function ask(nodes, links, gamma, pushes, watched, lens, seed, samples) {
    const count = links.length / 5;
    const bounds = BOUNDS[lens];
    const least = LEAST_MOVE[lens];
    // The links in the order of their ends.
    const order = Array.from({ length: count }, (_, link) => link).sort((one, other) => links[one * 5 + 1] - links[other * 5 + 1] || one - other);
    const starts = new Int32Array(nodes + 1);
    const from = new Int32Array(count);
    const slotOf = new Int32Array(count);
    order.forEach((link, slot) => {
      from[slot] = links[link * 5];
      slotOf[link] = slot;
      starts[links[link * 5 + 1] + 1] += 1;
    });
    for (let node = 0; node < nodes; node += 1) starts[node + 1] += starts[node];
    const push = new Float64Array(nodes);
    for (let at = 0; at < pushes.length; at += 2) push[pushes[at]] += pushes[at + 1];

    const LANES = 16;
    const weights = new Float64Array(count * LANES);
    let state = new Float64Array(nodes);
    let next = new Float64Array(nodes);
    const up = new Float64Array(nodes);
    const down = new Float64Array(nodes);
    const outcomes = new Float64Array(nodes * samples);
    const sums = new Float64Array(count);
    const squares = new Float64Array(count);
    const products = new Float64Array(count * watched.length);

    for (let block = 0; block * LANES < samples; block += 1) {
      const draw = generator((BigInt(seed) + BigInt(block) * 0xd1342543de82ef95n) & MASK);
      for (let link = 0; link < count; link += 1) {
        const [low, high] = bounds[links[link * 5 + 3]];
        const sign = links[link * 5 + 2];
        const mayBeAbsent = lens === 'cautious' && links[link * 5 + 4] === 1;
        const slot = slotOf[link];
        for (let lane = 0; lane < LANES; lane += 1) {
          const drawn = draw();
          let weight = low + (high - low) * (((drawn >>> 9) * 2 + 1) / 16777216);
          if (mayBeAbsent && ((drawn >>> 8) & 1) === 0) weight = 0;
          if (sign === 1 || (sign === 2 && ((drawn >>> 7) & 1) === 1)) weight = -weight;
          // The weights of a sample lie side by side.
          weights[lane * count + slot] = weight;
        }
      }
      const lanes = Math.min(LANES, samples - block * LANES);
      for (let lane = 0; lane < lanes; lane += 1) {
        const base = lane * count;
        state.fill(0);
        for (let step = 0; step < 400; step += 1) {
          let change = 0;
          for (let node = 0; node < nodes; node += 1) {
            let sum = 0;
            for (let slot = starts[node]; slot < starts[node + 1]; slot += 1) sum += weights[base + slot] * state[from[slot]];
            const value = Math.tanh(gamma * sum + push[node]);
            const moved = Math.abs(value - state[node]);
            if (moved > change) change = moved;
            next[node] = value;
          }
          [state, next] = [next, state];
          if (change < 2.4e-7) break;
        }
        const sample = block * LANES + lane;
        for (let node = 0; node < nodes; node += 1) {
          const value = state[node];
          if (value >= least) up[node] += 1;
          else if (value <= -least) down[node] += 1;
          outcomes[node * samples + sample] = value;
        }
        for (let slot = 0; slot < count; slot += 1) {
          const weight = weights[base + slot];
          sums[slot] += weight;
          squares[slot] += weight * weight;
        }
        for (let at = 0; at < watched.length; at += 1) {
          const value = state[watched[at]];
          if (Math.abs(value) < least) continue;
          if (value > 0) for (let slot = 0; slot < count; slot += 1) products[at * count + slot] += weights[base + slot];
          else for (let slot = 0; slot < count; slot += 1) products[at * count + slot] -= weights[base + slot];
        }
      }
    }

    const result = new Float64Array(nodes * 3 + watched.length * count);
    for (let node = 0; node < nodes; node += 1) {
      result[node] = up[node];
      result[nodes + node] = down[node];
      const sorted = outcomes.slice(node * samples, (node + 1) * samples).sort();
      result[nodes * 2 + node] = (sorted[samples >> 1] + sorted[(samples - 1) >> 1]) / 2;
    }
    for (let at = 0; at < watched.length; at += 1) {
      const rose = up[watched[at]];
      const fell = down[watched[at]];
      for (let link = 0; link < count; link += 1) {
        const slot = slotOf[link];
        const spread = (samples * squares[slot] - sums[slot] ** 2) * (samples * (rose + fell) - (rose - fell) ** 2);
        const along = samples * products[at * count + slot] - sums[slot] * (rose - fell);
        result[nodes * 3 + at * count + link] = spread > 0 ? along / Math.sqrt(spread) : 0;
      }
    }
    return result;
  }

  globalThis.askReference = ask;
})();
