import { BandedAlignment, mostErrors } from "./banded-alignment";
import { lackingBits, TextSignatures } from "./character-signature";
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
  placeBits,
  placeOf,
  swappedPlace,
} from "./partition-postings";
import type { PhraseUnits } from "./phrase-units";
import { hashNext, hashPair, type PostingArrays, PostingTable } from "./posting-table";
import type { Suspects } from "./suspects";

/** A stretch of text within the errors allowed of a phrase, and not equal to it. Offsets are UTF-16 units. */
export interface NearMatch {
  readonly phrase: number;
  readonly start: number;
  readonly end: number;
}

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

/** Where like units follow each other, a slip may be taken to stand this far from the first unit that differs. */
const shift = 2;

/** How much longer or shorter than its phrase a stretch may be, as so many digits of a key. */
const lengthSpread = 2 * mostErrors + 1;

/**
 * Finds where a text comes within a few errors of a phrase, complete by the pigeonhole principle: of k + 1 pieces of
 * a phrase, k errors leave one intact, or two neighbours are broken by nothing but a swap at their border, and then
 * the left one is intact up to there. Complete but for one thing: of the stretches that overlap an occurrence of the
 * phrase itself, which are only worse readings of it, some are found and some are not.
 */
export class PartitionIndex {
  private readonly postings: PostingTable;
  /** The text in hand, so that reading a unit costs the same whatever kind of string it came in. */
  private text = new Uint16Array(1024);
  private length = 0;
  private lastRead: string | undefined;
  /** Stretches found in the text in hand, each as one number that sorts by start, phrase and end. */
  private found = new Float64Array(256);
  private count = 0;
  private suspects: Suspects | undefined;
  private reach = 0;
  private readonly signatures = new TextSignatures();
  private readonly left = new BandedAlignment();
  private readonly right = new BandedAlignment();

  constructor(
    private readonly phrases: PhraseUnits,
    postings: PostingArrays = buildPostings(phrases),
  ) {
    this.postings = new PostingTable(postings);
  }

  /**
   * Calls `found` once for every stretch of the text within the errors allowed of a phrase, by start, phrase and end,
   * except as said above. With `suspects`, stretches that differ where none of them stands, nor one in the `reach`
   * units behind, may be missing, and so may those with more errors than another of the same place.
   */
  forEachNear(text: string, found: (match: NearMatch) => void, suspects?: Suspects, reach = 0): void {
    this.read(text);
    this.suspects = suspects;
    this.reach = reach;
    this.count = 0;
    this.search();
    if (this.count === 0) return;
    const keys = this.found.subarray(0, this.count).sort();
    const { starts } = this.phrases;
    let last = -1;
    for (const key of keys) {
      if (key === last) continue;
      last = key;
      const pair = Math.floor(key / lengthSpread);
      const start = Math.floor(pair / starts.length);
      const phrase = pair - start * starts.length;
      const longer = key - pair * lengthSpread - mostErrors;
      const end = start + starts[phrase + 1] - starts[phrase] + longer;
      if (this.differsWhereSuspect(phrase, start, end)) found({ phrase, start, end });
    }
  }

  /**
   * Calls `found` for every phrase of the shorter kind (one error allowed) whose two halves stand in the text with
   * a word of two or three units between them, as in 示范其他带动 for 示范带动. With `suspects`, one of them must stand
   * in that word or in the `reach` units behind it.
   */
  forEachSplit(text: string, found: (match: SplitMatch) => void, suspects?: Suspects, reach = 0): void {
    this.read(text);
    this.suspects = suspects;
    this.reach = reach;
    const { postings, text: units, length } = this;
    for (let i = 0; i + 2 < length; i++) {
      // Of a phrase that is split, the gram stands in the first half, which is two to five units long.
      if (suspects?.anySurprising(i + 1, i + longestHalf + longestMoved + reach) === false) continue;
      const pair = hashPair(units[i], units[i + 1]);
      const gram = hashNext(pair, units[i + 2], FOLLOWING);
      if (postings.has(gram)) this.splitAt(i, gram, shortestMoved, longestMoved, found);
      const longer = hashNext(gram, units[i + 3], FOLLOWING);
      if (postings.has(longer)) this.splitAt(i, longer, shortestMoved, longestMoved, found);
      if (!postings.has(hashNext(pair, 0, ALONE))) continue;
      for (let gap = shortestMoved; gap <= longestMoved && i + 2 + gap < length; gap++) {
        const beyond = hashNext(pair, units[i + 2 + gap], BEHIND);
        if (postings.has(beyond)) this.splitAt(i, beyond, gap, gap, found);
      }
    }
  }

  private read(text: string): void {
    if (text === this.lastRead) return;
    this.lastRead = text;
    if (this.text.length < text.length) this.text = new Uint16Array(text.length * 2);
    const units = this.text;
    for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
    this.length = text.length;
    this.signatures.read(units, text.length);
  }

  private search(): void {
    const { postings, text, length } = this;
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

  private lookUp(at: number, hash: number): void {
    const { postings } = this;
    if (!postings.has(hash)) return;
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
      if (!this.isSuspect(from, to, errors)) continue;
      if (this.lacksTooMuch(p, start, length, errors)) continue;
      this.verify(at, postings.records[4 * p], place, length, errors);
    }
  }

  /** Whether more units of the posting's phrase than errors are allowed are not even near where they would stand. */
  private lacksTooMuch(posting: number, start: number, length: number, errors: number): boolean {
    const { postings, signatures } = this;
    const half = start + halfOf(length);
    const first = signatures.of(start - errors, half + errors);
    const second = signatures.of(half - errors, start + length + errors);
    const lacking =
      lackingBits(postings.records[4 * posting + 2], first) +
      lackingBits(postings.records[4 * posting + 3], second);
    return lacking > errors;
  }

  /** Reports the phrase's stretches of which the piece found at `at` is a part. */
  private verify(at: number, phrase: number, place: number, length: number, errors: number): void {
    const { starts, units } = this.phrases;
    const { text } = this;
    const base = starts[phrase];
    const start = at - placeOf(place);
    const piece = place & (swappedPlace - 1);
    let from = pieceBorder(piece, length, errors);
    let to = pieceBorder(piece + 1, length, errors);
    if ((place & swappedPlace) === 0) {
      if (!this.stands(start + from, base + from, to - from)) return;
      if (errors === 1) {
        if (from === 0) this.endsWithin(start + to, base + to, length - to, phrase, start);
        else this.beginsWithin(start + from, base, from, phrase, start + length);
        return;
      }
      if (this.stands(start, base, length) || !this.mayShow(base, length, start, from, to, errors)) return;
      this.extend(phrase, base, length, start, from, to, errors, 0);
      return;
    }
    to = from + 1;
    from = pieceBorder(piece - 1, length, errors);
    const border = start + to - 1;
    if (border + 1 > this.length || !this.stands(start + from, base + from, to - 2 - from)) return;
    if (text[border - 1] !== units[base + to - 1] || text[border] !== units[base + to - 2]) return;
    if (errors > 1) this.extend(phrase, base, length, start, from, to, errors, 1);
    else if (this.stands(border + 1, base + to, length - to)) this.add(phrase, start, start + length);
  }

  /** Whether a slip may show in what is left of a stretch between what it and the phrase begin and end with alike. */
  private differsWhereSuspect(phrase: number, start: number, end: number): boolean {
    if (this.suspects === undefined) return true;
    const { starts, units } = this.phrases;
    const { text } = this;
    const base = starts[phrase];
    let left = starts[phrase + 1];
    const errors = errorsAllowed(left - base);
    let last = end;
    while (last > start && left > base && text[last - 1] === units[left - 1]) {
      last--;
      left--;
    }
    let first = start;
    let same = base;
    while (first < last && same < left && text[first] === units[same]) {
      first++;
      same++;
    }
    return this.isSuspect(first, last, errors);
  }

  /** Whether a slip between two places of the text may show. No short phrase is promised. */
  private isSuspect(from: number, to: number, errors: number): boolean {
    const { suspects } = this;
    if (suspects === undefined || suspects.anySurprising(from, to + this.reach)) return true;
    // Where units are missing, those on both sides are promised.
    return errors > 1 && suspects.anyPromised(from - 1, to + 1);
  }

  /**
   * Whether slips outside the part from `from` to `to` may show: where all of the phrase stands on one side of it, they
   * are on the other, beyond the first unit that differs.
   */
  private mayShow(
    base: number,
    length: number,
    start: number,
    from: number,
    to: number,
    errors: number,
  ): boolean {
    if (this.suspects === undefined) return true;
    const { text } = this;
    const { units } = this.phrases;
    let right = to;
    while (right < length && text[start + right] === units[base + right]) right++;
    let left = from;
    while (left > 0 && text[start + left - 1] === units[base + left - 1]) left--;
    const last = start + length + mostErrors;
    if (left === 0) return this.isSuspect(start + right - shift, last, errors);
    return this.isSuspect(start - mostErrors, right === length ? start + left + shift : last, errors);
  }

  /** Whether `count` units of the phrases from `unit` stand in the text at `at`. */
  private stands(at: number, unit: number, count: number): boolean {
    const { text } = this;
    const { units } = this.phrases;
    if (at < 0 || at + count > this.length) return false;
    for (let i = 0; i < count; i++) if (text[at + i] !== units[unit + i]) return false;
    return true;
  }

  /** Ends of the phrase, of which `count` units from `unit` are left, with exactly one error from `at` on. */
  private endsWithin(at: number, unit: number, count: number, phrase: number, start: number): void {
    const { text, length } = this;
    const { units } = this.phrases;
    let same = 0;
    while (same < count && at + same < length && text[at + same] === units[unit + same]) same++;
    if (same === count) return;
    const here = at + same;
    if (!this.isSuspect(here - shift, here + shift, 1)) return;
    const next = unit + same;
    const rest = count - same - 1;
    if (this.stands(here, next + 1, rest)) this.add(phrase, start, here + rest);
    if (here >= length) return;
    const isSwap =
      rest > 0 &&
      here + 1 < length &&
      text[here] === units[next + 1] &&
      text[here + 1] === units[next] &&
      this.stands(here + 2, next + 2, rest - 1);
    if (isSwap || this.stands(here + 1, next + 1, rest)) this.add(phrase, start, here + 1 + rest);
    if (this.stands(here + 1, next, rest + 1)) this.add(phrase, start, here + 2 + rest);
  }

  /** Beginnings of the phrase, whose first `count` units from `unit` are left, with exactly one error before `at`. */
  private beginsWithin(at: number, unit: number, count: number, phrase: number, end: number): void {
    const { text } = this;
    const { units } = this.phrases;
    let same = 0;
    while (same < count && at > same && text[at - 1 - same] === units[unit + count - 1 - same]) same++;
    if (same === count) return;
    const here = at - 1 - same;
    if (!this.isSuspect(here + 1 - shift, here + 1 + shift, 1)) return;
    const rest = count - same - 1;
    if (this.stands(here + 1 - rest, unit, rest)) this.add(phrase, here + 1 - rest, end);
    if (here < 0) return;
    const isSwap =
      rest > 0 &&
      here > 0 &&
      text[here] === units[unit + rest - 1] &&
      text[here - 1] === units[unit + rest] &&
      this.stands(here - rest, unit, rest - 1);
    if (isSwap || this.stands(here - rest, unit, rest)) this.add(phrase, here - rest, end);
    if (this.stands(here - rest - 1, unit, rest + 1)) this.add(phrase, here - rest - 1, end);
  }

  /** Stretches around the part from `from` to `to`, which stands where it does at the cost of `spent` errors. */
  private extend(
    phrase: number,
    base: number,
    length: number,
    start: number,
    from: number,
    to: number,
    errors: number,
    spent: number,
  ): void {
    const { left, right, text } = this;
    const { units } = this.phrases;
    const begins = start + from;
    const ends = start + to;
    left.align(text, begins - 1, begins, units, base + from - 1, from, -1, errors - spent);
    if (left.count === 0) return;
    const remaining = errors - spent - left.least;
    right.align(text, ends, this.length - ends, units, base + to, length - to, 1, remaining);
    if (right.count === 0) return;
    // Where only slips are looked for, a reading with more of them than another is of no use.
    const most = this.suspects === undefined ? errors : left.least + right.least + spent;
    for (let l = 0; l < left.count; l++) {
      const first = begins - left.lengths[l];
      for (let r = 0; r < right.count; r++) {
        if (left.errors[l] + right.errors[r] + spent > most) continue;
        const last = ends + right.lengths[r];
        // A piece of a repetitive phrase may stand inside it a second time.
        if (last - first !== length || !this.stands(first, base, length)) this.add(phrase, first, last);
      }
    }
  }

  private add(phrase: number, start: number, end: number): void {
    const { starts } = this.phrases;
    if (this.count === this.found.length) {
      const grown = new Float64Array(this.count * 2);
      grown.set(this.found);
      this.found = grown;
    }
    const longer = end - start - (starts[phrase + 1] - starts[phrase]) + mostErrors;
    this.found[this.count++] = (start * starts.length + phrase) * lengthSpread + longer;
  }

  private splitAt(
    at: number,
    hash: number,
    shortest: number,
    longest: number,
    found: (match: SplitMatch) => void,
  ): void {
    const { postings } = this;
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
      if (!this.isSuspect(split, split + longest, 1)) continue;
      const behind = this.signatures.of(start + half + shortest, start + length + longest);
      if (lackingBits(postings.records[4 * p + 3], behind) > 0) continue;
      const phrase = postings.records[4 * p];
      const base = starts[phrase];
      if (!this.stands(start, base, half)) continue;
      for (let gap = shortest; gap <= longest; gap++) {
        if (!this.isSuspect(split, split + gap, 1) || !this.stands(split + gap, base + half, length - half))
          continue;
        found({ phrase, start, split, resumed: split + gap, end: split + gap + length - half });
      }
    }
  }
}
