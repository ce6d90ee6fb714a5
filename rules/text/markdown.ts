import type { SyntaxNode } from "@lezer/common";
import { parser as commonMark, GFM } from "@lezer/markdown";
import { isFullWidth } from "./characters";
import { GAP, type Paragraph, type ParagraphKind } from "./paragraph";

const parser = commonMark.configure(GFM);

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

/** Inline nodes that vanish: the words on both sides of them are one text. */
const vanishing = new Set([
  "EmphasisMark",
  "StrikethroughMark",
  "HeaderMark",
  "QuoteMark",
  "LinkMark",
  "LinkTitle",
  "LinkLabel",
  "TaskMarker",
  "Comment",
  "ProcessingInstruction",
]);

/** Inline nodes that are no prose: nothing matches across them. */
const gaps = new Set(["InlineCode", "Image", "Autolink", "HardBreak", "Entity"]);

/**
 * The paragraphs of a Markdown text (CommonMark with GitHub's tables, tasks, strike-through and autolinks).
 * Front matter, code, HTML blocks, link targets and table rulers are left out.
 */
export function markdownParagraphs(text: string): Paragraph[] {
  const bodyStart = frontMatterEnd(text);
  const body = bodyStart === 0 ? text : text.slice(bodyStart);
  const paragraphs: Paragraph[] = [];
  const visit = (node: SyntaxNode, kind: ParagraphKind): void => {
    const own = proseBlocks[node.name];
    if (own !== undefined) {
      push(paragraphs, new ProseBuilder(body, bodyStart).build(node, own === "prose" ? kind : own));
      return;
    }
    if (node.name === "LinkReference") {
      const footnote = footnoteContent(body, node);
      if (footnote !== undefined) push(paragraphs, footnoteParagraph(body, bodyStart, footnote, node.to));
      return;
    }
    const inner = node.name === "ListItem" ? "list-item" : node.name === "Blockquote" ? "block-quote" : kind;
    for (let child = node.firstChild; child !== null; child = child.nextSibling) visit(child, inner);
  };
  visit(parser.parse(body).topNode, "prose");
  return paragraphs;
}

function push(paragraphs: Paragraph[], paragraph: Paragraph | undefined): void {
  if (paragraph !== undefined) paragraphs.push(paragraph);
}

/** UTF-16 offset behind the front matter (a block between `---` lines at the very start), or 0. */
function frontMatterEnd(text: string): number {
  const match =
    /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)(?:[\s\S]*?(?:\r\n|\r|\n))??(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|$)/.exec(
      text,
    );
  return match === null ? (text.startsWith("\uFEFF") ? 1 : 0) : match[0].length;
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
  return { kind: "prose", start, end: start + prose.length, prose, offsets: undefined };
}

/** Collects the prose of one block, with the source offset of each of its units. */
class ProseBuilder {
  private readonly units: string[] = [];
  private readonly offsets: number[] = [];
  /** Where the line last broke, until the next unit shows what stands on both sides. */
  private brokenAt: number | undefined;

  constructor(
    private readonly body: string,
    private readonly shift: number,
  ) {}

  build(node: SyntaxNode, kind: ParagraphKind): Paragraph | undefined {
    this.inline(node);
    this.dropLiteralEmphasis();
    this.trim();
    const prose = this.units.join("");
    if (prose.length === 0) return undefined;
    const start = this.shift + this.offsets[0];
    const end = this.shift + this.offsets[this.offsets.length - 1] + 1;
    const contiguous = end - start === prose.length;
    return {
      kind,
      start,
      end,
      prose,
      offsets: contiguous
        ? undefined
        : Uint32Array.from(this.offsets, (offset) => offset + this.shift - start),
    };
  }

  /** Copies the text of `node`, leaving out or replacing the inline nodes in it. */
  private inline(node: SyntaxNode): void {
    let at = node.from;
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      this.copy(at, child.from);
      this.child(child, node);
      at = child.to;
    }
    this.copy(at, node.to);
  }

  private child(child: SyntaxNode, parent: SyntaxNode): void {
    const { name } = child;
    if (name === "Escape") this.copy(child.from + 1, child.to);
    else if (name === "Link" && child.getChild("URL") === null && child.getChild("LinkLabel") === null) {
      // Square brackets without a target are text, as in 国发[2023]5号, unless they are a footnote's mark.
      if (!this.body.startsWith("[^", child.from)) this.copy(child.from, child.to);
    } else if (name === "URL") {
      if (parent.name !== "Link") this.gap(child);
    } else if (name === "HTMLTag") {
      if (/^<(?:br|img)\b/i.test(this.body.slice(child.from, child.to))) this.gap(child);
    } else if (gaps.has(name)) this.gap(child);
    else if (!vanishing.has(name)) this.inline(child);
  }

  private gap(node: SyntaxNode): void {
    this.join(true);
    this.units.push(GAP);
    this.offsets.push(node.from);
  }

  private copy(from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const unit = this.body.charCodeAt(i);
      if (unit === 0x0a || unit === 0x0d) this.brokenAt = i;
      else if (this.brokenAt === undefined || !/\s/.test(this.body[i])) {
        this.join(isFullWidth(unit));
        this.units.push(this.body[i]);
        this.offsets.push(i);
      }
    }
  }

  /** Settles the soft line break before the next unit: nothing between full-width characters, else one space. */
  private join(nextIsFullWidth: boolean): void {
    if (this.brokenAt === undefined) return;
    while (this.units.length > 0 && /[ \t]/.test(this.units[this.units.length - 1])) {
      this.units.pop();
      this.offsets.pop();
    }
    const before = this.units.at(-1)?.charCodeAt(0);
    if (before !== undefined && !(isFullWidth(before) && nextIsFullWidth)) {
      this.units.push(" ");
      this.offsets.push(this.brokenAt);
    }
    this.brokenAt = undefined;
  }

  /**
   * CommonMark leaves the stars of `**“重点”**工作` as text, since a quotation mark stands inside them; no
   * writer means stars there. Pairs of them vanish like other emphasis.
   */
  private dropLiteralEmphasis(): void {
    const at: number[] = [];
    for (let i = 0; i + 1 < this.units.length; i++) {
      if (this.units[i] === "*" && this.units[i + 1] === "*") at.push(i++);
    }
    const paired = at.slice(0, at.length - (at.length % 2));
    for (const index of paired.reverse()) {
      this.units.splice(index, 2);
      this.offsets.splice(index, 2);
    }
  }

  private trim(): void {
    while (this.units.length > 0 && this.units[this.units.length - 1].trim() === "") {
      this.units.pop();
      this.offsets.pop();
    }
    let start = 0;
    while (start < this.units.length && this.units[start].trim() === "") start++;
    if (start > 0) {
      this.units.splice(0, start);
      this.offsets.splice(0, start);
    }
  }
}
