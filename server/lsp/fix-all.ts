import { type CodeAction, CodeActionKind } from "vscode-languageserver/node";
import { applicableEdits } from "../../rules/edits";
import type { Bilingual } from "../../rules/language";
import type { Analysis } from "./analyses";
import type { ClientSupport } from "./client-support";
import { toWorkspaceEdit } from "./workspace-edit";

/** Also what an editor asks for on saving; `source.fixAll` includes it. */
export const fixAllKind: CodeActionKind = `${CodeActionKind.SourceFixAll}.tifa`;

/** All safe corrections of a document as one action; undefined if there is none. */
export function fixAllAction(analysis: Analysis, support: ClientSupport): CodeAction | undefined {
  const edits = applicableEdits(analysis.findings, "safe");
  if (edits.length === 0) return undefined;
  const title: Bilingual = {
    zh: `应用 Tifa 的全部可靠修改（${edits.length} 处）`,
    en: `Apply all safe Tifa fixes (${edits.length})`,
  };
  return {
    title: title[analysis.language],
    kind: fixAllKind,
    edit: toWorkspaceEdit(analysis, edits, support),
  };
}
