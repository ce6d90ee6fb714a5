import {
  CodeActionKind,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from "vscode-languageserver/node";
import type { ClientSupport } from "./client-support";
import { fixAllKind } from "./fix-all";
import { ignoreCommandName } from "./ignore-command";

/** What the server offers a client: of diagnostics to pull, code actions and commands only what it can take. */
export function serverCapabilities(support: ClientSupport): ServerCapabilities {
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      save: { includeText: false },
    },
    hoverProvider: true,
    ...(support.pullDiagnostics && {
      diagnosticProvider: { identifier: "tifa", interFileDependencies: false, workspaceDiagnostics: false },
    }),
    ...(support.codeActionLiterals && {
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind], resolveProvider: false },
    }),
    ...(support.executeCommand && { executeCommandProvider: { commands: [ignoreCommandName] } }),
  };
}
