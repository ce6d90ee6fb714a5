import { BEGIN, maximumOrder } from "../evidence/ngram";
import { languageUnits } from "../evidence/units";
import { endsSentence } from "../text/characters";

/** All n-grams of one order: how often each occurs, and one place where it does. */
export interface NgramCounts {
  /** Raw count of each n-gram. */
  readonly counts: Uint32Array;
  /** A token position at which it begins. */
  readonly places: Int32Array;
  /** Which n-gram begins at each token position; −1 where a sentence ends before it would. */
  readonly at: Int32Array;
}

/** Texts as language-model units, each sentence opened by BEGIN. */
export class TokenBuffer {
  private tokens = new Uint16Array(1 << 16);
  private length = 0;
  private opened = 0;

  /** Units of text held, BEGIN not counted. */
  get characters(): number {
    return this.length - this.opened;
  }

  /** Adds a paragraph. */
  add(text: string): void {
    this.open();
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      this.push(languageUnits[unit]);
      if (endsSentence(unit) && i + 1 < text.length) this.open();
    }
  }

  /** Where the buffer ends now, to cut it back to. */
  mark(): { readonly length: number; readonly opened: number } {
    return { length: this.length, opened: this.opened };
  }

  /** Takes away what was added since the mark. */
  cutTo({ length, opened }: ReturnType<TokenBuffer["mark"]>): void {
    this.length = length;
    this.opened = opened;
  }

  /** All units so far, in place. */
  units(): Uint16Array {
    return this.tokens.subarray(0, this.length);
  }

  private open(): void {
    this.push(BEGIN);
    this.opened++;
  }

  private push(unit: number): void {
    if (this.length === this.tokens.length) {
      const grown = new Uint16Array(this.tokens.length * 2);
      grown.set(this.tokens);
      this.tokens = grown;
    }
    this.tokens[this.length++] = unit;
  }
}

/**
 * Counts the n-grams of orders 1 to maximumOrder. Positions are sorted by the tokens that follow them (counting
 * sort, last token first), so that equal n-grams of any order stand together. Index 0 is order 1.
 */
export function countNgrams(tokens: Uint16Array): NgramCounts[] {
  const sorted = sortPositions(tokens, maximumOrder);
  const shared = sharedPrefixes(tokens, sorted);
  const room = roomInSentence(tokens);
  const orders: NgramCounts[] = [];
  for (let order = 1; order <= maximumOrder; order++) {
    const at = new Int32Array(tokens.length).fill(-1);
    let distinct = 0;
    let open = false;
    const boundaries: number[] = [];
    for (let i = 0; i < sorted.length; i++) {
      if (shared[i] < order) open = false;
      const place = sorted[i];
      if (room[place] < order) continue;
      if (!open) {
        distinct++;
        boundaries.push(place);
        open = true;
      }
      at[place] = distinct - 1;
    }
    const counts = new Uint32Array(distinct);
    for (const ngram of at) if (ngram >= 0) counts[ngram]++;
    orders.push({ counts, places: Int32Array.from(boundaries), at });
  }
  return orders;
}

/** Token positions in the order of the `depth` tokens that begin there; past the end counts as the least token. */
function sortPositions(tokens: Uint16Array, depth: number): Int32Array {
  const count = tokens.length;
  let from = Int32Array.from({ length: count }, (_, i) => i);
  let into = new Int32Array(count);
  const starts = new Uint32Array(65537);
  for (let k = depth - 1; k >= 0; k--) {
    starts.fill(0);
    for (let i = 0; i < count; i++) starts[(i + k < count ? tokens[i + k] : 0) + 1]++;
    for (let unit = 1; unit <= 65536; unit++) starts[unit] += starts[unit - 1];
    for (let i = 0; i < count; i++) {
      const place = from[i];
      into[starts[place + k < count ? tokens[place + k] : 0]++] = place;
    }
    [from, into] = [into, from];
  }
  return from;
}

/** How many tokens each sorted position shares with the one before it, up to maximumOrder. */
function sharedPrefixes(tokens: Uint16Array, sorted: Int32Array): Uint8Array {
  const shared = new Uint8Array(sorted.length);
  for (let i = 1; i < sorted.length; i++) {
    let k = 0;
    while (k < maximumOrder && tokens[sorted[i] + k] === tokens[sorted[i - 1] + k]) k++;
    shared[i] = k;
  }
  return shared;
}

/** Number of tokens from each position to the end of its sentence, itself included, up to maximumOrder. */
function roomInSentence(tokens: Uint16Array): Uint8Array {
  const room = new Uint8Array(tokens.length);
  for (let i = tokens.length - 1; i >= 0; i--) {
    const ends = i + 1 === tokens.length || tokens[i + 1] === BEGIN;
    room[i] = ends ? 1 : Math.min(maximumOrder, room[i + 1] + 1);
  }
  return room;
}
