import type { Canon } from "../canon/canon";
import type { Phrasing } from "../canon/phrasing";
import type { Span } from "../text/span";
import { type NearMatch, PartitionIndex, type SplitMatch } from "./partition-index";
import { PhraseTable } from "./phrase-table";
import type { Suspects } from "./suspects";

/** A phrasing that stands in the text word for word. */
export interface ExactMatch extends Span {
  readonly phrasing: Phrasing;
}

/** The canon, ready to be looked for in a text: exact hits by their first units, near ones by partition. */
export class PhrasingIndex {
  /** What near matches are looked for in; `NearMatch.phrase` is an index into it. */
  readonly phrasings: readonly Phrasing[];
  private readonly exactPhrasings: readonly (readonly Phrasing[])[];
  private readonly table: PhraseTable;
  private readonly partition: PartitionIndex;

  constructor(canon: Canon) {
    // A phrasing may be another's attested variant: both stand where it stands.
    const wordings = new Map<string, Phrasing[]>();
    const add = (wording: string, phrasing: Phrasing): void => {
      const known = wordings.get(wording);
      if (known === undefined) wordings.set(wording, [phrasing]);
      else if (known[known.length - 1] !== phrasing) known.push(phrasing);
    };
    for (const phrasing of canon.phrasings) {
      add(phrasing.text, phrasing);
      for (const also of phrasing.also) add(also, phrasing);
    }
    this.exactPhrasings = [...wordings.values()];
    this.table = new PhraseTable([...wordings.keys()]);
    // A document's name stands in 《》 and has a rule of its own.
    this.phrasings = canon.phrasings.filter(({ kind }) => kind !== "document");
    this.partition = new PartitionIndex(this.phrasings.map(({ text }) => text));
  }

  /** Every phrasing, or attested variant of one, that stands in the text, by where it begins. */
  exact(text: string): ExactMatch[] {
    const matches: ExactMatch[] = [];
    let start = 0;
    const found = (wording: number, end: number): void => {
      for (const phrasing of this.exactPhrasings[wording]) matches.push({ start, end, phrasing });
    };
    for (; start < text.length; start++) this.table.forEachAt(text, start, found);
    return matches;
  }

  /**
   * Every stretch of text within a few errors of a phrasing, each once, by where it begins. Those that overlap an
   * occurrence of the phrasing itself may be missing; with `suspects`, so may those that hold none of them, nor have one
   * in the `reach` units behind.
   */
  forEachNear(text: string, found: (match: NearMatch) => void, suspects?: Suspects, reach = 0): void {
    this.partition.forEachNear(text, found, suspects, reach);
  }

  /** All of these in a list. */
  near(text: string): NearMatch[] {
    const matches: NearMatch[] = [];
    this.forEachNear(text, (match) => matches.push(match));
    return matches;
  }

  /** Every phrasing whose halves stand apart, with a word between them. */
  split(text: string): SplitMatch[] {
    const matches: SplitMatch[] = [];
    this.partition.forEachSplit(text, (match) => matches.push(match));
    return matches;
  }
}
