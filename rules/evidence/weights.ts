import type { FeatureName } from "./features";

/**
 * The weights of the decision (decision.ts), one for each feature (features.ts), in nats. Fitted by logistic
 * regression; `npm run bench:fit` writes them anew and prints what they reach on sentences they were not fitted to.
 */
export const weights: Readonly<Record<FeatureName, number>> = {
  gain: 0.578,
  highGain: -0.295,
  unlike: -2.925,
  alike: 4.693,
  extra: -6.241,
  doubled: 3.269,
  missing: -1.639,
  missingDouble: 0,
  swapped: -2.159,
  moved: 2,
  movedApt: -0.2,
  particle: -2.908,
  conjunction: -11.037,
  otherBody: -10,
  clings: -0.468,
  unlikeClings: -0.78,
  attested: -0.205,
  stillSurprising: -0.04,
  known: 0.418,
  rare: -0.044,
  betterHere: -0.128,
  manyHere: -1.007,
  betterBeside: 0.267,
  draftWord: -0.372,
  draftLongWord: -2.434,
  word: 0.361,
  longWord: 1.666,
  longestWord: -0.029,
  wordFrequency: 0.165,
  draftWordFrequency: -0.029,
  phrasing: 0.375,
  odds: 0.161,
  unlikeOdds: -0.327,
  intact: 0.408,
  variant: -0.086,
  edge: 1.695,
  edgeDrop: -0.252,
  furtherEdits: -4.507,
  unlikeRun: -2.769,
  alikePair: -7.215,
  parallel: -3,
};
export const bias = -9.815;

/** What it is worth, in nats, that another slip in the sentence is this sure. */
export const sureConfidence = 0.95;
export const company = 2;

/**
 * In an attributed quotation: the share of the decision's score that counts, what the promise is worth, and what each
 * unit adds that agrees with the source. Set by hand on the examples of the canon's quotations.
 */
export const quoted = {
  document: { share: 0.2, worth: 2.2, perUnit: 0.15 },
  author: { share: 0.3, worth: 0.8, perUnit: 0.1 },
  paraphrase: { share: 0.35, worth: 2, perUnit: 0.1 },
} as const;

/** From which confidence a finding is a hint, a warning, an error, and its only fix safe. */
export const hintConfidence = 0.5;
/** With no phrasing behind the correction: below this, clean text has more of them than drafts have slips. */
export const spellingHintConfidence = 0.7;
export const warningConfidence = 0.9;
/** With no phrasing behind the correction, for want of a second witness. */
export const spellingWarningConfidence = 0.92;
export const errorConfidence = 0.975;
export const safeConfidence = 0.9995;
