import type {
  Connection,
  ExecuteCommandParams,
  InitializeParams,
  TextDocuments,
} from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { Analyses } from "./analyses";
import { type ClientSupport, clientSupport } from "./client-support";
import { Configurations } from "./configurations";
import { ignoredPlace, ignorePlace } from "./ignore-command";
import { Ignores, isIgnoresFile } from "./ignores";
import { Linters } from "./linters";
import { PushDiagnostics } from "./push-diagnostics";
import type { Reporter } from "./reporter";
import type { ServerServices } from "./services";
import { SettingsStore } from "./settings";
import { WorkspaceFolders } from "./workspace-folders";

/** Milliseconds in which several changes of configuration count as one. */
const settlingTime = 50;

/** What lives from `initialize` to `shutdown`, and what each change outside the documents does to it. */
export class Session {
  readonly support: ClientSupport;
  readonly analyses: Analyses;
  readonly push: PushDiagnostics | undefined;
  private readonly connection: Connection;
  private readonly documents: TextDocuments<TextDocument>;
  private readonly reporter: Reporter;
  private readonly settings: SettingsStore;
  private readonly folders: WorkspaceFolders;
  private readonly configurations: Configurations;
  private readonly ignores: Ignores;
  private readonly linters: Linters;
  private refreshTimer: NodeJS.Timeout | undefined;

  constructor(
    connection: Connection,
    documents: TextDocuments<TextDocument>,
    services: ServerServices,
    reporter: Reporter,
    params: InitializeParams,
  ) {
    this.connection = connection;
    this.documents = documents;
    this.reporter = reporter;
    this.support = clientSupport(params);
    this.settings = new SettingsStore(connection, this.support, reporter, params.initializationOptions);
    this.folders = new WorkspaceFolders(connection, this.support, params);
    this.configurations = new Configurations(services, reporter, this.folders.root);
    this.ignores = new Ignores(services, reporter);
    this.linters = new Linters(services, reporter);
    this.analyses = new Analyses(
      documents,
      this.settings,
      this.configurations,
      this.ignores,
      this.linters,
      reporter,
    );
    if (!this.support.pullDiagnostics) {
      this.push = new PushDiagnostics(connection, this.analyses, this.support, reporter);
    }
  }

  settingsChanged(settings: unknown): void {
    this.settings.changed(settings);
    this.refresh();
  }

  /** Watched files were made, changed or removed, on the disk. */
  filesChanged(uris: readonly string[]): void {
    const read = uris.filter((uri) => this.configurations.isRead(uri));
    if (read.length === 0) return;
    this.ignores.forget();
    // Ignores are applied to findings; the canon, which takes longer to read, does not hang on them.
    if (!read.every(isIgnoresFile)) {
      this.configurations.forgetAll();
      this.linters.forget();
    }
    this.refresh();
  }

  /** Executes the one command there is, and lints anew where it did something. */
  async execute(params: ExecuteCommandParams): Promise<void> {
    const place = ignoredPlace(params);
    const refused = await ignorePlace(place, this.ignores, this.configurations, this.folders);
    if (refused !== undefined) {
      const analysis = await this.analyses.of(place.uri);
      this.reporter.refusal(refused, analysis?.language ?? this.reporter.language);
      return;
    }
    this.ignores.forget();
    this.refresh();
  }

  opened(): void {
    this.lookAgain();
  }

  saved(uri: string): void {
    this.lookAgain();
    this.push?.schedule(uri);
  }

  closed(uri: string): void {
    this.settings.forget(uri);
    this.configurations.forget(uri);
    void this.push?.close(uri);
  }

  stop(): void {
    clearTimeout(this.refreshTimer);
    this.push?.stop();
  }

  /** Where the client never tells of a changed `tifa.json`, opening and saving are good moments to look again. */
  private lookAgain(): void {
    if (this.support.watchedFilesRegistration) return;
    this.configurations.forgetAll();
    this.ignores.forget();
  }

  /** Every open document is to be linted anew. What is shown stays until the new findings are there. */
  private refresh(): void {
    this.analyses.invalidate();
    clearTimeout(this.refreshTimer);
    this.refreshTimer = setTimeout(() => {
      if (this.push !== undefined) {
        for (const uri of this.documents.keys()) this.push.schedule(uri);
      } else if (this.support.diagnosticRefresh) {
        this.connection.languages.diagnostics.refresh().catch((error: unknown) => {
          this.reporter.failure("workspace/diagnostic/refresh", error);
        });
      }
    }, settlingTime);
  }
}
