import { type Connection, createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { inlineMore } from "../workspace/engine";
import { startLanguageServer } from "./server";

/** The editor says in the arguments how it talks; undefined if it does not. */
function connectionByArguments(): Connection | undefined {
  try {
    return createConnection(ProposedFeatures.all);
  } catch {
    return undefined;
  }
}

const connection = connectionByArguments();
if (connection === undefined) {
  console.error(
    "The Tifa language server is started by an editor, with --node-ipc, --stdio, --socket or --pipe.",
  );
  process.exitCode = 2;
} else {
  inlineMore();
  startLanguageServer(connection);
}
