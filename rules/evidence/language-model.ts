import { endsSentence } from "../text/characters";
import type { LanguageTables } from "./gram-table";
import {
  backoffOf,
  extendHigh,
  extendLow,
  keySeedHigh,
  keySeedLow,
  longestContext,
  maximumOrder,
  probabilityOf,
} from "./ngram";
import { ScannedTexts } from "./scanned-texts";
import { languageUnits } from "./units";

/** Most units scored at once; what is longer is cut off. */
export const longestWindow = 256;

/** Of a replacement, as much counts as leaves room for what is before and behind it. */
const longestReplacement = longestWindow - 2 * longestContext;

/** The sum of the logs of the units that a change from `start` to `end` touches: those, and up to four behind them. */
export function sumTouched(logs: Float32Array, text: string, start: number, end: number): number {
  const last = Math.min(end + longestContext, text.length);
  let sum = 0;
  for (let i = start; i < last; i++) {
    sum += logs[i];
    if (i >= end && endsSentence(text.charCodeAt(i))) break;
  }
  return sum;
}

/**
 * Interpolated Kneser-Ney probabilities of character sequences. Sentences are independent of each other.
 *
 * A text is read when first asked about, unless it was read ahead with others, and what was found is kept until one is
 * asked about that was not.
 */
export class LanguageModel {
  private readonly scanned: ScannedTexts;
  /** The context of the change in hand, and the changed units behind it. */
  private readonly window = new Uint16Array(longestWindow);
  private contextStart = -1;
  private contextLength = 0;
  /**
   * By the order of the contexts that end at the unit before: the back-offs, in nats, of that one and all longer ones
   * together.
   */
  private readonly from = new Float64Array(longestContext + 1);

  constructor(private readonly tables: LanguageTables) {
    this.scanned = new ScannedTexts(tables);
  }

  /** Reads texts that will be asked about, together: that is much faster than one by one. */
  readAhead(texts: readonly string[]): void {
    this.scanned.read(texts);
    this.contextStart = -1;
  }

  /**
   * The natural log of the probability of each unit of the text, given those before it in its sentence; as many as the
   * text is long. Holds until other texts are read.
   */
  logs(text: string): Float32Array {
    if (this.scanned.text !== text) this.turnTo(text);
    return this.scanned.logs;
  }

  private turnTo(text: string): void {
    this.contextStart = -1;
    if (this.scanned.turnTo(text)) return;
    this.scanned.read([text]);
    this.scanned.turnTo(text);
  }

  /** log P of the units that a change from `start` to `end` touches, as they are: those, and up to four behind them. */
  drafted(text: string, start: number, end: number): number {
    return sumTouched(this.logs(text), text, start, end);
  }

  /**
   * The same when `replacement` stands there instead; or −Infinity as soon as it is sure to be less than `bound`.
   * Offsets are UTF-16 units; of a replacement, as much counts as the window holds.
   */
  changedAbove(text: string, start: number, end: number, replacement: string, bound: number): number {
    this.openAt(text, start);
    let at = this.contextLength;
    let sum = 0;
    const length = Math.min(replacement.length, longestReplacement);
    for (let i = 0; i < length; i++) {
      this.window[at] = languageUnits[replacement.charCodeAt(i)];
      sum += this.unit(at++);
      if (sum < bound) return Number.NEGATIVE_INFINITY;
    }
    const last = Math.min(end + longestContext, text.length);
    for (let i = end; i < last; i++) {
      const unit = text.charCodeAt(i);
      this.window[at] = languageUnits[unit];
      sum += this.unit(at++);
      if (sum < bound) return Number.NEGATIVE_INFINITY;
      if (endsSentence(unit)) break;
    }
    return sum;
  }

  /** What `changedAbove` adds up, unit by unit: writes into `logs`, which has room for longestWindow, and returns how many. */
  changedUnits(text: string, start: number, end: number, replacement: string, logs: Float64Array): number {
    this.openAt(text, start);
    const first = this.contextLength;
    let at = first;
    const length = Math.min(replacement.length, longestReplacement);
    for (let i = 0; i < length; i++) {
      this.window[at] = languageUnits[replacement.charCodeAt(i)];
      logs[at - first] = this.unit(at);
      at++;
    }
    const last = Math.min(end + longestContext, text.length);
    for (let i = end; i < last; i++) {
      const unit = text.charCodeAt(i);
      this.window[at] = languageUnits[unit];
      logs[at - first] = this.unit(at);
      at++;
      if (endsSentence(unit)) break;
    }
    return at - first;
  }

  /** log P(second | first) − log P(second): how strongly the first of two units calls for the second, in nats. */
  association(first: number, second: number): number {
    const before = languageUnits[first];
    const unit = languageUnits[second];
    const low = extendLow(extendLow(keySeedLow, unit), before);
    const high = extendHigh(extendHigh(keySeedHigh, unit), before);
    const bits = this.tables.order2.find(low, high);
    if (bits < 0) return backoffOf(this.tables.unigramBackoff[before]);
    return probabilityOf(bits & 0xff) - probabilityOf(this.tables.unigramProbability[unit]);
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
      const unit = languageUnits[text.charCodeAt(i)];
      low = extendLow(low, unit);
      high = extendHigh(high, unit);
    }
    const { order2, order3, order4, order5 } = this.tables;
    if (length === 2) return order2.find(low, high) >= 0;
    if (length === 3) return order3.find(low, high) >= 0;
    return (length === 4 ? order4 : order5).find(low, high) >= 0;
  }

  /** Natural log of the probability of a unit by itself. */
  unigram(unit: number): number {
    return probabilityOf(this.tables.unigramProbability[languageUnits[unit]]);
  }

  /** Puts the context before `start` into the window, once for all calls in a row about the same place. */
  private openAt(text: string, start: number): void {
    if (this.scanned.text !== text) this.turnTo(text);
    const { scanned } = this;
    const { placeOf, room, units } = scanned.layout;
    const place = placeOf[scanned.base + start] - 1;
    if (this.contextStart !== start) {
      const length = Math.min(room[place] + 1, longestContext);
      for (let i = 0; i < length; i++) this.window[i] = units[place - length + 1 + i];
      this.contextStart = start;
      this.contextLength = length;
    }
    let sum = 0;
    for (let order = longestContext; order > 0; order--) {
      sum += scanned.backoffAt(place, order);
      this.from[order] = sum;
    }
  }

  /** Log probability of window unit `at`, given at most four units before it; leaves its back-offs for the next. */
  private unit(at: number): number {
    const { window, tables, from } = this;
    const from1 = from[1];
    const from2 = from[2];
    const from3 = from[3];
    const from4 = from[4];
    const unit = window[at];
    const back1 = backoffOf(tables.unigramBackoff[unit]);
    from[1] = back1;
    from[2] = 0;
    from[3] = 0;
    from[4] = 0;
    let probability = probabilityOf(tables.unigramProbability[unit]);
    if (at < 1) return probability + from1;
    let low = extendLow(extendLow(keySeedLow, unit), window[at - 1]);
    let high = extendHigh(extendHigh(keySeedHigh, unit), window[at - 1]);
    let bits = tables.order2.find(low, high);
    if (bits < 0) return probability + from1;
    const back2 = backoffOf(bits >>> 8);
    from[2] = back2;
    from[1] = back1 + back2;
    probability = probabilityOf(bits & 0xff);
    if (at < 2) return probability + from2;
    low = extendLow(low, window[at - 2]);
    high = extendHigh(high, window[at - 2]);
    bits = tables.order3.find(low, high);
    if (bits < 0) return probability + from2;
    const back3 = backoffOf(bits >>> 8);
    from[3] = back3;
    from[2] = back2 + back3;
    from[1] = back1 + back2 + back3;
    probability = probabilityOf(bits & 0xff);
    if (at < 3) return probability + from3;
    low = extendLow(low, window[at - 3]);
    high = extendHigh(high, window[at - 3]);
    bits = tables.order4.find(low, high);
    if (bits < 0) return probability + from3;
    const back4 = backoffOf(bits >>> 8);
    from[4] = back4;
    from[3] = back3 + back4;
    from[2] = back2 + back3 + back4;
    from[1] = back1 + back2 + back3 + back4;
    probability = probabilityOf(bits & 0xff);
    if (at < 4) return probability + from4;
    bits = tables.order5.find(extendLow(low, window[at - 4]), extendHigh(high, window[at - 4]));
    return bits < 0 ? probability + from4 : probabilityOf(bits);
  }
}
