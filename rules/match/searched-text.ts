import { mostErrors } from "./banded-alignment";
import { TextSignatures } from "./character-signature";
import { errorsAllowed } from "./partition-postings";
import type { PhraseUnits } from "./phrase-units";
import type { Suspects } from "./suspects";

/** Where like units follow each other, a slip may be taken to stand this far from the first unit that differs. */
export const shift = 2;

/** The text in hand, to be compared with phrases, and where in it a slip may show. Offsets are UTF-16 units. */
export class SearchedText {
  /** As numbers, so that reading one costs the same whatever kind of string the text came in; behind `length`, anything. */
  units = new Uint16Array(1024);
  length = 0;
  readonly signatures = new TextSignatures();
  private lastRead: string | undefined;
  private suspects: Suspects | undefined;
  private reach = 0;

  constructor(private readonly phrases: PhraseUnits) {}

  /** Whether only slips are looked for that may show. */
  get hasSuspects(): boolean {
    return this.suspects !== undefined;
  }

  /** Takes up a text. With `suspects`, a slip shows only at one of them or in the `reach` units before one. */
  read(text: string, suspects: Suspects | undefined, reach: number): void {
    this.suspects = suspects;
    this.reach = reach;
    if (text === this.lastRead) return;
    this.lastRead = text;
    if (this.units.length < text.length) this.units = new Uint16Array(text.length * 2);
    const { units } = this;
    for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
    this.length = text.length;
    this.signatures.read(units, text.length);
  }

  /** Whether `count` units of the phrases from `unit` stand in the text at `at`. */
  stands(at: number, unit: number, count: number): boolean {
    const { units: text } = this;
    const { units } = this.phrases;
    if (at < 0 || at + count > this.length) return false;
    for (let i = 0; i < count; i++) if (text[at + i] !== units[unit + i]) return false;
    return true;
  }

  /** Whether a slip between two places of the text may show. No short phrase is promised. */
  isSuspect(from: number, to: number, errors: number): boolean {
    const { suspects } = this;
    if (suspects === undefined || suspects.anySurprising(from, to + this.reach)) return true;
    // Where units are missing, those on both sides are promised.
    return errors > 1 && suspects.anyPromised(from - 1, to + 1);
  }

  /** Whether a unit that surprises stands between two places or in the reach behind them, where that is asked at all. */
  anySurprising(from: number, to: number): boolean {
    return this.suspects === undefined || this.suspects.anySurprising(from, to + this.reach);
  }

  /**
   * Whether slips outside the part from `from` to `to` of the phrase whose units begin at `base` may show: where all of
   * the phrase stands on one side of it, they are on the other, beyond the first unit that differs.
   */
  mayShowBeside(
    base: number,
    length: number,
    start: number,
    from: number,
    to: number,
    errors: number,
  ): boolean {
    if (this.suspects === undefined) return true;
    const { units: text } = this;
    const { units } = this.phrases;
    let right = to;
    while (right < length && text[start + right] === units[base + right]) right++;
    let left = from;
    while (left > 0 && text[start + left - 1] === units[base + left - 1]) left--;
    const last = start + length + mostErrors;
    if (left === 0) return this.isSuspect(start + right - shift, last, errors);
    return this.isSuspect(start - mostErrors, right === length ? start + left + shift : last, errors);
  }

  /** Whether a slip may show in what is left of a stretch between what it and the phrase begin and end with alike. */
  mayShowWithin(phrase: number, start: number, end: number): boolean {
    if (this.suspects === undefined) return true;
    const { starts, units } = this.phrases;
    const { units: text } = this;
    const base = starts[phrase];
    let left = starts[phrase + 1];
    const errors = errorsAllowed(left - base);
    let last = end;
    while (last > start && left > base && text[last - 1] === units[left - 1]) {
      last--;
      left--;
    }
    let first = start;
    let same = base;
    while (first < last && same < left && text[first] === units[same]) {
      first++;
      same++;
    }
    return this.isSuspect(first, last, errors);
  }
}
