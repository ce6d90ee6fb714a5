import type { WorkspaceEdit } from "vscode-languageserver/node";
import type { Edit } from "../../rules/finding";
import type { Analysis } from "./analyses";
import type { ClientSupport } from "./client-support";
import { toTextEdit } from "./conversion";

/** Edits of one document, bound to the version they were made for where the client can hold them to it. */
export function toWorkspaceEdit(
  { uri, version }: Analysis,
  edits: readonly Edit[],
  support: ClientSupport,
): WorkspaceEdit {
  const textEdits = edits.map(toTextEdit);
  return support.documentChanges
    ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] }
    : { changes: { [uri]: textEdits } };
}
