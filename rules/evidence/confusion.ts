import { syllableLikeness } from "./syllable";

/** Readings and look-alikes of characters, as flat arrays: entry i's own run from `start[i]` to `start[i + 1]`. */
export interface ConfusionTables {
  /** The characters covered, as sorted UTF-16 units. */
  readonly characters: Uint16Array;
  readonly readingStart: Uint32Array;
  /** Syllable numbers (see syllable.ts), the most common reading first. */
  readonly readings: Uint16Array;
  readonly shapeStart: Uint32Array;
  /** Units that look alike, most alike first, and how alike: 255 is the same. */
  readonly shapes: Uint16Array;
  readonly shapeLikeness: Uint8Array;
}

/** Characters that sound or look like one, as UTF-16 units, the most alike first, and how alike each is: 0 to 1. */
export interface Alikes {
  readonly units: Uint16Array;
  readonly likeness: Float32Array;
}

/** Which characters sound or look alike. */
export class Confusion {
  /** Entry of each unit, plus one; 0 where the character is not covered. */
  private readonly entries = new Uint16Array(65536);
  /** By entry; there are too many questions for a map. */
  private readonly alikes: (Alikes | undefined)[];
  private readonly nearSyllables = new Map<number, [number, readonly number[]][]>();
  private syllables: Map<number, number[]> | undefined;

  constructor(private readonly tables: ConfusionTables) {
    tables.characters.forEach((unit, entry) => {
      this.entries[unit] = entry + 1;
    });
    this.alikes = new Array<Alikes | undefined>(tables.characters.length + 1).fill(undefined);
  }

  /** 0 to 1, the best over all pairs of readings; 0 where either character is not covered. */
  soundAlike(a: number, b: number): number {
    const { readingStart, readings } = this.tables;
    const [x, y] = [this.entries[a] - 1, this.entries[b] - 1];
    if (x < 0 || y < 0) return 0;
    let best = 0;
    for (let i = readingStart[x]; i < readingStart[x + 1]; i++) {
      for (let j = readingStart[y]; j < readingStart[y + 1]; j++) {
        best = Math.max(best, syllableLikeness(readings[i], readings[j]));
      }
    }
    return best;
  }

  /** 0 to 1, by shared components. */
  lookAlike(a: number, b: number): number {
    return Math.max(this.likenessIn(a, b), this.likenessIn(b, a));
  }

  /** The characters covered that sound or look like this one; found once, then kept. */
  alike(unit: number): Alikes {
    return this.alikes[this.entries[unit]] ?? this.findAlike(unit);
  }

  private findAlike(unit: number): Alikes {
    const found = new Map<number, number>();
    const note = (other: number, likeness: number): void => {
      if (other !== unit && (found.get(other) ?? 0) < likeness) found.set(other, likeness);
    };
    const entry = this.entries[unit] - 1;
    if (entry >= 0) {
      const { readingStart, readings, shapeStart, shapes, shapeLikeness } = this.tables;
      for (let i = readingStart[entry]; i < readingStart[entry + 1]; i++) {
        for (const [likeness, characters] of this.soundingLike(readings[i])) {
          for (const character of characters) note(character, likeness);
        }
      }
      for (let i = shapeStart[entry]; i < shapeStart[entry + 1]; i++) note(shapes[i], shapeLikeness[i] / 255);
    }
    const ranked = [...found].sort((x, y) => y[1] - x[1] || x[0] - y[0]);
    const list: Alikes = {
      units: Uint16Array.from(ranked, ([other]) => other),
      likeness: Float32Array.from(ranked, ([, likeness]) => likeness),
    };
    this.alikes[entry + 1] = list;
    return list;
  }

  /** The characters of each syllable that sounds like this one, with how alike; found once for each syllable. */
  private soundingLike(
    reading: number,
  ): readonly (readonly [likeness: number, characters: readonly number[]])[] {
    let near = this.nearSyllables.get(reading);
    if (near === undefined) {
      near = [];
      for (const [syllable, characters] of this.bySyllable()) {
        const likeness = syllableLikeness(reading, syllable);
        if (likeness > 0) near.push([likeness, characters]);
      }
      this.nearSyllables.set(reading, near);
    }
    return near;
  }

  /** The characters of each syllable. */
  private bySyllable(): ReadonlyMap<number, readonly number[]> {
    if (this.syllables === undefined) {
      this.syllables = new Map();
      const { characters, readingStart, readings } = this.tables;
      for (let entry = 0; entry < characters.length; entry++) {
        for (let i = readingStart[entry]; i < readingStart[entry + 1]; i++) {
          const list = this.syllables.get(readings[i]);
          if (list === undefined) this.syllables.set(readings[i], [characters[entry]]);
          else list.push(characters[entry]);
        }
      }
    }
    return this.syllables;
  }

  private likenessIn(a: number, b: number): number {
    const { shapeStart, shapes, shapeLikeness } = this.tables;
    const entry = this.entries[a] - 1;
    if (entry < 0) return 0;
    for (let i = shapeStart[entry]; i < shapeStart[entry + 1]; i++) {
      if (shapes[i] === b) return shapeLikeness[i] / 255;
    }
    return 0;
  }
}
