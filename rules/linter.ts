import type { Canon } from "./canon/canon";
import { allRules } from "./checks";
import type { DecisionModel } from "./evidence/decision";
import type { Evidence } from "./evidence/evidence";
import { type Finding, type Severity, severities } from "./finding";
import type { Language } from "./language";
import { type LintedParagraphs, nothingLinted, reusedFindings } from "./linted-paragraphs";
import { buildPhrasingIndex } from "./match/phrasing-index";
import { resolveOverlaps } from "./overlaps";
import { contextsOf, type ReadingTools } from "./paragraph-stages";
import { placedFindings, type UnplacedFinding, unplacedFinding } from "./placement";
import { ReportCache } from "./report-cache";
import type { Report, Rule } from "./rule";
import { detachedText } from "./text/detached-text";
import type { TextDocument } from "./text/document";
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
}

/** A report and the rule that made it, in offsets of the paragraph's prose. */
export interface RuleReport extends Report {
  readonly rule: Rule;
  readonly severity: Severity;
}

/** Paragraphs are read together until they are this long, in UTF-16 units. */
const readTogether = 400_000;

/**
 * Text in, findings out: the one function behind the editor, the command line and the tests. What a paragraph
 * yields depends on that paragraph alone, so results are kept per paragraph and an edit re-lints only its own.
 */
export class Linter {
  private readonly options: LinterOptions;
  private readonly rules: readonly Rule[];
  private readonly tools: ReadingTools;
  private readonly cache = new ReportCache<readonly UnplacedFinding[]>();
  private last: LintedParagraphs = nothingLinted;

  constructor(options: LinterOptions) {
    this.options = options;
    const { canon, evidence, segmenter, model } = options;
    this.tools = { canon, evidence, segmenter, model, index: canon.derived(buildPhrasingIndex) };
    this.rules = allRules.filter((rule) => options.rules?.[rule.documentation.id] !== "off");
  }

  /** The findings of a document, in the order of the text. */
  lint(document: TextDocument): Finding[] {
    const { paragraphs } = document;
    this.cache.makeRoomFor(paragraphs.length);
    const { unplaced, placed } = reusedFindings(this.last, paragraphs);
    this.read(paragraphs.filter((_, i) => unplaced[i] === undefined));
    const unmoved = placed.length;
    const findings: Finding[] = [];
    const known = paragraphs.map((paragraph, i) => {
      const own = unplaced[i] ?? this.cache.get(paragraph) ?? [];
      if (i >= unmoved) placed.push(placedFindings(own, paragraph, document));
      for (const finding of placed[i]) findings.push(finding);
      return own;
    });
    this.last = { paragraphs, unplaced: known, placed };
    return findings;
  }

  /** Lets go of what is remembered of paragraphs. */
  forget(): void {
    this.cache.clear();
    this.last = nothingLinted;
  }

  /** Brings paragraphs to the rules that are not remembered, by kind and prose, and remembers what they yield. */
  private read(paragraphs: readonly Paragraph[]): void {
    const { language, canon } = this.options;
    let batch: Paragraph[] = [];
    let length = 0;
    const close = (): void => {
      for (const [i, reports] of this.reportsOf(batch).entries()) {
        const findings = reports.map((report) => unplacedFinding(report, language, canon));
        this.cache.set(batch[i].kind, batch[i].prose, findings);
      }
      batch = [];
      length = 0;
    };
    for (const paragraph of paragraphs) {
      if (this.cache.get(paragraph) !== undefined) continue;
      // What is remembered outlives the text that the paragraph was cut out of.
      const prose = detachedText(paragraph.prose);
      // Till it is read, so that one that stands there twice is read once.
      this.cache.set(paragraph.kind, prose, []);
      const { kind, start, end, offsets } = paragraph;
      batch.push({ kind, start, end, prose, offsets });
      length += prose.length;
      if (length >= readTogether) close();
    }
    if (batch.length > 0) close();
  }

  /** Of each paragraph, in the order of its prose. */
  private reportsOf(paragraphs: readonly Paragraph[]): readonly RuleReport[][] {
    const contexts = contextsOf(paragraphs, this.tools);
    const reports = contexts.map((): RuleReport[] => []);
    for (const rule of this.rules) {
      const { id, severity } = rule.documentation;
      const configured = this.options.rules?.[id];
      contexts.forEach((context, i) => {
        if (rule.concerns?.(context) === false) return;
        for (const report of rule.check(context)) {
          reports[i].push({
            ...report,
            rule,
            severity: configuredSeverity(report.severity ?? severity, severity, configured),
          });
        }
      });
    }
    return reports.map(resolveOverlaps);
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
