import type { Span } from "../text/span";

/**
 * The units of a text that may show a slip, ready to be asked for by place: those the language evidence is surprised by,
 * and those that are promised to be a source's own words, where anything may be wrong however likely it is. One instance
 * serves one text at a time.
 */
export class Suspects {
  /** How many surprising units stand before each unit, and how many promised ones. */
  private surprising = new Uint32Array(1024);
  private promised = new Uint32Array(1024);
  private length = 0;

  /**
   * Takes up a text of `length` units: those less likely than `below`, in nats, are surprising, and those of `promised`
   * promised. The spans are sorted by where they begin.
   */
  read(logs: Float32Array, length: number, below: number, promised: readonly Span[]): void {
    if (this.surprising.length <= length) {
      this.surprising = new Uint32Array(2 * length + 1);
      this.promised = new Uint32Array(2 * length + 1);
    }
    this.length = length;
    let next = 0;
    let promisedTo = 0;
    let surprises = 0;
    let promises = 0;
    for (let i = 0; i < length; i++) {
      this.surprising[i] = surprises;
      this.promised[i] = promises;
      for (; next < promised.length && promised[next].start <= i; next++) {
        if (promised[next].end > promisedTo) promisedTo = promised[next].end;
      }
      if (logs[i] <= below) surprises++;
      if (i < promisedTo) promises++;
    }
    this.surprising[length] = surprises;
    this.promised[length] = promises;
  }

  /** Whether a surprising unit stands from `start` to `end` (exclusive); what lies outside the text does not count. */
  anySurprising(start: number, end: number): boolean {
    return this.any(this.surprising, start, end);
  }

  /** Whether a promised unit does. */
  anyPromised(start: number, end: number): boolean {
    return this.any(this.promised, start, end);
  }

  private any(before: Uint32Array, start: number, end: number): boolean {
    const { length } = this;
    const to = end > length ? length : end;
    return start < to && before[start < 0 ? 0 : start] < before[to];
  }
}
