import assert from "node:assert/strict";
import { commands, Range, type TextDocument, Uri, WorkspaceEdit, window, workspace } from "vscode";

/** A sentence with the slip 十大党员 for 广大党员. */
export const sentenceWithSlip = "机关党组织和十大党员要认清客观形势，深入了解情况，掌握斗争主动权。";

/** The same sentence without it. */
export const cleanSentence = "机关党组织和广大党员要认清客观形势，深入了解情况，掌握斗争主动权。";

/** The address of a file in the workspace. */
export function workspaceFile(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder !== undefined, "the window has a workspace folder");
  return Uri.joinPath(folder.uri, name);
}

/** Opens a file of the workspace in the editor. */
export async function openFile(name: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(workspaceFile(name));
  await window.showTextDocument(document);
  return document;
}

/** Opens a new document that has never been saved. */
export async function openUntitled(content: string, language = "plaintext"): Promise<TextDocument> {
  const document = await workspace.openTextDocument({ language, content });
  await window.showTextDocument(document);
  return document;
}

/** Replaces the whole text, as one edit. */
export async function replaceText(document: TextDocument, text: string): Promise<void> {
  const all = new Range(document.positionAt(0), document.positionAt(document.getText().length));
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, all, text);
  assert.ok(await workspace.applyEdit(edit), "the edit was applied");
}

/** Closes every editor without a question about unsaved text. */
export async function closeEditors(): Promise<void> {
  while (window.activeTextEditor !== undefined) {
    await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
}
