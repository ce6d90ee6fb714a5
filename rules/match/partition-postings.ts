import { signatureOf } from "./character-signature";
import type { PhraseUnits } from "./phrase-units";
import { hashNext, hashPair, layOutPostings, type PostingArrays, PostingList } from "./posting-table";

/** Errors looked for in a phrase of this many units: none in the shortest, where every word would be near. */
export function errorsAllowed(length: number): number {
  if (length < 4) return 0;
  if (length < 12) return 1;
  return length < 24 ? 2 : 3;
}

/** Where a piece of a phrase begins; for the number of pieces, where the last one ends. */
export function pieceBorder(piece: number, length: number, errors: number): number {
  return Math.floor((piece * length) / (errors + 1));
}

/** What a unit is to those before it in a gram: the third or fourth, which follows them, */
export const FOLLOWING = 0;
/** stands one or two units behind a piece of two, */
export const BEHIND = 1;
/** one or two units before it, */
export const BEFORE = 2;
/** or there is none yet: whether a piece of two units is worth asking for. */
export const ALONE = 3;

/**
 * A posting is four numbers: the phrase, where in it the gram stands, and the signatures of the phrase's two halves. The
 * second one has, from the lowest bit up, which piece it is, whether its last two units are swapped, the gram's place in
 * the phrase, and the length of the phrase.
 */
export const swappedPlace = 4;
export const placeBits = 3;
export const lengthShift = 16;
const placeMask = (1 << (lengthShift - placeBits)) - 1;

/** Where the second half of a phrase of so many units begins. */
export function halfOf(length: number): number {
  return length >> 1;
}

/** The gram's place in the phrase. */
export function placeOf(second: number): number {
  return (second >>> placeBits) & placeMask;
}

/** The grams by which the pieces of the phrases are found. */
export function buildPostings(phrases: PhraseUnits): PostingArrays {
  const { starts } = phrases;
  let capacity = 0;
  for (let index = 0; index + 1 < starts.length; index++) {
    const length = starts[index + 1] - starts[index];
    capacity += length < 6 ? 5 : 2 * errorsAllowed(length) + 1;
  }
  const list = new PostingList(capacity);
  const commonness = commonnessOf(phrases);
  for (let index = 0; index + 1 < starts.length; index++) addPhrase(list, phrases, commonness, index);
  return layOutPostings(list);
}

/**
 * How common each unit is among the phrases, which stand for the text: 0 for one that stands nowhere else, one more for
 * each doubling. What a gram is found by is better the rarer its units are.
 */
function commonnessOf({ units }: PhraseUnits): Uint8Array {
  const counts = new Uint32Array(65536);
  for (let i = 0; i < units.length; i++) counts[units[i]]++;
  const commonness = new Uint8Array(65536);
  for (let i = 0; i < units.length; i++) commonness[units[i]] = 31 - Math.clz32(counts[units[i]]);
  return commonness;
}

/** Where in a piece its gram of the rarest units begins. */
function rarestGram(
  units: Uint16Array,
  from: number,
  to: number,
  size: number,
  commonness: Uint8Array,
): number {
  let sum = 0;
  for (let i = from; i < from + size; i++) sum += commonness[units[i]];
  let [best, least] = [from, sum];
  for (let i = from + 1; i + size <= to; i++) {
    sum += commonness[units[i + size - 1]] - commonness[units[i - 1]];
    if (sum < least) [best, least] = [i, sum];
  }
  return best;
}

/** The hash of the gram of three units, or of four, at a place. */
function gramAt(units: Uint16Array, at: number, size: number): number {
  const three = hashNext(hashPair(units[at], units[at + 1]), units[at + 2], FOLLOWING);
  return size === 3 ? three : hashNext(three, units[at + 3], FOLLOWING);
}

function addPhrase(
  list: PostingList,
  { units, starts }: PhraseUnits,
  commonness: Uint8Array,
  index: number,
): void {
  const base = starts[index];
  const length = starts[index + 1] - base;
  const errors = errorsAllowed(length);
  if (errors === 0 || length > placeMask) return;
  const half = base + halfOf(length);
  const [first, second] = [signatureOf(units, base, half), signatureOf(units, half, base + length)];
  const add = (gram: number, at: number, piece: number): void =>
    list.add(gram, index, (length << lengthShift) | (at << placeBits) | piece, first, second);
  for (let piece = 0; piece <= errors; piece++) {
    const from = pieceBorder(piece, length, errors);
    const to = pieceBorder(piece + 1, length, errors);
    if (to - from === 2) addPair(list, units, base, length, from, piece, add);
    else {
      const size = Math.min(to - from, 4);
      const at = rarestGram(units, base + from, base + to, size, commonness);
      add(gramAt(units, at, size), at - base, piece);
    }
    const border = base + from;
    if (piece === 0 || units[border] === units[border - 1]) continue;
    const before = from - pieceBorder(piece - 1, length, errors) > 2 ? 2 : 1;
    add(swappedGram(units, border, before), from - 1 - before, swappedPlace | piece);
  }
}

/** The hash of one or two units, and behind them the two at a border in each other's place. */
function swappedGram(units: Uint16Array, border: number, before: number): number {
  const [last, next] = [units[border - 1], units[border]];
  if (before === 1) return hashNext(hashPair(units[border - 2], next), last, FOLLOWING);
  const three = hashNext(hashPair(units[border - 3], units[border - 2]), next, FOLLOWING);
  return hashNext(three, last, FOLLOWING);
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
  piece: number,
  add: (gram: number, at: number, piece: number) => void,
): void {
  const pair = hashPair(units[base + from], units[base + from + 1]);
  const role = from + 2 < length ? BEHIND : BEFORE;
  const near = units[role === BEHIND ? base + from + 2 : base + from - 1];
  const far = units[role === BEHIND ? base + from + 3 : base + from - 2];
  list.mark(hashNext(pair, 0, ALONE));
  add(hashNext(pair, near, role), from, piece);
  if (near !== far) add(hashNext(pair, far, role), from, piece);
}
