import type { Canon } from "./canon/canon";
import type { Edit, Finding, Position, Severity } from "./finding";
import type { Language } from "./language";
import type { ProseEdit, Report, RuleDocumentation } from "./rule";
import { detachedText } from "./text/detached-text";
import { positionAt, type TextDocument } from "./text/document";
import { type Paragraph, sourceSpan } from "./text/paragraph";

/** A report, the rule that made it and how loud it is, in offsets of the paragraph's prose. */
export interface RuleReport extends Report {
  readonly rule: { readonly documentation: RuleDocumentation };
  readonly severity: Severity;
}

/** A report in one language: all of a finding but its place. */
export interface UnplacedFinding
  extends Pick<Finding, "rule" | "severity" | "message" | "confidence" | "sources"> {
  readonly start: number;
  readonly end: number;
  readonly suggestions: readonly {
    readonly title: string;
    readonly applicability: Finding["suggestions"][number]["applicability"];
    readonly edits: readonly ProseEdit[];
  }[];
}

/** Says a report in one language, with the titles of its sources. */
export function unplacedFinding(report: RuleReport, language: Language, canon: Canon): UnplacedFinding {
  return {
    rule: report.rule.documentation.id,
    severity: report.severity,
    message: report.message[language],
    confidence: report.confidence,
    sources: report.sources.map(({ id, excerpt }) => ({
      id,
      title: canon.source(id)?.title ?? id,
      excerpt,
    })),
    start: report.start,
    end: report.end,
    suggestions: report.suggestions.map(({ title, applicability, edits }) => ({
      title: title[language],
      applicability,
      edits,
    })),
  };
}

/** Where a span of a paragraph's prose stands in the document. */
export function placedSpan(
  paragraph: Paragraph,
  start: number,
  end: number,
  document: TextDocument,
): { readonly start: Position; readonly end: Position } {
  const source = sourceSpan(paragraph, start, end);
  return { start: positionAt(document, source.start), end: positionAt(document, source.end) };
}

const none: readonly Finding[] = [];

/** The findings of a paragraph of the document, where they stand in it. */
export function placedFindings(
  unplaced: readonly UnplacedFinding[],
  paragraph: Paragraph,
  document: TextDocument,
): readonly Finding[] {
  if (unplaced.length === 0) return none;
  const { lineStarts } = document;
  const { line } = positionAt(document, paragraph.start);
  const start = lineStarts[line];
  const end = lineStarts[line + 1] ?? Number.POSITIVE_INFINITY;
  const position = (offset: number): Position =>
    offset >= start && offset < end
      ? { line, character: offset - start, offset }
      : positionAt(document, offset);
  const place = (from: number, to: number): { start: Position; end: Position } => {
    const source = sourceSpan(paragraph, from, to);
    return { start: position(source.start), end: position(source.end) };
  };
  const edit = (proseEdit: ProseEdit): Edit => {
    const { start, end } = place(proseEdit.start, proseEdit.end);
    return { start, end, text: proseEdit.text };
  };
  // A slice of the document would keep all of this version of it alive.
  const wording = (from: number, to: number, sourceFrom: number, sourceTo: number): string => {
    const prose = paragraph.prose.slice(from, to);
    // A space may stand for a line break of the source.
    const isSource = paragraph.offsets === undefined && !prose.includes(" ");
    return isSource ? prose : detachedText(document.text, sourceFrom, sourceTo);
  };
  return unplaced.map((finding) => {
    const { start, end } = place(finding.start, finding.end);
    return {
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message,
      start,
      end,
      text: wording(finding.start, finding.end, start.offset, end.offset),
      confidence: finding.confidence,
      suggestions: finding.suggestions.map(({ title, applicability, edits }) => ({
        title,
        applicability,
        edits: edits.map(edit),
      })),
      sources: finding.sources,
    };
  });
}
