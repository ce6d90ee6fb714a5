import {
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from "vscode-languageserver/node";
import type { Analyses } from "./analyses";
import type { ClientSupport } from "./client-support";
import { toDiagnostic } from "./conversion";

/** Answers `textDocument/diagnostic`. A document that is not open has nothing to report. */
export async function pullDiagnostics(
  { textDocument, previousResultId }: DocumentDiagnosticParams,
  analyses: Analyses,
  support: ClientSupport,
): Promise<DocumentDiagnosticReport> {
  const analysis = await analyses.of(textDocument.uri);
  if (analysis === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
  const { uri, resultId, language, findings } = analysis;
  if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return {
    kind: DocumentDiagnosticReportKind.Full,
    resultId,
    items: findings.map((finding) => toDiagnostic(finding, uri, language, support)),
  };
}

/** The answer when linting failed: what the client shows stays, or it shows nothing. */
export function unchangedDiagnostics({
  previousResultId,
}: DocumentDiagnosticParams): DocumentDiagnosticReport {
  return previousResultId === undefined
    ? { kind: DocumentDiagnosticReportKind.Full, items: [] }
    : { kind: DocumentDiagnosticReportKind.Unchanged, resultId: previousResultId };
}
