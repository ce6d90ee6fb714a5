import type { Alikes } from "./confusion";
import type { NeighbourList } from "./neighbours";

/**
 * How likely a wording is. Logarithms are natural; a gain above 0 says the replacement reads better.
 */
export interface Evidence {
  /** Says which proses will be asked about next: asked about together they cost much less. Changes no answer. */
  readAhead(proses: readonly string[]): void;

  /**
   * log P(prose with `replacement` from `start` to `end`) − log P(prose as it stands), over the n-grams the
   * change touches, both neighbours included. In nats. Offsets are UTF-16 units of the prose.
   */
  gain(prose: string, start: number, end: number, replacement: string): number;

  /**
   * log P of the units that replacing `start` to `end` with `replacement` touches: the replacement and up to four units
   * behind it, not past the end of the sentence; or −Infinity as soon as it is sure to be less than `bound`.
   */
  changedAbove(prose: string, start: number, end: number, replacement: string, bound: number): number;

  /** The same of the draft as it stands: log P of the units that a change from `start` to `end` touches. */
  drafted(prose: string, start: number, end: number): number;

  /**
   * What `changedAbove` adds up, unit by unit: writes into `logs`, which has room for longestWindow, and returns how
   * many there are.
   */
  changedUnits(prose: string, start: number, end: number, replacement: string, logs: Float64Array): number;

  /** How the slip of writing `written` for `meant` (one character each) may come about; 0: alike in nothing, 1: same sound or shape. */
  soundAlike(meant: string, written: string): number;
  lookAlike(meant: string, written: string): number;

  /** How strongly the first of two characters calls for the second: log P(second | first) − log P(second), in nats. */
  association(first: string, second: string): number;

  /** The same of two UTF-16 units. */
  associationOf(first: number, second: number): number;

  /** Occurrences in clean text of a phrasing, or of a near form of one; undefined where it was not counted. */
  occurrences(wording: string): number | undefined;

  /** Occurrences in clean text of other wordings at a place of a phrasing: what `kind` of edit makes there. */
  rivalsAt(
    phrasing: string,
    kind: "substitute" | "drop" | "insert" | "swap" | "move",
    position: number,
  ): number;

  /** Whether the wording (2 to 5 units) is attested in clean text. */
  attested(wording: string): boolean;

  /** The same of the units from `start` to `end` of a text. */
  known(text: string, start: number, end: number): boolean;

  /**
   * The natural log of the probability of each unit of the prose, given those before it in its sentence. The array may
   * be longer; it holds until the evidence is asked about another prose.
   */
  surprise(prose: string): Float32Array;

  /** Natural log of the probability of a unit by itself. */
  commonness(unit: number): number;

  /** The characters that sound or look like this one, the most alike first. */
  alike(unit: number): Alikes;

  /** soundAlike or lookAlike, whichever is more, of two UTF-16 units. */
  likeness(a: number, b: number): number;

  /** The characters that most often stand behind or before this one, with their associations, the strongest first. */
  followers(unit: number): NeighbourList;
  predecessors(unit: number): NeighbourList;

  /** Natural log of one plus the dictionary's frequency of the word from `start` to `end`; 0 where it is none. */
  wordFrequency(text: string, start: number, end: number): number;
}
