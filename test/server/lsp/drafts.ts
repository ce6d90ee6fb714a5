import type { Diagnostic, TextDocumentEdit, WorkspaceEdit } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";

/** A sentence with a slip inside a phrasing, corrected by hand only. */
export const slip = "机关党组织和十大党员要认清客观形势，深入了解情况，掌握斗争主动权。";
/** A sentence with a clipped title of office, corrected safely. */
export const clipped = "我们把习总书记的嘱托记在心上。";

/** Where the diagnostic stands in a text, cut out by its range. */
export function marked(text: string, { range }: Diagnostic): string {
  return TextDocument.create("", "", 0, text).getText(range);
}

/** The diagnostic of a rule that covers `words`, or a failure that tells what there is. */
export function diagnosticOn(text: string, words: string, diagnostics: readonly Diagnostic[]): Diagnostic {
  const found = diagnostics.find((diagnostic) => marked(text, diagnostic).includes(words));
  if (found !== undefined) return found;
  const others = diagnostics.map((diagnostic) => `${diagnostic.code} ${marked(text, diagnostic)}`);
  throw new Error(`nothing marks ${words}; found: ${others.join(", ") || "nothing"}`);
}

/** The text after a workspace edit that changes this document alone. */
export function edited(text: string, edit: WorkspaceEdit | undefined): string {
  const changes = edit?.documentChanges?.flatMap((change) => (change as TextDocumentEdit).edits);
  const edits = changes ?? Object.values(edit?.changes ?? {}).flat();
  return TextDocument.applyEdits(
    TextDocument.create("", "", 0, text),
    edits.filter((one) => "newText" in one),
  );
}
