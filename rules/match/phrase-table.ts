import { type PhraseUnits, unitsOf } from "./phrase-units";
import {
  hashNext,
  hashPair,
  layOutPostings,
  type PostingArrays,
  PostingList,
  PostingTable,
} from "./posting-table";

/** Units a phrase is found by, and as many behind them that are compared before the rest of it is. */
const keyed = 4;

/** The arrays of a phrase table: all it is made of. */
export interface PhraseArrays extends PhraseUnits, PostingArrays {
  /** One bit for each pair of units that a phrase begins with, by hash: small enough to stay in the cache. */
  readonly beginnings: Uint32Array;
  /** The phrases of one unit: the unit, the phrase, and so on. */
  readonly singles: Uint32Array;
}

/** A set of phrases by their first units, in flat arrays, to find those that begin at a position. */
export class PhraseTable {
  /** Of each phrase: its number, its length, and the hash of its fifth to eighth unit where it has them. */
  private readonly table: PostingTable;
  /** Of each unit the phrase it is by itself, plus one; undefined where there is no such phrase. */
  private readonly singles: Uint32Array | undefined;

  constructor(private readonly arrays: PhraseArrays) {
    this.table = new PostingTable(arrays);
    const { singles } = arrays;
    if (singles.length === 0) return;
    this.singles = new Uint32Array(65536);
    for (let i = 0; i < singles.length; i += 2) this.singles[singles[i]] = singles[i + 1] + 1;
  }

  /**
   * Calls `found` with each phrase that stands in the text (index in the list given, where it begins and ends), by where
   * they begin, then the shortest first.
   */
  forEachIn(text: string, found: (phrase: number, start: number, end: number) => void): void {
    const { beginnings } = this.arrays;
    const words = beginnings.length - 1;
    const { singles } = this;
    for (let start = 0; start < text.length; start++) {
      if (singles !== undefined) {
        const single = singles[text.charCodeAt(start)];
        if (single > 0) found(single - 1, start, start + 1);
      }
      if (start + 2 > text.length) return;
      const pair = pairAt(text, start);
      if (((beginnings[(pair >>> 5) & words] >>> (pair & 31)) & 1) !== 0)
        this.visitAll(text, start, pair, found);
    }
  }

  private visitAll(
    text: string,
    start: number,
    pair: number,
    found: (phrase: number, start: number, end: number) => void,
  ): void {
    for (let size = 2; size <= keyed && start + size <= text.length; size++)
      this.visit(text, start, pair, size, found);
  }

  /** Phrases of so many units, or as many as are keyed and more. */
  private visit(
    text: string,
    start: number,
    pair: number,
    size: number,
    found: (phrase: number, start: number, end: number) => void,
  ): void {
    const { table } = this;
    const key = keyAt(text, start, pair, size);
    if (!table.has(key)) return;
    const bucket = table.bucket(key);
    const end = table.starts[bucket + 1];
    const next = start + 2 * keyed <= text.length ? nextKey(text, start) : 0;
    for (let record = 4 * table.starts[bucket]; record < 4 * end; record += 4) {
      const length = table.records[record + 1];
      if (start + length > text.length || Math.min(length, keyed) !== size) continue;
      if (length >= 2 * keyed && table.records[record + 2] !== next) continue;
      const phrase = table.records[record];
      if (this.stands(text, start, phrase, length)) found(phrase, start, start + length);
    }
  }

  private stands(text: string, at: number, phrase: number, length: number): boolean {
    const { units, starts } = this.arrays;
    const start = starts[phrase];
    for (let i = 0; i < length; i++) if (text.charCodeAt(at + i) !== units[start + i]) return false;
    return true;
  }
}

/** Lays out a table of the phrases. */
export function layOutPhrases(phrases: readonly string[]): PhraseArrays {
  // A table small enough for the cache either way can afford to be asked less often in vain.
  const sparseness = phrases.length < 8192 ? 0 : 2;
  const beginnings = new Uint32Array(2 ** Math.max(3, Math.ceil(Math.log2(phrases.length + 1)) - sparseness));
  const singles: number[] = [];
  const list = new PostingList(phrases.length);
  for (const index of byLength(phrases)) {
    const phrase = phrases[index];
    const { length } = phrase;
    if (length === 1) singles.push(phrase.charCodeAt(0), index);
    if (length < 2) continue;
    const pair = pairAt(phrase, 0);
    beginnings[(pair >>> 5) & (beginnings.length - 1)] |= 1 << (pair & 31);
    const key = keyAt(phrase, 0, pair, Math.min(length, keyed));
    list.add(key, index, length, length < 2 * keyed ? 0 : nextKey(phrase, 0), 0);
  }
  return {
    ...unitsOf(phrases),
    ...layOutPostings(list),
    beginnings,
    singles: Uint32Array.from(singles),
  };
}

/** Places in the list of phrases, the shortest first; of those as long, in their order. */
function byLength(phrases: readonly string[]): Uint32Array {
  const longest = phrases.reduce((most, { length }) => Math.max(most, length), 0);
  const next = new Uint32Array(longest + 2);
  for (const { length } of phrases) next[length + 1]++;
  for (let length = 1; length < next.length; length++) next[length] += next[length - 1];
  const sorted = new Uint32Array(phrases.length);
  for (let index = 0; index < phrases.length; index++) sorted[next[phrases[index].length]++] = index;
  return sorted;
}

function pairAt(text: string, at: number): number {
  return hashPair(text.charCodeAt(at), text.charCodeAt(at + 1));
}

/** The hash of so many units, of which `pair` is that of the first two. */
function keyAt(text: string, at: number, pair: number, size: number): number {
  let key = pair;
  for (let i = 2; i < size; i++) key = hashNext(key, text.charCodeAt(at + i));
  return key;
}

/** The hash of the units behind those keyed, as many again. */
function nextKey(text: string, at: number): number {
  return keyAt(text, at + keyed, pairAt(text, at + keyed), keyed) >>> 0;
}
