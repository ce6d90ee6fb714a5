import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  type ErrorHandlerResult,
  type Message,
} from "vscode-languageclient/node";

/** So many crashes within so many milliseconds, and the server is left alone. */
const tolerated = { crashes: 4, within: 3 * 60_000 };

/** What follows when the server's process ends unasked. */
export class RestartPolicy implements ErrorHandler {
  private running = false;
  private crashes: number[] = [];

  /** To be called when the server has answered `initialize`. */
  serverIsRunning(): void {
    this.running = true;
  }

  error(_error: Error, _message: Message | undefined, count: number | undefined): ErrorHandlerResult {
    return { action: count !== undefined && count <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown };
  }

  closed(): CloseHandlerResult {
    // A server that died before it ever ran would die again the same way.
    if (!this.running) return { action: CloseAction.DoNotRestart };
    this.running = false;
    const now = Date.now();
    this.crashes = [...this.crashes.filter((crash) => now - crash < tolerated.within), now];
    const restart = this.crashes.length <= tolerated.crashes;
    return { action: restart ? CloseAction.Restart : CloseAction.DoNotRestart };
  }
}
