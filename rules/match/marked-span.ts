import { isHan } from "../text/characters";
import type { Span } from "../text/span";
import type { Judgement } from "./judgement";

/** The longest stretch, in UTF-16 units, that is marked whole. */
const wholeMarked = 8;
/** Units of the phrasing marked on both sides of a change in a long one. */
const around = 3;

/**
 * What to underline: a short phrasing whole, of a longer one the clause that holds the change, or a few units
 * around it. Never empty, so that a dropped character has something to stand under.
 */
export function markedSpan(prose: string, candidate: Pick<Judgement, "start" | "end" | "change">): Span {
  const { change } = candidate;
  const whole = { start: candidate.start, end: candidate.end };
  // Quotation marks belong to the phrasing, but need no underlining.
  if (isMark(prose, whole.start) && change.start > whole.start) whole.start++;
  if (isMark(prose, whole.end - 1) && change.end < whole.end) whole.end--;
  if (whole.end - whole.start <= wholeMarked) return whole;
  let { start, end } = change;
  while (start > candidate.start && isHan(prose.charCodeAt(start - 1))) start--;
  while (end < candidate.end && isHan(prose.charCodeAt(end))) end++;
  if (end - start <= wholeMarked && end > start) return { start, end };
  return {
    start: Math.max(start, change.start - around),
    end: Math.min(Math.max(end, change.end), change.end + around),
  };
}

function isMark(prose: string, at: number): boolean {
  return "“”‘’".includes(prose[at]);
}
