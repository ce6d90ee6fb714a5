import { type FuseShape, fingerprint, firstCell, mixLanes, secondCell, thirdCell } from "./static-function";

/*
 * The n-grams of one order as a static function: fingerprint, back-off and probability in the bits of a cell. Two
 * classes rather than one for both widths of cell: a lookup is the innermost loop of everything, and runs at full
 * speed only where its array is always of one kind.
 */

/** Orders 2 to 4: 16 bits of fingerprint, 8 of back-off, 8 of probability. */
export class WideGramTable {
  constructor(
    private readonly shape: FuseShape,
    private readonly cells: Uint32Array,
  ) {}

  /** Back-off above probability, 8 bits each, or −1 where the fingerprint says that the n-gram is not there. */
  find(low: number, high: number): number {
    const { shape, cells } = this;
    const mixed = mixLanes(low, high, shape.seed);
    const first = firstCell(high, low, shape);
    const bits =
      cells[first] ^ cells[secondCell(first, mixed, shape)] ^ cells[thirdCell(first, mixed, shape)];
    return bits >>> 16 === (fingerprint(low, high) & 0xffff) ? bits & 0xffff : -1;
  }
}

/** The highest order: 8 bits of fingerprint, 8 of probability; nothing backs off from it. */
export class NarrowGramTable {
  constructor(
    private readonly shape: FuseShape,
    private readonly cells: Uint16Array,
  ) {}

  /** The probability, or −1 where the fingerprint says that the n-gram is not there. */
  find(low: number, high: number): number {
    const { shape, cells } = this;
    const mixed = mixLanes(low, high, shape.seed);
    const first = firstCell(high, low, shape);
    const bits =
      cells[first] ^ cells[secondCell(first, mixed, shape)] ^ cells[thirdCell(first, mixed, shape)];
    return bits >>> 8 === (fingerprint(low, high) & 0xff) ? bits & 0xff : -1;
  }
}

/** A compiled language model: unigrams by unit, higher orders by hash. */
export interface LanguageTables {
  readonly unigramProbability: Uint8Array;
  readonly unigramBackoff: Uint8Array;
  readonly order2: WideGramTable;
  readonly order3: WideGramTable;
  readonly order4: WideGramTable;
  readonly order5: NarrowGramTable;
}
