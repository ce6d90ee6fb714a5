/** What sort of phrasing an entry is; it decides which rule reads it. */
export const phrasingKinds = [
  "term",
  "formula",
  "enumeration",
  "numeral",
  "collocation",
  "quotation",
  "title",
  "document",
  "appellation",
] as const;
export type PhrasingKind = (typeof phrasingKinds)[number];

/** One entry of the canon, as its YAML file writes it. */
export interface Phrasing {
  /** The canonical wording. Unique over the whole canon. */
  readonly text: string;
  readonly kind: PhrasingKind;
  /** Ids in `sources.yaml`, each with its number of occurrences where it was counted (0: curated, not counted). */
  readonly sources: Readonly<Record<string, number>>;
  /** Attested variants: never reported as errors. */
  readonly also: readonly string[];
  /** Wordings that must be found. */
  readonly wrong: readonly string[];
  /** Wordings that must stay silent. */
  readonly fine: readonly string[];
  /** Name of a set, as in 四个意识; for kinds enumeration and numeral. */
  readonly name: string | undefined;
  /** Members in their canonical order; for kind enumeration. */
  readonly members: readonly string[];
  /** Mark between members as the sources have it: 、 or ， or nothing. */
  readonly separator: string;
  /** For kind collocation: the formula whose verbs these are, as in 四个意识. */
  readonly head: string | undefined;
  /** For kind collocation: the verbs or partners the sources put before the head, the canonical one first. */
  readonly verbs: readonly string[];
  /** For kind appellation: clipped or colloquial forms that should be this one. */
  readonly clipped: readonly string[];
  /** Year or year-month the phrasing holds from / until, where it has one. */
  readonly since: string | undefined;
  readonly until: string | undefined;
  /**
   * The text of the entry that took this one's place at `until`. The wording stays attested, for texts of its time, but
   * nothing may be corrected into it.
   */
  readonly successor: string | undefined;
}

/** What an entry has where its file says nothing. */
export const phrasingDefaults: Omit<Phrasing, "text" | "kind" | "sources"> = {
  also: [],
  wrong: [],
  fine: [],
  name: undefined,
  members: [],
  separator: "、",
  head: undefined,
  verbs: [],
  clipped: [],
  since: undefined,
  until: undefined,
  successor: undefined,
};

/** `prose`: many hands' articles in one. They show that a wording is in use, and are no model for a draft. */
export const sourceKinds = [
  "report",
  "regulation",
  "communique",
  "speech",
  "opinion",
  "resolution",
  "article",
  "prose",
] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** A document phrasings are attested in. */
export interface Source {
  readonly id: string;
  readonly title: string;
  /** Year, year-month or full date. */
  readonly date: string;
  readonly issuer: string;
  readonly kind: SourceKind;
  /** Whether every phrasing was counted in the whole of it: one that does not name it does not stand there. */
  readonly complete?: boolean;
}

/** All phrasings in force, with the sources they name. */
export interface CanonData {
  readonly phrasings: readonly Phrasing[];
  readonly sources: readonly Source[];
}
