import type { InitializeParams } from "vscode-languageserver/node";

/** What the client said it can do, as far as the server's answers depend on it. */
export interface ClientSupport {
  readonly pullDiagnostics: boolean;
  readonly diagnosticRefresh: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly codeActionLiterals: boolean;
  readonly preferredCodeActions: boolean;
  readonly documentChanges: boolean;
  readonly markdownHover: boolean;
  readonly configuration: boolean;
  readonly executeCommand: boolean;
  /** Whether it can be asked which folders it works in. */
  readonly workspaceFolders: boolean;
  readonly configurationRegistration: boolean;
  readonly watchedFilesRegistration: boolean;
  /** Whether a watched pattern may begin in a folder of its own, be it outside the workspace. */
  readonly relativePatterns: boolean;
}

export function clientSupport({ capabilities }: InitializeParams): ClientSupport {
  const { textDocument, workspace } = capabilities;
  // Before 3.18 a client that pulls told what a diagnostic may hold under `publishDiagnostics` alone.
  const { publishDiagnostics: push, diagnostic: pull } = textDocument ?? {};
  return {
    pullDiagnostics: pull !== undefined,
    diagnosticRefresh: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: pull?.relatedInformation === true || push?.relatedInformation === true,
    codeDescription: pull?.codeDescriptionSupport === true || push?.codeDescriptionSupport === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    preferredCodeActions: textDocument?.codeAction?.isPreferredSupport === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes("markdown") === true,
    configuration: workspace?.configuration === true,
    executeCommand: workspace?.executeCommand !== undefined,
    workspaceFolders: workspace?.workspaceFolders === true,
    configurationRegistration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchedFilesRegistration: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    relativePatterns: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
  };
}
