import type { LanguageTables } from "./gram-table";
import { LaidOutTexts } from "./laid-out-texts";
import {
  backoffOf,
  extendHigh,
  extendLow,
  highestBackoff,
  keySeedHigh,
  keySeedLow,
  longestContext,
  maximumOrder,
  noBackoff,
  probabilityOf,
} from "./ngram";

/** Places whose n-grams of one order are looked up before any of the next: what is noted of them fits the nearest cache. */
const lookedUpTogether = 512;

/** Stands for a back-off that has not been looked up; the table has no such one. */
const notAsked = highestBackoff + 1;

/**
 * Texts scored unit by unit. The n-grams are looked up order by order over all of them: no lookup waits for the one
 * before it, and a table looked into stays in the cache, which is worth more than all that is saved by following each
 * unit to its longest n-gram at once.
 */
export class ScannedTexts {
  /** The text turned to, and the natural log of the probability of each of its units. */
  text: string | undefined;
  logs: Float32Array = new Float32Array(0);
  /** Index in the layout's `placeOf` of the first unit of the text turned to. */
  base = 0;
  readonly layout = new LaidOutTexts();
  /**
   * Four for each place: the back-off, quantised, of the context of one to four units that ends there. A context that
   * is not kept backs off for nothing. That of two units is looked up when it is asked for.
   */
  private backoffs = new Uint8Array(0);
  /** By the layout's units; and the part of each text that was turned to. */
  private allLogs = new Float32Array(0);
  private readonly parts = new Map<string, Float32Array>();
  /** Of the places looked up together: their probability, the longest n-gram kept that ends there, and its key. */
  private readonly probability = new Float64Array(lookedUpTogether);
  private readonly longest = new Uint8Array(lookedUpTogether);
  private readonly low = new Int32Array(lookedUpTogether);
  private readonly high = new Int32Array(lookedUpTogether);
  /** Those whose n-grams of the order in hand are kept, and those whose third order is not. */
  private readonly alive = new Uint16Array(lookedUpTogether);
  private readonly short = new Uint16Array(lookedUpTogether);
  private shortCount = 0;

  constructor(private readonly tables: LanguageTables) {}

  /** Reads the texts in the place of those read before. */
  read(texts: readonly string[]): void {
    const { layout, parts } = this;
    this.text = undefined;
    parts.clear();
    layout.read(texts);
    this.makeRoom();
    let at = 0;
    for (let start = 0; start < layout.places; start += lookedUpTogether) {
      const end = Math.min(layout.places, start + lookedUpTogether);
      this.firstOrder(start, end);
      let alive = this.thirdOrder(start, end);
      this.secondOrder(start);
      alive = this.fourthOrder(start, alive);
      this.lastOrder(start, alive);
      at = this.backOff(start, end, at);
    }
  }

  /** Turns to one of the texts read; false where it is none of them. */
  turnTo(text: string): boolean {
    const base = this.layout.baseOf(text);
    if (base === undefined) return false;
    let part = this.parts.get(text);
    if (part === undefined) {
      part = this.allLogs.subarray(base, base + text.length);
      this.parts.set(text, part);
    }
    this.text = text;
    this.base = base;
    this.logs = part;
    return true;
  }

  private makeRoom(): void {
    const { placeOf, units } = this.layout;
    if (this.allLogs.length < placeOf.length) this.allLogs = new Float32Array(placeOf.length);
    if (this.backoffs.length < 4 * units.length) this.backoffs = new Uint8Array(4 * units.length);
  }

  /** Begins with the places from `start` to `end`. */
  private firstOrder(start: number, end: number): void {
    const { backoffs, probability, longest, low, high } = this;
    const { units } = this.layout;
    const { unigramProbability, unigramBackoff } = this.tables;
    backoffs.fill(noBackoff, 4 * start, 4 * end);
    for (let i = 0; i < end - start; i++) {
      const unit = units[start + i];
      probability[i] = probabilityOf(unigramProbability[unit]);
      backoffs[4 * (start + i)] = unigramBackoff[unit];
      longest[i] = 1;
      low[i] = extendLow(keySeedLow, unit);
      high[i] = extendHigh(keySeedHigh, unit);
    }
  }

  /**
   * The third order before the second: with an n-gram the table keeps those it ends with, so where one of three units is
   * kept, which is seven times in eight, nothing is left to ask of two but the back-off, and that hardly ever. Returns how
   * many places go on to the fourth order.
   */
  private thirdOrder(start: number, end: number): number {
    const { backoffs, probability, longest, low, high, alive, short } = this;
    const { units, room } = this.layout;
    const { order3 } = this.tables;
    let kept = 0;
    let shorter = 0;
    for (let i = 0; i < end - start; i++) {
      const place = start + i;
      const before = room[place];
      if (before < 2) {
        if (before === 1) short[shorter++] = i;
        continue;
      }
      const [last, next] = [units[place - 1], units[place - 2]];
      const lower = extendLow(extendLow(low[i], last), next);
      const higher = extendHigh(extendHigh(high[i], last), next);
      const bits = order3.find(lower, higher);
      if (bits < 0) {
        short[shorter++] = i;
        continue;
      }
      low[i] = lower;
      high[i] = higher;
      probability[i] = probabilityOf(bits & 0xff);
      backoffs[4 * place + 1] = notAsked;
      backoffs[4 * place + 2] = bits >>> 8;
      longest[i] = 3;
      if (before > 2) alive[kept++] = i;
    }
    this.shortCount = shorter;
    return kept;
  }

  private secondOrder(start: number): void {
    const { backoffs, probability, longest, low, high, short } = this;
    const { units } = this.layout;
    const { order2 } = this.tables;
    for (let s = 0; s < this.shortCount; s++) {
      const i = short[s];
      const place = start + i;
      const bits = order2.find(extendLow(low[i], units[place - 1]), extendHigh(high[i], units[place - 1]));
      if (bits < 0) continue;
      probability[i] = probabilityOf(bits & 0xff);
      backoffs[4 * place + 1] = bits >>> 8;
      longest[i] = 2;
    }
  }

  private fourthOrder(start: number, living: number): number {
    const { backoffs, probability, longest, low, high, alive } = this;
    const { units, room } = this.layout;
    const { order4 } = this.tables;
    let kept = 0;
    for (let a = 0; a < living; a++) {
      const i = alive[a];
      const place = start + i;
      const unit = units[place - 3];
      const lower = extendLow(low[i], unit);
      const higher = extendHigh(high[i], unit);
      const bits = order4.find(lower, higher);
      if (bits < 0) continue;
      low[i] = lower;
      high[i] = higher;
      probability[i] = probabilityOf(bits & 0xff);
      backoffs[4 * place + 3] = bits >>> 8;
      longest[i] = 4;
      if (room[place] > 3) alive[kept++] = i;
    }
    return kept;
  }

  private lastOrder(start: number, living: number): void {
    const { probability, longest, low, high, alive } = this;
    const { units } = this.layout;
    const { order5 } = this.tables;
    for (let a = 0; a < living; a++) {
      const i = alive[a];
      const unit = units[start + i - longestContext];
      const bits = order5.find(extendLow(low[i], unit), extendHigh(high[i], unit));
      if (bits < 0) continue;
      probability[i] = probabilityOf(bits);
      longest[i] = maximumOrder;
    }
  }

  /**
   * Takes off what it costs a unit that longer contexts are not kept with it. The units of the places up to `end` begin
   * at `at`; returns where those behind them do.
   */
  private backOff(start: number, end: number, at: number): number {
    const { probability, longest, backoffs, allLogs } = this;
    const { placeOf, length, room } = this.layout;
    let next = at;
    for (; next < length && placeOf[next] < end; next++) {
      const place = placeOf[next];
      let log = probability[place - start];
      if (room[place] > 0) {
        const before = 4 * (place - 1);
        const order = longest[place - start];
        if (order < 3 && backoffs[before + 1] === notAsked) this.askSecond(place - 1);
        for (let longer = order; longer < maximumOrder; longer++)
          log += backoffOf(backoffs[before + longer - 1]);
      }
      allLogs[next] = log;
    }
    return next;
  }

  /** Looks up the back-off of the two units that end at a place, which are kept. */
  private askSecond(place: number): void {
    const { backoffs } = this;
    const { units } = this.layout;
    const low = extendLow(extendLow(keySeedLow, units[place]), units[place - 1]);
    const high = extendHigh(extendHigh(keySeedHigh, units[place]), units[place - 1]);
    const bits = this.tables.order2.find(low, high);
    backoffs[4 * place + 1] = bits < 0 ? noBackoff : bits >>> 8;
  }

  /** The back-off, in nats, of the context of so many units that ends at a place. */
  backoffAt(place: number, order: number): number {
    if (order === 2 && this.backoffs[4 * place + 1] === notAsked) this.askSecond(place);
    return backoffOf(this.backoffs[4 * place + order - 1]);
  }
}
