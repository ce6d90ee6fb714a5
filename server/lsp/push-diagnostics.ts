import type { Connection } from "vscode-languageserver/node";
import type { Analyses } from "./analyses";
import type { ClientSupport } from "./client-support";
import { toDiagnostic } from "./conversion";
import type { Reporter } from "./reporter";

/** Milliseconds without an edit before a document is linted. */
const quietTime = 150;

/**
 * Publishes diagnostics to clients that do not pull. Old ones stand until the new ones replace them; an answer
 * that was overtaken by a later one is dropped.
 */
export class PushDiagnostics {
  private readonly connection: Connection;
  private readonly analyses: Analyses;
  private readonly support: ClientSupport;
  private readonly reporter: Reporter;
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly latest = new Map<string, number>();
  private runs = 0;

  constructor(connection: Connection, analyses: Analyses, support: ClientSupport, reporter: Reporter) {
    this.connection = connection;
    this.analyses = analyses;
    this.support = support;
    this.reporter = reporter;
  }

  schedule(uri: string): void {
    clearTimeout(this.timers.get(uri));
    const timer = setTimeout(() => {
      this.timers.delete(uri);
      void this.publish(uri);
    }, quietTime);
    this.timers.set(uri, timer);
  }

  /** The document was closed: its diagnostics go. */
  async close(uri: string): Promise<void> {
    clearTimeout(this.timers.get(uri));
    this.timers.delete(uri);
    this.latest.delete(uri);
    await this.send(() => this.connection.sendDiagnostics({ uri, diagnostics: [] }));
  }

  stop(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
    this.latest.clear();
  }

  private async publish(uri: string): Promise<void> {
    const run = ++this.runs;
    this.latest.set(uri, run);
    await this.send(async () => {
      const analysis = await this.analyses.of(uri);
      if (analysis === undefined || this.latest.get(uri) !== run) return;
      const { version, language, findings } = analysis;
      const diagnostics = findings.map((finding) => toDiagnostic(finding, uri, language, this.support));
      await this.connection.sendDiagnostics({ uri, version, diagnostics });
    });
  }

  private async send(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      this.reporter.failure("textDocument/publishDiagnostics", error);
    }
  }
}
