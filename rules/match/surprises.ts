import type { Span } from "../text/span";

/** The units of a text less likely than `below`, in nats, ready to be asked for by place. */
export class Surprises {
  private readonly places: number[] = [];

  constructor(logs: Float32Array, length: number, below: number) {
    for (let i = 0; i < length; i++) if (logs[i] <= below) this.places.push(i);
  }

  /** Whether one stands from `start` to `end` (exclusive). */
  anyWithin({ start, end }: Span): boolean {
    const { places } = this;
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (places[middle] < start) low = middle + 1;
      else high = middle;
    }
    return low < places.length && places[low] < end;
  }
}
