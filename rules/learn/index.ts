import type { Canon } from "../canon/canon";
import { type Phrasing, phrasingDefaults } from "../canon/phrasing";
import type { Segmenter } from "../text/segmenter";
import type { Attestation } from "./attestation";
import { longest, shortest, shortestQuoted } from "./candidates";
import type { LearnInput } from "./corpus";
import { sameSourceContainment } from "./document-groups";
import { thresholds } from "./judge";
import { kindOf, membersOf } from "./kinds";
import type { Likeness } from "./lone-forms";
import { type LearnStage, minePhrasings } from "./mining";
import { findNearForms, type Suspect } from "./near-forms";
import { byKindAndText, formatLearntYaml } from "./yaml";

export type { LearnInput } from "./corpus";
export type { Excerpt } from "./excerpt";
export type { Frame } from "./frames";
export type { LearnStage } from "./mining";
export type { Suspect } from "./near-forms";
export { type Proposal, type ProposedEntry, proposeEntries } from "./proposal";
export type { Rival } from "./rivals";
export { byKindAndText, formatEntry, formatLearntYaml } from "./yaml";

export interface LearnOptions {
  readonly segmenter: Segmenter;
  /** Named in the header of the YAML: another segmenter cuts other words. */
  readonly segmenterName: string;
  /** Phrasings already known, and their variants, are not proposed again. */
  readonly canon?: Canon;
  /** How alike two characters sound or look: with it, wordings that published documents have but once are variants. */
  readonly likeness?: Likeness;
  /** Told now and then how far a stage has come, in its own units. */
  onProgress?(stage: LearnStage, done: number, total: number): void;
}

export interface Learnt {
  readonly entries: readonly Phrasing[];
  readonly suspects: readonly Suspect[];
  /** The entries as a canon file; the same inputs, in whatever order, give the same bytes. */
  readonly yaml: string;
  /** The comment lines of `yaml`, for a caller who splits the entries over files. */
  readonly header: readonly string[];
}

/** Mines the phrasings on which at least two independent documents agree. Never throws for want of text. */
export function learnCanon(inputs: readonly LearnInput[], options: LearnOptions): Learnt {
  const progress = options.onProgress?.bind(options) ?? (() => {});
  const { attestations, phrasings, documents, groups } = minePhrasings(inputs, options.segmenter, progress);
  const known = knownTexts(options.canon);
  const near = findNearForms(phrasings, attestations, options.likeness, (done, all) =>
    progress("compare", done, all),
  );
  const { ids } = attestations.corpus;
  const entries = phrasings
    .filter(({ text }) => !known.has(text))
    .map((attestation) => toPhrasing(attestation, near.also.get(attestation.text) ?? [], ids))
    .sort(byKindAndText);
  const header = headerOf(documents, groups, options.segmenterName);
  return { entries, suspects: near.suspects, yaml: formatLearntYaml(entries, header), header };
}

function knownTexts(canon: Canon | undefined): ReadonlySet<string> {
  const known = new Set<string>();
  for (const { text, also, wrong } of canon?.phrasings ?? []) {
    for (const one of [text, ...also, ...wrong]) known.add(one);
  }
  return known;
}

function toPhrasing(attestation: Attestation, also: readonly string[], ids: readonly string[]): Phrasing {
  const counts = [...attestation.counts].map(([group, count]) => [ids[group], count] as const);
  counts.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const kind = kindOf(attestation);
  return {
    ...phrasingDefaults,
    text: attestation.text,
    kind,
    sources: Object.fromEntries(counts),
    also,
    members: kind === "enumeration" ? membersOf(attestation.text) : [],
  };
}

function headerOf(documents: number, groups: number, segmenterName: string): string[] {
  const t = thresholds;
  return [
    "由 tifa learn 生成，请审阅后使用 / Written by tifa learn; review before use",
    `segmenter: ${segmenterName}; documents: ${documents}, of which independent: ${groups} (shared text < ${sameSourceContainment})`,
    `length: ${shortest}–${longest} units; sources: ≥ ${t.groups}, up to ${t.shortLength} units ≥ ${t.groupsShort}, within a clause ≥ ${t.groupsCohesive}–${t.groupsEmbedded}; quoted in ≥ 2: from ${shortestQuoted} units`,
    `word boundary ≥ ${t.wordBoundary}; stands alone ≥ ${t.alone}, or branching entropy ≥ ${t.entropy} nats on both sides, top neighbour ≤ ${t.topNeighbour}`,
  ];
}
