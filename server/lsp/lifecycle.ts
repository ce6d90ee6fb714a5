import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from "vscode-languageserver/node";
import type { Reporter } from "./reporter";

/** Where the conversation stands: what was agreed on in `initialize`, until `shutdown`. */
export class Lifecycle<Session> {
  private session: Session | undefined;
  private isShutDown = false;
  private readonly reporter: Reporter;

  constructor(reporter: Reporter) {
    this.reporter = reporter;
  }

  /** Throws what a second `initialize` is answered with. */
  start(createSession: () => Session): Session {
    if (this.session !== undefined || this.isShutDown) {
      throw new ResponseError(ErrorCodes.InvalidRequest, "The server has been initialized already.");
    }
    this.session = createSession();
    return this.session;
  }

  shutdown(): void {
    this.isShutDown = true;
  }

  /** The session while it lasts: notifications outside it are dropped, as the protocol asks. */
  get running(): Session | undefined {
    return this.isShutDown ? undefined : this.session;
  }

  /**
   * Makes a request's handler: `answer` is asked only within the session, a cancelled request is answered as
   * such, and where `answer` throws, the error is logged and `fallback` stands in.
   */
  request<P, R>(
    name: string,
    answer: (session: Session, params: P) => Promise<R>,
    fallback: (params: P) => R,
  ): (params: P, token: CancellationToken) => Promise<R> {
    return async (params, token) => {
      this.requireRunning();
      // One turn of the event loop, so that edits and cancellations already received are seen first.
      await new Promise(setImmediate);
      throwIfCancelled(token);
      const session = this.requireRunning();
      let result: R;
      try {
        result = await answer(session, params);
      } catch (error) {
        this.reporter.failure(name, error);
        result = fallback(params);
      }
      throwIfCancelled(token);
      return result;
    };
  }

  private requireRunning(): Session {
    if (this.isShutDown) {
      throw new ResponseError(ErrorCodes.InvalidRequest, "The server has been shut down.");
    }
    if (this.session === undefined) {
      throw new ResponseError(ErrorCodes.ServerNotInitialized, "The server has not been initialized.");
    }
    return this.session;
  }
}

function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) {
    throw new ResponseError(LSPErrorCodes.RequestCancelled, "The request was cancelled.");
  }
}
