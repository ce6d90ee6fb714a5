import type { ConfusionTables } from "../evidence/confusion";
import {
  extendHigh,
  extendLow,
  keySeedHigh,
  keySeedLow,
  maximumOrder,
  quantizeBackoff,
  quantizeProbability,
} from "../evidence/ngram";
import type { RivalsTable } from "../evidence/rivals";
import { buildStaticFunction, fingerprint } from "../evidence/static-function";
import { type Provenance, writeTableFile } from "../evidence/table-file";
import type { WordTable } from "../evidence/word-list";
import { countNgrams, type NgramCounts, type TokenBuffer } from "./evidence-counts";
import { compileNeighbours } from "./evidence-neighbours";
import { type PruningThresholds, prune } from "./evidence-pruning";
import { type SmoothedOrder, smooth } from "./evidence-smoothing";

/** How much is kept: measured on the development sets against the size of the table. */
export const shippedThresholds: PruningThresholds = {
  leastCount: [1, 2, 2, 2, 2],
  leastLoss: [0, 0.7, 3, 5, 8],
};

/** What goes into a table besides the units counted. */
export interface TableOptions {
  readonly confusion: ConfusionTables;
  readonly words: WordTable;
  readonly thresholds: PruningThresholds;
  /** Where the texts come from, and the version of the Tifa that counts them. */
  readonly inputs: Provenance["inputs"];
  readonly tifa: string;
  readonly onProgress?: (stage: EvidenceStage) => void;
}

export type EvidenceStage = "rivals" | "count" | "smooth" | "prune" | "write";

/** Counts, smooths, prunes and lays out an evidence table. The same input gives the same bytes. */
export function compileEvidence(buffer: TokenBuffer, rivals: RivalsTable, options: TableOptions): Uint8Array {
  const progress = options.onProgress ?? (() => {});
  const tokens = buffer.units();
  progress("count");
  const ngrams = countNgrams(tokens);
  progress("smooth");
  const orders = smooth(tokens, ngrams);
  progress("prune");
  prune(ngrams, orders, options.thresholds);
  progress("write");
  const arrays = new Map<string, Uint8Array | Uint16Array | Uint32Array>();
  unigrams(tokens, ngrams[0], orders[0], arrays);
  const shapes = [];
  for (let order = 2; order <= maximumOrder; order++) {
    const { shape, cells } = compileOrder(tokens, ngrams[order - 1], orders[order - 1], order);
    shapes.push(shape);
    arrays.set(`order-${order}`, cells);
  }
  const {
    characters,
    readingStart,
    readings,
    shapeStart,
    shapes: lookAlikes,
    shapeLikeness,
  } = options.confusion;
  arrays.set("characters", characters);
  arrays.set("reading-start", readingStart);
  arrays.set("readings", readings);
  arrays.set("shape-start", shapeStart);
  arrays.set("shapes", lookAlikes);
  arrays.set("shape-likeness", shapeLikeness);
  arrays.set("rivals", rivals.cells);
  const neighbours = compileNeighbours(tokens, ngrams[1]);
  arrays.set("neighbour-units", neighbours.units);
  arrays.set("follower-start", neighbours.followerStart);
  arrays.set("followers", neighbours.followers);
  arrays.set("predecessor-start", neighbours.predecessorStart);
  arrays.set("predecessors", neighbours.predecessors);
  arrays.set("words", options.words.cells);
  const provenance: Provenance = {
    tifa: options.tifa,
    characters: buffer.characters,
    ngrams: orders.map(({ kept }) => kept.reduce((sum, value) => sum + (value > 0 ? 1 : 0), 0)),
    thresholds: options.thresholds,
    inputs: options.inputs,
  };
  return writeTableFile({ provenance, shapes, rivals: rivals.shape, words: options.words.shape }, arrays);
}

function unigrams(
  tokens: Uint16Array,
  ngrams: NgramCounts,
  smoothed: SmoothedOrder,
  arrays: Map<string, Uint8Array | Uint16Array | Uint32Array>,
): void {
  const probability = new Uint8Array(65536).fill(
    quantizeProbability(smoothed.logProbability.reduce((least, log) => Math.min(least, log), 0)),
  );
  const backoff = new Uint8Array(65536).fill(quantizeBackoff(0));
  ngrams.places.forEach((place, ngram) => {
    probability[tokens[place]] = quantizeProbability(smoothed.logProbability[ngram]);
    backoff[tokens[place]] = quantizeBackoff(smoothed.logBackoff[ngram]);
  });
  arrays.set("unigram-probability", probability);
  arrays.set("unigram-backoff", backoff);
}

function compileOrder(tokens: Uint16Array, ngrams: NgramCounts, smoothed: SmoothedOrder, order: number) {
  const kept = Uint32Array.from(keptIndices(smoothed.kept));
  const low = new Uint32Array(kept.length);
  const high = new Uint32Array(kept.length);
  kept.forEach((ngram, index) => {
    let lowLane = keySeedLow;
    let highLane = keySeedHigh;
    for (let i = order - 1; i >= 0; i--) {
      const unit = tokens[ngrams.places[ngram] + i];
      lowLane = extendLow(lowLane, unit);
      highLane = extendHigh(highLane, unit);
    }
    low[index] = lowLane;
    high[index] = highLane;
  });
  const longest = order === maximumOrder;
  const value = (index: number): number => {
    const probability = quantizeProbability(smoothed.logProbability[kept[index]]);
    const print = fingerprint(low[index], high[index]);
    if (longest) return ((print & 0xff) << 8) | probability;
    return ((print & 0xffff) << 16) | (quantizeBackoff(smoothed.logBackoff[kept[index]]) << 8) | probability;
  };
  return buildStaticFunction<Uint16Array | Uint32Array>(low, high, value, (length) =>
    longest ? new Uint16Array(length) : new Uint32Array(length),
  );
}

function keptIndices(kept: Uint8Array): number[] {
  const indices: number[] = [];
  for (let g = 0; g < kept.length; g++) if (kept[g] > 0) indices.push(g);
  return indices;
}
