/**
 * The weights of the decision (see decision.ts), in nats. Chosen on the development sets: the figures stand in
 * bench/results.
 */

/** A character that sounds or looks like the one meant, and one that does neither. */
export const alike = 0;
export const unlike = -3;
/** Each further unlike character of a run. */
export const unlikeWord = -12;
export const doubled = 0;
export const inserted = -4;
export const dropped = -1;
export const droppedDouble = -1;
export const swapped = 0;
export const moved = -4;
/** A difference at the phrasing's first or last unit. */
export const edge = -2;
export const edgeDrop = -6;
export const furtherEdit = -4;

/** For each doubling of the number of sources, and for each unit of the phrasing that stands in the draft. */
export const perDocument = 0.4;
export const perUnit = 0.2;
/** Against: each known n-gram of the draft across the change, times its order less one. */
export const attested = 0.3;

/** In an attributed quotation: the share of the channel's cost that counts, and what the promise is worth. */
export const quotedChannel = 0.3;
export const quotedDocument = 6;
export const quotedAuthor = 2;
/** For each unit that agrees with the source: the longer, the less likely another sentence. */
export const quotedUnit = 0.2;

/** Confidence is logistic in the score: even odds here, and this steep per nat. */
export const even = 8;
export const slope = 0.5;

/** From which confidence a finding is a hint, a warning, an error, and its only fix safe. */
export const hintConfidence = 0.5;
export const warningConfidence = 0.8;
export const errorConfidence = 0.97;
export const safeConfidence = 0.995;
