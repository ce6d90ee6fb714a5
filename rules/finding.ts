/** From loud to quiet; hints are shown only when asked for. */
export const severities = ["error", "warning", "info", "hint"] as const;
export type Severity = (typeof severities)[number];

/** A place in the source text. All three are zero-based and count UTF-16 units, as in the LSP. */
export interface Position {
  readonly line: number;
  readonly character: number;
  readonly offset: number;
}

/** Replace the text from `start` to `end` (exclusive) with `text`. */
export interface Edit {
  readonly start: Position;
  readonly end: Position;
  readonly text: string;
}

/** `safe` edits are applied by fix-all; `suggested` ones only by hand. */
export type Applicability = "safe" | "suggested";

export interface Suggestion {
  readonly title: string;
  readonly applicability: Applicability;
  readonly edits: readonly Edit[];
}

/** Where a phrasing is attested: the source's id in `rules/canon/sources.yaml`, its title, the words as they stand there. */
export interface SourceReference {
  readonly id: string;
  readonly title: string;
  readonly excerpt: string;
}

/** One defect, the same object for the editor and for every report. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly start: Position;
  readonly end: Position;
  /** The source text from `start` to `end`, as it stands in the draft. */
  readonly text: string;
  /** How sure Tifa is that this is a defect, in [0, 1]. */
  readonly confidence: number;
  /** Best first. */
  readonly suggestions: readonly Suggestion[];
  readonly sources: readonly SourceReference[];
  /** Other places of the document that the message speaks of. */
  readonly related?: readonly RelatedFinding[];
}

/** A place beside a finding's own, and what it has to do with it. */
export interface RelatedFinding {
  readonly start: Position;
  readonly end: Position;
  readonly message: string;
}
