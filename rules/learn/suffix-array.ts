/**
 * The suffixes of `symbols` in order, by prefix doubling: after each round the suffixes are sorted by twice
 * as many symbols. Symbols are whole numbers ≥ 0. A suffix that is a prefix of another comes before it.
 */
export function suffixArray(symbols: Int32Array): Int32Array {
  const size = symbols.length;
  const suffixes = new Int32Array(size);
  if (size === 0) return suffixes;
  let ranks = Int32Array.from(symbols);
  let alphabet = 0;
  for (let i = 0; i < size; i++) alphabet = Math.max(alphabet, symbols[i] + 1);
  const buckets = new Int32Array(Math.max(alphabet, size) + 1);
  const bySecond = new Int32Array(size);
  for (let i = 0; i < size; i++) bySecond[i] = i;
  sortByRank(bySecond, ranks, buckets, alphabet, suffixes);

  let nextRanks = new Int32Array(size);
  for (let width = 1; ; width *= 2) {
    // Already sorted by `width` symbols: suffixes without a second half first, the others in the order of theirs.
    let at = 0;
    for (let i = Math.max(0, size - width); i < size; i++) bySecond[at++] = i;
    for (let i = 0; i < size; i++) if (suffixes[i] >= width) bySecond[at++] = suffixes[i] - width;
    sortByRank(bySecond, ranks, buckets, alphabet, suffixes);

    let rank = 0;
    nextRanks[suffixes[0]] = 0;
    for (let i = 1; i < size; i++) {
      const a = suffixes[i - 1];
      const b = suffixes[i];
      const secondA = a + width < size ? ranks[a + width] : -1;
      const secondB = b + width < size ? ranks[b + width] : -1;
      if (ranks[a] !== ranks[b] || secondA !== secondB) rank++;
      nextRanks[b] = rank;
    }
    [ranks, nextRanks] = [nextRanks, ranks];
    alphabet = rank + 1;
    if (alphabet === size) return suffixes;
  }
}

/** Stable counting sort of the suffixes in `order` by their rank, into `sorted`. */
function sortByRank(
  order: Int32Array,
  ranks: Int32Array,
  buckets: Int32Array,
  alphabet: number,
  sorted: Int32Array,
): void {
  buckets.fill(0, 0, alphabet + 1);
  for (let i = 0; i < order.length; i++) buckets[ranks[i] + 1]++;
  for (let i = 0; i < alphabet; i++) buckets[i + 1] += buckets[i];
  for (let i = 0; i < order.length; i++) {
    const suffix = order[i];
    sorted[buckets[ranks[suffix]]++] = suffix;
  }
}

/** `result[i]`: how many symbols the suffixes at places `i − 1` and `i` share at their beginning; `result[0]` is 0. (Kasai) */
export function longestCommonPrefixes(symbols: Int32Array, suffixes: Int32Array): Int32Array {
  const size = symbols.length;
  const places = new Int32Array(size);
  for (let i = 0; i < size; i++) places[suffixes[i]] = i;
  const shared = new Int32Array(size);
  let length = 0;
  for (let i = 0; i < size; i++) {
    const place = places[i];
    if (place === 0) {
      length = 0;
      continue;
    }
    const other = suffixes[place - 1];
    while (i + length < size && other + length < size && symbols[i + length] === symbols[other + length]) {
      length++;
    }
    shared[place] = length;
    if (length > 0) length--;
  }
  return shared;
}
