import type { SyntaxNode } from "@lezer/common";
import { isFullWidth } from "./characters";
import { textOfUnits } from "./detached-text";
import { GAP, type Paragraph, type ParagraphKind } from "./paragraph";
import { firstAtLeast } from "./sorted-offsets";

/** Inline nodes that vanish: the words on both sides of them are one text. */
const vanishing = new Set([
  "EmphasisMark",
  "StrikethroughMark",
  "HeaderMark",
  "QuoteMark",
  "TaskMarker",
  "Comment",
  "ProcessingInstruction",
]);

/** Inline nodes that are no prose: nothing matches across them. */
const gaps = new Set(["InlineCode", "Image", "URL", "Autolink", "HardBreak", "Entity"]);

const STAR = 0x2a;
const SPACE = 0x20;

/** Collects the prose of Markdown blocks, with the source offset of each of its units. */
export class ProseBuilder {
  private units = new Uint16Array(1024);
  private offsets = new Uint32Array(1024);
  private length = 0;
  /** Where the line last broke, until the next unit shows what stands on both sides. */
  private brokenAt: number | undefined;
  /** Source offsets of the units that stand behind a backslash, ascending. */
  private escaped = new Set<number>();

  /** `shift` is where `body` stands in the document. */
  constructor(
    private readonly body: string,
    private readonly shift: number,
  ) {}

  /** The paragraph of a block; undefined if it has no words. */
  build(node: SyntaxNode, kind: ParagraphKind): Paragraph | undefined {
    const source = this.body.slice(node.from, node.to);
    if (node.firstChild === null && !/[\r\n]|\*\*/.test(source))
      return this.verbatim(node.from, source, kind);
    this.start(source.length);
    this.inline(node);
    this.dropLiteralEmphasis();
    return this.finish(kind);
  }

  /** The paragraph of a source without markup. */
  private verbatim(from: number, source: string, kind: ParagraphKind): Paragraph | undefined {
    const prose = source.trim();
    if (prose.length === 0) return undefined;
    const start = this.shift + from + source.length - source.trimStart().length;
    return { kind, start, end: start + prose.length, prose, offsets: undefined, escapes: undefined };
  }

  /** No more units than there are in the source: a gap stands for a node, a space for a line break. */
  private start(capacity: number): void {
    this.length = 0;
    this.brokenAt = undefined;
    if (this.escaped.size > 0) this.escaped = new Set();
    if (capacity > this.units.length) {
      this.units = new Uint16Array(2 * capacity);
      this.offsets = new Uint32Array(2 * capacity);
    }
  }

  private finish(kind: ParagraphKind): Paragraph | undefined {
    let first = 0;
    let { length } = this;
    while (length > 0 && isWhiteSpace(this.units[length - 1])) length--;
    while (first < length && isWhiteSpace(this.units[first])) first++;
    if (first === length) return undefined;
    const escapes = this.escapesBetween(first, length);
    const origin = this.offsets[first] - (escapes?.has(0) ? 1 : 0);
    const start = this.shift + origin;
    const end = this.shift + this.offsets[length - 1] + 1;
    const prose = textOfUnits(this.units.subarray(first, length), length - first);
    if (end - start === prose.length)
      return { kind, start, end, prose, offsets: undefined, escapes: undefined };
    const offsets = this.offsets.slice(first, length);
    for (let i = 0; i < offsets.length; i++) offsets[i] -= origin;
    return { kind, start, end, prose, offsets, escapes };
  }

  /** Which of the units from `first` on stand behind a backslash, counted from `first`. */
  private escapesBetween(first: number, end: number): ReadonlySet<number> | undefined {
    const offsets = this.offsets.subarray(first, end);
    const escapes = new Set<number>();
    for (const offset of this.escaped) {
      const index = firstAtLeast(offsets, offset);
      if (offsets[index] === offset) escapes.add(index);
    }
    return escapes.size === 0 ? undefined : escapes;
  }

  private push(unit: number, offset: number): void {
    this.units[this.length] = unit;
    this.offsets[this.length++] = offset;
  }

  /** Copies the text of `node` from `start` to `end`, leaving out or replacing the inline nodes there. */
  private inline(node: SyntaxNode, start = node.from, end = node.to): void {
    let at = start;
    for (let child = node.firstChild; child !== null && child.from < end; child = child.nextSibling) {
      if (child.from < start) continue;
      this.copy(at, child.from);
      this.child(child);
      at = child.to;
    }
    this.copy(at, end);
  }

  private child(child: SyntaxNode): void {
    const { name } = child;
    if (name === "Escape") {
      this.escaped.add(child.from + 1);
      this.copy(child.from + 1, child.to);
    } else if (name === "Link") this.link(child);
    else if (name === "HTMLTag") {
      if (/^<(?:br|img)\b/i.test(this.body.slice(child.from, child.to))) this.gap(child);
    } else if (gaps.has(name)) this.gap(child);
    else if (!vanishing.has(name)) this.inline(child);
  }

  /**
   * The words of a link, without its target, its title and the space between them. Square brackets without a target
   * are text, as in 国发[2023]5号, unless they are a footnote's mark.
   */
  private link(node: SyntaxNode): void {
    const [opening, closing, target] = node.getChildren("LinkMark");
    const isText = target === undefined && node.getChild("LinkLabel") === null;
    if (isText && this.body.startsWith("[^", node.from)) return;
    if (isText) this.copy(opening.from, opening.to);
    this.inline(node, opening.to, closing.from);
    if (isText) this.copy(closing.from, closing.to);
  }

  private gap(node: SyntaxNode): void {
    this.join(true);
    this.push(GAP.charCodeAt(0), node.from);
  }

  private copy(from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const unit = this.body.charCodeAt(i);
      if (unit === 0x0a || unit === 0x0d) this.brokenAt = i;
      else if (this.brokenAt === undefined || !isWhiteSpace(unit)) {
        this.join(isFullWidth(unit));
        this.push(unit, i);
      }
    }
  }

  /** Settles the soft line break before the next unit: nothing beside a full-width character, else one space. */
  private join(nextIsFullWidth: boolean): void {
    if (this.brokenAt === undefined) return;
    while (this.length > 0 && isBlank(this.units[this.length - 1])) this.length--;
    if (this.length > 0 && !isFullWidth(this.units[this.length - 1]) && !nextIsFullWidth) {
      this.push(SPACE, this.brokenAt);
    }
    this.brokenAt = undefined;
  }

  /**
   * CommonMark leaves the stars of `**“重点”**工作` as text, since a quotation mark stands inside them; no
   * writer means stars there. Pairs of them vanish like other emphasis, but for escaped ones.
   */
  private dropLiteralEmphasis(): void {
    const { units, offsets, escaped } = this;
    const at: number[] = [];
    for (let i = 0; i + 1 < this.length; i++) {
      if (units[i] !== STAR || units[i + 1] !== STAR) continue;
      if (!escaped.has(offsets[i]) && !escaped.has(offsets[i + 1])) at.push(i);
      i++;
    }
    at.length -= at.length % 2;
    if (at.length === 0) return;
    let kept = at[0];
    let next = 0;
    for (let i = at[0]; i < this.length; i++) {
      if (i === at[next]) {
        i++;
        next++;
        continue;
      }
      units[kept] = units[i];
      offsets[kept++] = offsets[i];
    }
    this.length = kept;
  }
}

function isBlank(unit: number): boolean {
  return unit === SPACE || unit === 0x09;
}

/** What `String.prototype.trim` and `\s` hold for white space. */
function isWhiteSpace(unit: number): boolean {
  if (unit < 0x80) return unit === SPACE || (unit >= 0x09 && unit <= 0x0d);
  return (
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}
