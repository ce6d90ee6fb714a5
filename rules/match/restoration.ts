import type { Phrasing } from "../canon/phrasing";
import type { Span } from "../text/span";
import type { Difference } from "./differences";
import { type Wording, wordingOf } from "./wording";

/** An edit of the prose that puts the source's words there. */
export interface Restoration extends Span {
  readonly text: string;
  /** Where these words stand in the phrasing, in UTF-16 units. */
  readonly restored: Span;
}

/** How numbers and abbreviations are written is other rules' business. */
const digitOrLetter = /[\p{N}\p{Script=Latin}]/u;

/**
 * The edit that restores the source's words at a difference with agreement on both sides. Punctuation beside it stays as
 * the draft has it, but a clause comes and goes with its comma. Undefined where digits or letters stand on either side.
 */
export function restorationOf(
  prose: string,
  draft: Wording,
  { text }: Phrasing,
  difference: Difference,
  isNested: boolean,
): Restoration | undefined {
  const source = wordingOf(text);
  const written = between(draft, difference.start, difference.end);
  const wanted = between(source, difference.wordingStart, difference.wordingEnd);
  const is = prose.slice(written.start, written.end);
  const should = text.slice(wanted.start, wanted.end);
  if (digitOrLetter.test(is) || digitOrLetter.test(should)) return undefined;
  const marked = isNested ? should.replaceAll("“", "‘").replaceAll("”", "’") : should;
  let here = charactersOf(draft, difference.start, difference.end, written.start);
  let there = charactersOf(source, difference.wordingStart, difference.wordingEnd, wanted.start);
  if (here.start === here.end || there.start === there.end) {
    const { before, behind } = sharedEnds(is, marked);
    if (before + behind === Math.min(is.length, marked.length)) {
      here = { start: written.start + before, end: written.end - behind };
      there = { start: wanted.start + before, end: wanted.end - behind };
    }
  }
  return {
    ...here,
    text: marked.slice(there.start - wanted.start, there.end - wanted.start),
    restored: there,
  };
}

/** From behind the character before the difference to the one behind it, in UTF-16 units of the text. */
function between({ offsets }: Wording, start: number, end: number): Span {
  return { start: offsets[start - 1] + 1, end: offsets[end] };
}

/** From the first character that differs to the last; `at` where there is none. */
function charactersOf({ offsets }: Wording, start: number, end: number, at: number): Span {
  return start === end ? { start: at, end: at } : { start: offsets[start], end: offsets[end - 1] + 1 };
}

/** How many units two texts begin with alike, and how many of the rest they end with alike. */
function sharedEnds(a: string, b: string): { before: number; behind: number } {
  const most = Math.min(a.length, b.length);
  let before = 0;
  while (before < most && a[before] === b[before]) before++;
  let behind = 0;
  while (before + behind < most && a[a.length - 1 - behind] === b[b.length - 1 - behind]) behind++;
  return { before, behind };
}
