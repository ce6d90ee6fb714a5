import { extendHigh, extendLow, keySeedHigh, keySeedLow } from "./ngram";
import { type FuseShape, fingerprint, firstCell, mixLanes, secondCell, thirdCell } from "./static-function";

/** In UTF-16 units: words shorter or longer are not listed. */
export const shortestWord = 2;
export const longestWord = 5;

/** A dictionary as a static function: 10 bits of fingerprint above 6 of frequency, in quarters of a doubling. */
export interface WordTable {
  readonly shape: FuseShape;
  readonly cells: Uint16Array;
}

const frequencyBits = 6;
const frequencyMask = (1 << frequencyBits) - 1;

export function wordCell(low: number, high: number, frequency: number): number {
  const level = Math.min(frequencyMask, Math.round(4 * Math.log2(1 + frequency)));
  return ((fingerprint(low, high) & 0x3ff) << frequencyBits) | level;
}

/** Which stretches of text are words of the general dictionary. */
export class WordList {
  constructor(private readonly table: WordTable) {}

  /** Natural log of one plus the word's frequency in the dictionary; 0 where the stretch is no word of it. */
  frequency(text: string, start: number, end: number): number {
    const length = end - start;
    if (length < shortestWord || length > longestWord) return 0;
    let low = keySeedLow;
    let high = keySeedHigh;
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i);
      low = extendLow(low, unit);
      high = extendHigh(high, unit);
    }
    low >>>= 0;
    high >>>= 0;
    const { shape, cells } = this.table;
    const mixed = mixLanes(low, high, shape.seed);
    const first = firstCell(high, low, shape);
    const bits =
      cells[first] ^ cells[secondCell(first, mixed, shape)] ^ cells[thirdCell(first, mixed, shape)];
    if (bits >>> frequencyBits !== (fingerprint(low, high) & 0x3ff)) return 0;
    return ((bits & frequencyMask) / 4) * Math.LN2;
  }
}
