import type { Canon } from "./canon/canon";
import { allRules } from "./checks";
import type { DecisionModel } from "./evidence/decision";
import type { Evidence } from "./evidence/evidence";
import { type Finding, type Severity, severities } from "./finding";
import type { Language } from "./language";
import { type LintedParagraphs, nothingLinted, reusedFindings } from "./linted-paragraphs";
import { findCandidates } from "./match/candidate";
import { judgeAll, prepareCorrections } from "./match/judgement";
import { PhrasingIndex } from "./match/phrasing-index";
import { slipsOf } from "./match/slips";
import { spellingProposals } from "./match/spelling";
import { resolveOverlaps } from "./overlaps";
import type { ParagraphContext } from "./paragraph-context";
import { placedFindings, type UnplacedFinding, unplacedFinding } from "./placement";
import { ReportCache } from "./report-cache";
import type { Report, Rule } from "./rule";
import { detachedText } from "./text/detached-text";
import type { TextDocument } from "./text/document";
import { findMasks } from "./text/masks";
import type { Paragraph } from "./text/paragraph";
import { findQuotations } from "./text/quotation";
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

/**
 * Text in, findings out: the one function behind the editor, the command line and the tests. What a paragraph
 * yields depends on that paragraph alone, so results are kept per paragraph and an edit re-lints only its own.
 */
export class Linter {
  private readonly options: LinterOptions;
  private readonly rules: readonly Rule[];
  private readonly index: PhrasingIndex;
  private readonly cache = new ReportCache<readonly UnplacedFinding[]>();
  private last: LintedParagraphs = nothingLinted;

  constructor(options: LinterOptions) {
    this.options = options;
    this.index = new PhrasingIndex(options.canon);
    this.rules = allRules.filter((rule) => options.rules?.[rule.documentation.id] !== "off");
  }

  /** The findings of a document, in the order of the text. */
  lint(document: TextDocument): Finding[] {
    const { paragraphs } = document;
    this.cache.makeRoomFor(paragraphs.length);
    const { unplaced, placed } = reusedFindings(this.last, paragraphs);
    const unmoved = placed.length;
    const findings: Finding[] = [];
    const known = paragraphs.map((paragraph, i) => {
      const own = unplaced[i] ?? this.remembered(paragraph);
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

  /** What a paragraph yields, kept by its prose: an edit elsewhere does not bring it back to the rules. */
  private remembered(paragraph: Paragraph): readonly UnplacedFinding[] {
    const known = this.cache.get(paragraph);
    if (known !== undefined) return known;
    const { language, canon } = this.options;
    // What is remembered outlives the text that the paragraph was cut out of.
    const own = { ...paragraph, prose: detachedText(paragraph.prose) };
    const findings = this.reportsOf(own).map((report) => unplacedFinding(report, language, canon));
    this.cache.set(own.kind, own.prose, findings);
    return findings;
  }

  /** In the order of the prose. */
  private reportsOf(paragraph: Paragraph): readonly RuleReport[] {
    const { canon, evidence, segmenter, model, rules: configured } = this.options;
    const { prose } = paragraph;
    const masks = findMasks(prose);
    const exact = this.index.exact(prose);
    const candidates = findCandidates(prose, this.index, exact, masks);
    const spelling = spellingProposals(prose, evidence);
    const corrections = prepareCorrections(prose, candidates, spelling, exact, masks, evidence);
    const context: ParagraphContext = {
      paragraph,
      prose,
      canon,
      evidence,
      segmenter,
      masks,
      quotations: findQuotations(prose),
      exact,
      candidates,
      slips: slipsOf(prose, judgeAll(corrections, evidence, model)),
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
