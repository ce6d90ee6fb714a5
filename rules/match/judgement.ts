import { type Decision, decide, type Proposal } from "../evidence/decision";
import type { Evidence } from "../evidence/evidence";
import type { Candidate } from "./candidate";

/** A candidate and what the evidence says of it. */
export interface Judgement {
  readonly candidate: Candidate;
  readonly decision: Decision;
}

/** Judges a candidate by the one decision that all rules share; `quoted` as in Proposal. */
export function judge(
  prose: string,
  candidate: Candidate,
  evidence: Evidence,
  quoted?: Proposal["quoted"],
): Judgement {
  const { edits, change, atEdge, phrasing } = candidate;
  const decision = decide(
    {
      prose,
      span: candidate,
      edits,
      change,
      atEdge,
      quoted,
      intact: phrasing.text.length - edits.reduce((sum, edit) => sum + edit.text.length, 0),
      phrasing: { text: phrasing.text, occurrences: sum(Object.values(phrasing.sources)) },
    },
    evidence,
  );
  return { candidate, decision };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

/**
 * Judgements of the same place brought together: each list holds overlapping changes, the best first, of each
 * correction the judgement that speaks best for it.
 */
export function rivals(judgements: readonly Judgement[]): Judgement[][] {
  const sorted = [...judgements].sort(
    (a, b) =>
      b.decision.score - a.decision.score ||
      a.candidate.start - b.candidate.start ||
      b.candidate.phrasing.text.length - a.candidate.phrasing.text.length ||
      (a.candidate.phrasing.text < b.candidate.phrasing.text ? -1 : 1),
  );
  const groups: Judgement[][] = [];
  for (const judgement of sorted) {
    const { change } = judgement.candidate;
    const group = groups.find(([best]) => touches(best.candidate.change, change));
    if (group === undefined) groups.push([judgement]);
    else if (!group.some(({ candidate }) => sameChange(candidate.change, change))) group.push(judgement);
  }
  return groups;
}

function touches(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function sameChange(a: Candidate["change"], b: Candidate["change"]): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text;
}
