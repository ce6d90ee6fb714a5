import type { Paragraph } from "./paragraph";

/** In plain text every line is a paragraph; indentation and trailing space are no part of it. */
export function plainParagraphs(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let lineStart = 0;
  for (let i = 0; i <= text.length; i++) {
    const unit = i === text.length ? 0x0a : text.charCodeAt(i);
    if (unit !== 0x0a && unit !== 0x0d) continue;
    const line = text.slice(lineStart, i);
    const prose = line.trim();
    if (prose.length > 0) {
      const start = lineStart + line.length - line.trimStart().length;
      paragraphs.push({ kind: "prose", start, end: start + prose.length, prose, offsets: undefined });
    }
    lineStart = i + 1;
  }
  return paragraphs;
}
