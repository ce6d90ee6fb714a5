import type { FeatureName } from "./features";

/**
 * The weights of the decision (decision.ts), one for each feature (features.ts), in nats. Fitted by logistic
 * regression; `npm run bench:fit` writes them anew and prints what they reach on sentences they were not fitted to.
 */
export const weights: Readonly<Record<FeatureName, number>> = {
  gain: 0.58,
  highGain: -0.276,
  unlike: -2.915,
  alike: 4.719,
  extra: -6.224,
  doubled: 3.375,
  missing: -1.518,
  missingDouble: 0,
  swapped: -2.079,
  moved: 2,
  movedApt: -0.2,
  particle: -2.886,
  conjunction: -11.037,
  clings: -0.459,
  unlikeClings: -0.878,
  attested: -0.221,
  stillSurprising: -0.041,
  known: 0.42,
  rare: -0.051,
  betterHere: -0.122,
  manyHere: -1.012,
  betterBeside: 0.267,
  draftWord: -0.322,
  draftLongWord: -2.455,
  word: 0.39,
  longWord: 1.675,
  longestWord: -0.046,
  wordFrequency: 0.162,
  draftWordFrequency: -0.044,
  phrasing: 0.299,
  odds: 0.2,
  unlikeOdds: -0.456,
  intact: 0.344,
  variant: -0.049,
  edge: 2.218,
  edgeDrop: -0.149,
  furtherEdits: -3.849,
  unlikeRun: -0.623,
  alikePair: -7.235,
  parallel: -3,
};
export const bias = -9.866;

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
