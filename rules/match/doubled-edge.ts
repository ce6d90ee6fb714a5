import type { Evidence } from "../evidence/evidence";
import { isHan } from "../text/characters";
import type { Candidate } from "./candidate";
import type { PhraseEdit } from "./edits";
import type { ExactMatch } from "./phrasing-index";

/** In UTF-16 units: a shorter phrasing says too little of what stands beside it. */
const shortestDoubled = 4;

const none: readonly Candidate[] = [];

/**
 * A phrasing whose first or last character the draft has twice, as in 高质量发展展; not where the second is a word's with
 * what stands behind it, as in 委员会｜会同.
 */
export function doubledCandidates(
  prose: string,
  { start, end, phrasing }: ExactMatch,
  evidence: Evidence,
): readonly Candidate[] {
  const { text } = phrasing;
  if (end - start < shortestDoubled || !prose.startsWith(text, start) || text.length !== end - start)
    return none;
  if (!isTwice(prose, start - 1) && !isTwice(prose, end - 1)) return none;
  const frequency = (at: number): number =>
    at >= 0 && at + 2 <= prose.length ? evidence.wordFrequency(prose, at, at + 2) : 0;
  const candidates: Candidate[] = [];
  const add = (at: number, position: number): void => {
    const edit: PhraseEdit = { kind: "insert", start: at, end: at + 1, text: "", position };
    const span = { start: Math.min(start, at), end: Math.max(end, at + 1) };
    candidates.push({ ...span, phrasing, edits: [edit], change: edit, atEdge: true, isCanonical: false });
  };
  // Of 党党政治 the second 党 is not 党政's, since 政治 is the commoner word.
  if (isTwice(prose, start - 1) && frequency(start - 2) <= frequency(start - 3)) add(start - 1, 0);
  if (isTwice(prose, end - 1) && frequency(end) <= frequency(end + 1)) add(end, text.length);
  return candidates;
}

/** Whether any character and the next are the same. */
export function hasTwins(prose: string): boolean {
  for (let i = 1; i < prose.length; i++) {
    const unit = prose.charCodeAt(i);
    if (unit === prose.charCodeAt(i - 1) && isHan(unit)) return true;
  }
  return false;
}

/** Whether a character and the next are the same. */
function isTwice(prose: string, at: number): boolean {
  const unit = prose.charCodeAt(at);
  return unit === prose.charCodeAt(at + 1) && isHan(unit);
}
