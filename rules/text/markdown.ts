import type { SyntaxNode } from "@lezer/common";
import { parser as commonMark, GFM } from "@lezer/markdown";
import { detachedText } from "./detached-text";
import { frontMatterEnd } from "./front-matter";
import type { Paragraph, ParagraphKind } from "./paragraph";
import { joinedParagraphs } from "./paragraph-list";
import { ProseBuilder } from "./prose-builder";
import { firstAtLeast } from "./sorted-offsets";
import type { TextChange } from "./text-change";

/** CommonMark with what GitHub adds to it. */
export const markdownParser = commonMark.configure(GFM);

/** Blocks that hold prose of their own, and what kind of paragraph they make outside lists and block quotes. */
const proseBlocks: Readonly<Record<string, ParagraphKind>> = {
  Paragraph: "prose",
  Task: "list-item",
  TableCell: "table-cell",
  ATXHeading1: "heading",
  ATXHeading2: "heading",
  ATXHeading3: "heading",
  ATXHeading4: "heading",
  ATXHeading5: "heading",
  ATXHeading6: "heading",
  SetextHeading1: "heading",
  SetextHeading2: "heading",
};

/** Whether a node of the syntax tree holds prose of its own, as a paragraph, a heading or a table's cell. */
export function holdsProse(name: string): boolean {
  return proseBlocks[name] !== undefined;
}

/** How many blocks behind a change are read at first, to see whether they still begin where they did. */
const BLOCKS_BEHIND = 1;

export interface MarkdownText {
  readonly paragraphs: readonly Paragraph[];
  /**
   * UTF-16 offsets of the lines at which the top-level blocks and the items of top-level lists begin; the first is
   * where the front matter ends. What a block holds depends on its own text, the line behind it and the next.
   */
  readonly blocks: Uint32Array;
}

/**
 * The paragraphs of a Markdown text (CommonMark with GitHub's tables, tasks, strike-through and autolinks).
 * Front matter, code, HTML blocks, link targets and table rulers are left out.
 */
export function parseMarkdown(text: string): MarkdownText {
  const bodyStart = frontMatterEnd(text);
  const { paragraphs, starts } = readBlocks(bodyStart === 0 ? text : text.slice(bodyStart), bodyStart);
  starts[0] = bodyStart;
  return { paragraphs, blocks: Uint32Array.from(starts) };
}

/**
 * The paragraphs of `text`, which `change` made of `previous`. Reading begins at the last block that ends well
 * before the change and stops where a block begins at which one began before, since all from there on is as it was.
 */
export function updateMarkdown(previous: MarkdownText, text: string, change: TextChange): MarkdownText {
  const { blocks, paragraphs } = previous;
  const shift = change.endAfter - change.endBefore;
  const bodyStart = frontMatterEnd(text);
  if (change.endBefore <= blocks[0] && bodyStart === blocks[0] + shift) {
    const nothing = { start: 0, end: 0 };
    return {
      paragraphs: joinedParagraphs(paragraphs, nothing, [], shift),
      blocks: joinedBlocks(blocks, 0, [], 0, shift),
    };
  }
  if (change.start < blocks[0] || bodyStart !== blocks[0]) return parseMarkdown(text);

  const first = firstBlockToRead(blocks, text, change.start);
  const start = blocks[first];
  const behind = firstAtLeast(blocks, change.endBefore + 1);
  for (let count = BLOCKS_BEHIND; ; count *= 4) {
    const end = behind + count < blocks.length ? blocks[behind + count] + shift : text.length;
    const read = readBlocks(detachedText(text, start, end), start);
    if (first === 0) read.starts[0] = bodyStart;
    const settled = end === text.length ? undefined : firstBlockAsBefore(read, blocks, text, end, change);
    if (settled === undefined && end < text.length) continue;
    const index = settled ?? read.starts.length;
    const resumed = settled === undefined ? text.length : read.starts[settled];
    return {
      paragraphs: joinedParagraphs(
        paragraphs,
        { start, end: resumed - shift },
        read.paragraphs.slice(0, read.counts[index]),
        shift,
      ),
      blocks: joinedBlocks(
        blocks,
        first,
        read.starts.slice(0, index),
        firstAtLeast(blocks, settled === undefined ? Number.POSITIVE_INFINITY : resumed - shift),
        shift,
      ),
    };
  }
}

interface Blocks {
  readonly paragraphs: Paragraph[];
  /** As in MarkdownText, but that the first is the first block's own, or missing. */
  readonly starts: number[];
  /** The number of paragraphs before each block, and of all at the end. */
  readonly counts: number[];
}

/** Lists and quotations within each other. */
const deepestNesting = 200;

/** Reads Markdown that stands at `shift` in the document. */
function readBlocks(body: string, shift: number): Blocks {
  const paragraphs: Paragraph[] = [];
  const starts: number[] = [];
  const counts: number[] = [];
  const builder = new ProseBuilder(body, shift);
  const push = (paragraph: Paragraph | undefined): void => {
    if (paragraph !== undefined) paragraphs.push(paragraph);
  };
  const visit = (node: SyntaxNode, kind: ParagraphKind, depth: number): void => {
    // No draft nests so deep; what does is no prose, and must not exhaust the stack.
    if (depth > deepestNesting) return;
    const { name } = node;
    const own = proseBlocks[name];
    if (own !== undefined) {
      push(builder.build(node, own === "prose" ? kind : own));
      return;
    }
    if (name === "LinkReference") {
      const footnote = footnoteContent(body, node);
      if (footnote !== undefined) push(footnoteParagraph(body, shift, footnote, node.to));
      return;
    }
    const inner = name === "ListItem" ? "list-item" : name === "Blockquote" ? "block-quote" : kind;
    for (let child = node.firstChild; child !== null; child = child.nextSibling)
      visit(child, inner, depth + 1);
  };
  const block = (node: SyntaxNode): void => {
    const start = shift + lineStart(body, node.from);
    if (start !== starts.at(-1)) {
      starts.push(start);
      counts.push(paragraphs.length);
    }
    visit(node, "prose", 0);
  };
  for (let node = markdownParser.parse(body).topNode.firstChild; node !== null; node = node.nextSibling) {
    if (node.name === "BulletList" || node.name === "OrderedList") {
      for (let item = node.firstChild; item !== null; item = item.nextSibling) block(item);
    } else block(node);
  }
  counts.push(paragraphs.length);
  return { paragraphs, starts, counts };
}

/** The last block whose first two lines end before the line of `change`, so that all blocks before it are as they were. */
function firstBlockToRead(blocks: Uint32Array, text: string, change: number): number {
  let line = lineStart(text, change);
  for (let i = 0; i < 2 && line > 0; i++) line = lineStart(text, line - 1);
  return Math.max(0, firstAtLeast(blocks, line + 1) - 1);
}

/**
 * The first block read that began at the same place before the change, far enough from the `end` of what was read
 * that the blocks before it cannot depend on more.
 */
function firstBlockAsBefore(
  { starts }: Blocks,
  blocks: Uint32Array,
  text: string,
  end: number,
  { endBefore, endAfter }: TextChange,
): number | undefined {
  for (let i = 0; i < starts.length; i++) {
    const before = starts[i] - endAfter + endBefore;
    if (before <= endBefore || blocks[firstAtLeast(blocks, before)] !== before) continue;
    const secondLine = text.indexOf("\n", starts[i]) + 1;
    const thirdLine = secondLine === 0 ? 0 : text.indexOf("\n", secondLine) + 1;
    return thirdLine > 0 && thirdLine <= end ? i : undefined;
  }
  return undefined;
}

/** The blocks before `first`, then `others`, then those from `resumed` on, moved by `shift`. */
function joinedBlocks(
  blocks: Uint32Array,
  first: number,
  others: readonly number[],
  resumed: number,
  shift: number,
): Uint32Array {
  const joined = new Uint32Array(first + others.length + blocks.length - resumed);
  joined.set(blocks.subarray(0, first));
  joined.set(others, first);
  let at = first + others.length;
  for (let i = resumed; i < blocks.length; i++) joined[at++] = blocks[i] + shift;
  return joined;
}

/** Where the line begins that `at` stands in; only LF ends a line of Markdown here. */
function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
}

/** `[^1]: text` without a space in it is a link reference to CommonMark; its text is prose all the same. */
function footnoteContent(body: string, node: SyntaxNode): number | undefined {
  const match = /^\[\^[^\]]+\]:[ \t]*/.exec(body.slice(node.from, node.to));
  return match === null ? undefined : node.from + match[0].length;
}

function footnoteParagraph(body: string, shift: number, from: number, to: number): Paragraph | undefined {
  const prose = body.slice(from, to).trimEnd();
  if (prose.length === 0) return undefined;
  const start = shift + from;
  return { kind: "prose", start, end: start + prose.length, prose, offsets: undefined, escapes: undefined };
}
