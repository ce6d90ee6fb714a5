import { firstIndex } from "./sorted-offsets";

/** From `start` to `end` (exclusive), in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether the two spans share at least one unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether the two spans share a unit, or one begins where the other ends. */
export function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Whether the span shares a unit with any of `spans`, which are sorted and apart from each other. */
export function overlapsAny(span: Span, spans: readonly Span[]): boolean {
  if (spans.length === 0) return false;
  const next = firstIndex(spans.length, (index) => spans[index].end > span.start);
  return next < spans.length && spans[next].start < span.end;
}
