import path from "node:path";
import { pathToFileURL } from "node:url";
import type { TextFormat } from "../../rules/text/document";
import { Random } from "../random";
import { frame, type LanguageClient } from "./language-client";

/** One of the changes that a key makes. */
interface Edit {
  readonly offset: number;
  readonly removed: number;
  readonly inserted: string;
}

interface DiagnosticReport {
  readonly kind: "full" | "unchanged";
  readonly resultId?: string;
  readonly items?: readonly unknown[];
}

/** An author at work on one document: opens it, strikes keys at random places, and waits for each answer. */
export class EditingSession {
  private readonly client: LanguageClient;
  private readonly format: TextFormat;
  private readonly uri: string;
  private readonly random = new Random(7);
  private text: string;
  private version = 1;
  private resultId: string | undefined;

  constructor(client: LanguageClient, format: TextFormat, text: string) {
    this.client = client;
    this.format = format;
    this.text = text;
    const name = format === "markdown" ? "long-document.md" : "long-document.txt";
    this.uri = pathToFileURL(path.resolve("bench", name)).href;
  }

  /** Opens the document; the number of its diagnostics. */
  async open(): Promise<number> {
    const { client, uri, text } = this;
    await client.request("initialize", {
      processId: null,
      rootUri: null,
      locale: "zh-cn",
      capabilities: { textDocument: { diagnostic: { relatedInformation: true } } },
    });
    client.notify("initialized", {});
    client.notify("textDocument/didOpen", {
      textDocument: {
        uri,
        languageId: this.format === "markdown" ? "markdown" : "plaintext",
        version: 1,
        text,
      },
    });
    const report = await client.request<DiagnosticReport>("textDocument/diagnostic", {
      textDocument: { uri },
    });
    this.resultId = report.resultId;
    return report.items?.length ?? 0;
  }

  /** Strikes a key; milliseconds from the edit's first byte going out to the last byte of the diagnostics. */
  async strike(): Promise<number> {
    const { client, uri } = this;
    const edit = this.nextEdit();
    const range = {
      start: this.positionAt(edit.offset),
      end: this.positionAt(edit.offset + edit.removed),
    };
    this.text = this.text.slice(0, edit.offset) + edit.inserted + this.text.slice(edit.offset + edit.removed);
    const change = frame({
      jsonrpc: "2.0",
      method: "textDocument/didChange",
      params: {
        textDocument: { uri, version: ++this.version },
        contentChanges: [{ range, text: edit.inserted }],
      },
    });
    const pull = client.prepare<DiagnosticReport>("textDocument/diagnostic", {
      textDocument: { uri },
      previousResultId: this.resultId,
    });
    const start = performance.now();
    client.write(Buffer.concat([change, pull.frame]));
    const report = await pull.answer;
    this.resultId = report.resultId;
    return client.lastReceived - start;
  }

  /** Mostly characters of the text itself, some deletions, now and then a new line or a mark. */
  private nextEdit(): Edit {
    const { random, text } = this;
    const offset = random.below(text.length - 1);
    const roll = random.below(20);
    if (roll < 5) return { offset, removed: 1, inserted: "" };
    if (roll === 5) return { offset, removed: 0, inserted: "\n" };
    if (roll === 6) return { offset, removed: 0, inserted: random.pick(["，", "。", "*", "“", "#"]) };
    return { offset, removed: 0, inserted: text[random.below(text.length)] };
  }

  private positionAt(offset: number): { line: number; character: number } {
    let line = 0;
    let lineStart = 0;
    for (
      let end = this.text.indexOf("\n");
      end >= 0 && end < offset;
      end = this.text.indexOf("\n", end + 1)
    ) {
      line++;
      lineStart = end + 1;
    }
    return { line, character: offset - lineStart };
  }
}
