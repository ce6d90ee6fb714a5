import type { Applicability, Severity } from "./finding";
import type { Bilingual } from "./language";
import type { WordingList } from "./match/watched-wordings";
import type { ParagraphContext } from "./paragraph-context";
import type { ChineseDate } from "./text/chinese-date";
import type { TextDocument, TextFormat } from "./text/document";
import type { Paragraph } from "./text/paragraph";

/**
 * What a rule rests on, which bounds how loud it may be and how its message is worded: a standard, the sources of the
 * canon, counts of clean text, what editors hold to, or how Tifa itself is used.
 */
export type SourceTier = "rule" | "canon" | "evidence" | "practice" | "own";

/** A text an example is about; plain and without a name unless it says so. */
export interface Example {
  readonly text: string;
  readonly format?: TextFormat;
  /** A file's name, for rules that read the document's date in it. */
  readonly name?: string;
}

/** A text the rule must find something in; `find` is the wording marked, `fix` the text after its first suggestion. */
export interface WrongExample extends Example {
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
  readonly fine: readonly (string | Example)[];
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

/** An example that is a bare text, and one that says more of itself. */
export function exampleOf(example: string | Example): Example {
  return typeof example === "string" ? { text: example } : example;
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
  /** The wordings it looks for, which are looked for together with those of other rules. */
  readonly watches?: WordingList;
  /** A quick look whether the paragraph can hold anything for the rule; without it, any can. */
  concerns?(context: ParagraphContext): boolean;
  check(context: ParagraphContext): Iterable<Report>;
}

/** What a document is to the rules that read it as a whole. */
export interface DocumentFacts {
  readonly document: TextDocument;
  /** When the document was written, where it or its name says so; looked for on the first call. */
  date(): ChineseDate | undefined;
}

/** A paragraph of which a document rule kept something; `index` is its place among the document's paragraphs. */
export interface SummarizedParagraph<Summary> {
  readonly index: number;
  readonly paragraph: Paragraph;
  readonly summary: Summary;
}

/** Another place that a report speaks of, in offsets of its own paragraph's prose. */
export interface RelatedPlace {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly message: Bilingual;
}

/** A report on the paragraph at an index; its edits are in that paragraph. */
export interface DocumentReport extends Report {
  readonly paragraph: number;
  readonly related?: readonly RelatedPlace[];
}

/**
 * A rule about how paragraphs go together. It reads each paragraph once, on its own, and keeps a summary; the
 * summaries of a whole document are then put beside each other on every edit, so that has to be quick.
 */
export interface DocumentRule<Summary = unknown> {
  readonly documentation: RuleDocumentation;
  readonly watches?: WordingList;
  /** What the rule has to know of a paragraph; undefined where that is nothing. */
  summarize(context: ParagraphContext): Summary | undefined;
  /** `paragraphs` are those with a summary, in the order of the text. */
  check(paragraphs: readonly SummarizedParagraph<Summary>[], facts: DocumentFacts): Iterable<DocumentReport>;
}

/** A rule about Tifa's own marks in a text; the linter itself sees to it. */
export interface MetaRule {
  readonly documentation: RuleDocumentation;
}

export type AnyRule = Rule | DocumentRule | MetaRule;

/** Whether the rule puts what it keeps of each paragraph beside each other. */
export function isDocumentRule(rule: AnyRule): rule is DocumentRule {
  return "summarize" in rule;
}

/** Whether the rule reports what it finds in one paragraph. */
export function isParagraphRule(rule: AnyRule): rule is Rule {
  return "check" in rule && !isDocumentRule(rule);
}
