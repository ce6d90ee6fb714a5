import type { FeatureName } from "./features";

/**
 * The weights of the decision (decision.ts), one for each feature (features.ts), in nats. Fitted by logistic
 * regression; `npm run bench:fit` writes them anew and prints what they reach on sentences they were not fitted to.
 */
export const weights: Readonly<Record<FeatureName, number>> = {
  gain: 0.594,
  highGain: -0.191,
  unlike: -4.884,
  alike: 2.839,
  extra: -10.131,
  doubled: 1.575,
  missing: -2.481,
  missingDouble: 0,
  swapped: -3.715,
  moved: 2,
  movedApt: -0.2,
  particle: -3.398,
  conjunction: -11.164,
  clings: -0.294,
  unlikeClings: -0.844,
  attested: -0.031,
  stillSurprising: -0.067,
  known: 0.33,
  rare: 0.021,
  betterHere: -0.166,
  manyHere: -1.737,
  betterBeside: 0.34,
  draftWord: -0.74,
  draftLongWord: -2.071,
  word: 0.715,
  longWord: 1.515,
  longestWord: -0.215,
  wordFrequency: 0.176,
  draftWordFrequency: -0.007,
  phrasing: -0.689,
  odds: 0.319,
  unlikeOdds: -0.181,
  intact: 0.244,
  variant: -0.094,
  edge: 2.4,
  edgeDrop: -1.094,
  furtherEdits: -2.519,
  unlikeRun: -1.114,
  alikePair: -5.25,
};
export const bias = -8.189;

/** What it is worth, in nats, that another slip in the sentence is this sure. */
export const sureConfidence = 0.95;
export const company = 2;

/**
 * In an attributed quotation: the share of the decision's score that counts, what the promise is worth, and what each
 * unit adds that agrees with the source. Set by hand on the examples of the canon's quotations.
 */
export const quoted = {
  document: { share: 0.2, worth: 2.2, perUnit: 0.15 },
  author: { share: 0.3, worth: 1, perUnit: 0.1 },
  paraphrase: { share: 0.6, worth: 1.5, perUnit: 0.1 },
} as const;

/** From which confidence a finding is a hint, a warning, an error, and its only fix safe. */
export const hintConfidence = 0.5;
export const warningConfidence = 0.91;
/** With no phrasing behind the correction, for want of a second witness. */
export const spellingWarningConfidence = 0.945;
export const errorConfidence = 0.982;
export const safeConfidence = 0.9995;
