import type { FeatureName } from "./features";

/**
 * The weights of the decision (decision.ts), one for each feature (features.ts), in nats. Fitted by logistic
 * regression; `npm run bench:fit` writes them anew and prints what they reach on sentences they were not fitted to.
 */
export const weights: Readonly<Record<FeatureName, number>> = {
  gain: 0.577,
  highGain: -0.178,
  unlike: -4.665,
  alike: 2.918,
  extra: -10.016,
  doubled: 1.838,
  missing: -2.856,
  missingDouble: 0,
  swapped: -2.953,
  moved: 2,
  movedApt: -0.2,
  particle: -2.668,
  conjunction: -10.657,
  clings: -0.312,
  unlikeClings: -1.183,
  attested: -0.137,
  stillSurprising: -0.056,
  known: 0.318,
  rare: -0.027,
  betterHere: -0.06,
  manyHere: -1.708,
  betterBeside: 0.281,
  draftWord: -0.6,
  draftLongWord: -2.242,
  word: 0.763,
  longWord: 1.492,
  longestWord: -0.064,
  wordFrequency: 0.161,
  draftWordFrequency: -0.01,
  phrasing: 0.55,
  odds: 0.248,
  unlikeOdds: -0.403,
  intact: 0.197,
  variant: -0.035,
  edge: 2.489,
  edgeDrop: -0.767,
  furtherEdits: -1.749,
  unlikeRun: -0.359,
  alikePair: -4.947,
};
export const bias = -8.226;

/** What it is worth, in nats, that another slip in the sentence is this sure. */
export const sureConfidence = 0.95;
export const company = 2;

/**
 * In an attributed quotation: the share of the decision's score that counts, what the promise is worth, and what each
 * unit adds that agrees with the source. Set by hand on the examples of the canon's quotations.
 */
export const quoted = {
  document: { share: 0.2, worth: 2.2, perUnit: 0.15 },
  author: { share: 0.4, worth: 0.5, perUnit: 0.1 },
  paraphrase: { share: 0.6, worth: 1.5, perUnit: 0.1 },
} as const;

/** From which confidence a finding is a hint, a warning, an error, and its only fix safe. */
export const hintConfidence = 0.5;
export const warningConfidence = 0.91;
/** With no phrasing behind the correction, for want of a second witness. */
export const spellingWarningConfidence = 0.945;
export const errorConfidence = 0.982;
export const safeConfidence = 0.9995;
