import type { Span } from "../text/span";
import { bestChain } from "./colinear-chain";
import { alignmentEdits } from "./edits";
import type { CommonRun } from "./gram-seeds";
import type { Wording } from "./wording";

/** A place where a text and a wording differ, in characters of both; it is empty on the side that lacks something. */
export interface Difference extends Span {
  readonly wordingStart: number;
  readonly wordingEnd: number;
}

/** A text laid along a wording between two places. */
export interface LaidOut {
  /** Where this begins, in characters of the text and of the wording, and where it ends. */
  readonly head: CommonRun;
  readonly tail: CommonRun;
  /** Sorted and apart. */
  readonly differences: readonly Difference[];
}

/** Characters of the wording looked at before the first run in common and behind the last. */
const longestEnd = 12;
/** So many more of the text. */
const endSurplus = 2;

/** Lays the text along the wording by the best chain of what they have in common. */
export function layOut(text: string, wording: string, runs: readonly CommonRun[]): LaidOut {
  const chain = bestChain(runs);
  const head = headBefore(chain[0]);
  const tail = tailBehind(chain[chain.length - 1], text.length, wording.length);
  const differences: Difference[] = [];
  let before = head;
  for (const next of [...chain, tail]) {
    addDifferences(differences, text, wording, before, next);
    before = next;
  }
  return { head, tail, differences };
}

/** How many characters differ: those of the longer side. */
export function sizeOf({ start, end, wordingStart, wordingEnd }: Difference): number {
  return Math.max(end - start, wordingEnd - wordingStart);
}

/**
 * What a difference costs where a character in common is worth one. A character for another costs two; one that is only
 * here or only there begins a gap, in which each further one costs less, for clauses come and go as a whole.
 */
export function costOf({ start, end, wordingStart, wordingEnd }: Difference): number {
  const here = end - start;
  const there = wordingEnd - wordingStart;
  const surplus = Math.abs(here - there);
  return 2 * Math.min(here, there) + (surplus > 0 ? 1 + surplus / 2 : 0);
}

/** Whether whole clauses are left out or put in, with punctuation before and behind them on either side. */
export function isClause(draft: Wording, source: Wording, difference: Difference): boolean {
  const { start, end, wordingStart, wordingEnd } = difference;
  if (start < end && wordingStart < wordingEnd) return false;
  const isBorder = ({ offsets }: Wording, at: number): boolean => offsets[at] - offsets[at - 1] > 1;
  return (
    isBorder(draft, start) &&
    isBorder(draft, end) &&
    isBorder(source, wordingStart) &&
    isBorder(source, wordingEnd)
  );
}

/** The two as one, with what agrees between them. */
export function joinDifferences(first: Difference, second: Difference): Difference {
  return { ...first, end: second.end, wordingEnd: second.wordingEnd };
}

/** An empty run in front of the first, from where on the wording's beginning is looked for. */
function headBefore({ text, wording }: CommonRun): CommonRun {
  if (wording === 0) return { text, wording, length: 0 };
  const length = Math.min(wording, longestEnd);
  return { text: Math.max(0, text - length - endSurplus), wording: wording - length, length: 0 };
}

/** An empty run behind the last, up to where the wording's end is looked for. */
function tailBehind(run: CommonRun, textLength: number, wordingLength: number): CommonRun {
  const text = run.text + run.length;
  const wording = run.wording + run.length;
  if (wording === wordingLength) return { text, wording, length: 0 };
  const length = Math.min(wordingLength - wording, longestEnd);
  return { text: Math.min(textLength, text + length + endSurplus), wording: wording + length, length: 0 };
}

/** Adds what differs between the end of one run and the beginning of the next. */
function addDifferences(
  differences: Difference[],
  text: string,
  wording: string,
  before: CommonRun,
  next: CommonRun,
): void {
  const start = before.text + before.length;
  const wordingStart = before.wording + before.length;
  const edits = alignmentEdits(
    text.slice(start, next.text),
    wording.slice(wordingStart, next.wording),
    start,
  );
  for (const edit of edits) {
    const at = wordingStart + edit.position;
    const difference = {
      start: edit.start,
      end: edit.end,
      wordingStart: at,
      wordingEnd: at + edit.text.length,
    };
    const last = differences.at(-1);
    if (last?.end === difference.start)
      differences[differences.length - 1] = joinDifferences(last, difference);
    else differences.push(difference);
  }
}
