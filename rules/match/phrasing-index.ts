import type { Canon } from "../canon/canon";
import type { Phrasing } from "../canon/phrasing";
import type { Span } from "../text/span";
import { type NearMatch, PartitionIndex, type SplitMatch } from "./partition-index";
import { PhraseTrie } from "./phrase-trie";

/** A phrasing that stands in the text word for word. */
export interface ExactMatch extends Span {
  readonly phrasing: Phrasing;
}

/** The canon, ready to be looked for in a text: exact hits by trie, near ones by partition. */
export class PhrasingIndex {
  /** What near matches are looked for in; `NearMatch.phrase` is an index into it. */
  readonly phrasings: readonly Phrasing[];
  private readonly exactPhrasings: readonly (readonly Phrasing[])[];
  private readonly trie: PhraseTrie;
  private readonly partition: PartitionIndex;

  constructor(canon: Canon) {
    // A phrasing may be another's attested variant: both stand where it stands.
    const wordings = new Map<string, Phrasing[]>();
    for (const phrasing of canon.phrasings) {
      for (const wording of new Set([phrasing.text, ...phrasing.also])) {
        const known = wordings.get(wording);
        if (known === undefined) wordings.set(wording, [phrasing]);
        else known.push(phrasing);
      }
    }
    this.exactPhrasings = [...wordings.values()];
    this.trie = new PhraseTrie([...wordings.keys()]);
    // A document's name stands in 《》 and has a rule of its own.
    this.phrasings = canon.phrasings.filter(({ kind }) => kind !== "document");
    this.partition = new PartitionIndex(this.phrasings.map(({ text }) => text));
  }

  /** Every phrasing, or attested variant of one, that stands in the text, by where it begins. */
  exact(text: string): ExactMatch[] {
    const matches: ExactMatch[] = [];
    for (let start = 0; start < text.length; start++) {
      this.trie.forEachAt(text, start, (phrase, end) => {
        for (const phrasing of this.exactPhrasings[phrase]) matches.push({ start, end, phrasing });
      });
    }
    return matches;
  }

  /** Every stretch of text within a few errors of a phrasing, each once. */
  near(text: string): NearMatch[] {
    const seen = new Set<string>();
    const matches: NearMatch[] = [];
    this.partition.forEachNear(text, (match) => {
      const key = `${match.phrase} ${match.start} ${match.end}`;
      if (seen.has(key)) return;
      seen.add(key);
      matches.push(match);
    });
    return matches;
  }

  /** Every phrasing whose halves stand apart, with a word between them. */
  split(text: string): SplitMatch[] {
    const matches: SplitMatch[] = [];
    this.partition.forEachSplit(text, (match) => matches.push(match));
    return matches;
  }
}
