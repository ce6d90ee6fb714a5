import { parseDocument } from "../text/document";
import type { Segmenter } from "../text/segmenter";
import { type Attestation, Attestations } from "./attestation";
import { proposeCandidates } from "./candidates";
import { buildCorpus, joinSegments, type LearnInput } from "./corpus";
import { groupDocuments } from "./document-groups";
import { isPhrasing } from "./judge";
import { dropRedundant } from "./redundant-quotations";
import { dropSubsumed } from "./subsumption";
import { buildSuffixIndex } from "./suffix-index";

export type LearnStage = "segment" | "index" | "propose" | "judge" | "compare" | "frames";

/** What documents have in common, before anything is known of other canons. */
export interface Mined {
  readonly attestations: Attestations;
  /** Complete, natural phrasings of at least two independent documents. */
  readonly phrasings: readonly Attestation[];
  readonly documents: number;
  /** How many of the documents are independent of each other. */
  readonly groups: number;
}

/** Finds the phrasings of the inputs; in whatever order these come, the result is the same. */
export function minePhrasings(
  inputs: readonly LearnInput[],
  segmenter: Segmenter,
  progress: (stage: LearnStage, done: number, total: number) => void,
): Mined {
  const documents = readDocuments(inputs);
  const groups = groupDocuments(documents);
  const corpus = buildCorpus(documents, segmenter, (done, all) => progress("segment", done, all));
  progress("index", 0, 1);
  const attestations = new Attestations(corpus, buildSuffixIndex(corpus.symbols), groups);
  progress("propose", 0, 1);
  const candidates = proposeCandidates(attestations);
  const accepted: Attestation[] = [];
  candidates.forEach((text, number) => {
    if (number % 5000 === 0) progress("judge", number, candidates.length);
    const attestation = attestations.of(text);
    if (isPhrasing(corpus, attestation, attestations.count)) accepted.push(attestation);
  });
  const phrasings = dropRedundant(dropSubsumed(accepted), corpus.text.length);
  return { attestations, phrasings, documents: documents.length, groups: new Set(groups).size };
}

/** In the order of their ids, so that the order in which the files were found does not matter. */
function readDocuments(inputs: readonly LearnInput[]) {
  return [...inputs]
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .map(({ id, text, format, lineIsSegment, published }) => {
      const whole = lineIsSegment === true ? joinSegments(text) : text;
      const paragraphs = parseDocument(whole, format).paragraphs.map(({ prose }) => prose);
      const segmented = lineIsSegment === true;
      return { id, paragraphs, text: paragraphs.join("\n"), segmented, published: published === true };
    });
}
