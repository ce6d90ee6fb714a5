/** The longest n-gram counted. */
export const maximumOrder = 5;
/** Contexts are one to this many units long. */
export const longestContext = maximumOrder - 1;
/** The unit that opens every sentence. */
export const BEGIN = 0x02;

/** Log probabilities are kept in 256 steps from 0 down to −20 nats. */
const probabilityStep = 20 / 255;
/** Log back-off weights in steps of 1/20 nat from −12 to 0.75. */
const backoffStep = 0.05;
/** The highest there is, quantised. */
export const highestBackoff = 254;
/** A back-off of nothing. */
export const noBackoff = 240;

/** A log probability in nats as one of the steps, 0 to 255. */
export function quantizeProbability(log: number): number {
  return Math.max(0, Math.min(255, Math.round(-log / probabilityStep)));
}

/** The log of a back-off weight, in nats, as one of the steps, 0 to `highestBackoff`. */
export function quantizeBackoff(log: number): number {
  return Math.max(0, Math.min(highestBackoff, Math.round(log / backoffStep) + noBackoff));
}

/** The log probability, in nats, that a step stands for. */
export function probabilityOf(quantized: number): number {
  return -quantized * probabilityStep;
}

/** The log of the back-off weight, in nats, that a step stands for. */
export function backoffOf(quantized: number): number {
  return (quantized - noBackoff) * backoffStep;
}

/** The two lanes of an n-gram's key are folded from its last unit to its first, so that each order extends the one below. */
export const keySeedLow = 0x243f6a88;
export const keySeedHigh = 0x13198a2e;

/** The lower lane of an n-gram's key with one more unit before it. */
export function extendLow(low: number, unit: number): number {
  const h = Math.imul(low ^ unit, 0x9e3779b1);
  return h ^ (h >>> 15);
}

/** The upper lane. */
export function extendHigh(high: number, unit: number): number {
  const h = Math.imul((high + unit) | 0, 0x85ebca77);
  return h ^ (h >>> 13);
}
