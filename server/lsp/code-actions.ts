import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Diagnostic,
} from "vscode-languageserver/node";
import type { Finding, Suggestion } from "../../rules/finding";
import type { Analyses, Analysis } from "./analyses";
import type { ClientSupport } from "./client-support";
import { rangesTouch, toDiagnostic, toRange } from "./conversion";
import { fixAllAction, fixAllKind } from "./fix-all";
import { IgnoreActions } from "./ignore-actions";
import { toWorkspaceEdit } from "./workspace-edit";

/** From this confidence on, a lone correction may be the one the editor applies without asking which. */
const preferredConfidence = 0.9;

/** Answers `textDocument/codeAction`: of each finding in the range its corrections and its ignoring, and the fixing of all. */
export async function codeActions(
  { textDocument, range, context }: CodeActionParams,
  analyses: Analyses,
  support: ClientSupport,
): Promise<CodeAction[]> {
  const analysis = await analyses.of(textDocument.uri);
  if (analysis === undefined) return [];
  const actions: CodeAction[] = [];
  const ignores = new IgnoreActions(analysis, support);
  if (isAskedFor(CodeActionKind.QuickFix, context.only)) {
    for (const finding of analysis.findings) {
      if (!rangesTouch(toRange(finding), range)) continue;
      const diagnostic = shownDiagnostic(finding, analysis, context.diagnostics, support);
      for (const suggestion of finding.suggestions) {
        actions.push(quickFix(finding, suggestion, diagnostic, analysis, support));
      }
      const ignore = ignores.for(finding, diagnostic);
      if (ignore !== undefined) actions.push(ignore);
    }
  }
  // Unasked, on every move of the cursor, a fix of the whole document is only noise.
  const isUnasked = context.only === undefined && context.triggerKind === CodeActionTriggerKind.Automatic;
  if (!isUnasked && isAskedFor(fixAllKind, context.only)) {
    const action = fixAllAction(analysis, support);
    if (action !== undefined) actions.push(action);
  }
  return actions;
}

function quickFix(
  finding: Finding,
  suggestion: Suggestion,
  diagnostic: Diagnostic,
  analysis: Analysis,
  support: ClientSupport,
): CodeAction {
  const isPreferred = finding.suggestions.length === 1 && finding.confidence >= preferredConfidence;
  return {
    title: suggestion.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(isPreferred && support.preferredCodeActions && { isPreferred }),
    edit: toWorkspaceEdit(analysis, suggestion.edits, support),
  };
}

/** The client's own copy of the finding's diagnostic, so that it recognises it; else one like it. */
function shownDiagnostic(
  finding: Finding,
  { uri, language }: Analysis,
  shown: readonly Diagnostic[],
  support: ClientSupport,
): Diagnostic {
  const own = toDiagnostic(finding, uri, language, support);
  const key = diagnosticKey(own);
  return shown.find((diagnostic) => diagnostic.source === "tifa" && diagnosticKey(diagnostic) === key) ?? own;
}

function diagnosticKey({ code, message, range: { start, end } }: Diagnostic): string {
  return JSON.stringify([code, message, start.line, start.character, end.line, end.character]);
}

/** Whether a kind is among those asked for; a kind stands for all below it, as `source` for `source.fixAll`. */
function isAskedFor(kind: CodeActionKind, only: readonly CodeActionKind[] | undefined): boolean {
  return (
    only === undefined || only.some((asked) => asked === "" || kind === asked || kind.startsWith(`${asked}.`))
  );
}
