import type { Canon } from "./canon/canon";
import { allRules } from "./checks";
import { documentFindings } from "./document-findings";
import type { DecisionModel } from "./evidence/decision";
import type { Evidence } from "./evidence/evidence";
import { type Finding, type Severity, severities } from "./finding";
import { heedIgnores } from "./ignores/comments";
import type { Language } from "./language";
import { lazily } from "./lazily";
import { type LintedParagraphs, nothingLinted, reusedFindings } from "./linted-paragraphs";
import { buildPhrasingIndex } from "./match/phrasing-index";
import { resolveOverlaps } from "./overlaps";
import type { ParagraphContext } from "./paragraph-context";
import { nothingRead, type ParagraphReading } from "./paragraph-reading";
import { contextsOf, type ReadingTools } from "./paragraph-stages";
import { placedFindings, type RuleReport, unplacedFinding } from "./placement";
import { ReportCache } from "./report-cache";
import { type AnyRule, type DocumentRule, isDocumentRule, isParagraphRule, type Rule } from "./rule";
import { detachedText } from "./text/detached-text";
import type { TextDocument } from "./text/document";
import { documentDate } from "./text/document-date";
import type { Paragraph } from "./text/paragraph";
import type { Segmenter } from "./text/segmenter";

export interface LinterOptions {
  readonly canon: Canon;
  readonly evidence: Evidence;
  readonly segmenter: Segmenter;
  readonly language: Language;
  /** Other weights than those shipped; for measuring. */
  readonly model?: DecisionModel;
  /** Severity per rule id; `off` silences it. A rule not named keeps what its evidence says. */
  readonly rules?: Readonly<Record<string, Severity | "off">>;
  /** When documents were written that do not say so themselves, as 2023, 2023-05 or 2023-05-10. */
  readonly date?: string;
}

/** Paragraphs are read together until they are this long, in UTF-16 units. */
const readTogether = 400_000;

/**
 * Text in, findings out: the one function behind the editor, the command line and the tests. What a paragraph
 * yields depends on that paragraph alone, so results are kept per paragraph and an edit re-lints only its own.
 * Document rules keep a summary of each paragraph and put the summaries beside each other every time.
 */
export class Linter {
  private readonly options: LinterOptions;
  private readonly rules: readonly Rule[];
  private readonly documentRules: readonly DocumentRule[];
  private readonly tools: ReadingTools;
  private readonly cache = new ReportCache<ParagraphReading>();
  private last: LintedParagraphs = nothingLinted;

  constructor(options: LinterOptions) {
    this.options = options;
    const { canon, evidence, segmenter, model } = options;
    this.tools = { canon, evidence, segmenter, model, index: canon.derived(buildPhrasingIndex) };
    const inForce = allRules.filter((rule) => options.rules?.[rule.documentation.id] !== "off");
    this.rules = inForce.filter(isParagraphRule);
    this.documentRules = inForce.filter(isDocumentRule);
  }

  /** The findings of a document, in the order of the text. `name` is its file's, which may say its date. */
  lint(document: TextDocument, name?: string): Finding[] {
    const { paragraphs } = document;
    this.cache.makeRoomFor(paragraphs.length);
    const { readings, placed } = reusedFindings(this.last, paragraphs);
    this.read(paragraphs.filter((_, i) => readings[i] === undefined));
    const unmoved = placed.length;
    const findings: Finding[] = [];
    const known = paragraphs.map((paragraph, i) => {
      const own = readings[i] ?? this.cache.get(paragraph) ?? nothingRead;
      if (i >= unmoved) placed.push(placedFindings(own.findings, paragraph, document));
      for (const finding of placed[i]) findings.push(finding);
      return own;
    });
    this.last = { paragraphs, readings: known, placed };
    const { language, canon } = this.options;
    const date = lazily(() => documentDate(document, name, this.options.date));
    const whole = documentFindings(
      this.documentRules,
      known,
      { document, date },
      { language, canon, severityOf: (rule, own) => this.severityOf(rule, own) },
    );
    if (whole.length > 0) {
      for (const finding of whole) findings.push(finding);
      findings.sort((a, b) => a.start.offset - b.start.offset || a.end.offset - b.end.offset);
    }
    return heedIgnores(findings, document, language, this.options.rules);
  }

  /** Lets go of what is remembered of paragraphs. */
  forget(): void {
    this.cache.clear();
    this.last = nothingLinted;
  }

  /** Brings paragraphs to the rules that are not remembered, by kind and prose, and remembers what they yield. */
  private read(paragraphs: readonly Paragraph[]): void {
    let batch: Paragraph[] = [];
    let length = 0;
    const close = (): void => {
      for (const [i, reading] of this.readingsOf(batch).entries()) {
        this.cache.set(batch[i].kind, batch[i].prose, reading);
      }
      batch = [];
      length = 0;
    };
    for (const paragraph of paragraphs) {
      if (this.cache.get(paragraph) !== undefined) continue;
      // What is remembered outlives the text that the paragraph was cut out of.
      const prose = detachedText(paragraph.prose);
      // Till it is read, so that one that stands there twice is read once.
      this.cache.set(paragraph.kind, prose, nothingRead);
      batch.push({ ...paragraph, prose });
      length += prose.length;
      if (length >= readTogether) close();
    }
    if (batch.length > 0) close();
  }

  /** Of each paragraph, with the findings in the order of its prose. */
  private readingsOf(paragraphs: readonly Paragraph[]): ParagraphReading[] {
    const { language, canon } = this.options;
    const contexts = contextsOf(paragraphs, this.tools);
    const reports = contexts.map((): RuleReport[] => []);
    for (const rule of this.rules) {
      contexts.forEach((context, i) => {
        if (rule.concerns?.(context) === false) return;
        for (const report of rule.check(context)) {
          reports[i].push({ ...report, rule, severity: this.severityOf(rule, report.severity) });
        }
      });
    }
    return contexts.map((context, i) => {
      const findings = resolveOverlaps(reports[i]).map((report) => unplacedFinding(report, language, canon));
      const summaries = this.summariesOf(context);
      return findings.length === 0 && summaries.length === 0 ? nothingRead : { findings, summaries };
    });
  }

  private summariesOf(context: ParagraphContext): readonly unknown[] {
    let summaries: unknown[] | undefined;
    // Most paragraphs have nothing for any of them: nothing is put together for those.
    for (let i = 0; i < this.documentRules.length; i++) {
      const summary = this.documentRules[i].summarize(context);
      if (summary === undefined) continue;
      summaries ??= this.documentRules.map(() => undefined);
      summaries[i] = summary;
    }
    return summaries ?? nothingRead.summaries;
  }

  /** A configured severity stands for the rule's own; what the evidence holds for less than that is never louder. */
  private severityOf({ documentation }: AnyRule, reported: Severity | undefined): Severity {
    const own = documentation.severity;
    const severity = reported ?? own;
    const configured = this.options.rules?.[documentation.id];
    if (configured === undefined || configured === "off") return severity;
    if (severities.indexOf(severity) <= severities.indexOf(own)) return configured;
    return severities.indexOf(configured) > severities.indexOf(severity) ? configured : severity;
  }
}
