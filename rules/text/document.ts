import type { Position } from "../finding";
import { markdownParagraphs } from "./markdown";
import type { Paragraph } from "./paragraph";
import { plainParagraphs } from "./plain";

export type TextFormat = "markdown" | "plain";

/** A text with its line starts and its paragraphs. Immutable: an edit makes a new one. */
export interface TextDocument {
  readonly text: string;
  readonly format: TextFormat;
  /** UTF-16 offset of the start of each line; a line ends at LF, CR LF or a lone CR, as in the LSP. */
  readonly lineStarts: Uint32Array;
  readonly paragraphs: readonly Paragraph[];
}

/** Reads a text into paragraphs. Never throws: any string, lone surrogates included, is a document. */
export function parseDocument(text: string, format: TextFormat): TextDocument {
  return {
    text,
    format,
    lineStarts: lineStartsOf(text),
    paragraphs: format === "markdown" ? markdownParagraphs(text) : plainParagraphs(text),
  };
}

/** The line and character of a UTF-16 offset, clamped to the text. */
export function positionAt(document: TextDocument, offset: number): Position {
  const { lineStarts, text } = document;
  const clamped = Math.max(0, Math.min(offset, text.length));
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (lineStarts[middle] <= clamped) low = middle;
    else high = middle - 1;
  }
  return { line: low, character: clamped - lineStarts[low], offset: clamped };
}

function lineStartsOf(text: string): Uint32Array {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x0a) starts.push(i + 1);
    else if (unit === 0x0d && text.charCodeAt(i + 1) !== 0x0a) starts.push(i + 1);
  }
  return Uint32Array.from(starts);
}
