import type { Canon } from "../canon/canon";
import { type Phrasing, phrasingDefaults } from "../canon/phrasing";
import { parseDocument } from "../text/document";
import type { Segmenter } from "../text/segmenter";
import { type Attestation, Attestations } from "./attestation";
import { longest, proposeCandidates, shortest, shortestQuoted } from "./candidates";
import { buildCorpus, joinSegments, type LearnInput } from "./corpus";
import { groupDocuments, sameSourceContainment } from "./document-groups";
import { isPhrasing, thresholds } from "./judge";
import { kindOf, membersOf } from "./kinds";
import { findNearForms, type Suspect } from "./near-forms";
import { dropRedundant } from "./redundant-quotations";
import { dropSubsumed } from "./subsumption";
import { buildSuffixIndex } from "./suffix-index";
import { byKindAndText, formatLearntYaml } from "./yaml";

export type { LearnInput } from "./corpus";
export type { Suspect } from "./near-forms";
export { formatLearntYaml } from "./yaml";

export interface LearnOptions {
  readonly segmenter: Segmenter;
  /** Named in the header of the YAML: another segmenter cuts other words. */
  readonly segmenterName: string;
  /** Phrasings already known, and their variants, are not proposed again. */
  readonly canon?: Canon;
  /** Told now and then how far a stage has come, in its own units. */
  onProgress?(stage: LearnStage, done: number, total: number): void;
}

export type LearnStage = "segment" | "index" | "propose" | "judge" | "compare";

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
  const documents = readDocuments(inputs);
  const groups = groupDocuments(documents);
  const corpus = buildCorpus(documents, options.segmenter, (done, all) => progress("segment", done, all));
  progress("index", 0, 1);
  const attestations = new Attestations(corpus, buildSuffixIndex(corpus.symbols), groups);
  progress("propose", 0, 1);
  const known = knownTexts(options.canon);
  const candidates = proposeCandidates(attestations);
  const accepted: Attestation[] = [];
  candidates.forEach((text, number) => {
    if (number % 5000 === 0) progress("judge", number, candidates.length);
    const attestation = attestations.of(text);
    if (isPhrasing(corpus, attestation, attestations.count)) accepted.push(attestation);
  });
  const kept = dropRedundant(dropSubsumed(accepted), corpus.text.length);
  const near = findNearForms(kept, attestations, (done, all) => progress("compare", done, all));
  const entries = kept
    .filter(({ text }) => !known.has(text))
    .map((attestation) => toPhrasing(attestation, near.also.get(attestation.text) ?? [], corpus.ids))
    .sort(byKindAndText);
  const header = headerOf(documents.length, new Set(groups).size, options.segmenterName);
  return { entries, suspects: near.suspects, yaml: formatLearntYaml(entries, header), header };
}

/** In the order of their ids, so that the order in which the files were found does not matter. */
function readDocuments(inputs: readonly LearnInput[]) {
  return [...inputs]
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .map(({ id, text, format, lineIsSegment }) => {
      const whole = lineIsSegment === true ? joinSegments(text) : text;
      const paragraphs = parseDocument(whole, format).paragraphs.map(({ prose }) => prose);
      return { id, paragraphs, text: paragraphs.join("\n"), segmented: lineIsSegment === true };
    });
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
