import { detachedText } from "./detached-text";
import type { Paragraph } from "./paragraph";
import { joinedParagraphs } from "./paragraph-list";
import type { TextChange } from "./text-change";

/** In plain text every line is a paragraph; indentation and trailing space are no part of it. */
export function plainParagraphs(text: string, shift = 0): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let lineStart = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !endsLine(text.charCodeAt(i))) continue;
    const line = text.slice(lineStart, i);
    const prose = line.trim();
    if (prose.length > 0) {
      const start = shift + lineStart + line.length - line.trimStart().length;
      paragraphs.push({
        kind: "prose",
        start,
        end: start + prose.length,
        prose,
        offsets: undefined,
        escapes: undefined,
      });
    }
    lineStart = i + 1;
  }
  return paragraphs;
}

/** The paragraphs of `text`, which `change` made of the text that has the paragraphs `previous`. */
export function updatedPlainParagraphs(
  previous: readonly Paragraph[],
  text: string,
  change: TextChange,
): Paragraph[] {
  let start = change.start;
  while (start > 0 && !endsLine(text.charCodeAt(start - 1))) start--;
  let end = change.endAfter;
  while (end < text.length && !endsLine(text.charCodeAt(end))) end++;
  const lines = plainParagraphs(detachedText(text, start, end), start);
  const shift = change.endAfter - change.endBefore;
  return joinedParagraphs(previous, { start, end: end - shift }, lines, shift);
}

function endsLine(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d;
}
