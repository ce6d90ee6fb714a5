import type { LogOutputChannel } from "vscode";
import { reportFailure } from "./failure";
import { TifaLanguageClient } from "./language-client";

/** The server's process over its whole life: started, stopped and started again, one step at a time. */
export class LanguageServer {
  private client: TifaLanguageClient | undefined;
  /** The step under way; the next one waits for it, whatever its outcome. */
  private step: Promise<void> = Promise.resolve();

  constructor(
    private readonly module: string,
    private readonly output: LogOutputChannel,
  ) {}

  /** Never rejects: a failure is shown to the user once, and Restart tries again. */
  start(): Promise<void> {
    return this.next(() => this.startClient());
  }

  stop(): Promise<void> {
    return this.next(() => this.stopClient());
  }

  restart(): Promise<void> {
    return this.next(async () => {
      await this.stopClient();
      await this.startClient();
    });
  }

  private next(step: () => Promise<void>): Promise<void> {
    this.step = this.step.then(step);
    return this.step;
  }

  private async startClient(): Promise<void> {
    // A client whose start failed cannot start again, so each start has a client of its own.
    const client = new TifaLanguageClient(this.module, this.output, () => reportFailure(this.output));
    this.client = client;
    try {
      await client.start();
    } catch {
      // The client has logged the error and called back; there is nothing to add.
    }
  }

  private async stopClient(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    try {
      await client?.dispose();
    } catch (error) {
      // A server that never came up or has already gone cannot be stopped in order; it is gone all the same.
      this.output.debug(`stop: ${String(error)}`);
    }
  }
}
