import type { Readable, Writable } from "node:stream";

/** A message as it goes over the wire. */
export type Frame = Buffer;

interface Answer {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The least a client of the Language Server Protocol needs. It frames messages ahead of time and reads an answer only
 * after noting when it came, so that its own work is no part of a measurement.
 */
export class LanguageClient {
  private readonly input: Writable;
  private readonly answers = new Map<number, Answer>();
  private lastId = 0;
  private pending: Buffer = Buffer.alloc(0);
  /** When the last bytes came, as `performance.now()` has it. */
  lastReceived = 0;

  constructor(input: Writable, output: Readable) {
    this.input = input;
    output.on("data", (chunk: Buffer) => {
      this.lastReceived = performance.now();
      this.pending = this.pending.length === 0 ? chunk : Buffer.concat([this.pending, chunk]);
      this.readMessages();
    });
    output.on("end", () => {
      for (const { reject } of this.answers.values()) reject(new Error("The language server has ended."));
    });
  }

  notify(method: string, params: unknown): void {
    this.input.write(frame({ jsonrpc: "2.0", method, params }));
  }

  request<T>(method: string, params: unknown): Promise<T> {
    const { frame, answer } = this.prepare<T>(method, params);
    this.input.write(frame);
    return answer;
  }

  /** A request to be written by whoever measures. */
  prepare<T>(method: string, params: unknown): { readonly frame: Frame; readonly answer: Promise<T> } {
    const id = ++this.lastId;
    const answer = new Promise<T>((resolve, reject) => {
      this.answers.set(id, { resolve: (result) => resolve(result as T), reject });
    });
    return { frame: frame({ jsonrpc: "2.0", id, method, params }), answer };
  }

  write(bytes: Buffer): void {
    this.input.write(bytes);
  }

  private readMessages(): void {
    while (true) {
      const headerEnd = this.pending.indexOf("\r\n\r\n");
      if (headerEnd < 0) return;
      const length = Number(
        /Content-Length: (\d+)/i.exec(this.pending.toString("latin1", 0, headerEnd))?.[1],
      );
      const end = headerEnd + 4 + length;
      if (this.pending.length < end) return;
      this.receive(JSON.parse(this.pending.toString("utf8", headerEnd + 4, end)));
      this.pending = this.pending.subarray(end);
    }
  }

  private receive(message: { id?: number; result?: unknown; error?: { message: string } }): void {
    if (message.id === undefined) return;
    const answer = this.answers.get(message.id);
    this.answers.delete(message.id);
    if (message.error !== undefined) answer?.reject(new Error(message.error.message));
    else answer?.resolve(message.result);
  }
}

export function frame(message: unknown): Frame {
  const body = Buffer.from(JSON.stringify(message), "utf8");
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`, "latin1"), body]);
}
