import { mostErrors } from "./banded-alignment";
import type { PhraseUnits } from "./phrase-units";

/** A stretch of text within the errors allowed of a phrase, and not equal to it. Offsets are UTF-16 units. */
export interface NearMatch {
  readonly phrase: number;
  readonly start: number;
  readonly end: number;
}

/** How much longer or shorter than its phrase a stretch may be, as so many digits of a key. */
const lengthSpread = 2 * mostErrors + 1;

/** The stretches found in a text, which may be found several times, each as one number that sorts by start, phrase and end. */
export class NearStretches {
  private found = new Float64Array(256);
  private count = 0;

  constructor(private readonly phrases: PhraseUnits) {}

  clear(): void {
    this.count = 0;
  }

  add(phrase: number, start: number, end: number): void {
    const { starts } = this.phrases;
    if (this.count === this.found.length) {
      const grown = new Float64Array(this.count * 2);
      grown.set(this.found);
      this.found = grown;
    }
    const longer = end - start - (starts[phrase + 1] - starts[phrase]) + mostErrors;
    this.found[this.count++] = (start * starts.length + phrase) * lengthSpread + longer;
  }

  /** Calls `visit` for each stretch once, by start, phrase and end. */
  forEach(visit: (phrase: number, start: number, end: number) => void): void {
    if (this.count === 0) return;
    const keys = this.found.subarray(0, this.count).sort();
    const { starts } = this.phrases;
    let last = -1;
    for (const key of keys) {
      if (key === last) continue;
      last = key;
      const pair = Math.floor(key / lengthSpread);
      const start = Math.floor(pair / starts.length);
      const phrase = pair - start * starts.length;
      const longer = key - pair * lengthSpread - mostErrors;
      visit(phrase, start, start + starts[phrase + 1] - starts[phrase] + longer);
    }
  }
}
