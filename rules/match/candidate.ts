import type { Canon } from "../canon/canon";
import type { Phrasing } from "../canon/phrasing";
import type { Evidence } from "../evidence/evidence";
import { lazily } from "../lazily";
import { endsSentence, isHan } from "../text/characters";
import { GAP } from "../text/paragraph";
import type { Quotation } from "../text/quotation";
import { overlapsAny, type Span } from "../text/span";
import { doubledCandidates, hasTwins } from "./doubled-edge";
import { alignmentEdits, joinEdits, type PhraseEdit } from "./edits";
import { movedCandidates } from "./moved-word";
import type { NearMatch } from "./partition-index";
import type { ExactMatch, PhrasingIndex } from "./phrasing-index";
import { shortestQuoted, sourcesNamed } from "./quoted-sentence";
import { Suspects } from "./suspects";

/** A stretch of the draft that may be a slip of a phrasing, and the edits that would mend it. */
export interface Candidate extends Span {
  readonly phrasing: Phrasing;
  /** Sorted and apart; never empty. */
  readonly edits: readonly PhraseEdit[];
  /** All of `edits` in one. */
  readonly change: { readonly start: number; readonly end: number; readonly text: string };
  /** Whether an edit stands at the phrasing's first or last unit. */
  readonly atEdge: boolean;
  /** Whether the draft's wording there is another phrasing's: no slip, though no quotation either. */
  readonly isCanonical: boolean;
}

/**
 * Why a stretch near a phrasing is no candidate: nothing there surprises the evidence; it differs in punctuation, digits
 * or letters, or crosses a sentence; the phrasing would gain too little; another phrasing stands there; the phrasing
 * itself does, or a variant of it; or a mask.
 */
export type Dismissal =
  | "unsurprising"
  | "unworded"
  | "littleGain"
  | "otherPhrasing"
  | "standsItself"
  | "masked";

/** Told of the stretches near a phrasing that are no candidates. */
export type DismissalListener = (match: NearMatch, reason: Dismissal) => void;

const gap = GAP.charCodeAt(0);

/**
 * A slip of a phrasing leaves a unit this unlikely in the draft, in nats: of those the decision finds in the development
 * sets, nearly all do.
 */
const surprising = -6.5;
/** A correction must gain this much, in nats, to be judged: with less, the decision hardly ever finds one a slip. */
export const leastGain = 3;
/** log P of the units that a change touches, in nats: hardly any of those slips leaves a draft likelier than this. */
const unsuspicious = -10;
/** Units behind a slip that still show it. */
const reach = 2;
const suspects = new Suspects();

/**
 * The candidates of a paragraph, where the language evidence is surprised, or where somebody is quoted, who may not
 * choose other words, however likely. Where the phrasing itself or an attested variant stands, or a mask, is none. To
 * tell `dismissed` of all the others takes much longer.
 */
export function findCandidates(
  prose: string,
  index: PhrasingIndex,
  exactMatches: () => readonly ExactMatch[],
  masks: readonly Span[],
  quotations: readonly Quotation[],
  canon: Canon,
  evidence: Evidence,
  dismissed?: DismissalListener,
): Candidate[] {
  const candidates: Candidate[] = [];
  const attributed = quotations.filter(
    ({ attribution, mode }) => attribution !== undefined && mode !== "fragment",
  );
  const promised = attributed.map(({ inner }) => inner);
  const finders = attributed.map((quotation) => lazily(() => sourcesNamed(prose, quotation, canon)));
  /** Whether a source of the phrasing is named for the words that stand there. */
  const isPromisedBy = (phrasing: Phrasing, { start, end }: Span): boolean =>
    promised.some(
      (inner, i) => inner.start < end && start < inner.end && finders[i]()(phrasing) !== undefined,
    );
  suspects.read(evidence.surprise(prose), prose.length, surprising, promised);
  const isHopeless = promised.length === 0 && !suspects.anySurprising(0, prose.length);
  if (isHopeless && dismissed === undefined) return candidates;
  const isSuspect = ({ start, end }: Span): boolean => suspects.anySurprising(start, end + reach);
  const gains = ({ start, end, text }: Candidate["change"]): boolean => {
    const drafted = evidence.drafted(prose, start, end);
    if (drafted > unsuspicious) return false;
    const least = drafted + leastGain;
    return evidence.changedAbove(prose, start, end, text, least) >= least;
  };
  // Both are sorted by where they begin: what ends before one candidate ends before all that follow.
  let first = 0;
  const weigh = (match: NearMatch): Candidate | Dismissal => {
    const phrasing = index.phrasings[match.phrase];
    const isPromised = match.end - match.start >= shortestQuoted && isPromisedBy(phrasing, match);
    if (!isPromised && !isSuspect(match)) return "unsurprising";
    const candidate = candidateOf(prose, phrasing, match);
    if (candidate === undefined) return "unworded";
    const { change } = candidate;
    if (!isPromised && !isSuspect(change)) return "unsurprising";
    if (!isPromised && !gains(change)) return "littleGain";
    const exact = exactMatches();
    while (first < exact.length && exact[first].end <= match.start) first++;
    const isCanonical = isOtherPhrasing(match, change, exact, first);
    if (isCanonical && !isPromised) return "otherPhrasing";
    if (standsItself(prose, phrasing, match, exact, first)) return "standsItself";
    if (overlapsAny(widen(match), masks)) return "masked";
    return { ...candidate, isCanonical };
  };
  const consider = (match: NearMatch): void => {
    const weighed = weigh(match);
    if (typeof weighed !== "string") candidates.push(weighed);
  };
  index.forEachNear(prose, consider, suspects, reach);
  if (dismissed !== undefined) {
    first = 0;
    index.forEachNear(prose, (match) => {
      const weighed = weigh(match);
      if (typeof weighed === "string") dismissed(match, weighed);
    });
  }
  for (const match of index.split(prose, suspects, reach)) {
    for (const candidate of movedCandidates(prose, index.phrasings[match.phrase], match)) {
      if (gains(candidate.change) && !overlapsAny(widen(candidate), masks)) candidates.push(candidate);
    }
  }
  if (!hasTwins(prose)) return candidates;
  for (const match of exactMatches()) {
    if (!isSuspect(match)) continue;
    for (const candidate of doubledCandidates(prose, match, evidence)) {
      if (gains(candidate.change) && !overlapsAny(widen(candidate), masks)) candidates.push(candidate);
    }
  }
  return candidates;
}

/** The near match as a candidate; undefined where it crosses a sentence or differs in more than wording. */
export function candidateOf(prose: string, phrasing: Phrasing, match: NearMatch): Candidate | undefined {
  if (crossesSentence(prose, phrasing.text, match)) return undefined;
  const draft = prose.slice(match.start, match.end);
  const all = alignmentEdits(draft, phrasing.text, match.start);
  const edits: PhraseEdit[] = [];
  for (const edit of all) {
    const changes = isWording(prose, edit);
    if (changes === undefined) return undefined;
    if (changes) edits.push(edit);
  }
  if (edits.length === 0) return undefined;
  const earliest = edits[0];
  const last = edits[edits.length - 1];
  // An extra unit at the edge is no part of the phrasing, but its neighbour.
  if (earliest.kind === "insert" && earliest.start === match.start) return undefined;
  if (last.kind === "insert" && last.end === match.end) return undefined;
  const change = joinEdits(prose, edits);
  return {
    start: match.start,
    end: match.end,
    phrasing,
    edits,
    change,
    atEdge: change.start === match.start || change.end === match.end,
    isCanonical: false,
  };
}

/** Whether a sentence, or the prose, ends within the stretch, and not within the phrasing. */
function crossesSentence(prose: string, phrasing: string, { start, end }: Span): boolean {
  for (let i = start; i < end; i++) {
    const unit = prose.charCodeAt(i);
    if (unit === gap || (endsSentence(unit) && !phrasing.includes(prose[i]))) return true;
  }
  return false;
}

/**
 * Whether the edit changes characters (true) or only punctuation, digits and letters, which are other rules'
 * business (false); undefined where it puts one in the place of the other.
 */
function isWording(prose: string, { start, end, text }: PhraseEdit): boolean | undefined {
  let han = 0;
  for (let i = start; i < end; i++) if (isHan(prose.charCodeAt(i))) han++;
  for (let i = 0; i < text.length; i++) if (isHan(text.charCodeAt(i))) han++;
  return han === 0 ? false : han === end - start + text.length ? true : undefined;
}

/**
 * Whether the phrasing itself stands here, and the stretch is only a worse reading of it; or an attested variant.
 * Matches before `first` end before the stretch.
 */
function standsItself(
  prose: string,
  phrasing: Phrasing,
  span: Span,
  exact: readonly ExactMatch[],
  first: number,
): boolean {
  for (let i = first; i < exact.length && exact[i].start < span.end; i++) {
    if (exact[i].phrasing === phrasing && exact[i].end > span.start) return true;
  }
  for (const also of phrasing.also) if (prose.startsWith(also, span.start)) return true;
  return false;
}

/** Whether another phrasing stands where the draft differs. */
function isOtherPhrasing(
  span: Span,
  { start, end }: Span,
  exact: readonly ExactMatch[],
  first: number,
): boolean {
  for (let i = first; i < exact.length; i++) {
    const match = exact[i];
    if (match.start >= span.end) break;
    if (match.end <= span.start) continue;
    const covers = match.start <= Math.min(start, end - 1) && match.end >= Math.max(end, start + 1);
    const surrounds = match.start < start && match.end > end;
    if (start === end ? surrounds : covers) return true;
  }
  return false;
}

function widen(span: Span): Span {
  return { start: span.start - 1, end: span.end + 1 };
}
