import type { Canon } from "./canon";
import type { Phrasing } from "./phrasing";

/** One way the name of a known document is written between 《 and 》, reduced to what tells names apart. */
export interface DocumentName {
  /** Without spaces, marks and a closing bracket such as （试行）; what `reduceName` makes of the name. */
  readonly key: string;
  /** The key in three pieces, the middle one the longest. */
  readonly pieces: readonly [first: string, middle: string, last: string];
  /** UTF-16 length of what stands in front of the name proper: 中华人民共和国, 中国共产党. */
  readonly prefix: number;
  readonly phrasing: Phrasing;
}

export interface DocumentNames {
  readonly names: readonly DocumentName[];
  /** The keys of every form that is right. */
  readonly known: ReadonlySet<string>;
}

/** A name reduced, with the offset in the name of each unit of the key. */
export interface ReducedName {
  readonly key: string;
  readonly offsets: readonly number[];
}

const PREFIX = /^(?:中华人民共和国|中国共产党|中国人民政治协商会议|中共中央国务院|中共中央|国务院|习近平)/;
/** A stage or a date, not the name itself: （试行）, （草案）, （2023—2027年）. */
const CLOSING_BRACKET = /[（(][^（）()]*[）)]$/;
/** Spaces, commas and quotation marks: titles are set with and without them. */
const MARK = /[\s，、：“”‘’"〈〉·—]/;
/** Names whose proper part is shorter than this, in UTF-16 units, have no short form worth comparing. */
const SHORTEST_SHORT_FORM = 5;

/** Reduces the words between 《 and 》 to what tells one name from another. */
export function reduceName(name: string): ReducedName {
  const end = CLOSING_BRACKET.exec(name)?.index || name.length;
  const offsets: number[] = [];
  let key = "";
  for (let i = 0; i < end; i++) {
    if (MARK.test(name[i])) continue;
    key += name[i];
    offsets.push(i);
  }
  return { key, offsets };
}

/** The names of the canon's documents, in full and as they are shortened: without the issuer in front. */
export function documentNames(canon: Canon): DocumentNames {
  const names: DocumentName[] = [];
  const known = new Set<string>();
  const add = (key: string, prefix: number, phrasing: Phrasing) => {
    if (known.has(key)) return;
    known.add(key);
    const third = Math.floor(key.length / 3);
    const pieces = [key.slice(0, third), key.slice(third, key.length - third), key.slice(-third)] as const;
    names.push({ key, pieces, prefix, phrasing });
  };
  for (const phrasing of canon.ofKind("document")) {
    for (const form of [phrasing.text, ...phrasing.also]) {
      const { key } = reduceName(form);
      const prefix = PREFIX.exec(key)?.[0].length ?? 0;
      add(key, prefix, phrasing);
      if (prefix > 0 && key.length - prefix >= SHORTEST_SHORT_FORM) add(key.slice(prefix), 0, phrasing);
    }
  }
  return { names, known };
}
