import type { Phrasing } from "../canon/phrasing";
import {
  type Decision,
  type DecisionModel,
  decide,
  decideQuoted,
  type Proposal,
  type QuotedPromise,
} from "../evidence/decision";
import type { Evidence } from "../evidence/evidence";
import { lazily } from "../lazily";
import { firstIndex } from "../text/sorted-offsets";
import { overlapsAny, type Span } from "../text/span";
import { type Candidate, leastGain } from "./candidate";
import type { PhraseEdit } from "./edits";
import type { ExactMatch } from "./phrasing-index";
import { settledBy } from "./settled";
import type { SpellingProposal } from "./spelling";

/** A correction and what the evidence says of it. */
export interface Judgement extends Span {
  /** The phrasing it restores; undefined where only the language evidence speaks. */
  readonly phrasing: Phrasing | undefined;
  /** All edits in one. */
  readonly change: Candidate["change"];
  readonly decision: Decision;
}

/** A correction not yet judged, with what it gains. */
interface Option {
  readonly candidate: Candidate | undefined;
  readonly span: Span;
  readonly edits: readonly PhraseEdit[];
  readonly change: Candidate["change"];
  readonly atEdge: boolean;
  readonly gain: number;
  /** Whether it is only there to be compared with. */
  readonly isRival: boolean;
}

/** In UTF-16 units: no change spans more of the draft than the longest phrasing and a moved word do. */
const longestChange = 80;

/** A correction ready to be judged. */
export interface PreparedCorrection extends Span {
  readonly phrasing: Phrasing | undefined;
  readonly proposal: Proposal;
}

/** Why a correction is not judged: a mask stands beside it; what it would change stands in a phrasing; it gains too little. */
export type Refusal = "masked" | "settled" | "littleGain";

/** Told of the corrections that are not judged. */
export type RefusalListener = (correction: Candidate | SpellingProposal, reason: Refusal) => void;

/** Every correction proposed for a paragraph, each with those that compete with it. */
export function prepareCorrections(
  prose: string,
  candidates: readonly Candidate[],
  spelling: readonly SpellingProposal[],
  exact: () => readonly ExactMatch[],
  masks: readonly Span[],
  evidence: Evidence,
  refused?: RefusalListener,
): PreparedCorrection[] {
  if (candidates.length === 0 && spelling.length === 0) return [];
  const isSettled = lazily(() => settledBy(exact()));
  const refuse = (correction: Candidate | SpellingProposal, reason: Refusal): boolean => {
    refused?.(correction, reason);
    return false;
  };
  const options = [
    ...candidates
      .filter((candidate) => !candidate.isCanonical || refuse(candidate, "settled"))
      .map((candidate) => optionOf(prose, candidate, evidence))
      // A quoted one is a candidate however little it gains.
      .filter(({ candidate, gain }) => gain >= leastGain || refuse(candidate, "littleGain")),
    ...spelling
      .filter((proposal) => {
        const { start, end } = proposal.change;
        if (overlapsAny({ start: start - 1, end: end + 1 }, masks)) return refuse(proposal, "masked");
        return !isSettled()(proposal.change) || refuse(proposal, "settled");
      })
      .map(
        ({ edits, change, gain, isRival }): Option => ({
          candidate: undefined,
          span: change,
          edits,
          change,
          atEdge: false,
          gain,
          isRival,
        }),
      ),
  ].sort((a, b) => a.change.start - b.change.start);
  const judged = options.filter(({ isRival }) => !isRival);
  return judged.map((option) => ({
    start: option.span.start,
    end: option.span.end,
    phrasing: option.candidate?.phrasing,
    proposal: proposalOf(prose, option, options),
  }));
}

/** Judges corrections by the one decision that all rules share. */
export function judgeAll(
  corrections: readonly PreparedCorrection[],
  evidence: Evidence,
  model?: DecisionModel,
): Judgement[] {
  return corrections.map(({ start, end, phrasing, proposal }) => ({
    start,
    end,
    phrasing,
    change: proposal.change,
    decision: decide(proposal, evidence, model),
  }));
}

/** Judges a candidate in an attributed quotation. */
export function judgeQuoted(
  prose: string,
  candidate: Candidate,
  promise: QuotedPromise,
  evidence: Evidence,
): Judgement {
  const { start, end, phrasing, change } = candidate;
  const option = optionOf(prose, candidate, evidence);
  return {
    start,
    end,
    phrasing,
    change,
    decision: decideQuoted(proposalOf(prose, option, [option]), promise, evidence),
  };
}

function optionOf(
  prose: string,
  candidate: Candidate,
  evidence: Evidence,
): Option & { readonly candidate: Candidate } {
  const { start, end, edits, change, atEdge } = candidate;
  const gain = evidence.gain(prose, change.start, change.end, change.text);
  return { candidate, span: { start, end }, edits, change, atEdge, gain, isRival: false };
}

function proposalOf(prose: string, option: Option, options: readonly Option[]): Proposal {
  const { candidate, span, edits, change, atEdge, gain } = option;
  const here: number[] = [];
  const beside: number[] = [];
  // Sorted by where they begin, those that can touch this one stand around it.
  const first = firstIndex(
    options.length,
    (index) => options[index].change.start >= change.start - 1 - longestChange,
  );
  for (let i = first; i < options.length; i++) {
    const { change: other, gain: otherGain } = options[i];
    if (other.start > change.end + 1) break;
    if (other.start === change.start && other.end === change.end) {
      if (other.text !== change.text) here.push(otherGain);
    } else if (other.end >= change.start - 1) beside.push(otherGain);
  }
  const phrasing = candidate?.phrasing;
  return {
    prose,
    span,
    edits,
    change,
    atEdge,
    intact:
      phrasing === undefined
        ? 0
        : phrasing.text.length - edits.reduce((sum, edit) => sum + edit.text.length, 0),
    phrasing:
      phrasing === undefined
        ? undefined
        : {
            text: phrasing.text,
            occurrences: Object.values(phrasing.sources).reduce((sum, count) => sum + count, 0),
          },
    gain,
    here,
    beside,
  };
}

/**
 * Judgements of the same place brought together: each list holds corrections that touch each other, the best first. A
 * correction proposed twice is listed once, with its best score, and with a phrasing if it has one.
 */
export function rivals(judgements: readonly Judgement[]): Judgement[][] {
  const sorted = [...judgements].sort(
    (a, b) =>
      b.decision.score - a.decision.score ||
      a.start - b.start ||
      (b.phrasing?.text.length ?? 0) - (a.phrasing?.text.length ?? 0) ||
      ((a.phrasing?.text ?? "") < (b.phrasing?.text ?? "") ? -1 : 1),
  );
  const groups: Judgement[][] = [];
  // Which group the best change of holds each place, its end included.
  const holders = new Map<number, Judgement[]>();
  for (const judgement of sorted) {
    const { start, end } = judgement.change;
    let group: Judgement[] | undefined;
    for (let place = start; place <= end; place++) {
      const holder = holders.get(place);
      if (holder !== undefined && (group === undefined || holder[0].decision.score > group[0].decision.score))
        group = holder;
    }
    if (group === undefined) {
      const own = [judgement];
      groups.push(own);
      for (let place = start; place <= end; place++) holders.set(place, own);
      continue;
    }
    const twin = group.findIndex(({ change }) => sameChange(change, judgement.change));
    if (twin < 0) group.push(judgement);
    else if (group[twin].phrasing === undefined && judgement.phrasing !== undefined) {
      group[twin] = { ...judgement, decision: group[twin].decision };
    }
  }
  return groups;
}

function sameChange(a: Candidate["change"], b: Candidate["change"]): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text;
}
