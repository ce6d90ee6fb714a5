import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import {
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  CodeActionRequest,
  CodeActionTriggerKind,
  type Command,
  ConfigurationRequest,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  ExecuteCommandRequest,
  ExitNotification,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  type Registration,
  RegistrationRequest,
  ShowMessageNotification,
  type ShowMessageParams,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  type WorkspaceFolder,
  WorkspaceFoldersRequest,
} from "vscode-languageserver/node";

/** The built command under test; another build may be named in the environment. */
export const command = process.env.TIFA_CLI ?? path.resolve("dist/tifa.js");

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly parameters?: Partial<InitializeParams>;
  /** The answer to `workspace/configuration`. */
  readonly settings?: () => unknown;
  /** The answer to `workspace/workspaceFolders`. */
  readonly folders?: () => WorkspaceFolder[];
}

/** What VS Code says it can do, as far as this server asks. */
export const pullingClient: ClientCapabilities = {
  textDocument: {
    diagnostic: { dynamicRegistration: true },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
    codeAction: {
      isPreferredSupport: true,
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "source.fixAll"] } },
    },
    hover: { contentFormat: ["markdown", "plaintext"] },
  },
  workspace: {
    configuration: true,
    executeCommand: { dynamicRegistration: true },
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
};

/** An editor without the newer parts of the protocol. */
export const plainClient: ClientCapabilities = {
  textDocument: {
    publishDiagnostics: {},
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } } },
    hover: { contentFormat: ["plaintext"] },
  },
};

/** A list that can be waited on until it holds what is looked for. */
export class Inbox<T> {
  readonly items: T[] = [];
  private waiting: (() => void)[] = [];

  add(item: T): void {
    this.items.push(item);
    for (const wake of this.waiting.splice(0)) wake();
  }

  async find(wanted: (item: T) => boolean): Promise<T> {
    for (;;) {
      const item = this.items.find(wanted);
      if (item !== undefined) return item;
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }
}

/** A language client that talks to the built server over standard input and output. */
export class Client {
  readonly connection: ProtocolConnection;
  readonly messages = new Inbox<ShowMessageParams>();
  readonly published = new Inbox<PublishDiagnosticsParams>();
  readonly registrations = new Inbox<Registration>();
  readonly refreshes = new Inbox<true>();
  readonly exited: Promise<number | null>;
  initialized!: InitializeResult;

  private constructor(options: ClientOptions) {
    const server = spawn(process.execPath, [command, "lsp", "--stdio"], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    this.exited = once(server, "exit").then(([code]) => code as number | null);
    this.connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    this.connection.onNotification(ShowMessageNotification.type, (params) => this.messages.add(params));
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) =>
      this.published.add(params),
    );
    this.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      for (const registration of registrations) this.registrations.add(registration);
    });
    this.connection.onRequest(DiagnosticRefreshRequest.type, () => this.refreshes.add(true));
    this.connection.onRequest(ConfigurationRequest.type, async ({ items }) => {
      const settings = await options.settings?.();
      return items.map(() => settings ?? null);
    });
    this.connection.onRequest(WorkspaceFoldersRequest.type, () => options.folders?.() ?? null);
    this.connection.listen();
  }

  /** A server that was started but told nothing yet. */
  static spawn(options: ClientOptions = {}): Client {
    return new Client(options);
  }

  static async start(options: ClientOptions = {}): Promise<Client> {
    const client = new Client(options);
    client.initialized = await client.initialize(options);
    await client.connection.sendNotification(InitializedNotification.type, {});
    return client;
  }

  initialize({ capabilities = pullingClient, parameters }: ClientOptions = {}): Promise<InitializeResult> {
    return this.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      locale: "zh-cn",
      capabilities,
      ...parameters,
    });
  }

  open(uri: string, text: string, languageId = "plaintext", version = 1): Promise<void> {
    const textDocument = { uri, languageId, version, text };
    return this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  change(uri: string, version: number, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const textDocument = { uri, version };
    return this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument,
      contentChanges,
    });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  }

  /** The diagnostics of a full report. */
  async diagnostics(uri: string) {
    const report = await this.pull(uri);
    if (report.kind !== "full") throw new Error(`unchanged, though nothing was said to be known: ${uri}`);
    return report.items;
  }

  async codeActions(uri: string, range: Range, context: Partial<CodeActionContext> = {}) {
    const actions = await this.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: { diagnostics: [], triggerKind: CodeActionTriggerKind.Invoked, ...context },
    });
    return (actions ?? []) as CodeAction[];
  }

  execute({ command, arguments: given = [] }: Command): Promise<unknown> {
    return this.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: given });
  }

  /** Shuts the server down as the protocol asks; returns its exit status. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    const code = await this.exited;
    this.connection.dispose();
    return code;
  }
}

/** Runs `use` with a client that is stopped afterwards, whatever happens. */
export async function withClient(
  options: ClientOptions,
  use: (client: Client) => Promise<void>,
): Promise<void> {
  const client = await Client.start(options);
  try {
    await use(client);
  } finally {
    await client.stop();
  }
}
