import type { Applicability, Severity } from "./finding";
import type { Bilingual } from "./language";
import type { ParagraphContext } from "./paragraph-context";

/** What a rule rests on, which bounds how loud it may be and how its message is worded. */
export type SourceTier = "rule" | "canon" | "practice";

/** A text the rule must find something in; `find` is the wording marked, `fix` the text after its first suggestion. */
export interface WrongExample {
  readonly text: string;
  readonly find: string;
  readonly fix?: string;
}

/** A rule's documentation. Pages, schema and settings are generated from it. */
export interface RuleDocumentation {
  /** `group/name`, stable: users write it in `tifa.json` and in ignores. */
  readonly id: string;
  readonly title: Bilingual;
  readonly what: Bilingual;
  readonly why: Bilingual;
  readonly tier: SourceTier;
  readonly severity: Severity;
  /** The most its fixes ever are. */
  readonly fix: Applicability | "none";
  readonly wrong: readonly WrongExample[];
  /** Texts the rule must stay silent on. */
  readonly fine: readonly string[];
}

/** An edit in offsets of the paragraph's prose. */
export interface ProseEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface ProseSuggestion {
  readonly title: Bilingual;
  readonly applicability: Applicability;
  readonly edits: readonly ProseEdit[];
}

/** What a rule reports: a finding in offsets of the paragraph's prose, not yet in one language. */
export interface Report {
  readonly start: number;
  readonly end: number;
  /** The rule's own severity unless the evidence says less (or more). */
  readonly severity?: Severity;
  readonly message: Bilingual;
  /** In [0, 1]; 1 where the rule is a plain fact about the text. */
  readonly confidence: number;
  readonly suggestions: readonly ProseSuggestion[];
  /** Source ids with the words as they stand there. */
  readonly sources: readonly { readonly id: string; readonly excerpt: string }[];
}

/** A rule reads one paragraph and reports what it finds there. It keeps no state between paragraphs. */
export interface Rule {
  readonly documentation: RuleDocumentation;
  /** A quick look whether the paragraph can hold anything for the rule; without it, any can. */
  concerns?(context: ParagraphContext): boolean;
  check(context: ParagraphContext): Iterable<Report>;
}
