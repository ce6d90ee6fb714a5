import type { UnplacedFinding } from "./placement";

/** All that is kept of a paragraph once it was read. It depends on that paragraph alone. */
export interface ParagraphReading {
  readonly findings: readonly UnplacedFinding[];
  /** What each document rule in force keeps, by the rule's index; empty where none keeps anything. */
  readonly summaries: readonly unknown[];
}

export const nothingRead: ParagraphReading = { findings: [], summaries: [] };
