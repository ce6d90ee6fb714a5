import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { startLanguageServer } from "../lsp/server";

/** Runs the language server over standard input and output until the client ends it. */
export function lsp(): void {
  startLanguageServer(createConnection(ProposedFeatures.all, process.stdin, process.stdout));
}
