import type { Canon } from "../canon/canon";
import { brokenHeader, DataFormatError, type SectionArray, type Sections, sectionsOf } from "../section-file";
import type { Span } from "../text/span";
import { layOutPhrases, PhraseTable } from "./phrase-table";

/**
 * Wordings of two units or more that a rule looks for, made of the canon. A top-level function: it is the key to what is
 * found.
 */
export type WordingList = (canon: Canon) => readonly string[];

/** One of the wordings, by its index in the list, where it stands. */
export interface WatchedWording extends Span {
  readonly wording: number;
}

const none: readonly WatchedWording[] = [];
const nothing = (): readonly WatchedWording[] => none;

/** The wordings of several lists, looked for in one pass: a pass for each list costs as much as for all of them. */
export class WatchedWordings {
  private readonly table: PhraseTable;
  private readonly lists: readonly WordingList[];
  /** The number of the first wording of each list, and of all at the end. */
  private readonly firsts: Uint32Array;
  /** Of each wording its list. */
  private readonly owners: Uint8Array;

  /**
   * From arrays that `layOutWatchedWordings` made of the same lists; without them they are laid out now. Throws
   * DataFormatError where the arrays are those of other lists.
   */
  constructor(
    canon: Canon,
    lists: readonly WordingList[],
    arrays: Sections = sectionsOf(layOutWatchedWordings(canon, lists)),
  ) {
    this.lists = lists;
    this.firsts = arrays.words("watched-firsts");
    if (this.firsts.length !== lists.length + 1) throw new DataFormatError(brokenHeader);
    this.owners = new Uint8Array(this.firsts[lists.length]);
    for (let list = 0; list < lists.length; list++)
      this.owners.fill(list, this.firsts[list], this.firsts[list + 1]);
    this.table = new PhraseTable({
      units: arrays.shorts("watched-units"),
      starts: arrays.words("watched-starts"),
      buckets: arrays.words("watched-buckets"),
      records: arrays.words("watched-records"),
      filter: arrays.words("watched-filter"),
      beginnings: arrays.words("watched-beginnings"),
      singles: arrays.words("watched-singles"),
    });
  }

  /** What stands in the text of each list, by where it begins, then the shortest first. */
  in(text: string): (list: WordingList) => readonly WatchedWording[] {
    let found: Map<WordingList, WatchedWording[]> | undefined;
    this.table.forEachIn(text, (phrase, start, end) => {
      const owner = this.owners[phrase];
      const list = this.lists[owner];
      const own = { wording: phrase - this.firsts[owner], start, end };
      found ??= new Map();
      const before = found.get(list);
      if (before === undefined) found.set(list, [own]);
      else before.push(own);
    });
    const lists = found;
    return lists === undefined ? nothing : (list) => lists.get(list) ?? none;
  }
}

/** The arrays of `WatchedWordings`, by the names they have in a file. */
export function layOutWatchedWordings(
  canon: Canon,
  lists: readonly WordingList[],
): Map<string, SectionArray> {
  const wordings = lists.map((list) => list(canon));
  const firsts = new Uint32Array(lists.length + 1);
  wordings.forEach((own, list) => {
    firsts[list + 1] = firsts[list] + own.length;
  });
  const phrases = layOutPhrases(wordings.flat());
  return new Map<string, SectionArray>([
    ["watched-firsts", firsts],
    ["watched-units", phrases.units],
    ["watched-starts", phrases.starts],
    ["watched-buckets", phrases.buckets],
    ["watched-records", phrases.records],
    ["watched-filter", phrases.filter],
    ["watched-beginnings", phrases.beginnings],
    ["watched-singles", phrases.singles],
  ]);
}
