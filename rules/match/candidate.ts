import type { Phrasing } from "../canon/phrasing";
import { endsSentence, isHan } from "../text/characters";
import { GAP } from "../text/paragraph";
import { overlapsAny, type Span } from "../text/span";
import { alignmentEdits, joinEdits, type PhraseEdit } from "./edits";
import type { NearMatch, SplitMatch } from "./partition-index";
import type { ExactMatch, PhrasingIndex } from "./phrasing-index";

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

/** In UTF-16 units: a shorter phrasing says too little of what stands beside it. */
const shortestDoubled = 4;

/** The candidates of a paragraph. Where the phrasing itself or an attested variant stands, or a mask, is none. */
export function findCandidates(
  prose: string,
  index: PhrasingIndex,
  exact: readonly ExactMatch[],
  masks: readonly Span[],
): Candidate[] {
  const candidates: Candidate[] = [];
  for (const match of index.near(prose)) {
    const candidate = candidateOf(prose, index.phrasings[match.phrase], match);
    if (candidate === undefined || overlapsAny(widen(candidate), masks)) continue;
    if (standsItself(prose, candidate, exact)) continue;
    candidates.push(isOtherPhrasing(candidate, exact) ? { ...candidate, isCanonical: true } : candidate);
  }
  for (const match of index.split(prose)) {
    for (const candidate of movedCandidates(prose, index.phrasings[match.phrase], match)) {
      if (!overlapsAny(widen(candidate), masks)) candidates.push(candidate);
    }
  }
  for (const match of exact) {
    for (const candidate of doubledCandidates(prose, match)) {
      if (!overlapsAny(widen(candidate), masks)) candidates.push(candidate);
    }
  }
  return candidates;
}

/** A phrasing whose first or last character the draft has twice, as in 高质量发展展. */
export function doubledCandidates(prose: string, { start, end, phrasing }: ExactMatch): Candidate[] {
  const { text } = phrasing;
  if (end - start < shortestDoubled || prose.slice(start, end) !== text) return [];
  const candidates: Candidate[] = [];
  const add = (at: number, position: number): void => {
    const edit: PhraseEdit = { kind: "insert", start: at, end: at + 1, text: "", position };
    const span = { start: Math.min(start, at), end: Math.max(end, at + 1) };
    candidates.push({ ...span, phrasing, edits: [edit], change: edit, atEdge: true, isCanonical: false });
  };
  if (isHan(prose.charCodeAt(start)) && prose[start - 1] === prose[start]) add(start - 1, 0);
  if (isHan(prose.charCodeAt(end - 1)) && prose[end] === prose[end - 1]) add(end, text.length);
  return candidates;
}

/** The two ways to mend a phrasing that a word has slipped into: the word belongs behind it, or before it. */
export function movedCandidates(prose: string, phrasing: Phrasing, match: SplitMatch): Candidate[] {
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
  const draft = prose.slice(match.start, match.end);
  const all = alignmentEdits(draft, phrasing.text, match.start);
  const edits = all.filter((edit) => isWording(prose, edit) !== false);
  if (edits.length === 0 || edits.some((edit) => isWording(prose, edit) === undefined)) return undefined;
  const first = edits[0];
  const last = edits[edits.length - 1];
  // An extra unit at the edge is no part of the phrasing, but its neighbour.
  if (first.kind === "insert" && first.start === match.start) return undefined;
  if (last.kind === "insert" && last.end === match.end) return undefined;
  for (let i = match.start; i < match.end; i++) {
    const unit = prose.charCodeAt(i);
    if (prose[i] === GAP || (endsSentence(unit) && !phrasing.text.includes(prose[i]))) return undefined;
  }
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

/**
 * Whether the edit changes characters (true) or only punctuation, digits and letters, which are other rules'
 * business (false); undefined where it puts one in the place of the other.
 */
function isWording(prose: string, edit: PhraseEdit): boolean | undefined {
  const changed = prose.slice(edit.start, edit.end) + edit.text;
  let han = 0;
  for (let i = 0; i < changed.length; i++) if (isHan(changed.charCodeAt(i))) han++;
  return han === 0 ? false : han === changed.length ? true : undefined;
}

/** Whether the phrasing itself stands here, and the candidate is only a worse reading of it; or an attested variant. */
function standsItself(prose: string, candidate: Candidate, exact: readonly ExactMatch[]): boolean {
  for (const match of exact) {
    if (match.start >= candidate.end) break;
    if (match.phrasing === candidate.phrasing && match.end > candidate.start) return true;
  }
  return candidate.phrasing.also.some((also) => prose.startsWith(also, candidate.start));
}

/** Whether another phrasing stands where the draft differs. */
function isOtherPhrasing(candidate: Candidate, exact: readonly ExactMatch[]): boolean {
  const { start, end } = candidate.change;
  for (const match of exact) {
    if (match.start >= candidate.end) break;
    if (match.end <= candidate.start) continue;
    const covers = match.start <= Math.min(start, end - 1) && match.end >= Math.max(end, start + 1);
    const surrounds = match.start < start && match.end > end;
    if (start === end ? surrounds : covers) return true;
  }
  return false;
}

function widen(span: Span): Span {
  return { start: span.start - 1, end: span.end + 1 };
}
