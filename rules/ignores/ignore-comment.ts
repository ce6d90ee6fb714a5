import type { TextDocument } from "../text/document";
import type { Paragraph } from "../text/paragraph";
import { firstIndex } from "../text/sorted-offsets";
import type { Span } from "../text/span";
import { BlockTrees, proseNodeAround } from "./block-trees";

/**
 * `<!-- tifa-ignore canon/near-miss, typo/spelling: reason -->` in a Markdown text. Within a paragraph it is about that
 * paragraph, on a line of its own about the block behind it: a paragraph, a list's item, a table, a quotation.
 */
export interface IgnoreComment extends Span {
  /** The rules it names; empty: it names none and so ignores nothing. */
  readonly rules: readonly string[];
  /** Source offset behind the last rule it names, or of where the first would stand. */
  readonly rulesEnd: number;
  /** Source span of what it is about; empty where nothing follows. */
  readonly scope: Span;
}

const MARK = "tifa-ignore";
const COMMENT = /<!--\s*tifa-ignore(?![\w-])([^:：]{0,400}?)(?:[:：][\s\S]{0,1000}?)?-->/g;

/** The ignore comments of a document, in the order of the text; in code they are none. */
export function ignoreComments(document: TextDocument): IgnoreComment[] {
  const { text, format } = document;
  if (format !== "markdown" || !text.includes(MARK)) return [];
  const trees = new BlockTrees(document);
  const comments: IgnoreComment[] = [];
  for (const match of text.matchAll(COMMENT)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const scope = scopeOf(document, trees, span);
    if (scope === undefined) continue;
    const names = match[1].trimEnd();
    const rules = names.split(/[\s,，、]+/).filter((id) => id !== "");
    const rulesEnd = span.start + match[0].indexOf(MARK) + MARK.length + names.length;
    comments.push({ ...span, rules, rulesEnd, scope });
  }
  return comments;
}

/** What a comment is about; undefined where there is none, in code and in the front matter. */
function scopeOf(document: TextDocument, trees: BlockTrees, comment: Span): Span | undefined {
  const place = trees.at(comment.start);
  if (place?.node.name === "CommentBlock") return blockBehind(document, comment.end);
  if (place?.node.name !== "Comment") return undefined;
  const around = proseNodeAround(place.node);
  const none = { start: comment.start, end: comment.start };
  if (around === undefined) return none;
  const own = firstFrom(document, place.shift + around.from);
  if (own === undefined || own.start >= place.shift + around.to) return none;
  return { start: own.start, end: Math.max(own.end, comment.end) };
}

function blockBehind(document: TextDocument, offset: number): Span {
  const first = firstFrom(document, offset);
  if (first === undefined) return { start: offset, end: offset };
  const { blocks, text } = document;
  const next = firstIndex(blocks.length, (index) => blocks[index] > first.start);
  return { start: first.start, end: blocks[next] ?? text.length };
}

/** The first paragraph that begins at the source offset or behind it. */
function firstFrom({ paragraphs }: TextDocument, offset: number): Paragraph | undefined {
  return paragraphs[firstIndex(paragraphs.length, (index) => paragraphs[index].start >= offset)];
}
