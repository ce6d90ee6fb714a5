import type { FeatureName } from "./features";

/**
 * The weights of the decision (decision.ts), one for each feature (features.ts), in nats. Fitted by logistic
 * regression; `npm run bench:fit` writes them anew and prints what they reach on sentences they were not fitted to.
 */
export const weights: Readonly<Record<FeatureName, number>> = {
  gain: 0.484,
  highGain: -0.192,
  unlike: -0.15,
  alike: 6.757,
  extra: -2.518,
  doubled: 5.734,
  missing: 0.528,
  missingDouble: -0.938,
  swapped: 0.948,
  moved: 2.8,
  particle: -1.329,
  conjunction: -8.639,
  clings: -0.314,
  unlikeClings: -0.497,
  attested: -0.2,
  stillSurprising: 0.035,
  known: 0.305,
  rare: 0.122,
  betterHere: -0.167,
  manyHere: -0.496,
  betterBeside: 0.23,
  draftWord: -0.456,
  draftLongWord: -1.851,
  word: 0.349,
  longWord: 1.511,
  longestWord: 0.028,
  wordFrequency: 0.199,
  draftWordFrequency: -0.092,
  phrasing: 1.266,
  odds: 0.196,
  unlikeOdds: -0.475,
  intact: 0.097,
  variant: -0.23,
  edge: 1.11,
  edgeDrop: 0.202,
  furtherEdits: -3.178,
  unlikeRun: -0.438,
};
export const bias = -11.032;

/** What it is worth, in nats, that another slip in the sentence is sure. */
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
export const spellingWarningConfidence = 0.915;
export const errorConfidence = 0.982;
export const safeConfidence = 0.9995;
