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

  /** Whether the wording (2 to 5 units) is attested in clean text. */
  attested(wording: string): boolean;
}
