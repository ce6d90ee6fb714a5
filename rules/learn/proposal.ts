import type { Canon } from "../canon/canon";
import { type Phrasing, phrasingDefaults } from "../canon/phrasing";
import type { Segmenter } from "../text/segmenter";
import { type Attestation, type Attestations, total } from "./attestation";
import { CanonCoverage } from "./canon-coverage";
import { findCollocations, type LearntCollocation, verbPlaces, verbTest } from "./collocations";
import type { LearnInput } from "./corpus";
import { type Excerpt, excerptAmong } from "./excerpt";
import { type Frame, verbFrames } from "./frames";
import { kindOf, membersOf } from "./kinds";
import { type LearnStage, minePhrasings } from "./mining";
import { parallelFrames } from "./parallel-frames";
import { findRivals, type Rival, type Rivals } from "./rivals";
import { splitFrames } from "./split-frames";
import { byStrength, strengthOf } from "./worth";

export interface ProposalOptions {
  readonly segmenter: Segmenter;
  /** The canon in force; what it knows is not proposed, and rivals of its entries are looked for. */
  readonly canon: Canon;
  /** Wordings that were turned down: never proposed. */
  readonly rejected?: Iterable<string>;
  /** Told now and then how far a stage has come, in its own units. */
  onProgress?(stage: LearnStage, done: number, total: number): void;
}

/** An entry the canon lacks, and where the documents have it. */
export interface ProposedEntry {
  readonly entry: Phrasing;
  /** Places and independent documents. */
  readonly count: number;
  readonly documents: number;
  readonly excerpt: Excerpt;
}

/** What a unit's documents would add to a canon, in each list the strongest first. */
export interface Proposal {
  readonly phrasings: readonly ProposedEntry[];
  /** Other wordings of the canon's entries, so frequent that they are the unit's own. */
  readonly variants: readonly Rival[];
  readonly collocations: readonly ProposedEntry[];
  /** Wordings near an entry, of the canon or proposed here, that are probably slips. */
  readonly suspects: readonly Rival[];
  readonly frames: readonly Frame[];
  /** Documents read, and how many of them are independent of each other. */
  readonly read: number;
  readonly independent: number;
}

/** A phrasing of the documents that is worth reading. */
interface Worthy {
  readonly attestation: Attestation;
  readonly strength: number;
  /** Where no known wording covers it. */
  readonly places: Int32Array;
}

/** Compares what the documents have in common with a canon. Never throws for want of text. */
export function proposeEntries(inputs: readonly LearnInput[], options: ProposalOptions): Proposal {
  const { canon, segmenter } = options;
  const progress = options.onProgress?.bind(options) ?? (() => {});
  const mined = minePhrasings(inputs, segmenter, progress);
  const { attestations } = mined;
  const known = knownWordings(canon, options.rejected ?? []);
  const coverage = new CanonCoverage(known, attestations);

  const compared = canon.phrasings.filter(
    ({ kind, successor }) => !uncompared.has(kind) && successor === undefined,
  );
  const compare = (phrasings: readonly Phrasing[], except: ReadonlySet<string>): Rivals =>
    findRivals(phrasings, except, coverage, attestations, (done, all) => progress("compare", done, all));
  const ofCanon = compare(compared, known);
  const variants = new Set(ofCanon.variants.map(({ form }) => form));

  const worthy = worthyOf(mined.phrasings, known, coverage, attestations).filter(
    ({ attestation }) => !variants.has(attestation.text),
  );
  const entries = worthy.map(({ attestation }) => entryOf(attestation, attestations));
  const ofOwn = compare(entries, new Set([...known, ...variants]));
  const also = variantsByText(ofOwn.variants, worthy);
  const folded = new Set([...also.values()].flat());

  progress("frames", 0, 1);
  const verbs = verbPlaces(attestations, verbTest(canon));
  const collocations = findCollocations(attestations, verbs, canon)
    .map((one) => collocationEntry(one, attestations))
    .filter(({ entry }) => !known.has(entry.text));
  const taken = new Set(collocations.map(({ entry }) => entry.text));
  const phrasings = worthy.flatMap(({ attestation, places }, i): ProposedEntry[] => {
    const { text, counts } = attestation;
    if (folded.has(text) || taken.has(text)) return [];
    const excerpt = excerptAmong(attestations.corpus, places, text.length, counts);
    const entry = { ...entries[i], also: also.get(text) ?? [] };
    return [{ entry, count: total(attestation), documents: counts.size, excerpt }];
  });
  const frames = [
    ...splitFrames(attestations),
    ...parallelFrames(attestations),
    ...verbFrames(attestations, verbs),
  ];
  const suspects = [...ofCanon.suspects, ...ofOwn.suspects.filter(({ form }) => !folded.has(form))];
  return {
    phrasings,
    variants: ofCanon.variants,
    collocations,
    suspects: [...new Map(suspects.toReversed().map((one) => [one.form, one])).values()].reverse(),
    frames: frames.sort(
      (a, b) => b.documents - a.documents || b.count - a.count || (a.pattern < b.pattern ? -1 : 1),
    ),
    read: mined.documents,
    independent: mined.groups,
  };
}

/** A source's own words and names have no other wording. */
const uncompared: ReadonlySet<Phrasing["kind"]> = new Set(["quotation", "document", "title", "appellation"]);

/** Every wording the canon has, right or wrong, and what was turned down; with and without quotation marks around it. */
function knownWordings(canon: Canon, rejected: Iterable<string>): ReadonlySet<string> {
  const known = new Set<string>();
  const add = (text: string) => {
    known.add(text);
    known.add(unquoted(text) ?? `“${text}”`);
  };
  for (const { text, also, wrong } of canon.phrasings) for (const one of [text, ...also, ...wrong]) add(one);
  for (const text of rejected) add(text);
  return known;
}

function unquoted(text: string): string | undefined {
  return /^“([^“”]*)”$/.exec(text)?.[1];
}

/** The phrasings worth reading that no known wording has or covers, the strongest first. */
function worthyOf(
  phrasings: readonly Attestation[],
  known: ReadonlySet<string>,
  coverage: CanonCoverage,
  attestations: Attestations,
): Worthy[] {
  const worthy: Worthy[] = [];
  for (const attestation of phrasings) {
    const { text, places } = attestation;
    if (known.has(text)) continue;
    const own = coverage.uncovered(places, text.length);
    const strength = strengthOf(attestations, attestation, attestations.countByGroup(own).size);
    if (strength !== undefined) worthy.push({ attestation, strength, places: own });
  }
  const texts = new Set(worthy.map(({ attestation }) => attestation.text));
  return worthy.filter(({ attestation }) => !texts.has(unquoted(attestation.text) ?? "")).sort(byStrength);
}

/** The other wordings of each phrasing that is worth reading; of two that are, the less frequent one is the other one's. */
function variantsByText(variants: readonly Rival[], worthy: readonly Worthy[]): Map<string, string[]> {
  const own = new Map(worthy.map(({ attestation }) => [attestation.text, total(attestation)]));
  const also = new Map<string, string[]>();
  const folded = new Set<string>();
  for (const { phrasing, form, formCount, count } of variants) {
    const isRarer = formCount < count || (formCount === count && phrasing.text < form);
    if ((own.has(form) && !isRarer) || folded.has(phrasing.text) || also.has(form)) continue;
    also.set(phrasing.text, [...(also.get(phrasing.text) ?? []), form]);
    folded.add(form);
  }
  return also;
}

function entryOf(attestation: Attestation, { corpus }: Attestations): Phrasing {
  const { text, counts } = attestation;
  const found = kindOf(attestation);
  const members = found === "enumeration" ? membersOf(text) : [];
  // Members of unequal length may be a row of this occasion, such as somebody's offices: its order is nobody's rule.
  const isSet = members.every((member) => member.length === members[0].length);
  const kind = found === "enumeration" && !isSet ? "formula" : found;
  return {
    ...phrasingDefaults,
    text,
    kind,
    sources: sourcesOf(counts, corpus.ids),
    members: isSet ? members : [],
  };
}

function collocationEntry(collocation: LearntCollocation, { corpus }: Attestations): ProposedEntry {
  const { head, verbs, counts, count, excerpt } = collocation;
  const names = verbs.map(([verb]) => verb);
  const sources = sourcesOf(counts, corpus.ids);
  const text = names[0] + head;
  const entry: Phrasing = { ...phrasingDefaults, text, kind: "collocation", head, verbs: names, sources };
  return { entry, count, documents: counts.size, excerpt };
}

/** Documents that an entry names at most: who reads it needs no list of hundreds. */
const namedSources = 12;

/** Counts per document, by id, in the order of ids: of those that have most. */
function sourcesOf(counts: ReadonlyMap<number, number>, ids: readonly string[]): Record<string, number> {
  const byId = (a: readonly [string, number], b: readonly [string, number]) => (a[0] < b[0] ? -1 : 1);
  const named = [...counts].map(([group, count]) => [ids[group], count] as const);
  const most = named.sort((a, b) => b[1] - a[1] || byId(a, b)).slice(0, namedSources);
  return Object.fromEntries(most.sort(byId));
}
