import { stripVTControlCharacters } from "node:util";

/** Columns a text takes in a terminal. Ambiguous characters such as “ and … count as two: a line never overflows. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of stripVTControlCharacters(text)) width += characterWidth(character);
  return width;
}

/** The text with blanks behind it up to `width` columns. */
export function padToWidth(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}

/** As much of the text's beginning as fits in `width` columns, with an ellipsis where something was cut off. */
export function truncateToWidth(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = "";
  let used = 2;
  for (const character of text) {
    used += characterWidth(character);
    if (used > width) break;
    kept += character;
  }
  return `${kept}…`;
}

/**
 * Breaks a text into lines of at most `width` columns: between Chinese characters or at blanks, never before a closing
 * mark or behind an opening one. Line ends in the text are kept.
 */
export function wrapToWidth(text: string, width: number): string[] {
  return text.split("\n").flatMap((line) => wrapLine(line, width));
}

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = "";
  let used = 0;
  for (const [piece] of line.matchAll(unbreakable)) {
    const trimmed = piece.trimEnd();
    if (used > 0 && used + displayWidth(trimmed) > width) {
      lines.push(current.trimEnd());
      current = "";
      used = 0;
    }
    current += piece;
    used += displayWidth(piece);
  }
  lines.push(current.trimEnd());
  return lines;
}

/** A word of letters and marks, or one other character; with its opening and closing marks and the blanks that follow. */
const unbreakable =
  /[“‘《〈（【〔「『([]*(?:[!-~\u00a1-\u024f]+|[^\s“‘《〈（【〔「『([])?[”’》〉）】〕」』、，。；：？！…—,.;:?!)\]]*\s*|\s+/gu;

function characterWidth(character: string): number {
  if (character < "\u007f") return character >= " " ? 1 : 0;
  if (/[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

const wide =
  /[\u1100-\u115f\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2460-\u27bf\u2b00-\u2bff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]|[×÷±·°§]/u;
