import type { Phrasing } from "../canon/phrasing";
import type { Span } from "../text/span";
import {
  costOf,
  type Difference,
  isClause,
  joinDifferences,
  type LaidOut,
  layOut,
  sizeOf,
} from "./differences";
import { settledGap } from "./gap-position";
import type { CommonRun, LongWording } from "./gram-seeds";
import type { QuotedPassage } from "./quoted-passage";
import { type Wording, wordingOf } from "./wording";

/** A stretch of a passage laid along a sentence of the canon, or along a part of one. Counted in characters. */
export interface QuotationAlignment extends Span {
  readonly phrasing: Phrasing;
  /** Characters in common. */
  readonly agreement: number;
  /**
   * Characters that differ, those included that both have beyond the stretch: where the draft goes on, and the sentence,
   * too, but otherwise, they part. Of a whole clause each counts half.
   */
  readonly differing: number;
  /** Never empty; sorted, and apart by two characters at least. */
  readonly differences: readonly SurroundedDifference[];
  /** Characters in common less what the differences cost. */
  readonly score: number;
}

export interface SurroundedDifference extends Difference {
  /** With what agrees around it; of what agrees between two differences, each has half. */
  readonly around: Span;
}

interface Stretch extends Span {
  readonly wordingStart: number;
  readonly wordingEnd: number;
  readonly differences: readonly Difference[];
  readonly score: number;
}

/** Fewer characters in runs of four and more are no ground for laying two sentences along each other. */
const leastSeeded = 8;
/** Fewer characters in common may be any sentence's. */
const leastAgreement = 10;
/** What it is worth that both begin, or end, in the same place, in characters. */
const borderWorth = 2;
/**
 * The same where both end, but with other characters, and as many: two in the place of two outweigh their cost, three
 * may be another sentence. A beginning is not held to: what goes on alike may depend on any word.
 */
const replacedEndWorth = 5;
/** Where more of the stretch differs, it is another sentence. */
const greatestShare = 0.25;
/** What each character of a clause left out or put in counts: it takes one decision to do so, not eight. */
const clauseShare = 0.5;
/** Two differences with no more characters in common between them are one. */
const mostBetween = 1;

/** The alignments of a passage with the sentences it comes near without being equal, the best first. */
export function alignQuotation({ draft, seeds, runs }: QuotedPassage): QuotationAlignment[] {
  const alignments: QuotationAlignment[] = [];
  for (const [index, own] of runs) {
    if (own.reduce((sum, { length }) => sum + length, 0) < leastSeeded) continue;
    const alignment = align(draft, seeds.wordings[index], own);
    if (alignment !== undefined) alignments.push(alignment);
  }
  return alignments.sort(
    (a, b) => b.score - a.score || a.start - b.start || (a.phrasing.text < b.phrasing.text ? -1 : 1),
  );
}

function align(
  draft: Wording,
  { phrasing, characters, isVariant }: LongWording,
  runs: readonly CommonRun[],
): QuotationAlignment | undefined {
  if (isVariant) return undefined;
  const { length } = draft.characters;
  const best = bestStretch(layOut(draft.characters, characters, runs), length, characters.length);
  const { start, end, score } = best;
  const source = wordingOf(phrasing.text);
  const differences = settled(draft, source, best);
  const extra = differences.reduce((sum, difference) => sum + difference.end - difference.start, 0);
  const agreement = end - start - extra;
  if (differences.length === 0 || agreement < leastAgreement) return undefined;
  let differing = Math.min(start, best.wordingStart);
  differing += Math.min(length - end, characters.length - best.wordingEnd);
  for (const difference of differences)
    differing += sizeOf(difference) * (isClause(draft, source, difference) ? clauseShare : 1);
  if (differing > greatestShare * (agreement + differing)) return undefined;
  return { phrasing, start, end, agreement, differing, differences: surrounded(best, differences), score };
}

/**
 * The stretch whose characters in common outweigh its differences most. So what differs at either end of it is
 * outweighed by what agrees beyond: where a quotation or a sentence merely begins or ends, nothing does.
 */
function bestStretch(
  { head, tail, differences }: LaidOut,
  textLength: number,
  wordingLength: number,
): Stretch {
  const last = differences.length;
  const startOf = (i: number): number => (i === 0 ? head.text : differences[i - 1].end);
  const endOf = (i: number): number => (i === last ? tail.text : differences[i].start);
  const beginsAlike = head.text === 0 && head.wording === 0;
  const endsAlike = tail.text === textLength && tail.wording === wordingLength;
  let from = 0;
  let sum = 0;
  let best = { from: 0, to: 0, score: 0 };
  for (let i = 0; i <= last; i++) {
    const cost = i === 0 ? 0 : costOf(differences[i - 1]);
    if (sum <= cost) {
      sum = 0;
      from = i;
    } else sum -= cost;
    const agreeing = endOf(i) - startOf(i);
    if (agreeing > 0) {
      sum += agreeing;
      if (i === 0 && beginsAlike) sum += borderWorth;
      if (i === last && endsAlike) sum += borderWorth;
    } else if (i === last && endsAlike && isEven(differences[last - 1])) sum += replacedEndWorth;
    else continue;
    if (sum > best.score) best = { from, to: i, score: sum };
  }
  return {
    start: startOf(best.from),
    end: endOf(best.to),
    wordingStart: best.from === 0 ? head.wording : differences[best.from - 1].wordingEnd,
    wordingEnd: best.to === last ? tail.wording : differences[best.to].wordingStart,
    differences: differences.slice(best.from, best.to),
    score: best.score,
  };
}

/** Whether characters stand in the place of as many others. */
function isEven({ start, end, wordingStart, wordingEnd }: Difference): boolean {
  return end - start === wordingEnd - wordingStart;
}

/** The differences of the stretch, each moved to where it fits best among those before and behind it. */
function settled(draft: Wording, source: Wording, { start, end, differences }: Stretch): Difference[] {
  const moved: Difference[] = [];
  for (const [i, difference] of differences.entries()) {
    const within = { start: moved.at(-1)?.end ?? start, end: differences[i + 1]?.start ?? end };
    moved.push(settledGap(draft, source, difference, within));
  }
  return moved;
}

/** Those that all but meet joined, with what agrees around each. */
function surrounded({ start, end }: Stretch, differences: readonly Difference[]): SurroundedDifference[] {
  const apart: Difference[] = [];
  for (const difference of differences) {
    const last = apart.at(-1);
    if (last !== undefined && difference.start - last.end <= mostBetween)
      apart[apart.length - 1] = joinDifferences(last, difference);
    else apart.push(difference);
  }
  const middle = (i: number): number => Math.ceil((apart[i - 1].end + apart[i].start) / 2);
  return apart.map((difference, i) => ({
    ...difference,
    around: { start: i === 0 ? start : middle(i), end: i + 1 === apart.length ? end : middle(i + 1) },
  }));
}
