import { PassThrough } from "node:stream";
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  type MessageType,
  ProposedFeatures,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { Canon } from "../../../rules/canon/canon";
import type { Evidence } from "../../../rules/evidence/evidence";
import type { Finding, Severity } from "../../../rules/finding";
import { positionAt, type TextDocument } from "../../../rules/text/document";
import { serve } from "../../../server/lsp/serve";
import type { ServerServices } from "../../../server/lsp/services";
import type { Configuration } from "../../../server/workspace/configuration";
import { Inbox } from "./client";

export const uri = "file:///drafts/draft.txt";
export const configuration: Configuration = {
  path: "/drafts/tifa.json",
  language: undefined,
  rules: {},
  date: undefined,
  ignore: [],
  canon: ["/drafts/canon"],
  evidence: [],
};
/** Nothing the stubbed linter asks for. */
export const noEvidence = { occurrences: () => undefined } as unknown as Evidence;
export const emptyCanon = () => new Canon({ phrasings: [], sources: [] });

/** Marks every 错 as an error and every 疑 as a hint, and fails on 败. */
export function lint(document: TextDocument): Finding[] {
  if (document.text.includes("败")) throw new Error("the linter failed");
  return [...document.text.matchAll(/[错疑]/g)].map(({ 0: text, index }) => ({
    rule: "canon/near-miss",
    severity: (text === "错" ? "error" : "hint") satisfies Severity,
    message: text,
    start: positionAt(document, index),
    end: positionAt(document, index + 1),
    text,
    confidence: 1,
    suggestions: [],
    sources: [],
  }));
}

const sound: ServerServices = {
  findConfiguration: async () => ({ configuration, problems: [] }),
  forgetConfigurations: () => {},
  isIgnored: () => false,
  ignoresFolder: () => undefined,
  readIgnores: () => ({ ignores: new Map(), problems: [] }),
  writeIgnores: () => {},
  loadCanon: () => ({ canon: emptyCanon(), problems: [] }),
  loadEvidence: () => ({ evidence: noEvidence, problems: [] }),
  createLinter: () => ({ lint }),
  notice: () => undefined,
};

/** Talks to a server in this process that runs on the services given. */
export async function converse(
  services: Partial<ServerServices>,
  capabilities: ClientCapabilities,
  options: object = {},
) {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  serve(
    createConnection(
      ProposedFeatures.all,
      new StreamMessageReader(toServer),
      new StreamMessageWriter(toClient),
    ),
    { ...sound, ...services },
  );
  const client = createProtocolConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  const shown = new Inbox<{ type: MessageType; message: string }>();
  const logged = new Inbox<{ type: MessageType; message: string }>();
  const published = new Inbox<PublishDiagnosticsParams>();
  client.onNotification(ShowMessageNotification.type, (params) => shown.add(params));
  client.onNotification(LogMessageNotification.type, (params) => logged.add(params));
  client.onNotification(PublishDiagnosticsNotification.type, (params) => published.add(params));
  client.listen();
  await client.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities,
    locale: "zh",
    initializationOptions: options,
  });
  await client.sendNotification(InitializedNotification.type, {});
  let version = 0;
  return {
    client,
    shown,
    logged,
    published,
    /** Opens the document, or replaces its text. */
    write: (text: string): Promise<void> =>
      ++version === 1
        ? client.sendNotification(DidOpenTextDocumentNotification.type, {
            textDocument: { uri, languageId: "plaintext", version, text },
          })
        : client.sendNotification(DidChangeTextDocumentNotification.type, {
            textDocument: { uri, version },
            contentChanges: [{ text }],
          }),
    pull: (previousResultId?: string): Promise<DocumentDiagnosticReport> =>
      client.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri },
        ...(previousResultId !== undefined && { previousResultId }),
      }),
    stop: async () => {
      await client.sendRequest(ShutdownRequest.type);
      client.dispose();
    },
  };
}
