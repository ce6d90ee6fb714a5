import type { Position } from "../finding";
import { lineStartsOf, updatedLineStarts } from "./line-starts";
import { parseMarkdown, updateMarkdown } from "./markdown";
import type { Paragraph } from "./paragraph";
import { plainParagraphs, updatedPlainParagraphs } from "./plain";
import { changeBetween } from "./text-change";

export type TextFormat = "markdown" | "plain";

/** A text with its line starts and its paragraphs. Immutable: an edit makes a new one. */
export interface TextDocument {
  readonly text: string;
  readonly format: TextFormat;
  /** UTF-16 offset of the start of each line; a line ends at LF, CR LF or a lone CR, as in the LSP. */
  readonly lineStarts: Uint32Array;
  /**
   * In the order of the text and apart from each other. A paragraph that two documents share stands at the same
   * place in both, and their texts are the same up to its end.
   */
  readonly paragraphs: readonly Paragraph[];
  /** Where the blocks of Markdown begin that are read without regard to what stands before them; see `updateMarkdown`. */
  readonly blocks: Uint32Array;
}

const NO_BLOCKS = new Uint32Array();

/** Reads a text into paragraphs. Never throws: any string, lone surrogates included, is a document. */
export function parseDocument(text: string, format: TextFormat): TextDocument {
  const { paragraphs, blocks } =
    format === "markdown" ? parseMarkdown(text) : { paragraphs: plainParagraphs(text), blocks: NO_BLOCKS };
  return { text, format, lineStarts: lineStartsOf(text), paragraphs, blocks };
}

/** The document that `parseDocument` makes of `text`, reading only the surroundings of what differs from `previous`. */
export function updateDocument(previous: TextDocument, text: string): TextDocument {
  const change = changeBetween(previous.text, text);
  if (change === undefined) return previous;
  const { format } = previous;
  const { paragraphs, blocks } =
    format === "markdown"
      ? updateMarkdown(previous, text, change)
      : { paragraphs: updatedPlainParagraphs(previous.paragraphs, text, change), blocks: NO_BLOCKS };
  const lineStarts = updatedLineStarts(previous.lineStarts, text, change);
  return { text, format, lineStarts, paragraphs, blocks };
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
