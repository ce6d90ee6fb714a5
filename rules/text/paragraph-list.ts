import type { Paragraph } from "./paragraph";
import { firstIndex } from "./sorted-offsets";
import type { Span } from "./span";

/**
 * `paragraphs` with those that begin in `replaced` exchanged for `others`. Those before stay the same objects, by
 * which others may know that nothing has changed up to their end; those behind move by `shift` UTF-16 units.
 */
export function joinedParagraphs(
  paragraphs: readonly Paragraph[],
  replaced: Span,
  others: readonly Paragraph[],
  shift: number,
): Paragraph[] {
  const kept = firstIndex(paragraphs.length, (index) => paragraphs[index].start >= replaced.start);
  const resumed = firstIndex(paragraphs.length, (index) => paragraphs[index].start >= replaced.end);
  const joined = paragraphs.slice(0, kept);
  for (const paragraph of others) joined.push(paragraph);
  for (let i = resumed; i < paragraphs.length; i++) joined.push(moved(paragraphs[i], shift));
  return joined;
}

function moved({ kind, start, end, prose, offsets, escapes }: Paragraph, shift: number): Paragraph {
  return { kind, start: start + shift, end: end + shift, prose, offsets, escapes };
}
