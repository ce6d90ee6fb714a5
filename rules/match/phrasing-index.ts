import type { Canon } from "../canon/canon";
import type { Phrasing } from "../canon/phrasing";
import { type SectionArray, type Sections, sectionsOf } from "../section-file";
import type { Span } from "../text/span";
import { type NearMatch, PartitionIndex, type SplitMatch } from "./partition-index";
import { buildPostings } from "./partition-postings";
import { layOutPhrases, PhraseTable } from "./phrase-table";
import { unitsOf } from "./phrase-units";
import type { Suspects } from "./suspects";

/** A phrasing that stands in the text word for word. */
export interface ExactMatch extends Span {
  readonly phrasing: Phrasing;
}

/** The canon, ready to be looked for in a text: exact hits by their first units, near ones by partition. */
export class PhrasingIndex {
  /** What near matches are looked for in; `NearMatch.phrase` is an index into it. */
  readonly phrasings: readonly Phrasing[];
  private readonly all: readonly Phrasing[];
  /** The phrasings of each wording, by their place in the canon: several where one is another's attested variant. */
  private readonly ownerStarts: Uint32Array;
  private readonly owners: Uint32Array;
  private readonly table: PhraseTable;
  private readonly partition: PartitionIndex;

  /** From arrays that `layOutPhrasingIndex` made of the same canon; without them it is laid out now. */
  constructor(canon: Canon, arrays: Sections = sectionsOf(layOutPhrasingIndex(canon))) {
    this.all = canon.phrasings;
    this.phrasings = nearPhrasings(canon);
    this.ownerStarts = arrays.words("owner-starts");
    this.owners = arrays.words("owners");
    this.table = new PhraseTable({
      units: arrays.shorts("wording-units"),
      starts: arrays.words("wording-starts"),
      buckets: arrays.words("wording-buckets"),
      records: arrays.words("wording-records"),
      filter: arrays.words("wording-filter"),
      beginnings: arrays.words("wording-beginnings"),
      singles: arrays.words("wording-singles"),
    });
    this.partition = new PartitionIndex(
      { units: arrays.shorts("phrasing-units"), starts: arrays.words("phrasing-starts") },
      {
        buckets: arrays.words("piece-buckets"),
        records: arrays.words("piece-records"),
        filter: arrays.words("piece-filter"),
      },
    );
  }

  /** Every phrasing, or attested variant of one, that stands in the text, by where it begins. */
  exact(text: string): ExactMatch[] {
    const matches: ExactMatch[] = [];
    this.table.forEachIn(text, (wording, start, end) => {
      for (let i = this.ownerStarts[wording]; i < this.ownerStarts[wording + 1]; i++) {
        matches.push({ start, end, phrasing: this.all[this.owners[i]] });
      }
    });
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

  /**
   * Every phrasing whose halves stand apart, with a word between them; with `suspects`, those only where one stands in
   * that word or in the `reach` units behind it.
   */
  split(text: string, suspects?: Suspects, reach = 0): SplitMatch[] {
    const matches: SplitMatch[] = [];
    this.partition.forEachSplit(text, (match) => matches.push(match), suspects, reach);
    return matches;
  }
}

/** For `canon.derived`. */
export function buildPhrasingIndex(canon: Canon): PhrasingIndex {
  return new PhrasingIndex(canon);
}

/** The index as arrays, by the names under which PhrasingIndex asks for them. */
export function layOutPhrasingIndex(canon: Canon): Map<string, SectionArray> {
  const owners = new Map<string, number[]>();
  const add = (wording: string, phrasing: number): void => {
    const known = owners.get(wording);
    if (known === undefined) owners.set(wording, [phrasing]);
    else if (known[known.length - 1] !== phrasing) known.push(phrasing);
  };
  canon.phrasings.forEach(({ text, also }, phrasing) => {
    add(text, phrasing);
    for (const variant of also) add(variant, phrasing);
  });
  const lists = [...owners.values()];
  const ownerStarts = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => {
    ownerStarts[i + 1] = ownerStarts[i] + list.length;
  });
  const wordings = layOutPhrases([...owners.keys()]);
  const phrasings = unitsOf(nearPhrasings(canon).map(({ text }) => text));
  const pieces = buildPostings(phrasings);
  return new Map<string, SectionArray>([
    ["owner-starts", ownerStarts],
    ["owners", Uint32Array.from(lists.flat())],
    ["wording-units", wordings.units],
    ["wording-starts", wordings.starts],
    ["wording-buckets", wordings.buckets],
    ["wording-records", wordings.records],
    ["wording-filter", wordings.filter],
    ["wording-beginnings", wordings.beginnings],
    ["wording-singles", wordings.singles],
    ["phrasing-units", phrasings.units],
    ["phrasing-starts", phrasings.starts],
    ["piece-buckets", pieces.buckets],
    ["piece-records", pieces.records],
    ["piece-filter", pieces.filter],
  ]);
}

/** A document's name stands in 《》 and has a rule of its own; nothing is corrected into what has given way to another. */
function nearPhrasings(canon: Canon): readonly Phrasing[] {
  return canon.phrasings.filter(({ kind, successor }) => kind !== "document" && successor === undefined);
}
