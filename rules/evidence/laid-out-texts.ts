import { endsSentence } from "../text/characters";
import { BEGIN, longestContext } from "./ngram";
import { languageUnits } from "./units";

/** Texts as the language model sees them: the units of their sentences one after the other, each sentence opened by BEGIN. */
export class LaidOutTexts {
  units = new Uint16Array(0);
  /** How many units stand before each place of `units` in its sentence, BEGIN among them, up to longestContext. */
  room = new Uint8Array(0);
  /** Where in `units` each unit of each text stands, and behind the last of each text, where the next would. */
  placeOf = new Int32Array(0);
  /** Units of all texts, and one more for the end of each: so much of `placeOf` holds. */
  length = 0;
  /** So much of `units` holds. */
  places = 0;
  private readonly bases = new Map<string, number>();

  /** Lays out the texts, each once, in the place of those before. */
  read(texts: readonly string[]): void {
    this.measure(texts);
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
  }

  /** Index in `placeOf` of the first unit of a text; undefined where it was not laid out. */
  baseOf(text: string): number | undefined {
    return this.bases.get(text);
  }

  /** Tells the texts where they begin, and makes room for them. */
  private measure(texts: readonly string[]): void {
    this.bases.clear();
    let length = 0;
    let places = 0;
    for (const text of texts) {
      if (this.bases.has(text)) continue;
      this.bases.set(text, length);
      length += text.length + 1;
      places += text.length + 1;
      for (let i = 0; i < text.length; i++) if (endsSentence(text.charCodeAt(i))) places++;
    }
    this.length = length;
    this.places = places;
    if (this.placeOf.length < length) this.placeOf = new Int32Array(roomFor(length));
    if (this.units.length >= places) return;
    this.units = new Uint16Array(roomFor(places));
    this.room = new Uint8Array(this.units.length);
  }
}

/** A power of two, at least `length`. */
function roomFor(length: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(length, 1024)));
}
