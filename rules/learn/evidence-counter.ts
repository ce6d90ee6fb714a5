import type { InputProvenance } from "../evidence/table-header";
import type { PhrasingIndex } from "../match/phrasing-index";
import { TokenBuffer } from "./evidence-counts";
import { RivalsCounter } from "./evidence-rivals";
import { compileEvidence, type TableOptions } from "./evidence-table";

/**
 * Counts an evidence table out of texts handed in one by one. Of each it keeps two bytes a character and the counts;
 * the text itself may go. A file's texts are kept or dropped together, so that one that turns out to be broken half
 * way leaves no trace.
 */
export class EvidenceCounter {
  private readonly buffer = new TokenBuffer();
  private readonly rivals: RivalsCounter;
  private readonly inputs: InputProvenance[] = [];
  private mark = this.buffer.mark();
  private counted = 0;

  /** `index` holds the phrasings whose rivals are counted. */
  constructor(index: PhrasingIndex) {
    this.rivals = new RivalsCounter(index);
  }

  /** Characters counted, those of the file under way included. */
  get characters(): number {
    return this.buffer.characters;
  }

  /** Counts a paragraph of the file under way. */
  add(paragraph: string): void {
    this.buffer.add(paragraph);
    this.rivals.add(paragraph);
  }

  /** The file under way is read to its end. */
  keep(input: Omit<InputProvenance, "characters">): void {
    this.rivals.keep();
    this.inputs.push({ ...input, characters: this.buffer.characters - this.counted });
    this.mark = this.buffer.mark();
    this.counted = this.buffer.characters;
  }

  /** The file under way does not count. */
  drop(): void {
    this.rivals.drop();
    this.buffer.cutTo(this.mark);
  }

  /** The table of all that was kept. The same texts in the same order give the same bytes. */
  compile(options: Omit<TableOptions, "inputs">): Uint8Array {
    this.drop();
    options.onProgress?.("rivals");
    return compileEvidence(this.buffer, this.rivals.table(), { ...options, inputs: this.inputs });
  }
}
