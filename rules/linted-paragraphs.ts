import type { Finding } from "./finding";
import type { UnplacedFinding } from "./placement";
import type { Paragraph } from "./text/paragraph";

/** The paragraphs of the document linted last, and what each of them yielded, by the same index. */
export interface LintedParagraphs {
  readonly paragraphs: readonly Paragraph[];
  readonly unplaced: readonly (readonly UnplacedFinding[])[];
  readonly placed: readonly (readonly Finding[])[];
}

export const nothingLinted: LintedParagraphs = { paragraphs: [], unplaced: [], placed: [] };

/**
 * What of the findings of `last` holds for a document's `paragraphs`. After an edit that is all but those of the
 * edited paragraphs, and of those before the edit also the places. The lists are the caller's to go on with.
 */
export function reusedFindings(
  last: LintedParagraphs,
  paragraphs: readonly Paragraph[],
): {
  unplaced: (readonly UnplacedFinding[] | undefined)[];
  placed: (readonly Finding[])[];
} {
  const before = last.paragraphs;
  const fewer = Math.min(before.length, paragraphs.length);
  let unmoved = 0;
  while (unmoved < fewer && before[unmoved] === paragraphs[unmoved]) unmoved++;
  let atEnd = 0;
  while (
    atEnd < fewer - unmoved &&
    saysTheSame(before[before.length - 1 - atEnd], paragraphs[paragraphs.length - 1 - atEnd])
  ) {
    atEnd++;
  }
  const unplaced: (readonly UnplacedFinding[] | undefined)[] = last.unplaced.slice(0, unmoved);
  for (let i = unmoved; i < paragraphs.length - atEnd; i++) unplaced.push(undefined);
  for (let i = before.length - atEnd; i < before.length; i++) unplaced.push(last.unplaced[i]);
  return { unplaced, placed: last.placed.slice(0, unmoved) };
}

function saysTheSame(a: Paragraph, b: Paragraph): boolean {
  return a.kind === b.kind && a.prose === b.prose;
}
