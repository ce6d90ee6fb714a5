import {
  type Diagnostic,
  DiagnosticSeverity,
  type Position,
  type Range,
  type TextEdit,
} from "vscode-languageserver/node";
import { documentationUrl } from "../../rules/documentation-url";
import type {
  Edit,
  Finding,
  Position as FindingPosition,
  Severity,
  SourceReference,
} from "../../rules/finding";
import type { Language } from "../../rules/language";
import type { ClientSupport } from "./client-support";

const diagnosticSeverities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A finding as the client shows it, with only such members as the client knows. */
export function toDiagnostic(
  finding: Finding,
  uri: string,
  language: Language,
  support: ClientSupport,
): Diagnostic {
  const range = toRange(finding);
  const diagnostic: Diagnostic = {
    range,
    severity: diagnosticSeverities[finding.severity],
    code: finding.rule,
    source: "tifa",
    message: finding.message,
  };
  if (support.codeDescription) diagnostic.codeDescription = { href: documentationUrl(finding.rule) };
  const { sources, related = [] } = finding;
  if (support.relatedInformation && sources.length + related.length > 0) {
    diagnostic.relatedInformation = [
      ...related.map((place) => ({ location: { uri, range: toRange(place) }, message: place.message })),
      // The source's text is no file of the user's, so what it says stands at the finding itself.
      ...sources.map((source) => ({ location: { uri, range }, message: attestation(source, language) })),
    ];
  }
  return diagnostic;
}

/** A source and its words, on one line. */
function attestation(source: SourceReference, language: Language): string {
  return `${titleMark(source.title)}${language === "zh" ? "：" : ": "}${source.excerpt}`;
}

/** A title in 《》, unless it brings its own. */
export function titleMark(title: string): string {
  return title.includes("《") ? title : `《${title}》`;
}

export function toRange({ start, end }: { start: FindingPosition; end: FindingPosition }): Range {
  return { start: toPosition(start), end: toPosition(end) };
}

export function toTextEdit(edit: Edit): TextEdit {
  return { range: toRange(edit), newText: edit.text };
}

function toPosition({ line, character }: FindingPosition): Position {
  return { line, character };
}

/** Whether two ranges share a place; touching counts, so that a cursor right behind a finding is at it. */
export function rangesTouch(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
