/** Most errors an alignment may have. */
export const mostErrors = 3;

const width = 2 * mostErrors + 1;
const unreachable = 255;

/**
 * Lays the whole of a phrase's side along the text, forwards or backwards, by banded optimal string alignment. The
 * results stand in the fields until the next call.
 */
export class BandedAlignment {
  /** How many ends are within reach. */
  count = 0;
  /** Units of the text taken, ascending, and the errors of each. */
  readonly lengths = new Int32Array(width);
  readonly errors = new Uint8Array(width);
  /** The fewest errors; says nothing while `count` is 0. */
  least = 0;
  private before = new Uint8Array(width);
  private previous = new Uint8Array(width);
  private current = new Uint8Array(width);

  /**
   * Aligns `length` units of `phrase` from index `from` with the text from index `at`, both read in steps of `step`
   * (1 or −1), within `most` errors. `available` units of text may be taken; none are where `length` is 0.
   */
  align(
    text: Uint16Array,
    at: number,
    available: number,
    phrase: Uint16Array,
    from: number,
    length: number,
    step: number,
    most: number,
  ): void {
    this.count = 0;
    if (length === 0) {
      this.count = 1;
      this.lengths[0] = 0;
      this.errors[0] = 0;
      this.least = 0;
      return;
    }
    if (lacksTooMuch(text, at, available, phrase, from, length, step, most)) return;
    let { before, previous, current } = this;
    const band = 2 * most + 1;
    // Row j holds the cost of the first j units of the phrase against the first j + d − most of the text.
    for (let d = 0; d < band; d++) {
      before[d] = unreachable;
      previous[d] = d < most || d - most > available ? unreachable : d - most;
    }
    for (let j = 1; j <= length; j++) {
      const unit = phrase[from + (j - 1) * step];
      const unitBefore = j > 1 ? phrase[from + (j - 2) * step] : -1;
      let least = unreachable;
      for (let d = 0; d < band; d++) {
        const i = j + d - most;
        let cost = unreachable;
        if (i >= 0 && i <= available) {
          if (d + 1 < band) cost = previous[d + 1] + 1;
          if (i > 0) {
            const written = text[at + (i - 1) * step];
            const along = previous[d] + (written === unit ? 0 : 1);
            if (along < cost) cost = along;
            if (d > 0 && current[d - 1] + 1 < cost) cost = current[d - 1] + 1;
            if (i > 1 && written === unitBefore && text[at + (i - 2) * step] === unit && before[d] + 1 < cost)
              cost = before[d] + 1;
          }
          if (cost > unreachable) cost = unreachable;
        }
        current[d] = cost;
        if (cost < least) least = cost;
      }
      if (least > most) return;
      const free = before;
      before = previous;
      previous = current;
      current = free;
    }
    this.least = unreachable;
    for (let d = 0; d < band; d++) {
      const cost = previous[d];
      if (cost > most) continue;
      this.lengths[this.count] = length + d - most;
      this.errors[this.count++] = cost;
      if (cost < this.least) this.least = cost;
    }
  }
}

/**
 * Whether more than `most` units of the phrase stand nowhere in the text that an alignment could put beside them: each
 * is an error of its own. Cheap, and true of most places where only one piece of a phrase stands.
 */
function lacksTooMuch(
  text: Uint16Array,
  at: number,
  available: number,
  phrase: Uint16Array,
  from: number,
  length: number,
  step: number,
  most: number,
): boolean {
  let lacking = 0;
  for (let j = 0; j < length; j++) {
    const unit = phrase[from + j * step];
    const last = Math.min(available - 1, j + most);
    let i = Math.max(0, j - most);
    while (i <= last && text[at + i * step] !== unit) i++;
    if (i > last && ++lacking > most) return true;
  }
  return false;
}
