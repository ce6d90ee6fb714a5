export type ParagraphKind = "prose" | "heading" | "list-item" | "table-cell" | "block-quote";

/** Stands in the prose for anything left out of it (code, a link's target, HTML): nothing matches across it. */
export const GAP = "\uFFFC";

/**
 * A paragraph of a document, as the rules read it.
 *
 * `prose` is the text without markup. Emphasis marks vanish; what is not prose (code, HTML, an image) is one
 * GAP; a line break inside a paragraph vanishes beside a full-width character and is one space elsewhere.
 * Every prose offset maps to one source offset, in UTF-16 units.
 */
export interface Paragraph {
  readonly kind: ParagraphKind;
  /** Source span, UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  readonly prose: string;
  /** Source offset of each prose unit relative to `start`; undefined where it is the prose offset itself. */
  readonly offsets: Uint32Array | undefined;
  /** The prose offsets of units that Markdown's backslash stands before; undefined where there are none. */
  readonly escapes: ReadonlySet<number> | undefined;
}

/** Source offset, in UTF-16 units of the document, of the prose unit at `offset` (0 ≤ offset ≤ prose.length). */
export function sourceOffset(paragraph: Paragraph, offset: number): number {
  const { offsets, start, prose } = paragraph;
  if (offsets === undefined) return start + offset;
  if (offset < prose.length) return start + offsets[offset];
  // One past the last prose unit: right behind it, so that a span never swallows trailing markup.
  return prose.length === 0 ? start : start + offsets[prose.length - 1] + 1;
}

/**
 * The source span of a prose span. It ends right behind its last unit, before any markup that follows;
 * an empty span sits right before the unit at `start`. A unit's backslash belongs to it: what is written in
 * its place or before it leaves none behind.
 */
export function sourceSpan(paragraph: Paragraph, start: number, end: number): { start: number; end: number } {
  const from = sourceOffset(paragraph, start) - (paragraph.escapes?.has(start) ? 1 : 0);
  return { start: from, end: start === end ? from : sourceOffset(paragraph, end - 1) + 1 };
}
