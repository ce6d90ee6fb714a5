import type { SyntaxNode, Tree } from "@lezer/common";
import type { TextDocument } from "../text/document";
import { holdsProse, markdownParser } from "../text/markdown";
import { firstIndex } from "../text/sorted-offsets";

/** A place in the syntax of a Markdown document. */
export interface SyntaxPlace {
  /** The innermost node that begins there or goes on. Its offsets count from `shift`. */
  readonly node: SyntaxNode;
  /** Source offset of the block the node's tree is about. */
  readonly shift: number;
}

/** The syntax of a Markdown document, read block by block where it is asked for; best asked in the order of the text. */
export class BlockTrees {
  private last: { readonly shift: number; readonly tree: Tree } | undefined;

  constructor(private readonly document: TextDocument) {}

  /** What stands at a source offset; undefined in the front matter. */
  at(offset: number): SyntaxPlace | undefined {
    const { blocks, text } = this.document;
    const block = firstIndex(blocks.length, (index) => blocks[index] > offset) - 1;
    if (block < 0) return undefined;
    const shift = blocks[block];
    if (this.last?.shift !== shift) {
      // What a block holds depends on its own text alone, so that no more of the document has to be read.
      this.last = { shift, tree: markdownParser.parse(text.slice(shift, blocks[block + 1] ?? text.length)) };
    }
    return { node: this.last.tree.resolveInner(offset - shift, 1), shift };
  }
}

/** The node of the paragraph, heading or cell that `node` is or is part of. */
export function proseNodeAround(node: SyntaxNode): SyntaxNode | undefined {
  for (let around: SyntaxNode | null = node; around !== null; around = around.parent) {
    if (holdsProse(around.name)) return around;
  }
  return undefined;
}
