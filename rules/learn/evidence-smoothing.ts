import { BEGIN, maximumOrder } from "../evidence/ngram";
import type { NgramCounts } from "./evidence-counts";

/** The smoothed n-grams of one order. Probabilities are interpolated with all lower orders; logs are natural. */
export interface SmoothedOrder {
  readonly logProbability: Float32Array;
  /** Log of the weight that a context's unseen continuations leave to the next lower order. */
  readonly logBackoff: Float32Array;
  readonly kept: Uint8Array;
}

/**
 * Interpolated modified Kneser-Ney smoothing (Chen and Goodman, An Empirical Study of Smoothing Techniques for
 * Language Modeling, 1998), with three discounts per order estimated from the counts of counts. Index 0 is order 1.
 */
export function smooth(tokens: Uint16Array, ngrams: readonly NgramCounts[]): SmoothedOrder[] {
  const orders: SmoothedOrder[] = [];
  for (let n = 1; n <= maximumOrder; n++) {
    const { places, counts } = ngrams[n - 1];
    const adjusted = n === maximumOrder ? counts : adjustedCounts(tokens, ngrams, n);
    const discounts = discountsOf(adjusted);
    const contexts = n === 1 ? 1 : ngrams[n - 2].counts.length;
    const total = new Float64Array(contexts);
    const reserved = new Float64Array(contexts);
    const contextOf = (ngram: number): number => (n === 1 ? 0 : ngrams[n - 2].at[places[ngram]]);
    for (let g = 0; g < places.length; g++) {
      // BEGIN stands before sentences and is never predicted.
      if (n === 1 && tokens[places[g]] === BEGIN) continue;
      const context = contextOf(g);
      total[context] += adjusted[g];
      reserved[context] += discounts[Math.min(adjusted[g], 3)];
    }
    const logProbability = new Float32Array(places.length);
    for (let g = 0; g < places.length; g++) {
      const context = contextOf(g);
      const own = Math.max(adjusted[g] - discounts[Math.min(adjusted[g], 3)], 0) / total[context];
      const lower =
        n === 1 ? 1 / places.length : Math.exp(orders[n - 2].logProbability[ngrams[n - 2].at[places[g] + 1]]);
      logProbability[g] = Math.log(own + (reserved[context] / total[context]) * lower);
    }
    if (n > 1) {
      const { logBackoff } = orders[n - 2];
      for (let c = 0; c < contexts; c++) if (total[c] > 0) logBackoff[c] = Math.log(reserved[c] / total[c]);
    }
    orders.push({
      logProbability,
      logBackoff: new Float32Array(places.length),
      kept: new Uint8Array(places.length).fill(1),
    });
  }
  return orders;
}

/** Number of distinct tokens seen before an n-gram; for one that opens a sentence, its count. */
function adjustedCounts(tokens: Uint16Array, ngrams: readonly NgramCounts[], order: number): Uint32Array {
  const { counts, places, at } = ngrams[order - 1];
  const adjusted = new Uint32Array(counts.length);
  for (const place of ngrams[order].places) adjusted[at[place + 1]]++;
  for (let g = 0; g < adjusted.length; g++) if (tokens[places[g]] === BEGIN) adjusted[g] = counts[g];
  return adjusted;
}

/** Discounts for adjusted counts 0, 1, 2 and 3 or more. */
function discountsOf(adjusted: Uint32Array): [number, number, number, number] {
  const having = [0, 0, 0, 0, 0];
  for (const count of adjusted) if (count <= 4) having[count]++;
  const [, one, two, three, four] = having.map((number) => Math.max(number, 1));
  const y = one / (one + 2 * two);
  const clamp = (value: number, most: number): number => Math.min(Math.max(value, 0.1), most);
  return [
    0,
    clamp(1 - 2 * y * (two / one), 1),
    clamp(2 - 3 * y * (three / two), 2),
    clamp(3 - 4 * y * (four / three), 3),
  ];
}
