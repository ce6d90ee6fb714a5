import { lackingBits } from "./character-signature";
import {
  ALONE,
  BEHIND,
  errorsAllowed,
  FOLLOWING,
  lengthShift,
  pieceBorder,
  placeBits,
  placeOf,
} from "./partition-postings";
import type { PhraseUnits } from "./phrase-units";
import { hashNext, hashPair, type PostingTable } from "./posting-table";
import type { SearchedText } from "./searched-text";

/** A phrase with something else in its midst. Offsets are UTF-16 units. */
export interface SplitMatch {
  readonly phrase: number;
  readonly start: number;
  /** Where the first half ends, and where the second begins. */
  readonly split: number;
  readonly resumed: number;
  readonly end: number;
}

/** Units of the first half of a phrase of the shorter kind. */
const longestHalf = 5;
/** Units of a word that may have slipped into a phrase. */
const shortestMoved = 2;
const longestMoved = 3;

/**
 * Finds in a text the phrases of the shorter kind (one error allowed) whose two halves stand there with a word of two or
 * three units between them, as in 示范其他带动 for 示范带动: by the grams of their first halves.
 */
export class SplitPhrases {
  constructor(
    private readonly phrases: PhraseUnits,
    private readonly postings: PostingTable,
    private readonly searched: SearchedText,
  ) {}

  /** Calls `found` for every such phrase in the text in hand where a surprise in that word, or in reach of it, is. */
  forEach(found: (match: SplitMatch) => void): void {
    const { postings, searched } = this;
    const { units, length } = searched;
    for (let i = 0; i + 2 < length; i++) {
      // Of a phrase that is split, the gram stands in the first half, which is two to five units long.
      if (!searched.anySurprising(i + 1, i + longestHalf + longestMoved)) continue;
      const pair = hashPair(units[i], units[i + 1]);
      const gram = hashNext(pair, units[i + 2], FOLLOWING);
      if (postings.has(gram)) this.visit(i, gram, shortestMoved, longestMoved, found);
      const longer = hashNext(gram, units[i + 3], FOLLOWING);
      if (postings.has(longer)) this.visit(i, longer, shortestMoved, longestMoved, found);
      if (!postings.has(hashNext(pair, 0, ALONE))) continue;
      for (let gap = shortestMoved; gap <= longestMoved && i + 2 + gap < length; gap++) {
        const beyond = hashNext(pair, units[i + 2 + gap], BEHIND);
        if (postings.has(beyond)) this.visit(i, beyond, gap, gap, found);
      }
    }
  }

  /** Those found by the gram of this hash at `at`, with so many units between their halves. */
  private visit(
    at: number,
    hash: number,
    shortest: number,
    longest: number,
    found: (match: SplitMatch) => void,
  ): void {
    const { postings, searched } = this;
    const { starts } = this.phrases;
    const bucket = postings.bucket(hash);
    for (let p = postings.starts[bucket]; p < postings.starts[bucket + 1]; p++) {
      const place = postings.records[4 * p + 1];
      if ((place & (2 ** placeBits - 1)) !== 0) continue;
      const length = place >>> lengthShift;
      if (errorsAllowed(length) !== 1) continue;
      const start = at - placeOf(place);
      const half = pieceBorder(1, length, 1);
      const split = start + half;
      if (!searched.isSuspect(split, split + longest, 1)) continue;
      const behind = searched.signatures.of(start + half + shortest, start + length + longest);
      if (lackingBits(postings.records[4 * p + 3], behind) > 0) continue;
      const phrase = postings.records[4 * p];
      const base = starts[phrase];
      if (!searched.stands(start, base, half)) continue;
      for (let gap = shortest; gap <= longest; gap++) {
        if (!searched.isSuspect(split, split + gap, 1)) continue;
        if (!searched.stands(split + gap, base + half, length - half)) continue;
        found({ phrase, start, split, resumed: split + gap, end: split + gap + length - half });
      }
    }
  }
}
