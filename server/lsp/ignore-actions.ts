import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver/node";
import type { Finding } from "../../rules/finding";
import { IgnoreEdits } from "../../rules/ignores/ignore-edits";
import type { Bilingual } from "../../rules/language";
import type { TextDocument } from "../../rules/text/document";
import type { Analysis } from "./analyses";
import type { ClientSupport } from "./client-support";
import { filePathOf } from "./file-path";
import { ignoreCommand } from "./ignore-command";
import { toWorkspaceEdit } from "./workspace-edit";

/** Offers to leave a finding alone: by a comment in Markdown, else by an entry of the project's ignores. */
export class IgnoreActions {
  private readonly document: TextDocument | undefined;
  private edits: IgnoreEdits | undefined;

  constructor(
    private readonly analysis: Analysis,
    private readonly support: ClientSupport,
  ) {
    this.document = analysis.document;
  }

  /** Undefined where it cannot be ignored: neither takes the text a comment, nor has it a file to be named by. */
  for(finding: Finding, diagnostic: Diagnostic): CodeAction | undefined {
    const { analysis, support, document } = this;
    // An ignore that ignores nothing has a fix of its own.
    if (document === undefined || finding.rule.startsWith("meta/")) return undefined;
    const title: Bilingual = {
      zh: `忽略此处（${finding.rule}）`,
      en: `Ignore this place (${finding.rule})`,
    };
    const action: CodeAction = {
      title: title[analysis.language],
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
    };
    this.edits ??= new IgnoreEdits(document);
    const edit = this.edits.for(finding);
    if (edit !== undefined) return { ...action, edit: toWorkspaceEdit(analysis, [edit], support) };
    if (!support.executeCommand || filePathOf(analysis.uri) === undefined) return undefined;
    return { ...action, command: ignoreCommand(action.title, analysis.uri, finding, document) };
  }
}
