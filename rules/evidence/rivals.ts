import type { EditKind } from "../match/edits";
import { extendHigh, extendLow, keySeedHigh, keySeedLow } from "./ngram";
import { type FuseShape, fingerprint, firstCell, mixLanes, secondCell, thirdCell } from "./static-function";

/**
 * How often clean text has a phrasing, and how often something else in its place: at one of its units another
 * (substitute), none (drop), one more (insert), two in the other order (swap). A place with many rivals is open to
 * choice (紧紧抓住, 紧紧盯住); one with none is fixed (广大党员), and what differs there is suspect.
 */
export interface RivalsTable {
  readonly shape: FuseShape;
  /** 16 bits of fingerprint above 8 of count. */
  readonly cells: Uint32Array;
}

/** Counts are kept in eighths of a doubling. */
export function quantizeCount(count: number): number {
  return Math.min(255, Math.round(8 * Math.log2(1 + count)));
}
function countOf(quantized: number): number {
  return 2 ** (quantized / 8) - 1;
}

const kinds: readonly EditKind[] = ["substitute", "drop", "insert", "swap", "move"];

/** The two lanes of the key of a wording. */
export function wordingKey(wording: string): [low: number, high: number] {
  let low = keySeedLow;
  let high = keySeedHigh;
  for (let i = 0; i < wording.length; i++) {
    low = extendLow(low, wording.charCodeAt(i));
    high = extendHigh(high, wording.charCodeAt(i));
  }
  return [low >>> 0, high >>> 0];
}

/** The two lanes of the key of one place in a phrasing and what may happen there. */
export function placeKey(phrasing: string, kind: EditKind, position: number): [low: number, high: number] {
  const [low, high] = wordingKey(phrasing);
  const place = 0x10000 + kinds.indexOf(kind) * 256 + Math.min(position, 255);
  return [extendLow(low, place) >>> 0, extendHigh(high, place) >>> 0];
}

export class Rivals {
  constructor(private readonly table: RivalsTable) {}

  /** Occurrences of a phrasing, or of a near form of one, in clean text; undefined where it was not counted. */
  occurrences(wording: string): number | undefined {
    return this.lookUp(...wordingKey(wording));
  }

  /** Occurrences of other wordings at one place of a phrasing. */
  at(phrasing: string, kind: EditKind, position: number): number {
    return this.lookUp(...placeKey(phrasing, kind, position)) ?? 0;
  }

  private lookUp(low: number, high: number): number | undefined {
    const { shape, cells } = this.table;
    const mixed = mixLanes(low, high, shape.seed);
    const first = firstCell(high, low, shape);
    const bits =
      cells[first] ^ cells[secondCell(first, mixed, shape)] ^ cells[thirdCell(first, mixed, shape)];
    return bits >>> 8 === (fingerprint(low, high) & 0xffff) ? countOf(bits & 0xff) : undefined;
  }
}
