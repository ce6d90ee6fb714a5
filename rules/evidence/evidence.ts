/**
 * How likely a wording is. Logarithms are natural; a gain above 0 says the replacement reads better.
 */
export interface Evidence {
  /**
   * log P(prose with `replacement` from `start` to `end`) − log P(prose as it stands), over the n-grams the
   * change touches, both neighbours included. In nats. Offsets are UTF-16 units of the prose.
   */
  gain(prose: string, start: number, end: number, replacement: string): number;

  /** Natural log of the probability of the units from `start` to `end`, given what stands before. */
  logProbability(prose: string, start: number, end: number): number;

  /** How the slip of writing `written` for `meant` (one character each) may come about; 0: alike in nothing, 1: same sound or shape. */
  soundAlike(meant: string, written: string): number;
  lookAlike(meant: string, written: string): number;

  /** How strongly the first of two characters calls for the second: log P(second | first) − log P(second), in nats. */
  association(first: string, second: string): number;

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
}
