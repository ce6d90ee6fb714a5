import type { FeatureName } from "./features";

/**
 * The weights of the decision (decision.ts), one for each feature (features.ts), in nats. Fitted by logistic
 * regression; `npm run bench:fit` writes them anew and prints what they reach on sentences they were not fitted to.
 */
export const weights: Readonly<Record<FeatureName, number>> = {
  gain: 0.598,
  highGain: -0.211,
  unlike: -5.038,
  alike: 2.943,
  extra: -10.124,
  doubled: 1.603,
  missing: -2.635,
  missingDouble: 0,
  swapped: -3.805,
  moved: 2,
  movedApt: -0.2,
  particle: -3.508,
  conjunction: -11.443,
  clings: -0.332,
  unlikeClings: -0.825,
  attested: -0.035,
  stillSurprising: -0.068,
  known: 0.356,
  rare: -0.003,
  betterHere: -0.144,
  manyHere: -1.628,
  betterBeside: 0.321,
  draftWord: -0.766,
  draftLongWord: -2.209,
  word: 0.629,
  longWord: 1.562,
  longestWord: -0.121,
  wordFrequency: 0.179,
  draftWordFrequency: -0.005,
  phrasing: -0.729,
  odds: 0.329,
  unlikeOdds: -0.159,
  intact: 0.237,
  variant: -0.1,
  edge: 2.413,
  edgeDrop: -0.929,
  furtherEdits: -2.476,
  unlikeRun: -1.187,
  alikePair: -5.401,
};
export const bias = -8.25;

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
