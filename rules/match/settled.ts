import type { Span } from "../text/span";
import type { ExactMatch } from "./phrasing-index";

/** In UTF-16 units: a phrasing this long that stands in the draft word for word holds no slip. */
const longestUncertain = 4;

/** Tells whether units to be changed stand in a phrasing that the draft has word for word. `exact` is by start. */
export function settledBy(exact: readonly ExactMatch[]): (change: Span) => boolean {
  const certain = exact.filter(({ start, end }) => end - start >= longestUncertain);
  /** The farthest end of a match and all before it. */
  const ends: number[] = [];
  for (const { end } of certain) ends.push(Math.max(end, ends.at(-1) ?? 0));
  return ({ start, end }) => {
    // What is put in between two units changes neither, and must have both in the phrasing.
    const isInsertion = start === end;
    let low = 0;
    let high = certain.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (certain[middle].start < start || (!isInsertion && certain[middle].start === start))
        low = middle + 1;
      else high = middle;
    }
    return low > 0 && (isInsertion ? ends[low - 1] > end : ends[low - 1] >= end);
  };
}
