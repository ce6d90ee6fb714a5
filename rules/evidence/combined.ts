import type { Alikes } from "./confusion";
import type { Evidence } from "./evidence";
import { type LanguageModel, longestWindow, sumTouched } from "./language-model";
import { byAssociation, type NeighbourList } from "./neighbours";
import type { OpenedEvidence } from "./table";

/** How many characters of other people's prose one character of the user's own documents is worth. */
const ownWorth = 10;
/** The most that all own tables together weigh against the shipped one. */
const mostOwn = 0.5;

/** The weights of the shipped table and of each own one in the mixture of their probabilities; they add up to one. */
export interface MixtureWeights {
  readonly shipped: number;
  readonly own: readonly number[];
}

/**
 * Weighs tables by the characters they were counted from.
 *
 * The estimate from more text is the better one, so weights go by size. Own documents are of the kind of text that
 * is being checked, which is why adapted models trust a small sample of them far beyond its size: one character of
 * theirs counts ten times. But the decision is calibrated on the shipped table, whose weight therefore never falls
 * below one half: P ≥ ½ · P(shipped), so an own table takes at most ln 2 = 0.69 nats from a unit, however large or
 * one-sided it is, while it may lift a wording of the house as far as its use there warrants. A table of a page or
 * two weighs next to nothing, and one counted from nothing weighs nothing.
 */
export function mixtureWeights(shipped: number, own: readonly number[]): MixtureWeights {
  const all = own.reduce((sum, characters) => sum + characters, 0);
  if (all === 0) return { shipped: 1, own: own.map(() => 0) };
  const share = Math.min((all * ownWorth) / (all * ownWorth + shipped), mostOwn);
  return { shipped: 1 - share, own: own.map((characters) => (share * characters) / all) };
}

interface WeighedModel {
  readonly model: LanguageModel;
  readonly logWeight: number;
}

/**
 * The shipped table and the user's own ones as one. Their language models are interpolated unit by unit:
 * P(unit | context) = Σ weight · P(unit | context) of each. Counts add up; what sounds or looks alike is the shipped
 * table's to say, for it does not hang on what people write about.
 */
export class CombinedEvidence implements Evidence {
  readonly weights: MixtureWeights;
  private readonly tables: readonly OpenedEvidence[];
  private readonly models: readonly WeighedModel[];
  private readonly mixed = new Float64Array(longestWindow);
  private readonly single = new Float64Array(longestWindow);
  private scannedProse: string | undefined;
  private scanned = new Float32Array(0);
  private readonly knownFollowers = new Map<number, NeighbourList>();
  private readonly knownPredecessors = new Map<number, NeighbourList>();

  constructor(
    private readonly shipped: OpenedEvidence,
    own: readonly OpenedEvidence[],
  ) {
    this.tables = [shipped, ...own];
    this.weights = mixtureWeights(
      shipped.provenance.characters,
      own.map(({ provenance }) => provenance.characters),
    );
    const weights = [this.weights.shipped, ...this.weights.own];
    this.models = this.tables
      .map(({ model }, index) => ({ model, logWeight: Math.log(weights[index]) }))
      .filter(({ logWeight }) => logWeight > Number.NEGATIVE_INFINITY);
  }

  readAhead(proses: readonly string[]): void {
    for (const { model } of this.models) model.readAhead(proses);
  }

  gain(prose: string, start: number, end: number, replacement: string): number {
    return this.changed(prose, start, end, replacement) - this.drafted(prose, start, end);
  }

  changedAbove(prose: string, start: number, end: number, replacement: string, bound: number): number {
    const log = this.changed(prose, start, end, replacement);
    return log < bound ? Number.NEGATIVE_INFINITY : log;
  }

  drafted(prose: string, start: number, end: number): number {
    return sumTouched(this.surprise(prose), prose, start, end);
  }

  changedUnits(prose: string, start: number, end: number, replacement: string, logs: Float64Array): number {
    logs.fill(Number.NEGATIVE_INFINITY);
    let count = 0;
    for (const { model, logWeight } of this.models) {
      count = model.changedUnits(prose, start, end, replacement, this.single);
      for (let i = 0; i < count; i++) logs[i] = addLogs(logs[i], logWeight + this.single[i]);
    }
    return count;
  }

  soundAlike(meant: string, written: string): number {
    return this.shipped.soundAlike(meant, written);
  }

  lookAlike(meant: string, written: string): number {
    return this.shipped.lookAlike(meant, written);
  }

  association(first: string, second: string): number {
    return this.associationOf(first.charCodeAt(0), second.charCodeAt(0));
  }

  associationOf(before: number, unit: number): number {
    let [together, alone] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const { model, logWeight } of this.models) {
      const log = logWeight + model.unigram(unit);
      alone = addLogs(alone, log);
      together = addLogs(together, log + model.association(before, unit));
    }
    return together - alone;
  }

  occurrences(wording: string): number | undefined {
    let sum: number | undefined;
    for (const table of this.tables) {
      const count = table.occurrences(wording);
      if (count !== undefined) sum = (sum ?? 0) + count;
    }
    return sum;
  }

  rivalsAt(phrasing: string, kind: Parameters<Evidence["rivalsAt"]>[1], position: number): number {
    return this.tables.reduce((sum, table) => sum + table.rivalsAt(phrasing, kind, position), 0);
  }

  attested(wording: string): boolean {
    return this.tables.some((table) => table.attested(wording));
  }

  known(text: string, start: number, end: number): boolean {
    return this.tables.some((table) => table.known(text, start, end));
  }

  surprise(prose: string): Float32Array {
    if (this.scannedProse === prose) return this.scanned;
    if (this.scanned.length < prose.length) this.scanned = new Float32Array(2 * prose.length);
    const { scanned } = this;
    scanned.fill(Number.NEGATIVE_INFINITY, 0, prose.length);
    for (const { model, logWeight } of this.models) {
      const logs = model.logs(prose);
      for (let i = 0; i < prose.length; i++) scanned[i] = addLogs(scanned[i], logWeight + logs[i]);
    }
    this.scannedProse = prose;
    return scanned;
  }

  commonness(unit: number): number {
    return this.models.reduce(
      (log, { model, logWeight }) => addLogs(log, logWeight + model.unigram(unit)),
      Number.NEGATIVE_INFINITY,
    );
  }

  alike(unit: number): Alikes {
    return this.shipped.alike(unit);
  }

  likeness(a: number, b: number): number {
    return this.shipped.likeness(a, b);
  }

  followers(unit: number): NeighbourList {
    return this.neighbours(
      this.knownFollowers,
      unit,
      (table) => table.followers(unit),
      (other) => this.associationOf(unit, other),
    );
  }

  predecessors(unit: number): NeighbourList {
    return this.neighbours(
      this.knownPredecessors,
      unit,
      (table) => table.predecessors(unit),
      (other) => this.associationOf(other, unit),
    );
  }

  wordFrequency(text: string, start: number, end: number): number {
    return this.shipped.wordFrequency(text, start, end);
  }

  /** The shipped table's neighbours, then those that only own documents have, with the associations of all tables. */
  private neighbours(
    known: Map<number, NeighbourList>,
    unit: number,
    of: (table: OpenedEvidence) => NeighbourList,
    association: (other: number) => number,
  ): NeighbourList {
    let list = known.get(unit);
    if (list === undefined) {
      const units = Uint16Array.from(new Set(this.tables.flatMap((table) => [...of(table).units])));
      list = byAssociation(units, association);
      known.set(unit, list);
    }
    return list;
  }

  private changed(prose: string, start: number, end: number, replacement: string): number {
    const count = this.changedUnits(prose, start, end, replacement, this.mixed);
    let sum = 0;
    for (let i = 0; i < count; i++) sum += this.mixed[i];
    return sum;
  }
}

/** log(exp(a) + exp(b)), exact to rounding where either is very small. */
function addLogs(a: number, b: number): number {
  const [more, less] = a >= b ? [a, b] : [b, a];
  return less === Number.NEGATIVE_INFINITY ? more : more + Math.log1p(Math.exp(less - more));
}
