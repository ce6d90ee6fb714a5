import type { Span } from "../text/span";
import type { ExactMatch } from "./phrasing-index";

/**
 * Tells of one span after the other, by where they begin, whether a phrasing of the canon stands there word for word and
 * holds the whole of it, with more. `exact` is sorted by where they begin; both are gone through once.
 */
export function coveredBy(exact: readonly ExactMatch[]): (span: Span) => boolean {
  let next = 0;
  /** Of the phrasings that begin before the span asked about last, the furthest end. */
  let reached = 0;
  return ({ start, end }) => {
    for (; next < exact.length && exact[next].start < start; next++) {
      reached = Math.max(reached, exact[next].end);
    }
    if (reached >= end) return true;
    for (let i = next; i < exact.length && exact[i].start === start; i++) {
      if (exact[i].end > end) return true;
    }
    return false;
  };
}
