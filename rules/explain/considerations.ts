import type { Phrasing } from "../canon/phrasing";
import {
  type Contribution,
  contributionsOf,
  type Decision,
  type DecisionModel,
  inCompany,
} from "../evidence/decision";
import type { Evidence } from "../evidence/evidence";
import { company } from "../evidence/weights";
import type { Candidate, Dismissal } from "../match/candidate";
import { alignmentEdits, joinEdits } from "../match/edits";
import type { Judgement, PreparedCorrection, Refusal } from "../match/judgement";
import { markedSpan } from "../match/marked-span";
import type { NearMatch } from "../match/partition-index";
import { isHeldToSource } from "../match/quoted-sentence";
import type { Slip } from "../match/slips";
import type { SpellingProposal } from "../match/spelling";
import { wordAround } from "../match/word-around";
import type { ParagraphContext } from "../paragraph-context";
import { overlaps, type Span } from "../text/span";

/** How a correction was weighed: what each feature added, in nats. */
export interface Weighing extends Decision {
  readonly bias: number;
  readonly contributions: readonly Contribution[];
  /** Added because the sentence has another, surer slip; else 0. */
  readonly company: number;
}

/**
 * What came of a correction. `slip`: it is the best one of a place that is probably a slip. `outdone`: another of the same
 * place is likelier. `unlikely`: it was judged to be none. `refused` and `dismissed`: it was not judged at all.
 */
export type Outcome =
  | { readonly kind: "slip"; readonly slip: Slip }
  | { readonly kind: "outdone"; readonly by: Candidate["change"] }
  | { readonly kind: "unlikely" }
  | { readonly kind: "refused"; readonly reason: Refusal }
  | { readonly kind: "dismissed"; readonly reason: Dismissal };

/** A correction that the linter thought of. Offsets are UTF-16 units of the prose. */
export interface Consideration extends Span {
  /** The phrasing it would restore; undefined for plain spelling. */
  readonly phrasing: Phrasing | undefined;
  readonly change: Candidate["change"];
  /** What is shown of the draft: the change with what it needs around it. */
  readonly marked: Span;
  readonly outcome: Outcome;
  /** Undefined where it was not judged. */
  readonly weighing: Weighing | undefined;
  /** Whether it stands in an attributed quotation or paraphrase, which canon/misquote compares with its source. */
  readonly isQuoted: boolean;
}

/** What the stages told of one paragraph. */
export interface StageRecord {
  /** Corrections of plain spelling that gain too little to be proposed, among all others. */
  readonly weak: readonly SpellingProposal[];
  readonly dismissed: {
    readonly match: NearMatch;
    readonly phrasing: Phrasing;
    readonly reason: Dismissal;
  }[];
  readonly refused: { readonly correction: Candidate | SpellingProposal; readonly reason: Refusal }[];
  readonly judged: { readonly correction: PreparedCorrection; readonly judgement: Judgement }[];
}

/** All corrections that were thought of in a paragraph, by where they stand, the likelier first. */
export function considerationsOf(
  context: ParagraphContext,
  { dismissed, refused, judged, weak }: StageRecord,
  evidence: Evidence,
  model?: DecisionModel,
): Consideration[] {
  const { prose, slips, quotations, canon } = context;
  const isQuoted = (span: Span, phrasing: Phrasing | undefined): boolean =>
    phrasing !== undefined && isHeldToSource(prose, span, phrasing, quotations, canon);
  const markedIn = (span: Span, change: Candidate["change"], phrasing: Phrasing | undefined): Span =>
    phrasing === undefined ? wordAround(prose, change, evidence) : markedSpan(prose, { ...span, change });
  const considered: Consideration[] = [];
  for (const { correction, judgement } of judged) {
    const { start, end, phrasing, change, decision } = judgement;
    const marked = markedIn(judgement, change, phrasing);
    const outcome = outcomeOf(judgement, slips);
    const hasCompany = outcome.kind === "slip" && outcome.slip.inCompany;
    const weighed = contributionsOf(correction.proposal, evidence, model);
    const weighing = {
      ...(hasCompany ? inCompany(decision) : decision),
      ...weighed,
      company: hasCompany ? company : 0,
    };
    considered.push({
      start,
      end,
      phrasing,
      change,
      marked,
      outcome,
      weighing,
      isQuoted: isQuoted(judgement, phrasing),
    });
  }
  for (const { correction, reason } of refused) {
    const { change } = correction;
    const phrasing = "phrasing" in correction ? correction.phrasing : undefined;
    const { start, end } = "phrasing" in correction ? correction : change;
    const span = { start, end };
    considered.push({
      ...span,
      phrasing,
      change,
      marked: markedIn(span, change, phrasing),
      outcome: { kind: "refused", reason },
      weighing: undefined,
      isQuoted: isQuoted(span, phrasing),
    });
  }
  for (const { change } of weak) {
    if (considered.some((other) => isSame(other.change, change))) continue;
    considered.push({
      start: change.start,
      end: change.end,
      phrasing: undefined,
      change,
      marked: markedIn(change, change, undefined),
      outcome: { kind: "dismissed", reason: "littleGain" },
      weighing: undefined,
      isQuoted: false,
    });
  }
  const told = worthTelling(dismissed, considered, context, isQuoted);
  return [...considered, ...told].sort(
    (a, b) => a.start - b.start || likelihood(b) - likelihood(a) || a.end - b.end,
  );
}

function outcomeOf({ change }: Judgement, slips: readonly Slip[]): Outcome {
  for (const slip of slips) {
    const at = slip.corrections.findIndex((one) => isSame(one.change, change));
    if (at === 0) return { kind: "slip", slip };
    if (at > 0) return { kind: "outdone", by: slip.corrections[0].change };
  }
  return { kind: "unlikely" };
}

function isSame(a: Candidate["change"], b: Candidate["change"]): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text;
}

/** Of what was dismissed, each phrasing's nearest reading of a place, unless a reading of it was considered there. */
function worthTelling(
  dismissed: StageRecord["dismissed"],
  considered: readonly Consideration[],
  context: ParagraphContext,
  isQuoted: (span: Span, phrasing: Phrasing) => boolean,
): Consideration[] {
  const { prose } = context;
  const told: (Consideration & { readonly edits: number })[] = [];
  for (const { match, phrasing, reason } of dismissed) {
    const { start, end } = match;
    // Where the phrasing itself or a variant of it stands, a worse reading of it is nothing to tell.
    const stands = context.exact().some((one) => one.phrasing === phrasing && overlaps(one, match));
    if (stands || reason === "standsItself") continue;
    const isThere = (other: Consideration): boolean => other.phrasing === phrasing && overlaps(other, match);
    if (considered.some(isThere)) continue;
    const edits = alignmentEdits(prose.slice(start, end), phrasing.text, start);
    const change = joinEdits(prose, edits);
    const one: Consideration = {
      start,
      end,
      phrasing,
      change,
      marked: markedSpan(prose, { start, end, change }),
      outcome: { kind: "dismissed", reason },
      weighing: undefined,
      isQuoted: isQuoted(match, phrasing),
    };
    const before = told.findIndex(isThere);
    if (before < 0) told.push({ ...one, edits: edits.length });
    else if (edits.length < told[before].edits) told[before] = { ...one, edits: edits.length };
  }
  return told.map(({ edits: _, ...one }) => one);
}

function likelihood({ weighing }: Consideration): number {
  return weighing?.score ?? Number.NEGATIVE_INFINITY;
}
