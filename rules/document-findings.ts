import type { Canon } from "./canon/canon";
import type { Finding, Severity } from "./finding";
import type { Language } from "./language";
import type { ParagraphReading } from "./paragraph-reading";
import { placedFindings, placedSpan, unplacedFinding } from "./placement";
import type { DocumentFacts, DocumentReport, DocumentRule, SummarizedParagraph } from "./rule";

/** How a report becomes a finding. */
export interface Wording {
  readonly language: Language;
  readonly canon: Canon;
  /** How loud a report of the rule is under the settings. */
  severityOf(rule: DocumentRule, own: Severity | undefined): Severity;
}

/** What the document rules find, given what was kept of each paragraph; by rule, then in the rule's own order. */
export function documentFindings(
  rules: readonly DocumentRule[],
  readings: readonly ParagraphReading[],
  facts: DocumentFacts,
  wording: Wording,
): Finding[] {
  const { paragraphs } = facts.document;
  const summarized = rules.map((): SummarizedParagraph<unknown>[] => []);
  readings.forEach(({ summaries }, index) => {
    for (let rule = 0; rule < summaries.length; rule++) {
      const summary = summaries[rule];
      if (summary !== undefined) summarized[rule].push({ index, paragraph: paragraphs[index], summary });
    }
  });
  return rules.flatMap((rule, i) =>
    summarized[i].length === 0
      ? []
      : Array.from(rule.check(summarized[i], facts), (report) => findingOf(rule, report, facts, wording)),
  );
}

function findingOf(
  rule: DocumentRule,
  report: DocumentReport,
  { document }: DocumentFacts,
  { language, canon, severityOf }: Wording,
): Finding {
  const severity = severityOf(rule, report.severity);
  const unplaced = unplacedFinding({ ...report, rule, severity }, language, canon);
  const [finding] = placedFindings([unplaced], document.paragraphs[report.paragraph], document);
  if (report.related === undefined || report.related.length === 0) return finding;
  const related = report.related.map(({ paragraph, start, end, message }) => ({
    ...placedSpan(document.paragraphs[paragraph], start, end, document),
    message: message[language],
  }));
  return { ...finding, related };
}
