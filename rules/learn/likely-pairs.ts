/** A hash that more sets hold than this is common: it is only counted, not followed. */
const commonFrom = 48;

/**
 * Calls `visit(a, b)`, `b` before `a`, at least for every two sets of which the larger holds `share` of the smaller or
 * more. Each set is a sorted list without repetitions. Of n sets hardly ever n² pairs are looked at: those with no rare
 * hash in common come up only where common hashes make up the share of one.
 */
export function forEachLikelyPair(
  sets: readonly Uint32Array[],
  share: number,
  visit: (a: number, b: number) => void,
): void {
  const { starts, holders, common } = holdersOf(sets);
  const shared = new Uint32Array(sets.length);
  /** Sets that may have their share by common hashes alone. */
  const plain: number[] = [];
  for (let a = 0; a < sets.length; a++) {
    const met: number[] = [];
    for (const hash of holders.ofSet(a)) {
      for (let i = starts[hash]; holders.sets[i] !== a; i++) {
        const b = holders.sets[i];
        if (shared[b]++ === 0) met.push(b);
      }
    }
    const mayReach = (b: number): boolean => {
      const smaller = Math.min(sets[a].length, sets[b].length);
      return smaller > 0 && shared[b] + Math.min(common[a], common[b]) >= share * smaller;
    };
    const isPlain = sets[a].length > 0 && common[a] >= share * sets[a].length;
    if (isPlain) for (let b = 0; b < a; b++) if (shared[b] === 0 && mayReach(b)) visit(a, b);
    if (!isPlain) for (const b of plain) if (shared[b] === 0 && mayReach(b)) visit(a, b);
    for (const b of met) {
      if (mayReach(b)) visit(a, b);
      shared[b] = 0;
    }
    if (isPlain) plain.push(a);
  }
}

interface Holders {
  /** The sets that hold a rare hash, hash after hash, each time in ascending order. */
  readonly sets: Uint32Array;
  /** The rare hashes that a set shares with others, by their place in `starts`. */
  ofSet(set: number): Uint32Array;
}

function holdersOf(sets: readonly Uint32Array[]) {
  const size = sets.reduce((sum, set) => sum + set.length, 0);
  // Hash and set in one number, which a double holds exactly: 32 bits and 21.
  const keys = new Float64Array(size);
  let at = 0;
  sets.forEach((set, number) => {
    for (const hash of set) keys[at++] = hash * setSpread + number;
  });
  keys.sort();
  const common = new Uint32Array(sets.length);
  const starts: number[] = [];
  const holders: number[] = [];
  const perSet = new Uint32Array(sets.length + 1);
  for (let from = 0; from < size; ) {
    const hash = Math.floor(keys[from] / setSpread);
    let to = from + 1;
    while (to < size && keys[to] < (hash + 1) * setSpread) to++;
    const isCommon = to - from > commonFrom;
    if (to - from > 1 && !isCommon) starts.push(holders.length);
    for (let i = from; i < to && to - from > 1; i++) {
      const set = keys[i] - hash * setSpread;
      if (isCommon) common[set]++;
      else {
        holders.push(set);
        perSet[set + 1]++;
      }
    }
    from = to;
  }
  starts.push(holders.length);
  for (let set = 0; set < sets.length; set++) perSet[set + 1] += perSet[set];
  const hashes = new Uint32Array(holders.length);
  const next = perSet.slice();
  for (let hash = 0; hash + 1 < starts.length; hash++)
    for (let i = starts[hash]; i < starts[hash + 1]; i++) hashes[next[holders[i]]++] = hash;
  const lists: Holders = {
    sets: Uint32Array.from(holders),
    ofSet: (set) => hashes.subarray(perSet[set], perSet[set + 1]),
  };
  return { starts, holders: lists, common };
}

const setSpread = 2 ** 21;
