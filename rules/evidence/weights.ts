import type { FeatureName } from "./features";

/**
 * The weights of the decision (decision.ts), one for each feature (features.ts), in nats. Fitted by logistic
 * regression; `npm run bench:fit` writes them anew and prints what they reach on sentences they were not fitted to.
 */
export const weights: Readonly<Record<FeatureName, number>> = {
  gain: 0.551,
  highGain: -0.234,
  unlike: -1.942,
  alike: 5.482,
  extra: -5.473,
  doubled: 3.924,
  missing: -0.241,
  missingDouble: 0,
  swapped: -0.472,
  moved: 2,
  movedApt: -0.2,
  particle: -2.29,
  conjunction: -9.319,
  clings: -0.343,
  unlikeClings: -0.864,
  attested: -0.237,
  stillSurprising: 0.024,
  known: 0.319,
  rare: 0.105,
  betterHere: 0.005,
  manyHere: -1.251,
  betterBeside: 0.112,
  draftWord: -0.098,
  draftLongWord: -2.363,
  word: -0.057,
  longWord: 1.485,
  longestWord: -0.009,
  wordFrequency: 0.177,
  draftWordFrequency: -0.103,
  phrasing: 0.798,
  odds: 0.231,
  unlikeOdds: -0.353,
  intact: 0.128,
  variant: -0.201,
  edge: 1.884,
  edgeDrop: 0.298,
  furtherEdits: -2.551,
  unlikeRun: -0.555,
};
export const bias = -9.706;

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
export const warningConfidence = 0.88;
/** With no phrasing behind the correction, for want of a second witness. */
export const spellingWarningConfidence = 0.91;
export const errorConfidence = 0.982;
export const safeConfidence = 0.9995;
