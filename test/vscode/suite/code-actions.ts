import { CodeAction, type CodeActionKind, commands, type Range, type Uri } from "vscode";

/** The code actions of a kind that VS Code offers at a range, with their edits. */
export async function codeActionsAt(uri: Uri, range: Range, kind: CodeActionKind): Promise<CodeAction[]> {
  const resolved = 20;
  const actions = await commands.executeCommand<unknown[]>(
    "vscode.executeCodeActionProvider",
    uri,
    range,
    kind.value,
    resolved,
  );
  return actions.filter((action) => action instanceof CodeAction);
}
