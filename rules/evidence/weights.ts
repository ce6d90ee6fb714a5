import type { FeatureName } from "./features";

/**
 * The weights of the decision (decision.ts), one for each feature (features.ts), in nats. Fitted by logistic
 * regression; `npm run bench:fit` writes them anew and prints what they reach on sentences they were not fitted to.
 */
export const weights: Readonly<Record<FeatureName, number>> = {
  gain: 0.585,
  highGain: -0.288,
  unlike: -2.941,
  alike: 4.736,
  extra: -6.241,
  doubled: 3.334,
  missing: -1.49,
  missingDouble: 0,
  swapped: -2.076,
  moved: 2,
  movedApt: -0.2,
  particle: -2.874,
  conjunction: -11.076,
  clings: -0.464,
  unlikeClings: -0.85,
  attested: -0.22,
  stillSurprising: -0.042,
  known: 0.411,
  rare: -0.046,
  betterHere: -0.113,
  manyHere: -1.061,
  betterBeside: 0.264,
  draftWord: -0.344,
  draftLongWord: -2.455,
  word: 0.359,
  longWord: 1.676,
  longestWord: -0.13,
  wordFrequency: 0.163,
  draftWordFrequency: -0.042,
  phrasing: 0.328,
  odds: 0.202,
  unlikeOdds: -0.451,
  intact: 0.339,
  variant: -0.046,
  edge: 2.21,
  edgeDrop: -0.172,
  furtherEdits: -3.828,
  unlikeRun: -0.622,
  alikePair: -7.278,
  parallel: -3,
};
export const bias = -9.811;

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
  paraphrase: { share: 0.35, worth: 2, perUnit: 0.1 },
} as const;

/** From which confidence a finding is a hint, a warning, an error, and its only fix safe. */
export const hintConfidence = 0.5;
export const warningConfidence = 0.9;
/** With no phrasing behind the correction, for want of a second witness. */
export const spellingWarningConfidence = 0.92;
export const errorConfidence = 0.982;
export const safeConfidence = 0.9995;
