import type { Canon } from "../canon/canon";
import type { Phrasing } from "../canon/phrasing";
import { charactersOf } from "./wording";

/** In UTF-16 units: the shortest phrasing that a quotation is laid along, and the shortest such quotation. */
export const shortestLong = 16;
/** In UTF-16 units: a shorter wording says too little of words that stand in it. */
const shortestAttesting = 8;
/** Characters of a gram: enough that few sentences share one, and few enough that one fits between two errors. */
const gramLength = 4;

/** A sentence of the canon, or an attested variant of one. */
export interface LongWording {
  readonly phrasing: Phrasing;
  readonly characters: string;
  /** Whether nobody is held to it: a variant, or too short. It still attests its words. */
  readonly isVariant: boolean;
}

/** Characters that a text and a wording have in common, one after the other. Counted in characters of either. */
export interface CommonRun {
  readonly text: number;
  readonly wording: number;
  readonly length: number;
}

/** The sentences of the canon by every gram of four characters, so that any part of one is found in a text. */
export class GramSeeds {
  readonly wordings: readonly LongWording[];
  /** The characters of all wordings with a 0 between two, which is no character: what they have in common ends there. */
  private readonly units: Uint16Array;
  /** Which wording each of them belongs to, and where each wording begins. */
  private readonly owners: Uint32Array;
  private readonly begins: Uint32Array;
  /** Where the grams begin, by their hashes, and for each hash where its grams begin in this list. */
  private readonly places: Uint32Array;
  private readonly buckets: Uint32Array;

  constructor(wordings: readonly LongWording[]) {
    this.wordings = wordings;
    const length = wordings.reduce((sum, { characters }) => sum + characters.length + 1, 0);
    this.units = new Uint16Array(length);
    this.owners = new Uint32Array(length);
    this.begins = new Uint32Array(wordings.length);
    let at = 0;
    for (const [index, { characters }] of wordings.entries()) {
      this.begins[index] = at;
      this.owners.fill(index, at, at + characters.length);
      for (let i = 0; i < characters.length; i++) this.units[at++] = characters.charCodeAt(i);
      at++;
    }
    this.buckets = new Uint32Array(2 ** Math.max(4, Math.ceil(Math.log2(length + 1))) + 1);
    this.places = this.sortedPlaces();
  }

  /** The longest runs, of four characters and more, that the text shares with each wording, by where they begin. */
  commonRuns(text: string): Map<number, CommonRun[]> {
    const { buckets, places, owners } = this;
    const units = Uint16Array.from(text, (character) => character.charCodeAt(0));
    const found = new Map<number, CommonRun[]>();
    for (let at = 0; at + gramLength <= units.length; at++) {
      const hash = this.hashAt(units, at);
      for (let i = buckets[hash]; i < buckets[hash + 1]; i++) {
        const run = this.runFrom(units, at, places[i]);
        if (run === undefined) continue;
        const runs = found.get(owners[places[i]]);
        if (runs === undefined) found.set(owners[places[i]], [run]);
        else runs.push(run);
      }
    }
    return found;
  }

  /** Fills the buckets, by counting. */
  private sortedPlaces(): Uint32Array {
    const { units, buckets } = this;
    const last = units.length - gramLength;
    for (let place = 0; place <= last; place++) buckets[this.hashAt(units, place) + 1]++;
    for (let hash = 1; hash < buckets.length; hash++) buckets[hash] += buckets[hash - 1];
    const next = buckets.slice();
    const places = new Uint32Array(Math.max(0, last + 1));
    for (let place = 0; place <= last; place++) places[next[this.hashAt(units, place)]++] = place;
    return places;
  }

  private hashAt(units: Uint16Array, at: number): number {
    let hash = 0;
    for (let i = at; i < at + gramLength; i++) hash = Math.imul(hash ^ units[i], 0x9e3779b1) ^ (hash >>> 15);
    return (hash >>> 7) & (this.buckets.length - 2);
  }

  /** The run that begins at `at` in the text and at `place` in the wordings; undefined if none does, or it began before. */
  private runFrom(text: Uint16Array, at: number, place: number): CommonRun | undefined {
    const { units } = this;
    if (at > 0 && place > 0 && text[at - 1] === units[place - 1]) return undefined;
    let length = 0;
    while (at + length < text.length && text[at + length] === units[place + length]) length++;
    if (length < gramLength) return undefined;
    return { text: at, wording: place - this.begins[this.owners[place]], length };
  }
}

/** The canon's quotations and formulas with their variants, ready to be looked for in part. */
export function longWordings(canon: Canon): GramSeeds {
  const wordings: LongWording[] = [];
  for (const kind of ["quotation", "formula"] as const) {
    for (const phrasing of canon.ofKind(kind)) {
      for (const form of [phrasing.text, ...phrasing.also]) {
        if (form.length < shortestAttesting) continue;
        const isVariant = form !== phrasing.text || form.length < shortestLong;
        wordings.push({ phrasing, characters: charactersOf(form), isVariant });
      }
    }
  }
  return new GramSeeds(wordings);
}
