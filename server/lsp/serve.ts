import {
  type CodeAction,
  type CodeActionParams,
  type Connection,
  type ExecuteCommandParams,
  type Hover,
  type HoverParams,
  type InitializeParams,
  TextDocuments,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { version } from "../../package.json";
import { languageOf } from "../../rules/language";
import { registerForChanges } from "./change-registration";
import { codeActions } from "./code-actions";
import { hover } from "./hover";
import { Lifecycle } from "./lifecycle";
import { pullDiagnostics, unchangedDiagnostics } from "./pull-diagnostics";
import { Reporter } from "./reporter";
import { serverCapabilities } from "./server-capabilities";
import type { ServerServices } from "./services";
import { Session } from "./session";

/** Serves one client over `connection` until it says `exit`. */
export function serve(connection: Connection, services: ServerServices): void {
  const reporter = new Reporter(connection);
  const lifecycle = new Lifecycle<Session>(reporter);
  const documents = new TextDocuments(TextDocument);

  connection.onInitialize((params) => {
    const session = lifecycle.start(() => {
      reporter.language = languageOf(clientLocale(params));
      return new Session(connection, documents, services, reporter, params);
    });
    return { capabilities: serverCapabilities(session.support), serverInfo: { name: "tifa", version } };
  });
  connection.onInitialized(() => {
    const session = lifecycle.running;
    if (session !== undefined) void registerForChanges(connection, session.support, reporter);
  });
  connection.onShutdown(() => {
    lifecycle.running?.stop();
    lifecycle.shutdown();
  });

  documents.onDidChangeContent(({ document }) => lifecycle.running?.push?.schedule(document.uri));
  documents.onDidOpen(() => lifecycle.running?.opened());
  documents.onDidSave(({ document }) => lifecycle.running?.saved(document.uri));
  documents.onDidClose(({ document }) => lifecycle.running?.closed(document.uri));
  documents.listen(connection);
  connection.onDidChangeConfiguration(({ settings }) => lifecycle.running?.settingsChanged(settings));
  connection.onDidChangeWatchedFiles(({ changes }) =>
    lifecycle.running?.filesChanged(changes.map(({ uri }) => uri)),
  );

  connection.languages.diagnostics.on(
    lifecycle.request(
      "textDocument/diagnostic",
      ({ analyses, support }, params) => pullDiagnostics(params, analyses, support),
      unchangedDiagnostics,
    ),
  );
  connection.onCodeAction(
    lifecycle.request<CodeActionParams, CodeAction[]>(
      "textDocument/codeAction",
      ({ analyses, support }, params) => codeActions(params, analyses, support),
      () => [],
    ),
  );
  connection.onHover(
    lifecycle.request<HoverParams, Hover | null>(
      "textDocument/hover",
      ({ analyses, support }, params) => hover(params, analyses, support),
      () => null,
    ),
  );
  connection.onExecuteCommand(
    lifecycle.request<ExecuteCommandParams, null>(
      "workspace/executeCommand",
      async (session, params) => {
        await session.execute(params);
        return null;
      },
      () => null,
    ),
  );
  connection.listen();
}

/** VS Code's display language comes in the options of older clients, in `locale` of newer ones. */
function clientLocale({ initializationOptions, locale }: InitializeParams): string | undefined {
  const options: unknown = initializationOptions;
  if (typeof options === "object" && options !== null && "locale" in options) {
    if (typeof options.locale === "string") return options.locale;
  }
  return locale;
}
