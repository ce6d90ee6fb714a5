import type { Canon } from "./canon/canon";
import { allRules } from "./checks";
import type { Evidence } from "./evidence/evidence";
import { type Finding, type Severity, severities } from "./finding";
import type { Language } from "./language";
import { findCandidates } from "./match/candidate";
import { PhrasingIndex } from "./match/phrasing-index";
import { resolveOverlaps } from "./overlaps";
import type { ParagraphContext } from "./paragraph-context";
import type { Report, Rule } from "./rule";
import { positionAt, type TextDocument } from "./text/document";
import { findMasks } from "./text/masks";
import { type Paragraph, sourceSpan } from "./text/paragraph";
import { findQuotations } from "./text/quotation";
import type { Segmenter } from "./text/segmenter";

export interface LinterOptions {
  readonly canon: Canon;
  readonly evidence: Evidence;
  readonly segmenter: Segmenter;
  readonly language: Language;
  /** Severity per rule id; `off` silences it. A rule not named keeps what its evidence says. */
  readonly rules?: Readonly<Record<string, Severity | "off">>;
}

/** Paragraphs whose reports are kept. */
const mostRemembered = 10_000;

/** A report and the rule that made it, in offsets of the paragraph's prose. */
export interface RuleReport extends Report {
  readonly rule: Rule;
  readonly severity: Severity;
}

/**
 * Text in, findings out: the one function behind the editor, the command line and the tests. What a paragraph
 * yields depends on that paragraph alone, so results are kept per paragraph and an edit re-lints only its own.
 */
export class Linter {
  private readonly options: LinterOptions;
  private readonly rules: readonly Rule[];
  private readonly index: PhrasingIndex;
  private readonly cache = new Map<string, readonly RuleReport[]>();

  constructor(options: LinterOptions) {
    this.options = options;
    this.index = new PhrasingIndex(options.canon);
    this.rules = allRules.filter((rule) => options.rules?.[rule.documentation.id] !== "off");
  }

  /** The findings of a document, in the order of the text. */
  lint(document: TextDocument): Finding[] {
    const findings: Finding[] = [];
    for (const paragraph of document.paragraphs) {
      for (const report of this.remembered(paragraph))
        findings.push(this.finding(document, paragraph, report));
    }
    return findings.sort((a, b) => a.start.offset - b.start.offset || a.end.offset - b.end.offset);
  }

  /** Lets go of what is remembered of paragraphs. */
  forget(): void {
    this.cache.clear();
  }

  /** The reports of a paragraph, kept by its prose: an edit elsewhere does not bring it back to the rules. */
  private remembered(paragraph: Paragraph): readonly RuleReport[] {
    const key = `${paragraph.kind} ${paragraph.prose}`;
    const known = this.cache.get(key);
    if (known !== undefined) {
      // The least recently used goes first: a Map keeps the order of insertion.
      this.cache.delete(key);
      this.cache.set(key, known);
      return known;
    }
    const reports = this.reportsOf(paragraph);
    this.cache.set(key, reports);
    if (this.cache.size > mostRemembered) {
      const oldest = this.cache.keys().next().value;
      if (oldest !== undefined) this.cache.delete(oldest);
    }
    return reports;
  }

  private reportsOf(paragraph: Paragraph): readonly RuleReport[] {
    const { canon, evidence, segmenter, rules: configured } = this.options;
    const { prose } = paragraph;
    const masks = findMasks(prose);
    const exact = this.index.exact(prose);
    const context: ParagraphContext = {
      paragraph,
      prose,
      canon,
      evidence,
      segmenter,
      masks,
      quotations: findQuotations(prose),
      exact,
      candidates: findCandidates(prose, this.index, exact, masks),
    };
    const reports: RuleReport[] = [];
    for (const rule of this.rules) {
      const { id, severity } = rule.documentation;
      for (const report of rule.check(context)) {
        reports.push({
          ...report,
          rule,
          severity: configuredSeverity(report.severity ?? severity, severity, configured?.[id]),
        });
      }
    }
    return resolveOverlaps(reports);
  }

  private finding(document: TextDocument, paragraph: Paragraph, report: RuleReport): Finding {
    const { language, canon } = this.options;
    const span = (start: number, end: number) => {
      const source = sourceSpan(paragraph, start, end);
      return { start: positionAt(document, source.start), end: positionAt(document, source.end) };
    };
    const { start, end } = span(report.start, report.end);
    return {
      rule: report.rule.documentation.id,
      severity: report.severity,
      message: report.message[language],
      start,
      end,
      text: document.text.slice(start.offset, end.offset),
      confidence: report.confidence,
      suggestions: report.suggestions.map(({ title, applicability, edits }) => ({
        title: title[language],
        applicability,
        edits: edits.map((edit) => ({ ...span(edit.start, edit.end), text: edit.text })),
      })),
      sources: report.sources.map(({ id, excerpt }) => ({
        id,
        title: canon.source(id)?.title ?? id,
        excerpt,
      })),
    };
  }
}

/** A configured severity stands for the rule's own; what the evidence holds for less than that is never louder. */
function configuredSeverity(
  severity: Severity,
  own: Severity,
  configured: Severity | "off" | undefined,
): Severity {
  if (configured === undefined || configured === "off") return severity;
  if (severities.indexOf(severity) <= severities.indexOf(own)) return configured;
  return severities.indexOf(configured) > severities.indexOf(severity) ? configured : severity;
}
