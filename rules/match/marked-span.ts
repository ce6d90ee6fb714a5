import { isHan } from "../text/characters";
import type { Span } from "../text/span";
import type { Candidate } from "./candidate";

/** The longest stretch, in UTF-16 units, that is marked whole. */
const wholeMarked = 8;
/** Units of the phrasing marked on both sides of a change in a long one. */
const around = 2;

/**
 * What to underline: a short phrasing whole, of a longer one the clause that holds the change, or a few units
 * around it. Never empty, so that a dropped character has something to stand under.
 */
export function markedSpan(prose: string, candidate: Candidate): Span {
  if (candidate.end - candidate.start <= wholeMarked) return { start: candidate.start, end: candidate.end };
  const { change } = candidate;
  let { start, end } = change;
  while (start > candidate.start && isHan(prose.charCodeAt(start - 1))) start--;
  while (end < candidate.end && isHan(prose.charCodeAt(end))) end++;
  if (end - start <= wholeMarked && end > start) return { start, end };
  return {
    start: Math.max(start, change.start - around),
    end: Math.min(Math.max(end, change.end), change.end + around),
  };
}
