import { lackingBits } from "./character-signature";
import { type NearMatch, NearStretches } from "./near-stretches";
import {
  ALONE,
  BEFORE,
  BEHIND,
  buildPostings,
  errorsAllowed,
  FOLLOWING,
  halfOf,
  lengthShift,
  pieceBorder,
  placeOf,
  swappedPlace,
} from "./partition-postings";
import type { PhraseUnits } from "./phrase-units";
import { hashNext, hashPair, type PostingArrays, PostingTable } from "./posting-table";
import { SearchedText, shift } from "./searched-text";
import { type SplitMatch, SplitPhrases } from "./split-phrases";
import { StretchVerification } from "./stretch-verification";
import type { Suspects } from "./suspects";

export type { NearMatch } from "./near-stretches";
export type { SplitMatch } from "./split-phrases";

/**
 * Finds where a text comes within a few errors of a phrase, complete by the pigeonhole principle: of k + 1 pieces of
 * a phrase, k errors leave one intact, or two neighbours are broken by nothing but a swap at their border, and then
 * the left one is intact up to there. Complete but for one thing: of the stretches that overlap an occurrence of the
 * phrase itself, which are only worse readings of it, some are found and some are not.
 */
export class PartitionIndex {
  private readonly postings: PostingTable;
  private readonly searched: SearchedText;
  private readonly stretches: NearStretches;
  private readonly verification: StretchVerification;
  private readonly splits: SplitPhrases;

  constructor(phrases: PhraseUnits, postings: PostingArrays = buildPostings(phrases)) {
    this.postings = new PostingTable(postings);
    this.searched = new SearchedText(phrases);
    this.stretches = new NearStretches(phrases);
    this.verification = new StretchVerification(phrases, this.searched, this.stretches);
    this.splits = new SplitPhrases(phrases, this.postings, this.searched);
  }

  /**
   * Calls `found` once for every stretch of the text within the errors allowed of a phrase, by start, phrase and end,
   * except as said above. With `suspects`, stretches that differ where none of them stands, nor one in the `reach`
   * units behind, may be missing, and so may those with more errors than another of the same place.
   */
  forEachNear(text: string, found: (match: NearMatch) => void, suspects?: Suspects, reach = 0): void {
    const { searched, stretches } = this;
    searched.read(text, suspects, reach);
    stretches.clear();
    this.search();
    stretches.forEach((phrase, start, end) => {
      if (searched.mayShowWithin(phrase, start, end)) found({ phrase, start, end });
    });
  }

  /**
   * Calls `found` for every phrase of the shorter kind (one error allowed) whose two halves stand in the text with
   * a word of two or three units between them, as in 示范其他带动 for 示范带动. With `suspects`, one of them must stand
   * in that word or in the `reach` units behind it.
   */
  forEachSplit(text: string, found: (match: SplitMatch) => void, suspects?: Suspects, reach = 0): void {
    this.searched.read(text, suspects, reach);
    this.splits.forEach(found);
  }

  /** Looks up every gram of the text that a piece may be found by. */
  private search(): void {
    const { postings } = this;
    const { units: text, length } = this.searched;
    for (let i = 0; i + 1 < length; i++) {
      const pair = hashPair(text[i], text[i + 1]);
      if (i + 2 < length) {
        const three = hashNext(pair, text[i + 2], FOLLOWING);
        this.lookUp(i, three);
        if (i + 3 < length) this.lookUp(i, hashNext(three, text[i + 3], FOLLOWING));
      }
      if (!postings.has(hashNext(pair, 0, ALONE))) continue;
      if (i + 2 < length) this.lookUp(i, hashNext(pair, text[i + 2], BEHIND));
      if (i + 3 < length) this.lookUp(i, hashNext(pair, text[i + 3], BEHIND));
      if (i > 0) this.lookUp(i, hashNext(pair, text[i - 1], BEFORE));
      if (i > 1) this.lookUp(i, hashNext(pair, text[i - 2], BEFORE));
    }
  }

  /** Has those of the gram's phrases verified of which a slip may show and whose characters are there. */
  private lookUp(at: number, hash: number): void {
    const { postings } = this;
    if (!postings.has(hash)) return;
    const { searched, verification } = this;
    const bucket = postings.bucket(hash);
    const end = postings.starts[bucket + 1];
    for (let p = postings.starts[bucket]; p < end; p++) {
      const place = postings.records[4 * p + 1];
      const length = place >>> lengthShift;
      const errors = errorsAllowed(length);
      const start = at - placeOf(place);
      let from = start - errors;
      let to = start + length + errors;
      if (errors === 1 && (place & swappedPlace) === 0) {
        // One half stands: the slip is in the other.
        const half = start + pieceBorder(1, length, 1);
        if ((place & (swappedPlace - 1)) === 0) from = half - shift;
        else to = half + shift;
      }
      if (!searched.isSuspect(from, to, errors)) continue;
      if (this.lacksTooMuch(p, start, length, errors)) continue;
      verification.verify(at, postings.records[4 * p], place, length, errors);
    }
  }

  /** Whether more units of the posting's phrase than errors are allowed are not even near where they would stand. */
  private lacksTooMuch(posting: number, start: number, length: number, errors: number): boolean {
    const { postings } = this;
    const { signatures } = this.searched;
    const half = start + halfOf(length);
    const first = signatures.of(start - errors, half + errors);
    const second = signatures.of(half - errors, start + length + errors);
    const lacking =
      lackingBits(postings.records[4 * posting + 2], first) +
      lackingBits(postings.records[4 * posting + 3], second);
    return lacking > errors;
  }
}
