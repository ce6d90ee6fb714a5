import type { Edit, Finding } from "../finding";
import { positionAt, type TextDocument } from "../text/document";
import type { Paragraph } from "../text/paragraph";
import { firstIndex } from "../text/sorted-offsets";
import { BlockTrees, proseNodeAround, type SyntaxPlace } from "./block-trees";
import { type IgnoreComment, ignoreComments } from "./ignore-comment";

/** Inline nodes in which `<!` begins nothing, or something that ends within. */
const closed = new Set(["Comment", "InlineCode", "Escape", "HTMLTag", "ProcessingInstruction"]);

/** A last line that is prose only because nothing follows its list mark. */
const lonelyListMark = /\n[ \t>]*(?:[-+*]|\d{1,9}[.)])$/;

/** Writes ignore comments into a Markdown document; best asked about findings in the order of the text. */
export class IgnoreEdits {
  /** By where what they are about begins. */
  private readonly comments = new Map<number, IgnoreComment[]>();
  private readonly trees: BlockTrees;
  /** The paragraph asked about last, and where a comment goes in it. */
  private last: { readonly paragraph: Paragraph; readonly end: number | undefined } | undefined;

  constructor(private readonly document: TextDocument) {
    for (const comment of ignoreComments(document)) {
      const { start } = comment.scope;
      const others = this.comments.get(start);
      if (others === undefined) this.comments.set(start, [comment]);
      else others.push(comment);
    }
    this.trees = new BlockTrees(document);
  }

  /**
   * The edit that ignores a finding's rule in its paragraph: a comment at the paragraph's end, or one more rule in the
   * comment that is about this paragraph alone. Undefined where no comment would be read as one.
   */
  for({ rule, start }: Finding): Edit | undefined {
    const { document } = this;
    const { paragraphs } = document;
    if (document.format !== "markdown") return undefined;
    const index = firstIndex(paragraphs.length, (i) => paragraphs[i].start > start.offset) - 1;
    const paragraph: Paragraph | undefined = paragraphs[index];
    if (paragraph === undefined) return undefined;
    const next = paragraphs[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    const own = this.comments
      .get(paragraph.start)
      ?.find(({ scope }) => scope.end >= paragraph.end && scope.end <= next);
    if (own !== undefined)
      return this.insertion(own.rulesEnd, own.rules.length > 0 ? `, ${rule}` : ` ${rule}`);
    if (this.last?.paragraph !== paragraph) this.last = { paragraph, end: this.endOf(paragraph) };
    const { end } = this.last;
    return end === undefined ? undefined : this.insertion(end, ` <!-- tifa-ignore ${rule}: -->`);
  }

  private insertion(offset: number, text: string): Edit {
    const at = positionAt(this.document, offset);
    return { start: at, end: at, text };
  }

  /** Source offset behind a paragraph's words and their markup, before the closing marks of a heading. */
  private endOf({ start }: Paragraph): number | undefined {
    const place = this.trees.at(start);
    const node = place && proseNodeAround(place.node);
    // A footnote without a space in it is none of CommonMark's paragraphs.
    if (place === undefined || node === undefined) return undefined;
    const { shift } = place;
    let end = this.trimmed(shift + node.from, shift + node.to);
    const mark = node.lastChild;
    if (mark?.name === "HeaderMark" && mark.from > node.from && shift + mark.to === end) {
      const isUnderline = node.name.startsWith("Setext");
      const closing = shift + mark.from;
      const cut = isUnderline ? this.document.text.lastIndexOf("\n", closing - 1) : closing;
      end = this.trimmed(shift + node.from, cut);
    }
    return this.takesComment({ node, shift }, end) ? end : undefined;
  }

  /** Where the source ends between two offsets, but for blanks and line ends. */
  private trimmed(start: number, end: number): number {
    return start + this.document.text.slice(start, end).trimEnd().length;
  }

  /** Whether a comment at a paragraph's end is read as one: no `<!` before takes it in, and it makes no list of the line. */
  private takesComment({ node, shift }: SyntaxPlace, end: number): boolean {
    const source = this.document.text.slice(shift + node.from, end);
    if (lonelyListMark.test(source)) return false;
    return [...source.matchAll(/<!/g)].every(({ index }) =>
      closed.has(node.resolveInner(node.from + index, 1).name),
    );
  }
}
