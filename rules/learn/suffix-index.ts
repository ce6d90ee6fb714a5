import { longestCommonPrefixes, suffixArray } from "./suffix-array";

/** The suffix array of a corpus, to find every place of a text. */
export interface SuffixIndex {
  readonly symbols: Int32Array;
  readonly suffixes: Int32Array;
  readonly shared: Int32Array;
}

export function buildSuffixIndex(symbols: Int32Array): SuffixIndex {
  const suffixes = suffixArray(symbols);
  return { symbols, suffixes, shared: longestCommonPrefixes(symbols, suffixes) };
}

/** Where `text` begins, in UTF-16 units of the corpus text, in no particular but always the same order. */
export function placesOf(index: SuffixIndex, text: string): Int32Array {
  const low = lowerBound(index, text, false);
  const high = lowerBound(index, text, true);
  return index.suffixes.subarray(low, high);
}

/** The first place in the suffix array whose suffix is not before `text` — with `after`, not before everything that begins with it. */
function lowerBound({ symbols, suffixes }: SuffixIndex, text: string, after: boolean): number {
  let low = 0;
  let high = suffixes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = compare(symbols, suffixes[middle], text);
    if (order < 0 || (after && order === 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Below 0 where the suffix stands before `text`, 0 where it begins with it, else above. */
function compare(symbols: Int32Array, start: number, text: string): number {
  for (let i = 0; i < text.length; i++) {
    if (start + i >= symbols.length) return -1;
    const difference = symbols[start + i] - text.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return 0;
}
