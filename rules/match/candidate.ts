import type { Canon } from "../canon/canon";
import type { Phrasing } from "../canon/phrasing";
import type { Evidence } from "../evidence/evidence";
import { lazily } from "../lazily";
import { endsSentence, isHan } from "../text/characters";
import { GAP } from "../text/paragraph";
import type { Quotation } from "../text/quotation";
import { overlapsAny, type Span } from "../text/span";
import { alignmentEdits, joinEdits, type PhraseEdit } from "./edits";
import type { NearMatch, SplitMatch } from "./partition-index";
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

const gap = GAP.charCodeAt(0);

/** In UTF-16 units: a shorter phrasing says too little of what stands beside it. */
const shortestDoubled = 4;

const none: readonly Candidate[] = [];

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
 * choose other words, however likely. Where the phrasing itself or an attested variant stands, or a mask, is none.
 */
export function findCandidates(
  prose: string,
  index: PhrasingIndex,
  exactMatches: () => readonly ExactMatch[],
  masks: readonly Span[],
  quotations: readonly Quotation[],
  canon: Canon,
  evidence: Evidence,
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
  if (promised.length === 0 && !suspects.anySurprising(0, prose.length)) return candidates;
  const isSuspect = ({ start, end }: Span): boolean => suspects.anySurprising(start, end + reach);
  const gains = ({ start, end, text }: Candidate["change"]): boolean => {
    const drafted = evidence.drafted(prose, start, end);
    if (drafted > unsuspicious) return false;
    const least = drafted + leastGain;
    return evidence.changedAbove(prose, start, end, text, least) >= least;
  };
  // Both are sorted by where they begin: what ends before one candidate ends before all that follow.
  let first = 0;
  const consider = (match: NearMatch): void => {
    const phrasing = index.phrasings[match.phrase];
    const isPromised = match.end - match.start >= shortestQuoted && isPromisedBy(phrasing, match);
    if (!isPromised && !isSuspect(match)) return;
    const candidate = candidateOf(prose, phrasing, match);
    if (candidate === undefined) return;
    const { change } = candidate;
    if (!isPromised && !(isSuspect(change) && gains(change))) return;
    const exact = exactMatches();
    while (first < exact.length && exact[first].end <= match.start) first++;
    const isCanonical = isOtherPhrasing(match, change, exact, first);
    if (isCanonical && !isPromised) return;
    if (standsItself(prose, phrasing, match, exact, first) || overlapsAny(widen(match), masks)) return;
    candidates.push({ ...candidate, isCanonical });
  };
  index.forEachNear(prose, consider, suspects, reach);
  for (const match of index.split(prose, suspects, reach)) {
    for (const candidate of movedCandidates(prose, index.phrasings[match.phrase], match)) {
      if (gains(candidate.change) && !overlapsAny(widen(candidate), masks)) candidates.push(candidate);
    }
  }
  if (!hasTwins(prose)) return candidates;
  for (const match of exactMatches()) {
    if (!isSuspect(match)) continue;
    for (const candidate of doubledCandidates(prose, match)) {
      if (gains(candidate.change) && !overlapsAny(widen(candidate), masks)) candidates.push(candidate);
    }
  }
  return candidates;
}

/** A phrasing whose first or last character the draft has twice, as in 高质量发展展. */
function doubledCandidates(prose: string, { start, end, phrasing }: ExactMatch): readonly Candidate[] {
  const { text } = phrasing;
  if (end - start < shortestDoubled || !prose.startsWith(text, start) || text.length !== end - start)
    return none;
  if (!isTwice(prose, start - 1) && !isTwice(prose, end - 1)) return none;
  const candidates: Candidate[] = [];
  const add = (at: number, position: number): void => {
    const edit: PhraseEdit = { kind: "insert", start: at, end: at + 1, text: "", position };
    const span = { start: Math.min(start, at), end: Math.max(end, at + 1) };
    candidates.push({ ...span, phrasing, edits: [edit], change: edit, atEdge: true, isCanonical: false });
  };
  if (isTwice(prose, start - 1)) add(start - 1, 0);
  if (isTwice(prose, end - 1)) add(end, text.length);
  return candidates;
}

/** Whether any character and the next are the same. */
function hasTwins(prose: string): boolean {
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

/** The two ways to mend a phrasing that a word has slipped into: the word belongs behind it, or before it. */
function movedCandidates(prose: string, phrasing: Phrasing, match: SplitMatch): Candidate[] {
  const { start, split, resumed, end } = match;
  const [head, moved, tail] = [
    prose.slice(start, split),
    prose.slice(split, resumed),
    prose.slice(resumed, end),
  ];
  for (let i = 0; i < moved.length; i++) if (!isHan(moved.charCodeAt(i))) return [];
  const edits: PhraseEdit[] = [
    { kind: "move", start: split, end, text: tail + moved, position: head.length },
    { kind: "move", start, end: resumed, text: moved + head, position: head.length },
  ];
  return edits.map((edit) => ({
    start,
    end,
    phrasing,
    edits: [edit],
    change: edit,
    atEdge: false,
    isCanonical: false,
  }));
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
