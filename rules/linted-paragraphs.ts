import type { Finding } from "./finding";
import type { ParagraphReading } from "./paragraph-reading";
import type { Paragraph } from "./text/paragraph";

/** The paragraphs of the document linted last, and what each of them yielded, by the same index. */
export interface LintedParagraphs {
  readonly paragraphs: readonly Paragraph[];
  readonly readings: readonly ParagraphReading[];
  readonly placed: readonly (readonly Finding[])[];
}

export const nothingLinted: LintedParagraphs = { paragraphs: [], readings: [], placed: [] };

/**
 * What of the findings of `last` holds for a document's `paragraphs`. After an edit that is all but those of the
 * edited paragraphs, and of those before the edit also the places. The lists are the caller's to go on with.
 */
export function reusedFindings(
  last: LintedParagraphs,
  paragraphs: readonly Paragraph[],
): {
  readings: (ParagraphReading | undefined)[];
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
  const readings: (ParagraphReading | undefined)[] = last.readings.slice(0, unmoved);
  for (let i = unmoved; i < paragraphs.length - atEnd; i++) readings.push(undefined);
  for (let i = before.length - atEnd; i < before.length; i++) readings.push(last.readings[i]);
  return { readings, placed: last.placed.slice(0, unmoved) };
}

function saysTheSame(a: Paragraph, b: Paragraph): boolean {
  return a.kind === b.kind && a.prose === b.prose;
}
