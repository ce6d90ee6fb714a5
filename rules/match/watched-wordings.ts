import type { Canon } from "../canon/canon";
import type { Span } from "../text/span";
import { layOutPhrases, PhraseTable } from "./phrase-table";

/** Wordings of two units or more that a rule looks for, made of the canon. A top-level function: it is the key to what is found. */
export type WordingList = (canon: Canon) => readonly string[];

/** One of the wordings, by its index in the list, where it stands. */
export interface WatchedWording extends Span {
  readonly wording: number;
}

const none: readonly WatchedWording[] = [];

/** The wordings of several lists, looked for in one pass: a pass for each list costs as much as for all of them. */
export class WatchedWordings {
  private readonly table: PhraseTable;
  /** Of each phrase of the table its list, and its index there. */
  private readonly lists: readonly WordingList[];
  private readonly owners: Uint32Array;
  private readonly indices: Uint32Array;

  constructor(canon: Canon, lists: readonly WordingList[]) {
    this.lists = lists;
    const wordings = lists.map((list) => list(canon));
    this.table = new PhraseTable(layOutPhrases(wordings.flat()));
    this.owners = Uint32Array.from(wordings.flatMap((own, list) => own.map(() => list)));
    this.indices = Uint32Array.from(wordings.flatMap((own) => own.map((_, index) => index)));
  }

  /** What stands in the text of each list, by where it begins, then the shortest first. */
  in(text: string): (list: WordingList) => readonly WatchedWording[] {
    let found: Map<WordingList, WatchedWording[]> | undefined;
    this.table.forEachIn(text, (phrase, start, end) => {
      const list = this.lists[this.owners[phrase]];
      const own = { wording: this.indices[phrase], start, end };
      found ??= new Map();
      const before = found.get(list);
      if (before === undefined) found.set(list, [own]);
      else before.push(own);
    });
    return (list) => found?.get(list) ?? none;
  }
}
