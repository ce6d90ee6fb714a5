import type { PhraseEdit } from "../match/edits";
import { channel } from "./channel-features";
import type { Evidence } from "./evidence";
import { longestWindow } from "./language-model";
import { isParallel } from "./parallel";
import { longestWord, shortestWord } from "./word-list";

/** A correction to be judged: what would be changed, and the phrasing it would restore, if any. */
export interface Proposal {
  readonly prose: string;
  /** The stretch of the draft that comes near the phrasing; for plain spelling, the change. */
  readonly span: { readonly start: number; readonly end: number };
  /** Sorted, apart, not empty. */
  readonly edits: readonly PhraseEdit[];
  /** All edits as one change of the prose. */
  readonly change: { readonly start: number; readonly end: number; readonly text: string };
  /** An edit at the phrasing's first or last unit. */
  readonly atEdge: boolean;
  /** Units of the phrasing left as they are. */
  readonly intact: number;
  /** The phrasing the correction restores, and how often its sources have it; undefined where there is none. */
  readonly phrasing: { readonly text: string; readonly occurrences: number } | undefined;
  /** log P(corrected) − log P(draft), in nats. */
  readonly gain: number;
  /** Gains of the other corrections proposed for the same units, and for units beside them, in nats. */
  readonly here: readonly number[];
  readonly beside: readonly number[];
}

/** What the decision looks at, each a number; the weights are in weights.ts. Logs are natural. */
export const featureNames = [
  "gain",
  "highGain",
  "unlike",
  "alike",
  "extra",
  "doubled",
  "missing",
  "missingDouble",
  "swapped",
  "moved",
  "movedApt",
  "particle",
  "conjunction",
  "otherBody",
  "clings",
  "unlikeClings",
  "attested",
  "stillSurprising",
  "known",
  "rare",
  "betterHere",
  "manyHere",
  "betterBeside",
  "draftWord",
  "draftLongWord",
  "word",
  "longWord",
  "longestWord",
  "wordFrequency",
  "draftWordFrequency",
  "phrasing",
  "odds",
  "unlikeOdds",
  "intact",
  "variant",
  "edge",
  "edgeDrop",
  "furtherEdits",
  "unlikeRun",
  "alikePair",
  "parallel",
] as const;
export type FeatureName = (typeof featureNames)[number];
export type Features = Record<FeatureName, number>;

/** Units on each side of a change that the evidence is asked about. */
const reach = 4;
const logs = new Float64Array(longestWindow);
/** A gain above this many nats counts again as highGain. */
const high = 15;

const noFeatures = Object.fromEntries(featureNames.map((name) => [name, 0])) as Features;

/** The features of a proposal. */
export function featuresOf(proposal: Proposal, evidence: Evidence): Features {
  const features = { ...noFeatures };
  const { gain, here, beside } = proposal;
  features.gain = Math.min(gain, 30);
  features.highGain = Math.max(0, Math.min(gain, 30) - high);
  channel(features, proposal, evidence);
  attestation(features, proposal, evidence);
  features.parallel = isParallel(proposal.prose, proposal.change) ? 1 : 0;
  // Where a word may have moved, the draft's own order is a wording too.
  if (features.moved > 0) features.movedApt = features.attested;
  words(features, proposal, evidence);
  support(features, proposal, evidence);
  const best = Math.max(gain, ...here);
  features.betterHere = Math.min(best - gain, 12);
  features.manyHere = Math.log1p(here.filter((other) => other >= gain - 3).length);
  features.betterBeside = Math.min(Math.max(best, ...beside) - gain, 12);
  return features;
}

/** Known n-grams across the change, in the draft and when corrected; what stays surprising when corrected. */
function attestation(features: Features, { prose, change }: Proposal, evidence: Evidence): void {
  const last = Math.max(change.end, change.start + 1) - 1;
  for (let order = 2; order <= 4; order++) {
    for (
      let start = Math.max(0, change.start - order + 1);
      start <= last && start + order <= prose.length;
      start++
    ) {
      if (start + order > change.start && evidence.known(prose, start, start + order))
        features.attested += order - 1;
    }
  }
  features.attested = Math.min(features.attested, 20);
  const from = Math.max(0, change.start - 2 * reach);
  const corrected =
    prose.slice(from, change.start) + change.text + prose.slice(change.end, change.end + reach);
  const at = change.start - from;
  const touched = evidence.changedUnits(prose, change.start, change.end, change.text, logs);
  for (let i = 0; i < Math.min(touched, change.text.length + 3); i++) {
    features.stillSurprising += Math.max(0, -logs[i] - 6);
  }
  features.stillSurprising = Math.min(features.stillSurprising, 20);
  for (let order = 2; order <= 5; order++) {
    for (let start = Math.max(0, at - order + 1); start < at + change.text.length; start++) {
      if (evidence.known(corrected, start, start + order)) features.known++;
    }
  }
  features.known = Math.min(features.known, 14);
}

/** Words of the dictionary that hold the changed units, in the draft and when corrected. */
function words(features: Features, { prose, change }: Proposal, evidence: Evidence): void {
  const { start, end, text } = change;
  const from = Math.max(0, start - longestWord);
  const corrected = prose.slice(from, start) + text + prose.slice(end, end + longestWord);
  const at = start - from;
  const drafted =
    start === end
      ? covering(prose, start - 1, Math.min(start + 1, prose.length), evidence)
      : covering(prose, start, end, evidence);
  const mended =
    text === ""
      ? covering(corrected, at - 1, Math.min(at + 1, corrected.length), evidence)
      : covering(corrected, at, at + text.length, evidence);
  features.draftWord = drafted.length >= 2 ? 1 : 0;
  features.draftLongWord = drafted.length >= 3 ? 1 : 0;
  features.draftWordFrequency = drafted.frequency;
  features.word = mended.length >= 2 ? 1 : 0;
  features.longWord = mended.length >= 3 ? 1 : 0;
  features.longestWord = mended.length >= 4 ? 1 : 0;
  features.wordFrequency = mended.frequency;
}

/** The longest word that holds all units from `start` to `end`. */
function covering(
  text: string,
  start: number,
  end: number,
  evidence: Evidence,
): { length: number; frequency: number } {
  if (start < 0) return { length: 0, frequency: 0 };
  for (let length = longestWord; length >= Math.max(shortestWord, end - start); length--) {
    for (let from = Math.max(0, end - length); from <= start && from + length <= text.length; from++) {
      const frequency = evidence.wordFrequency(text, from, from + length);
      if (frequency > 0) return { length, frequency };
    }
  }
  return { length: 0, frequency: 0 };
}

/** How fixed the phrasing is where the draft differs: log odds of its own words against all rivals seen there. */
function support(
  features: Features,
  { prose, phrasing, edits, intact, span }: Proposal,
  evidence: Evidence,
): void {
  if (phrasing === undefined) return;
  const own = evidence.occurrences(phrasing.text) ?? phrasing.occurrences;
  const rivals = Math.max(
    ...edits.map(({ kind, position }) => evidence.rivalsAt(phrasing.text, kind, position)),
  );
  const variant = evidence.occurrences(prose.slice(span.start, span.end)) ?? 0;
  features.phrasing = 1;
  features.odds = Math.min(Math.max(Math.log((own + 0.5) / (rivals + 0.5)), -4), 6);
  features.unlikeOdds = features.unlike * (6 - features.odds);
  features.intact = Math.min(intact, 12);
  features.variant = Math.min(Math.log2(1 + variant), 8);
}
