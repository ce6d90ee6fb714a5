import type { SuffixIndex } from "./suffix-index";

/** A run of units that occurs more than once and cannot be made longer without losing an occurrence. */
export interface Repeat {
  /** A place where it begins, in UTF-16 units of the corpus text. */
  readonly start: number;
  readonly length: number;
  /** The places of the suffix array that begin with it, from `low` to `high` (exclusive). */
  readonly low: number;
  readonly high: number;
}

/** Calls `visit` with every maximal repeat (to the left and to the right) of at least `minimum` units. */
export function maximalRepeats(index: SuffixIndex, minimum: number, visit: (repeat: Repeat) => void): void {
  const { suffixes, shared, symbols } = index;
  const size = suffixes.length;
  // Open intervals of the LCP table: their depth and where they began.
  const depths: number[] = [0];
  const lows: number[] = [0];
  for (let place = 1; place <= size; place++) {
    const depth = place < size ? shared[place] : 0;
    let low = place - 1;
    while (depths[depths.length - 1] > depth) {
      const length = depths.pop()!;
      low = lows.pop()!;
      if (length >= minimum && differToTheLeft(symbols, suffixes, low, place)) {
        visit({ start: suffixes[low], length, low, high: place });
      }
    }
    if (depths[depths.length - 1] < depth) {
      depths.push(depth);
      lows.push(low);
    }
  }
}

function differToTheLeft(symbols: Int32Array, suffixes: Int32Array, low: number, high: number): boolean {
  const first = suffixes[low];
  if (first === 0) return true;
  for (let place = low + 1; place < high; place++) {
    const other = suffixes[place];
    if (other === 0 || symbols[other - 1] !== symbols[first - 1]) return true;
  }
  return false;
}
