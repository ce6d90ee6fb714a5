/**
 * The weights of the decision (see decision.ts), in nats. Chosen on the development sets: the figures stand in
 * bench/results.
 */

/** A character that sounds or looks like the one meant, and one that does neither. */
export const alike = 0;
export const unlike = -3;
/** Each further unlike character of a run. */
export const unlikeWord = -12;
/** One conjunction for another. */
export const otherConjunction = -10;
export const doubled = 0;
export const inserted = -4;
/** A particle or conjunction too many or too few. */
export const particle = -8;
export const dropped = -1;
export const droppedDouble = -1;
export const swapped = 0;
/** The same words in another order: what the correction gains owes nothing to how common its characters are. */
export const moved = 1;
/** A difference at the phrasing's first or last unit. */
export const edge = -2;
export const edgeDrop = -6;
export const furtherEdit = -4;

/** For each nat of the odds of the phrasing against its rivals, within bounds, and for each unit that stands in the draft. */
export const odds = 1.3;
/** The same again where an unlike character stands, for each nat the odds fall short of the most. */
export const unlikeOdds = 0.7;
export const leastOdds = -4;
export const mostOdds = 6;
export const perUnit = 0.2;
/** Against: each doubling of the occurrences of the draft's own wording in clean text. */
export const variant = 3;
/** Against an unlike character: each nat by which it clings to a neighbour, up to a most. */
export const word = -0.8;
export const mostWordness = 5;
/** Against: each known n-gram of the draft across the change, times its order less one. */
export const attested = 0.3;

/**
 * In an attributed quotation: the share of the gain and of the channel's cost that counts, what the promise is worth,
 * and what each unit adds that agrees with the source: the longer, the less likely another sentence.
 */
export const quoted = {
  document: { gain: 0.3, channel: 0.3, promise: 13, perUnit: 0.2 },
  author: { gain: 0.6, channel: 0.3, promise: 5, perUnit: 0.2 },
  paraphrase: { gain: 1, channel: 0.3, promise: 5, perUnit: 0.2 },
} as const;

/** Confidence is logistic in the score: even odds here, and this steep per nat. */
export const even = 11.6;
export const slope = 0.85;

/** From which confidence a finding is a hint, a warning, an error, and its only fix safe. */
export const hintConfidence = 0.5;
export const warningConfidence = 0.8;
export const errorConfidence = 0.99;
export const safeConfidence = 0.999;
