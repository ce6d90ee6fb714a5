import type { FeatureName } from "./features";

/**
 * The weights of the decision (decision.ts), one for each feature (features.ts), in nats. Fitted by logistic
 * regression; `npm run bench:fit` writes them anew and prints what they reach on sentences they were not fitted to.
 */
export const weights: Readonly<Record<FeatureName, number>> = {
  gain: 0.579,
  highGain: -0.272,
  unlike: -2.93,
  alike: 4.707,
  extra: -6.261,
  doubled: 3.34,
  missing: -1.543,
  missingDouble: 0,
  swapped: -2.145,
  moved: 2,
  movedApt: -0.2,
  particle: -2.869,
  conjunction: -11.054,
  otherBody: -10,
  clings: -0.447,
  unlikeClings: -0.907,
  attested: -0.225,
  stillSurprising: -0.039,
  known: 0.422,
  rare: -0.046,
  betterHere: -0.126,
  manyHere: -1.018,
  betterBeside: 0.266,
  draftWord: -0.321,
  draftLongWord: -2.461,
  word: 0.383,
  longWord: 1.675,
  longestWord: -0.049,
  wordFrequency: 0.162,
  draftWordFrequency: -0.044,
  phrasing: 0.562,
  odds: 0.18,
  unlikeOdds: -0.53,
  intact: 0.308,
  variant: -0.046,
  edge: 2.234,
  edgeDrop: -0.177,
  furtherEdits: -3.618,
  unlikeRun: -1.194,
  alikePair: -7.235,
  parallel: -3,
};
export const bias = -9.831;

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
/** With no phrasing behind the correction: below this, clean text has more of them than drafts have slips. */
export const spellingHintConfidence = 0.7;
export const warningConfidence = 0.9;
/** With no phrasing behind the correction, for want of a second witness. */
export const spellingWarningConfidence = 0.92;
export const errorConfidence = 0.982;
export const safeConfidence = 0.9995;
