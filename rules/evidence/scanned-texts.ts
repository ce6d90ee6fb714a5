import { endsSentence } from "../text/characters";
import type { LanguageTables, WideGramTable } from "./gram-table";
import {
  BEGIN,
  backoffOf,
  extendHigh,
  extendLow,
  keySeedHigh,
  keySeedLow,
  maximumOrder,
  noBackoff,
  probabilityOf,
} from "./ngram";
import { languageUnits } from "./units";

/** Places whose n-grams of one order are looked up before any of the next: what is noted of them fits the nearest cache. */
const lookedUpTogether = 256;

/** Contexts are one to this many units long. */
export const longestContext = maximumOrder - 1;

/**
 * Texts scored unit by unit. The n-grams are looked up order by order over all of them: no lookup waits for the one
 * before it, and a table looked into stays in the cache, which is worth more than all that is saved by following each
 * unit to its longest n-gram at once.
 */
export class ScannedTexts {
  /** The text turned to, and the natural log of the probability of each of its units. */
  text: string | undefined;
  logs = new Float32Array(0);
  /** Index in `placeOf` of the first unit of the text turned to. */
  base = 0;
  /** The sentences' units one after the other, each sentence opened by BEGIN. */
  units = new Uint16Array(0);
  /** Where in `units` each unit of each text stands, and behind the last of each text, where the next would. */
  placeOf = new Int32Array(0);
  /** How many units stand before each place in its sentence, BEGIN among them, up to longestContext. */
  room = new Uint8Array(0);
  /**
   * Four for each place: the back-off, quantised, of the context of one to four units that ends there. A context that
   * is not kept backs off for nothing.
   */
  backoffs = new Uint8Array(0);
  private readonly bases = new Map<string, number>();
  /** Units of all texts, and one more for the end of each. */
  private length = 0;
  private allLogs = new Float32Array(0);
  /** Of the places looked up together: their probability, the longest n-gram kept that ends there, and its key. */
  private readonly probability = new Float64Array(lookedUpTogether);
  private readonly longest = new Uint8Array(lookedUpTogether);
  private readonly low = new Int32Array(lookedUpTogether);
  private readonly high = new Int32Array(lookedUpTogether);
  /** Those whose n-grams of the order in hand are kept. */
  private readonly alive = new Uint16Array(lookedUpTogether);

  constructor(private readonly tables: LanguageTables) {}

  /** Reads the texts in the place of those read before. */
  read(texts: readonly string[]): void {
    this.text = undefined;
    const count = this.layOut(texts);
    const { order2, order3, order4 } = this.tables;
    let at = 0;
    for (let start = 0; start < count; start += lookedUpTogether) {
      const end = Math.min(count, start + lookedUpTogether);
      let alive = this.firstOrder(start, end);
      alive = this.order(2, order2, start, alive);
      alive = this.order(3, order3, start, alive);
      alive = this.order(4, order4, start, alive);
      this.lastOrder(start, alive);
      at = this.backOff(start, end, at);
    }
  }

  /** Turns to one of the texts read; false where it is none of them. */
  turnTo(text: string): boolean {
    const base = this.bases.get(text);
    if (base === undefined) return false;
    this.text = text;
    this.base = base;
    this.logs = this.allLogs.subarray(base, base + text.length);
    return true;
  }

  /** Returns the number of places. */
  private layOut(texts: readonly string[]): number {
    this.bases.clear();
    let at = 0;
    let places = 0;
    for (const text of texts) {
      if (this.bases.has(text)) continue;
      this.bases.set(text, at);
      at += text.length + 1;
      places += text.length + 1;
      for (let i = 0; i < text.length; i++) if (endsSentence(text.charCodeAt(i))) places++;
    }
    this.makeRoom(at, places);
    const { units, placeOf, room } = this;
    let place = -1;
    for (const [text, base] of this.bases) {
      units[++place] = BEGIN;
      room[place] = 0;
      let before = 1;
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        units[++place] = languageUnits[unit];
        room[place] = before;
        placeOf[base + i] = place;
        if (endsSentence(unit)) {
          units[++place] = BEGIN;
          room[place] = 0;
          before = 1;
        } else if (before < longestContext) before++;
      }
      placeOf[base + text.length] = place + 1;
    }
    return places;
  }

  private makeRoom(length: number, places: number): void {
    this.length = length;
    if (this.placeOf.length < length) {
      this.placeOf = new Int32Array(roomFor(length));
      this.allLogs = new Float32Array(this.placeOf.length);
    }
    if (this.units.length >= places) return;
    const most = roomFor(places);
    this.units = new Uint16Array(most);
    this.room = new Uint8Array(most);
    this.backoffs = new Uint8Array(4 * most);
  }

  /** Begins with the places from `start` to `end`; returns how many go on to the second order. */
  private firstOrder(start: number, end: number): number {
    const { units, room, backoffs, probability, longest, low, high, alive } = this;
    const { unigramProbability, unigramBackoff } = this.tables;
    backoffs.fill(noBackoff, 4 * start, 4 * end);
    let living = 0;
    for (let i = 0; i < end - start; i++) {
      const unit = units[start + i];
      probability[i] = probabilityOf(unigramProbability[unit]);
      backoffs[4 * (start + i)] = unigramBackoff[unit];
      longest[i] = 1;
      low[i] = extendLow(keySeedLow, unit);
      high[i] = extendHigh(keySeedHigh, unit);
      if (room[start + i] > 0) alive[living++] = i;
    }
    return living;
  }

  /** Looks up the n-grams of one order, below the highest; returns how many places go on to the next. */
  private order(order: number, table: WideGramTable, start: number, living: number): number {
    const { units, room, backoffs, probability, longest, low, high, alive } = this;
    let kept = 0;
    for (let a = 0; a < living; a++) {
      const i = alive[a];
      const place = start + i;
      const unit = units[place - order + 1];
      const lower = extendLow(low[i], unit);
      const higher = extendHigh(high[i], unit);
      const bits = table.find(lower, higher);
      if (bits < 0) continue;
      low[i] = lower;
      high[i] = higher;
      probability[i] = probabilityOf(bits & 0xff);
      backoffs[4 * place + order - 1] = bits >>> 8;
      longest[i] = order;
      if (room[place] >= order) alive[kept++] = i;
    }
    return kept;
  }

  private lastOrder(start: number, living: number): void {
    const { units, probability, longest, low, high, alive } = this;
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
    const { placeOf, length, room, probability, longest, backoffs, allLogs } = this;
    let next = at;
    for (; next < length && placeOf[next] < end; next++) {
      const place = placeOf[next];
      let log = probability[place - start];
      if (room[place] > 0) {
        const before = 4 * (place - 1);
        for (let order = longest[place - start]; order < maximumOrder; order++) {
          log += backoffOf(backoffs[before + order - 1]);
        }
      }
      allLogs[next] = log;
    }
    return next;
  }
}

/** A power of two, at least `length`. */
function roomFor(length: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(length, 1024)));
}
