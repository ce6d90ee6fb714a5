import { hashPair, hashThird, PostingList, PostingTable } from "./posting-table";

/** Errors looked for in a phrase of this many units: none in the shortest, where every word would be near. */
export function errorsAllowed(length: number): number {
  if (length < 4) return 0;
  if (length < 9) return 1;
  return length < 16 ? 2 : 3;
}

/** Where a piece of a phrase begins; for the number of pieces, where the last one ends. */
export function pieceBorder(piece: number, length: number, errors: number): number {
  return Math.floor((piece * length) / (errors + 1));
}

/** What the third unit is to the first two: it follows them, */
export const FOLLOWING = 0;
/** stands one or two units behind a piece of two, */
export const BEHIND = 1;
/** one or two units before it, */
export const BEFORE = 2;
/** or there is none yet: whether a piece of two units is worth asking for. */
export const ALONE = 3;

/** A posting's second number: where the gram stands in the phrase, whether its last two are swapped, which piece. */
export const swappedPlace = 4;
export const placeBits = 3;

const alwaysThere = 0xffff;

/** The units of all phrases, one after the other. */
export interface PhraseUnits {
  readonly units: Uint16Array;
  /** Where each phrase begins; it ends where the next begins. */
  readonly starts: Uint32Array;
}

export function unitsOf(phrases: readonly string[]): PhraseUnits {
  const starts = new Uint32Array(phrases.length + 1);
  for (let i = 0; i < phrases.length; i++) starts[i + 1] = starts[i] + phrases[i].length;
  const units = new Uint16Array(starts[phrases.length]);
  let at = 0;
  for (const phrase of phrases) for (let i = 0; i < phrase.length; i++) units[at++] = phrase.charCodeAt(i);
  return { units, starts };
}

/** The grams by which the pieces of the phrases are found. */
export function buildPostings(phrases: PhraseUnits): PostingTable {
  const { starts } = phrases;
  let capacity = 0;
  for (let index = 0; index + 1 < starts.length; index++) {
    const length = starts[index + 1] - starts[index];
    capacity += length < 6 ? 5 : 2 * errorsAllowed(length) + 1;
  }
  const list = new PostingList(capacity);
  const counts = countGrams(phrases);
  for (let index = 0; index + 1 < starts.length; index++) addPhrase(list, phrases, counts, index);
  return new PostingTable(list);
}

/** How often grams of three occur among the phrases, which stand for the text: the rarer, the better to find by. */
function countGrams({ units, starts }: PhraseUnits): Uint16Array {
  const counts = new Uint16Array(2 ** Math.min(22, Math.max(8, Math.ceil(Math.log2(units.length + 1)) + 1)));
  const mask = counts.length - 1;
  for (let index = 0; index + 1 < starts.length; index++) {
    for (let i = starts[index]; i + 2 < starts[index + 1]; i++) {
      const slot = gramAt(units, i) & mask;
      if (counts[slot] < alwaysThere) counts[slot]++;
    }
  }
  return counts;
}

function gramAt(units: Uint16Array, at: number): number {
  return hashThird(hashPair(units[at], units[at + 1]), units[at + 2], FOLLOWING);
}

function addPhrase(
  list: PostingList,
  { units, starts }: PhraseUnits,
  counts: Uint16Array,
  index: number,
): void {
  const base = starts[index];
  const length = starts[index + 1] - base;
  const errors = errorsAllowed(length);
  if (errors === 0) return;
  for (let piece = 0; piece <= errors; piece++) {
    const from = pieceBorder(piece, length, errors);
    const to = pieceBorder(piece + 1, length, errors);
    if (to - from === 2) addPair(list, units, base, length, from, index, piece);
    else {
      let best = from;
      let fewest = alwaysThere + 1;
      for (let i = from; i + 2 < to; i++) {
        const count = counts[gramAt(units, base + i) & (counts.length - 1)];
        if (count >= fewest) continue;
        fewest = count;
        best = i;
      }
      list.add(gramAt(units, base + best), index, (best << placeBits) | piece);
    }
    const border = base + from;
    if (piece === 0 || units[border] === units[border - 1]) continue;
    const swapped = hashThird(hashPair(units[border - 2], units[border]), units[border - 1], FOLLOWING);
    list.add(swapped, index, ((from - 2) << placeBits) | swappedPlace | piece);
  }
}

/**
 * A piece of two units alone is too common to find a phrase by. Its phrase allows one error only, and has two or more
 * units on one side of it: whatever the error, one of the nearest two of them stands within two units of the piece.
 */
function addPair(
  list: PostingList,
  units: Uint16Array,
  base: number,
  length: number,
  from: number,
  index: number,
  piece: number,
): void {
  const pair = hashPair(units[base + from], units[base + from + 1]);
  const place = (from << placeBits) | piece;
  const role = from + 2 < length ? BEHIND : BEFORE;
  const near = units[role === BEHIND ? base + from + 2 : base + from - 1];
  const far = units[role === BEHIND ? base + from + 3 : base + from - 2];
  list.mark(hashThird(pair, 0, ALONE));
  list.add(hashThird(pair, near, role), index, place);
  if (near !== far) list.add(hashThird(pair, far, role), index, place);
}
