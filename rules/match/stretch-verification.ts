import { BandedAlignment } from "./banded-alignment";
import type { NearStretches } from "./near-stretches";
import { pieceBorder, placeOf, swappedPlace } from "./partition-postings";
import type { PhraseUnits } from "./phrase-units";
import { type SearchedText, shift } from "./searched-text";

/**
 * Tells, where the gram of a piece stands, which stretches around it are within the errors allowed of the phrase: by
 * comparison for a phrase allowed one error, by banded alignment for longer ones.
 */
export class StretchVerification {
  private readonly left = new BandedAlignment();
  private readonly right = new BandedAlignment();

  constructor(
    private readonly phrases: PhraseUnits,
    private readonly searched: SearchedText,
    private readonly found: NearStretches,
  ) {}

  /**
   * Adds to what is found the phrase's stretches of which the piece whose gram stands at `at` is a part. `place` is the
   * posting's, with the piece and the gram's place in the phrase.
   */
  verify(at: number, phrase: number, place: number, length: number, errors: number): void {
    const { starts, units } = this.phrases;
    const { searched } = this;
    const text = searched.units;
    const base = starts[phrase];
    const start = at - placeOf(place);
    const piece = place & (swappedPlace - 1);
    let from = pieceBorder(piece, length, errors);
    let to = pieceBorder(piece + 1, length, errors);
    if ((place & swappedPlace) === 0) {
      if (!searched.stands(start + from, base + from, to - from)) return;
      if (errors === 1) {
        if (from === 0) this.endsWithin(start + to, base + to, length - to, phrase, start);
        else this.beginsWithin(start + from, base, from, phrase, start + length);
        return;
      }
      if (searched.stands(start, base, length)) return;
      if (!searched.mayShowBeside(base, length, start, from, to, errors)) return;
      this.extend(phrase, base, length, start, from, to, errors, 0);
      return;
    }
    to = from + 1;
    from = pieceBorder(piece - 1, length, errors);
    const border = start + to - 1;
    if (border + 1 > searched.length || !searched.stands(start + from, base + from, to - 2 - from)) return;
    if (text[border - 1] !== units[base + to - 1] || text[border] !== units[base + to - 2]) return;
    if (errors > 1) this.extend(phrase, base, length, start, from, to, errors, 1);
    else if (searched.stands(border + 1, base + to, length - to))
      this.found.add(phrase, start, start + length);
  }

  /** Ends of the phrase, of which `count` units from `unit` are left, with exactly one error from `at` on. */
  private endsWithin(at: number, unit: number, count: number, phrase: number, start: number): void {
    const { searched, found } = this;
    const { units: text, length } = searched;
    const { units } = this.phrases;
    let same = 0;
    while (same < count && at + same < length && text[at + same] === units[unit + same]) same++;
    if (same === count) return;
    const here = at + same;
    if (!searched.isSuspect(here - shift, here + shift, 1)) return;
    const next = unit + same;
    const rest = count - same - 1;
    if (searched.stands(here, next + 1, rest)) found.add(phrase, start, here + rest);
    if (here >= length) return;
    const isSwap =
      rest > 0 &&
      here + 1 < length &&
      text[here] === units[next + 1] &&
      text[here + 1] === units[next] &&
      searched.stands(here + 2, next + 2, rest - 1);
    if (isSwap || searched.stands(here + 1, next + 1, rest)) found.add(phrase, start, here + 1 + rest);
    if (searched.stands(here + 1, next, rest + 1)) found.add(phrase, start, here + 2 + rest);
  }

  /** Beginnings of the phrase, whose first `count` units from `unit` are left, with exactly one error before `at`. */
  private beginsWithin(at: number, unit: number, count: number, phrase: number, end: number): void {
    const { searched, found } = this;
    const { units: text } = searched;
    const { units } = this.phrases;
    let same = 0;
    while (same < count && at > same && text[at - 1 - same] === units[unit + count - 1 - same]) same++;
    if (same === count) return;
    const here = at - 1 - same;
    if (!searched.isSuspect(here + 1 - shift, here + 1 + shift, 1)) return;
    const rest = count - same - 1;
    if (searched.stands(here + 1 - rest, unit, rest)) found.add(phrase, here + 1 - rest, end);
    if (here < 0) return;
    const isSwap =
      rest > 0 &&
      here > 0 &&
      text[here] === units[unit + rest - 1] &&
      text[here - 1] === units[unit + rest] &&
      searched.stands(here - rest, unit, rest - 1);
    if (isSwap || searched.stands(here - rest, unit, rest)) found.add(phrase, here - rest, end);
    if (searched.stands(here - rest - 1, unit, rest + 1)) found.add(phrase, here - rest - 1, end);
  }

  /** Stretches around the part from `from` to `to`, which stands where it does at the cost of `spent` errors. */
  private extend(
    phrase: number,
    base: number,
    length: number,
    start: number,
    from: number,
    to: number,
    errors: number,
    spent: number,
  ): void {
    const { left, right, searched, found } = this;
    const { units: text } = searched;
    const { units } = this.phrases;
    const begins = start + from;
    const ends = start + to;
    left.align(text, begins - 1, begins, units, base + from - 1, from, -1, errors - spent);
    if (left.count === 0) return;
    const remaining = errors - spent - left.least;
    right.align(text, ends, searched.length - ends, units, base + to, length - to, 1, remaining);
    if (right.count === 0) return;
    // Where only slips are looked for, a reading with more of them than another is of no use.
    const most = searched.hasSuspects ? left.least + right.least + spent : errors;
    for (let l = 0; l < left.count; l++) {
      const first = begins - left.lengths[l];
      for (let r = 0; r < right.count; r++) {
        if (left.errors[l] + right.errors[r] + spent > most) continue;
        const last = ends + right.lengths[r];
        // A piece of a repetitive phrase may stand inside it a second time.
        if (last - first !== length || !searched.stands(first, base, length)) found.add(phrase, first, last);
      }
    }
  }
}
