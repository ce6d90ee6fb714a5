import { endsSentence } from "../text/characters";
import { type FuseShape, fingerprint, firstCell, mixLanes, secondCell, thirdCell } from "./static-function";
import { languageUnit } from "./units";

/** The longest n-gram counted. */
export const maximumOrder = 5;
/** The unit that opens every sentence. */
export const BEGIN = 0x02;

/** Log probabilities are kept in 256 steps from 0 down to −20 nats. */
const probabilityStep = 20 / 255;
/** Log back-off weights in steps of 1/20 nat from −12 to 0.75. */
const backoffStep = 0.05;
const backoffZero = 240;

export function quantizeProbability(log: number): number {
  return Math.max(0, Math.min(255, Math.round(-log / probabilityStep)));
}
export function quantizeBackoff(log: number): number {
  return Math.max(0, Math.min(255, Math.round(log / backoffStep) + backoffZero));
}
function backoffOf(quantized: number): number {
  return (quantized - backoffZero) * backoffStep;
}

/** One order's n-grams as a static function: fingerprint, back-off and probability in the bits of a cell. */
export interface OrderTable {
  readonly shape: FuseShape;
  /** Orders 2 to 4: 16 bits of fingerprint, 8 of back-off, 8 of probability. Order 5: 8 and 8, no back-off. */
  readonly cells: Uint16Array | Uint32Array;
}

/** A compiled language model: unigrams by unit, higher orders by hash. */
export interface LanguageTables {
  readonly unigramProbability: Uint8Array;
  readonly unigramBackoff: Uint8Array;
  /** Index 0 is order 2. */
  readonly orders: readonly OrderTable[];
}

/** The two lanes of an n-gram's key are folded from its last unit to its first, so that each order extends the one below. */
export const keySeedLow = 0x243f6a88;
export const keySeedHigh = 0x13198a2e;
export function extendLow(low: number, unit: number): number {
  const h = Math.imul(low ^ unit, 0x9e3779b1);
  return h ^ (h >>> 15);
}
export function extendHigh(high: number, unit: number): number {
  const h = Math.imul((high + unit) | 0, 0x85ebca77);
  return h ^ (h >>> 13);
}

/** Most units scored at once; what is longer is cut off. */
export const longestWindow = 256;

/**
 * Interpolated Kneser-Ney probabilities of character sequences. Sentences are independent of each other.
 * One instance scores one text at a time: it keeps its window between calls to allocate nothing.
 */
export class LanguageModel {
  private readonly window = new Uint16Array(longestWindow);
  /** Back-offs of the n-grams of orders 1 to 4 that end at the unit before; 0 where there is none. */
  private backoff1 = 0;
  private backoff2 = 0;
  private backoff3 = 0;
  private backoff4 = 0;
  /** The context last prepared, so that all corrections of one place share it. */
  private preparedProse: string | undefined;
  private preparedStart = -1;
  private preparedLength = 0;
  private readonly preparedBackoffs = new Float64Array(4);

  constructor(private readonly tables: LanguageTables) {}

  /** What `changedAbove` adds up, unit by unit: writes into `logs`, which has room for longestWindow, and returns how many. */
  changedUnits(prose: string, start: number, end: number, replacement: string, logs: Float64Array): number {
    const { first, length } = this.changedWindow(prose, start, end, replacement);
    return this.scoreUnits(first, length, logs);
  }

  private changedWindow(prose: string, start: number, end: number, replacement: string) {
    let length = this.context(prose, start);
    const first = length;
    const room = longestWindow - maximumOrder;
    for (let i = 0; i < replacement.length && length < room; i++) {
      this.window[length++] = languageUnit(replacement.charCodeAt(i));
    }
    for (let i = end; i < end + maximumOrder - 1 && i < prose.length && length < longestWindow; i++) {
      this.window[length++] = languageUnit(prose.charCodeAt(i));
      if (endsSentence(prose.charCodeAt(i))) break;
    }
    return { first, length };
  }

  /** Natural log of the probability of the units from `start` to `end`, given the sentence before them. */
  span(prose: string, start: number, end: number): number {
    const { first, length } = this.spanWindow(prose, start, end);
    return this.score(first, length);
  }

  /** What `span` adds up, unit by unit, as `changedUnits` gives it. */
  spanUnits(prose: string, start: number, end: number, logs: Float64Array): number {
    const { first, length } = this.spanWindow(prose, start, end);
    return this.scoreUnits(first, length, logs);
  }

  private spanWindow(prose: string, start: number, end: number) {
    let length = this.context(prose, start);
    const first = length;
    for (let i = start; i < end && length < longestWindow; i++) {
      this.window[length++] = languageUnit(prose.charCodeAt(i));
    }
    return { first, length };
  }

  /** log P(second | first) − log P(second): how strongly the first of two units calls for the second, in nats. */
  association(first: number, second: number): number {
    const [before, unit] = [languageUnit(first), languageUnit(second)];
    const alone = -this.tables.unigramProbability[unit] * probabilityStep;
    const low = extendLow(extendLow(keySeedLow, unit), before);
    const high = extendHigh(extendHigh(keySeedHigh, unit), before);
    const bits = this.lookUp(2, low, high);
    if (bits < 0) return backoffOf(this.tables.unigramBackoff[before]);
    return -(bits & 0xff) * probabilityStep - alone;
  }

  /** Whether the wording, 2 to maximumOrder units, is among the n-grams kept. */
  knows(wording: string): boolean {
    return this.knowsSpan(wording, 0, wording.length);
  }

  /** Whether the units from `start` to `end`, 2 to maximumOrder of them, are an n-gram kept. */
  knowsSpan(text: string, start: number, end: number): boolean {
    const length = end - start;
    if (length < 2 || length > maximumOrder || start < 0 || end > text.length) return false;
    let low = keySeedLow;
    let high = keySeedHigh;
    for (let i = end - 1; i >= start; i--) {
      const unit = languageUnit(text.charCodeAt(i));
      low = extendLow(low, unit);
      high = extendHigh(high, unit);
    }
    return this.lookUp(length, low, high) >= 0;
  }

  /** Natural log of the probability of a unit by itself. */
  unigram(unit: number): number {
    return -this.tables.unigramProbability[languageUnit(unit)] * probabilityStep;
  }

  /** Writes the natural log of the probability of each unit of the prose, given its sentence so far, into `into`. */
  scan(prose: string, into: Float32Array): void {
    this.forgetContext();
    let length = 0;
    this.window[length++] = BEGIN;
    this.unit(0, 0);
    for (let i = 0; i < prose.length; i++) {
      if (length === longestWindow) {
        // Keep what the next unit can look back on.
        this.window.copyWithin(0, length - maximumOrder, length);
        length = maximumOrder;
      }
      const unit = prose.charCodeAt(i);
      this.window[length] = languageUnit(unit);
      into[i] = this.unit(length, 0);
      length++;
      if (endsSentence(unit)) {
        this.clearBackoffs();
        this.window[0] = BEGIN;
        length = 1;
        this.unit(0, 0);
      }
    }
  }

  private clearBackoffs(): void {
    this.backoff1 = 0;
    this.backoff2 = 0;
    this.backoff3 = 0;
    this.backoff4 = 0;
  }

  /** The window is about to hold another text. */
  private forgetContext(): void {
    this.preparedProse = undefined;
    this.clearBackoffs();
  }

  /**
   * Natural log of P(prose with `replacement` from `start` to `end`) over the units the change can touch: the
   * replacement and up to four units behind it, not past the end of the sentence; or −Infinity as soon as it is sure to
   * be less than `bound`. The context is worked out once for all calls in a row with the same prose and start. Offsets
   * are UTF-16 units; of a replacement, as much counts as the window holds.
   */
  changedAbove(prose: string, start: number, end: number, replacement: string, bound: number): number {
    if (this.preparedProse !== prose || this.preparedStart !== start) this.prepare(prose, start);
    const first = this.preparedLength;
    const warmUp = Math.max(0, first - (maximumOrder - 1));
    const { preparedBackoffs } = this;
    this.backoff1 = preparedBackoffs[0];
    this.backoff2 = preparedBackoffs[1];
    this.backoff3 = preparedBackoffs[2];
    this.backoff4 = preparedBackoffs[3];
    const last = Math.min(end + maximumOrder - 1, prose.length);
    let at = first;
    let sum = 0;
    const room = longestWindow - maximumOrder;
    for (let i = 0; i < replacement.length && at < room; i++) {
      this.window[at] = languageUnit(replacement.charCodeAt(i));
      sum += this.unit(at++, warmUp);
      if (sum < bound) return Number.NEGATIVE_INFINITY;
    }
    for (let i = end; i < last; i++) {
      const unit = prose.charCodeAt(i);
      this.window[at] = languageUnit(unit);
      sum += this.unit(at++, warmUp);
      if (sum < bound) return Number.NEGATIVE_INFINITY;
      if (endsSentence(unit)) break;
    }
    return sum;
  }

  private prepare(prose: string, start: number): void {
    const length = this.context(prose, start);
    const warmUp = Math.max(0, length - (maximumOrder - 1));
    for (let i = warmUp; i < length; i++) this.unit(i, warmUp);
    this.preparedBackoffs[0] = this.backoff1;
    this.preparedBackoffs[1] = this.backoff2;
    this.preparedBackoffs[2] = this.backoff3;
    this.preparedBackoffs[3] = this.backoff4;
    this.preparedProse = prose;
    this.preparedStart = start;
    this.preparedLength = length;
  }

  /** Puts the units before `start` into the window, as far as the model looks back, and returns how many. */
  private context(prose: string, start: number): number {
    this.forgetContext();
    let from = start;
    const least = Math.max(0, start - (maximumOrder - 1));
    while (from > least && !endsSentence(prose.charCodeAt(from - 1))) from--;
    let length = 0;
    if (from === 0 || endsSentence(prose.charCodeAt(from - 1))) this.window[length++] = BEGIN;
    for (let i = from; i < start; i++) this.window[length++] = languageUnit(prose.charCodeAt(i));
    return length;
  }

  /** Sum of the log probabilities of window units `first` to `length`; those before are context only. */
  private score(first: number, length: number): number {
    this.clearBackoffs();
    let sum = 0;
    const warmUp = Math.max(0, first - (maximumOrder - 1));
    for (let i = warmUp; i < length; i++) {
      const log = this.unit(i, warmUp);
      if (i >= first) sum += log;
    }
    return sum;
  }

  /** As `score`, but each log probability by itself, into `logs`; returns how many. */
  private scoreUnits(first: number, length: number, logs: Float64Array): number {
    this.clearBackoffs();
    const warmUp = Math.max(0, first - (maximumOrder - 1));
    for (let i = warmUp; i < length; i++) {
      const log = this.unit(i, warmUp);
      if (i >= first) logs[i - first] = log;
    }
    return length - first;
  }

  /** Log probability of window unit `at`, given at most four units before it; leaves its back-offs for the next. */
  private unit(at: number, warmUp: number): number {
    const { window, tables } = this;
    const unit = window[at];
    const { backoff1, backoff2, backoff3, backoff4 } = this;
    this.backoff1 = backoffOf(tables.unigramBackoff[unit]);
    this.backoff2 = 0;
    this.backoff3 = 0;
    this.backoff4 = 0;
    let probability = -tables.unigramProbability[unit] * probabilityStep;
    let low = extendLow(keySeedLow, unit);
    let high = extendHigh(keySeedHigh, unit);
    const longest = at - warmUp + 1;
    const all = backoff1 + backoff2 + backoff3 + backoff4;
    if (longest < 2) return probability + all;
    low = extendLow(low, window[at - 1]);
    high = extendHigh(high, window[at - 1]);
    let bits = this.lookUp(2, low, high);
    if (bits < 0) return probability + all;
    this.backoff2 = backoffOf(bits >>> 8);
    probability = -(bits & 0xff) * probabilityStep;
    if (longest < 3) return probability + backoff2 + backoff3 + backoff4;
    low = extendLow(low, window[at - 2]);
    high = extendHigh(high, window[at - 2]);
    bits = this.lookUp(3, low, high);
    if (bits < 0) return probability + backoff2 + backoff3 + backoff4;
    this.backoff3 = backoffOf(bits >>> 8);
    probability = -(bits & 0xff) * probabilityStep;
    if (longest < 4) return probability + backoff3 + backoff4;
    low = extendLow(low, window[at - 3]);
    high = extendHigh(high, window[at - 3]);
    bits = this.lookUp(4, low, high);
    if (bits < 0) return probability + backoff3 + backoff4;
    this.backoff4 = backoffOf(bits >>> 8);
    probability = -(bits & 0xff) * probabilityStep;
    if (longest < 5) return probability + backoff4;
    low = extendLow(low, window[at - 4]);
    high = extendHigh(high, window[at - 4]);
    bits = this.lookUp(5, low, high);
    if (bits < 0) return probability + backoff4;
    return -(bits & 0xff) * probabilityStep;
  }

  /** The low bits of an n-gram's cell (back-off, probability), or −1 where its fingerprint says it is not there. */
  private lookUp(order: number, low: number, high: number): number {
    const { shape, cells } = this.tables.orders[order - 2];
    const mixed = mixLanes(low, high, shape.seed);
    const first = firstCell(high, low, shape);
    const bits =
      cells[first] ^ cells[secondCell(first, mixed, shape)] ^ cells[thirdCell(first, mixed, shape)];
    const print = fingerprint(low, high);
    if (order === maximumOrder) return ((bits >>> 8) & 0xff) === (print & 0xff) ? bits & 0xff : -1;
    return bits >>> 16 === (print & 0xffff) ? bits & 0xffff : -1;
  }
}
