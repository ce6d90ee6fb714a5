import type { Canon } from "../canon/canon";
import type { Phrasing } from "../canon/phrasing";
import type { Evidence } from "../evidence/evidence";
import { alignmentEdits, type EditKind } from "../match/edits";
import { buildPhrasingIndex } from "../match/phrasing-index";

/** What a wording is to an entry: its text, the name of its set, an attested variant, a wrong form. */
export type Naming = "text" | "name" | "variant" | "wrong";

/** A document that has the phrasing, and how often; 0 where that was not counted. */
export interface Attestation {
  readonly id: string;
  readonly title: string;
  /** Year, year-month or full date; undefined where nobody describes the source. */
  readonly date: string | undefined;
  readonly count: number;
}

export interface YearCount {
  readonly year: string;
  readonly documents: number;
  readonly occurrences: number;
}

/** What else clean text has at a place of the phrasing, and about how often. */
export interface PlaceRivals {
  readonly kind: EditKind;
  /** Index of the first unit concerned. */
  readonly position: number;
  readonly count: number;
}

/** All that is known of an entry. */
export interface PhrasingFacts {
  readonly phrasing: Phrasing;
  /** The newest first, undated ones last. */
  readonly attestations: readonly Attestation[];
  /** By year; sources without a date, and collections of many years, are left out. */
  readonly years: readonly YearCount[];
  /** Occurrences in clean text; undefined where they were not counted. */
  readonly occurrences: number | undefined;
  /** The most frequent first. */
  readonly rivals: readonly PlaceRivals[];
  /** Entries that this wording could be taken for a slip of. */
  readonly near: readonly Phrasing[];
  /** Longer entries that hold this one and are not near it, the best attested first. */
  readonly longer: readonly Phrasing[];
  /** What is put before it: its collocations. */
  readonly collocations: readonly Phrasing[];
  /** Enumerations that list it, or that it is the name of. */
  readonly enumerations: readonly Phrasing[];
  /** The entry of its `successor`, and those it is the successor of. */
  readonly successor: Phrasing | undefined;
  readonly predecessors: readonly Phrasing[];
}

/** The entry a wording belongs to, and what it is to that entry; its own text goes before all else. */
export function findPhrasing(
  canon: Canon,
  wording: string,
): { readonly phrasing: Phrasing; readonly naming: Naming } | undefined {
  const belongs: Readonly<Record<Naming, (phrasing: Phrasing) => boolean>> = {
    text: ({ text }) => text === wording,
    variant: ({ also }) => also.includes(wording),
    name: ({ name }) => name === wording,
    wrong: ({ wrong, clipped }) => wrong.includes(wording) || clipped.includes(wording),
  };
  for (const naming of ["text", "variant", "name", "wrong"] as const) {
    const phrasing = canon.phrasings.find(belongs[naming]);
    if (phrasing !== undefined) return { phrasing, naming };
  }
  return undefined;
}

/** What the canon and the evidence know of an entry. */
export function phrasingFacts(phrasing: Phrasing, canon: Canon, evidence: Evidence): PhrasingFacts {
  const { text, name } = phrasing;
  const attestations = attestationsOf(phrasing, canon);
  const isOther = (other: Phrasing): boolean => other.text !== text;
  const near = nearEntries(text, canon).filter(isOther);
  const isThis = (words: string): boolean => unquoted(words) === unquoted(text) || words === name;
  return {
    phrasing,
    attestations,
    years: yearsOf(attestations.filter(({ id }) => canon.source(id)?.kind !== "prose")),
    occurrences: evidence.occurrences(text),
    rivals: rivalsOf(text, evidence),
    near,
    longer: canon.phrasings
      .filter((other) => isOther(other) && other.text.includes(text) && !near.includes(other))
      .sort((a, b) => documentsOf(b) - documentsOf(a) || a.text.length - b.text.length),
    collocations: canon
      .ofKind("collocation")
      .filter((one) => isOther(one) && one.head !== undefined && isThis(one.head)),
    enumerations: canon
      .ofKind("enumeration")
      .filter((one) => isOther(one) && (one.members.some(isThis) || one.name === unquoted(text))),
    successor:
      phrasing.successor === undefined
        ? undefined
        : canon.phrasings.find((one) => one.text === phrasing.successor),
    predecessors: canon.phrasings.filter(({ successor }) => successor === text),
  };
}

/** How many documents have a phrasing. */
export function documentsOf(phrasing: Phrasing): number {
  return Object.keys(phrasing.sources).length;
}

function attestationsOf({ sources }: Phrasing, canon: Canon): Attestation[] {
  return Object.entries(sources)
    .map(([id, count]) => {
      const source = canon.source(id);
      return { id, title: source?.title ?? id, date: source?.date, count };
    })
    .sort((a, b) => compare(b.date ?? "", a.date ?? "") || compare(a.id, b.id));
}

function yearsOf(attestations: readonly Attestation[]): YearCount[] {
  const years = new Map<string, YearCount>();
  for (const { date, count } of attestations) {
    if (date === undefined) continue;
    const year = date.slice(0, 4);
    const { documents, occurrences } = years.get(year) ?? { documents: 0, occurrences: 0 };
    years.set(year, { year, documents: documents + 1, occurrences: occurrences + count });
  }
  return [...years.values()].sort((a, b) => compare(a.year, b.year));
}

function rivalsOf(text: string, evidence: Evidence): PlaceRivals[] {
  const kinds: readonly EditKind[] = ["substitute", "drop", "insert", "swap", "move"];
  const rivals: PlaceRivals[] = [];
  for (let position = 0; position <= text.length; position++) {
    const isEdge = position === 0 || position === text.length - 1;
    const others = evidence.rivalsAt(text, "substitute", position);
    for (const kind of kinds) {
      const count = evidence.rivalsAt(text, kind, position);
      // At either end, where another character stands, the phrasing's own may be counted as missing too.
      const isCountedTwice = isEdge && kind === "drop" && count <= others;
      if (count > 0 && !isCountedTwice) rivals.push({ kind, position, count });
    }
  }
  return rivals.sort((a, b) => b.count - a.count || a.position - b.position);
}

/** Entries that all of the wording comes near, as the linter looks for them, the nearest first. */
function nearEntries(wording: string, canon: Canon): Phrasing[] {
  const index = canon.derived(buildPhrasingIndex);
  const near = new Set<Phrasing>();
  for (const { phrase, start, end } of index.near(wording))
    if (start === 0 && end === wording.length) near.add(index.phrasings[phrase]);
  const distance = ({ text }: Phrasing): number => alignmentEdits(wording, text, 0).length;
  return [...near].sort((a, b) => distance(a) - distance(b) || documentsOf(b) - documentsOf(a));
}

/** “四个意识” is looked up as 四个意识 is. */
function unquoted(words: string): string {
  return words.replace(/^“([^“”]*)”$/, "$1");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
