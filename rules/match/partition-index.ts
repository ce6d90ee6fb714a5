/**
 * Finds where a text comes within a few errors of a phrase, complete by the pigeonhole principle: of k + 1 pieces
 * of a phrase, k errors leave one intact. Each piece is found by one bigram of it, the rarest; a swap of
 * neighbours may break two pieces at their border, so the swapped border is indexed as well.
 */

/** Errors looked for in a phrase of this many units: none in the shortest, where every word would be near. */
export function errorsAllowed(length: number): number {
  if (length < 4) return 0;
  if (length < 9) return 1;
  return length < 16 ? 2 : 3;
}

/** A stretch of text within the errors allowed of a phrase, and not equal to it. Offsets are UTF-16 units. */
export interface NearMatch {
  readonly phrase: number;
  readonly start: number;
  readonly end: number;
  readonly errors: number;
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

/** Units of a word that may have slipped into a phrase. */
const shortestMoved = 2;
const longestMoved = 3;

interface Anchor {
  readonly phrase: number;
  /** Where the bigram stands in the phrase. */
  readonly offset: number;
  /** The piece around it; for a swapped border, the two swapped units. */
  readonly pieceStart: number;
  readonly pieceEnd: number;
  readonly swapped: boolean;
}

export class PartitionIndex {
  private readonly keys: Uint32Array;
  private readonly postingStart: Uint32Array;
  private readonly anchors: Anchor[];
  private readonly filter: Uint8Array;
  private readonly slots: number;

  constructor(private readonly phrases: readonly string[]) {
    const rarity = rarityAmong(phrases);
    const byKey = new Map<number, Anchor[]>();
    phrases.forEach((phrase, index) => {
      for (const anchor of anchorsOf(phrase, index, rarity)) {
        const key = anchor.swapped
          ? bigramKey(phrase.charCodeAt(anchor.offset + 1), phrase.charCodeAt(anchor.offset))
          : bigramKey(phrase.charCodeAt(anchor.offset), phrase.charCodeAt(anchor.offset + 1));
        const list = byKey.get(key);
        if (list === undefined) byKey.set(key, [anchor]);
        else list.push(anchor);
      }
    });
    this.slots = 2 ** Math.ceil(Math.log2(Math.max(byKey.size, 1) * 2 + 2));
    this.keys = new Uint32Array(this.slots);
    this.postingStart = new Uint32Array(this.slots * 2);
    this.filter = new Uint8Array(65536);
    this.anchors = [];
    for (const [key, list] of byKey) {
      let slot = hashKey(key) & (this.slots - 1);
      while (this.postingStart[slot * 2 + 1] !== 0) slot = (slot + 1) & (this.slots - 1);
      this.keys[slot] = key;
      this.postingStart[slot * 2] = this.anchors.length;
      this.postingStart[slot * 2 + 1] = list.length;
      this.anchors.push(...list);
      this.filter[key >>> 16] = 1;
    }
  }

  /**
   * Calls `found` for every stretch of the text within the errors allowed of a phrase: for each end it may have,
   * the best start. A stretch may be reported once per intact piece.
   */
  forEachNear(text: string, found: (match: NearMatch) => void): void {
    this.forEachAnchor(text, (at, anchor) => this.verify(text, at, anchor, found));
  }

  /**
   * Calls `found` for every phrase of the shorter kind (one error allowed) whose two halves stand in the text with
   * a word of two or three units between them, as in 示范其他带动 for 示范带动.
   */
  forEachSplit(text: string, found: (match: SplitMatch) => void): void {
    this.forEachAnchor(text, (at, anchor) => {
      if (anchor.swapped || anchor.pieceStart !== 0) return;
      const phrase = this.phrases[anchor.phrase];
      if (errorsAllowed(phrase.length) !== 1) return;
      const start = at - anchor.offset;
      const head = phrase.slice(0, anchor.pieceEnd);
      const tail = phrase.slice(anchor.pieceEnd);
      if (start < 0 || !text.startsWith(head, start)) return;
      const split = start + head.length;
      for (let gap = shortestMoved; gap <= longestMoved; gap++) {
        if (!text.startsWith(tail, split + gap)) continue;
        found({ phrase: anchor.phrase, start, split, resumed: split + gap, end: split + gap + tail.length });
      }
    });
  }

  private forEachAnchor(text: string, found: (at: number, anchor: Anchor) => void): void {
    for (let i = 0; i + 1 < text.length; i++) {
      if (this.filter[text.charCodeAt(i)] === 0) continue;
      const key = bigramKey(text.charCodeAt(i), text.charCodeAt(i + 1));
      let slot = hashKey(key) & (this.slots - 1);
      while (this.postingStart[slot * 2 + 1] !== 0 && this.keys[slot] !== key)
        slot = (slot + 1) & (this.slots - 1);
      const count = this.postingStart[slot * 2 + 1];
      const first = this.postingStart[slot * 2];
      for (let p = first; p < first + count; p++) found(i, this.anchors[p]);
    }
  }

  private verify(text: string, at: number, anchor: Anchor, found: (match: NearMatch) => void): void {
    const phrase = this.phrases[anchor.phrase];
    const errors = errorsAllowed(phrase.length);
    const pieceStart = at - (anchor.offset - anchor.pieceStart);
    const pieceEnd = pieceStart + anchor.pieceEnd - anchor.pieceStart;
    if (pieceStart < 0 || pieceEnd > text.length) return;
    if (!anchor.swapped) {
      for (let i = anchor.pieceStart; i < anchor.pieceEnd; i++) {
        if (text.charCodeAt(pieceStart + i - anchor.pieceStart) !== phrase.charCodeAt(i)) return;
      }
    }
    const spent = anchor.swapped ? 1 : 0;
    const left = extendLeft(text, pieceStart, phrase, anchor.pieceStart, errors - spent);
    if (left.length === 0) return;
    const leastLeft = Math.min(...left.map((end) => end.errors));
    const right = extendRight(text, pieceEnd, phrase, anchor.pieceEnd, errors - spent - leastLeft);
    for (const before of left) {
      for (const after of right) {
        const total = before.errors + after.errors + spent;
        if (total === 0 || total > errors) continue;
        found({ phrase: anchor.phrase, start: before.at, end: after.at, errors: total });
      }
    }
  }
}

/** How rare a bigram is among the phrases themselves, which stand for the text: the rarer, the better an anchor. */
function rarityAmong(phrases: readonly string[]): (bigram: string) => number {
  const counts = new Map<string, number>();
  for (const phrase of phrases) {
    for (let i = 0; i + 1 < phrase.length; i++) {
      const bigram = phrase.slice(i, i + 2);
      counts.set(bigram, (counts.get(bigram) ?? 0) + 1);
    }
  }
  return (bigram) => -(counts.get(bigram) ?? 0);
}

function anchorsOf(phrase: string, index: number, rarity: (bigram: string) => number): Anchor[] {
  const errors = errorsAllowed(phrase.length);
  if (errors === 0) return [];
  const anchors: Anchor[] = [];
  for (let piece = 0; piece <= errors; piece++) {
    const pieceStart = Math.floor((piece * phrase.length) / (errors + 1));
    const pieceEnd = Math.floor(((piece + 1) * phrase.length) / (errors + 1));
    let offset = pieceStart;
    let best = Number.NEGATIVE_INFINITY;
    for (let i = pieceStart; i + 1 < pieceEnd; i++) {
      const value = rarity(phrase.slice(i, i + 2));
      if (value > best) {
        best = value;
        offset = i;
      }
    }
    anchors.push({ phrase: index, offset, pieceStart, pieceEnd, swapped: false });
    if (piece > 0 && phrase[pieceStart] !== phrase[pieceStart - 1]) {
      const border = pieceStart - 1;
      anchors.push({
        phrase: index,
        offset: border,
        pieceStart: border,
        pieceEnd: border + 2,
        swapped: true,
      });
    }
  }
  return anchors;
}

interface Extension {
  /** Where in the text the extension ends (or begins, to the left). */
  readonly at: number;
  readonly errors: number;
}

/** All ways to lay phrase[from…] along text[at…] within `most` errors, by where in the text they end. */
function extendRight(text: string, at: number, phrase: string, from: number, most: number): Extension[] {
  return extend(
    (i) => text.charCodeAt(at + i),
    text.length - at,
    (j) => phrase.charCodeAt(from + j),
    phrase.length - from,
    most,
  ).map(({ at: length, errors }) => ({ at: at + length, errors }));
}

/** All ways to lay phrase[…to] along text[…at] within `most` errors, by where in the text they begin. */
function extendLeft(text: string, at: number, phrase: string, to: number, most: number): Extension[] {
  return extend(
    (i) => text.charCodeAt(at - 1 - i),
    at,
    (j) => phrase.charCodeAt(to - 1 - j),
    to,
    most,
  ).map(({ at: length, errors }) => ({ at: at - length, errors }));
}

/** Banded optimal string alignment of the whole of b along a prefix of a; one extension per prefix length in reach. */
function extend(
  a: (i: number) => number,
  aLength: number,
  b: (j: number) => number,
  bLength: number,
  most: number,
): Extension[] {
  if (bLength === 0) return [{ at: 0, errors: 0 }];
  const width = 2 * most + 1;
  // Row j holds the cost of b[0…j] against a[0…j + d − most], for each diagonal d.
  let before = new Uint8Array(width).fill(255);
  let previous = new Uint8Array(width).fill(255);
  let current = new Uint8Array(width).fill(255);
  for (let d = most; d < width; d++) previous[d] = d - most;
  for (let j = 1; j <= bLength; j++) {
    let least = 255;
    for (let d = 0; d < width; d++) {
      const i = j + d - most;
      let cost = 255;
      if (i >= 0 && i <= aLength) {
        if (i > 0) cost = previous[d] + (a(i - 1) === b(j - 1) ? 0 : 1);
        if (d + 1 < width) cost = Math.min(cost, previous[d + 1] + 1);
        if (d > 0 && i > 0) cost = Math.min(cost, current[d - 1] + 1);
        if (i > 1 && j > 1 && a(i - 1) === b(j - 2) && a(i - 2) === b(j - 1))
          cost = Math.min(cost, before[d] + 1);
      }
      current[d] = Math.min(cost, 255);
      least = Math.min(least, current[d]);
    }
    if (least > most) return [];
    [before, previous, current] = [previous, current, before];
  }
  const result: Extension[] = [];
  for (let d = 0; d < width; d++) {
    if (previous[d] <= most) result.push({ at: bLength + d - most, errors: previous[d] });
  }
  return result;
}

function bigramKey(first: number, second: number): number {
  return ((first << 16) | second) >>> 0;
}

function hashKey(key: number): number {
  const h = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d);
  return h ^ (h >>> 13);
}
