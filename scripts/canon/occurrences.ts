import { Canon } from "../../rules/canon/canon";
import { documentNames, reduceName } from "../../rules/canon/document-names";
import type { Phrasing } from "../../rules/canon/phrasing";
import { bare } from "./attesting-texts";

/** Counts phrasings in one text, which has no white space. */
export class Occurrences {
  private names: ReadonlyMap<string, number> | undefined;

  constructor(private readonly text: string) {}

  /** How often the phrasing's own words stand there; of a document, its names in 《》, or the bare ones if none has the marks. */
  of(phrasing: Phrasing): number {
    const named = phrasing.kind === "document" ? this.named(phrasing) : 0;
    return named > 0 ? named : this.count(bare(phrasing.text));
  }

  /** How often the words stand there. */
  count(words: string): number {
    let count = 0;
    for (let at = this.text.indexOf(words); at >= 0; at = this.text.indexOf(words, at + 1)) count++;
    return count;
  }

  private named(phrasing: Phrasing): number {
    this.names ??= namesIn(this.text);
    let count = 0;
    for (const key of documentNames(new Canon({ phrasings: [phrasing], sources: [] })).known)
      count += this.names.get(key) ?? 0;
    return count;
  }
}

/** The reduced names of the documents that a text names, each with how often. */
function namesIn(text: string): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const [, outer, inner] of text.matchAll(/《([^《》]+)》|〈([^〈〉《》]+)〉/g)) {
    const { key } = reduceName(outer ?? inner);
    names.set(key, (names.get(key) ?? 0) + 1);
  }
  return names;
}
