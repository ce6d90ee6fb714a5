import { maximumOrder } from "../evidence/ngram";
import type { NgramCounts } from "./evidence-counts";
import type { SmoothedOrder } from "./evidence-smoothing";

export interface PruningThresholds {
  /** Least raw count of an n-gram that is kept; index 0 is order 1. */
  readonly leastCount: readonly number[];
  /** Least loss, in nats times occurrences, that leaving an n-gram out would cause; index 0 is order 1. */
  readonly leastLoss: readonly number[];
}

/**
 * Leaves out n-grams that the lower orders say nearly as well: weighted-difference pruning (Seymore and
 * Rosenfeld, Scalable Backoff Language Models, 1996). What is kept is closed: with an n-gram stay its context and
 * its suffix, so that a lookup may stop at the first order that misses. Back-off weights are then set anew so
 * that every context's probabilities sum to one.
 */
export function prune(
  ngrams: readonly NgramCounts[],
  orders: readonly SmoothedOrder[],
  thresholds: PruningThresholds,
): void {
  for (let n = maximumOrder; n >= 2; n--) {
    const { places, counts } = ngrams[n - 1];
    const lower = ngrams[n - 2];
    const needed = n < maximumOrder ? orders[n - 1].kept : undefined;
    const { logProbability } = orders[n - 1];
    const kept = new Uint8Array(places.length);
    for (let g = 0; g < places.length; g++) {
      const context = lower.at[places[g]];
      const suffix = lower.at[places[g] + 1];
      const loss =
        counts[g] *
        (logProbability[g] - orders[n - 2].logBackoff[context] - orders[n - 2].logProbability[suffix]);
      if (
        needed?.[g] === 2 ||
        (counts[g] >= thresholds.leastCount[n - 1] && loss >= thresholds.leastLoss[n - 1])
      ) {
        kept[g] = 1;
        orders[n - 2].kept[context] = 2;
        orders[n - 2].kept[suffix] = 2;
      }
    }
    orders[n - 1].kept.set(kept);
  }
  orders[0].kept.fill(1);
  for (let n = 2; n <= maximumOrder; n++) renormalize(ngrams, orders, n);
}

/** Sets the back-off weights of the contexts of order n so that kept and backed-off probabilities sum to one. */
function renormalize(ngrams: readonly NgramCounts[], orders: readonly SmoothedOrder[], n: number): void {
  const { places } = ngrams[n - 1];
  const lower = ngrams[n - 2];
  const seen = new Float64Array(lower.counts.length);
  const backed = new Float64Array(lower.counts.length);
  for (let g = 0; g < places.length; g++) {
    if (orders[n - 1].kept[g] === 0) continue;
    const context = lower.at[places[g]];
    seen[context] += Math.exp(orders[n - 1].logProbability[g]);
    backed[context] += Math.exp(orders[n - 2].logProbability[lower.at[places[g] + 1]]);
  }
  const { logBackoff } = orders[n - 2];
  for (let c = 0; c < seen.length; c++) {
    if (seen[c] === 0) logBackoff[c] = 0;
    else logBackoff[c] = Math.log(Math.max(1 - seen[c], 1e-5) / Math.max(1 - backed[c], 1e-5));
  }
}
