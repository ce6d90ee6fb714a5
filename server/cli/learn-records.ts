import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { InputProvenance } from "../../rules/evidence/table";
import type { Bilingual } from "../../rules/language";
import { parseDocument } from "../../rules/text/document";
import { formatOf, withoutByteOrderMark } from "../workspace/read-text";
import { systemReason } from "../workspace/system-error";

/** The files an evidence table can be counted from, as a pattern below a folder. */
export const evidenceFiles = "**/*.{md,markdown,txt,jsonl}{,.gz}";

/** Whether a file holds records, one JSON object to a line, or is packed; other readers of texts take neither. */
export function isRecordsOrPacked(file: string): boolean {
  return /\.(?:jsonl|gz)$/i.test(file);
}

/** A file cannot be read to its end. */
export class UnreadableInput extends Error {
  constructor(
    readonly bilingual: Bilingual,
    /** Counted from 1, where known. */
    readonly line?: number,
  ) {
    super(bilingual.en);
  }
}

/** Told while a file is read. */
export interface RecordsListener {
  /** A paragraph of prose. */
  onParagraph(text: string): void;
  /** So many more bytes of the file on the disk were read. */
  onBytes?(bytes: number): void;
}

type FileFacts = Pick<InputProvenance, "bytes" | "sha256" | "firstDate" | "lastDate">;

/**
 * Reads plain text, Markdown or JSON lines (`text`, `title`, `date`), each also gzipped, from one end to the other;
 * of plain text and JSON lines only a few lines are held at a time. Throws UnreadableInput.
 */
export async function readRecords(file: string, listener: RecordsListener): Promise<FileFacts> {
  const hash = createHash("sha256");
  let bytes = 0;
  const source = tapped(createReadStream(file, { highWaterMark: 1 << 18 }), (chunk) => {
    hash.update(chunk);
    bytes += chunk.length;
    listener.onBytes?.(chunk.length);
  });
  const name = file.replace(/\.gz$/i, "");
  const unpacked = name === file ? source : gunzipped(source);
  const reader = readerFor(name, listener);
  let line = 0;
  try {
    for await (const lines of linesOf(unpacked)) for (const text of lines) reader.line(text, ++line);
    reader.end();
  } catch (error) {
    throw error instanceof UnreadableInput ? error : unreadable(error, line);
  }
  return { bytes, sha256: hash.digest("hex"), ...reader.dates() };
}

async function* tapped(source: AsyncIterable<Buffer>, see: (chunk: Buffer) => void): AsyncGenerator<Buffer> {
  for await (const chunk of source) {
    see(chunk);
    yield chunk;
  }
}

function gunzipped(source: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  // Whoever reads the stream meets the error there.
  return pipeline(Readable.from(source, { objectMode: false }), createGunzip(), () => {});
}

/** The lines of a UTF-8 stream, some at a time; a byte that is none of UTF-8 throws. */
async function* linesOf(source: AsyncIterable<Buffer>): AsyncGenerator<string[]> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let rest = "";
  let isFirst = true;
  for await (const chunk of source) {
    let text = rest + decoder.decode(chunk, { stream: true });
    if (isFirst && text !== "") {
      text = withoutByteOrderMark(text);
      isFirst = false;
    }
    const lines = text.split(/\r\n|\n/);
    rest = lines.pop()!;
    yield lines;
  }
  yield [rest + decoder.decode()];
}

interface LineReader {
  /** `number` counts from 1. */
  line(text: string, number: number): void;
  end(): void;
  dates(): Pick<InputProvenance, "firstDate" | "lastDate">;
}

function readerFor(name: string, { onParagraph }: RecordsListener): LineReader {
  const paragraphs = (text: string, format: "plain" | "markdown") => {
    for (const { prose } of parseDocument(text, format).paragraphs) onParagraph(prose);
  };
  if (/\.jsonl$/i.test(name)) return new JsonLines((text) => paragraphs(text, "plain"));
  const none = { dates: () => ({}) };
  if (formatOf(name) === "plain")
    return { ...none, line: (text) => paragraphs(text, "plain"), end: () => {} };
  // What a line of Markdown is hangs on the lines around it.
  const lines: string[] = [];
  return {
    ...none,
    line: (text) => lines.push(text),
    end: () => paragraphs(lines.join("\n"), "markdown"),
  };
}

class JsonLines implements LineReader {
  private first: string | undefined;
  private last: string | undefined;

  constructor(private readonly onText: (text: string) => void) {}

  line(text: string, number: number): void {
    if (text.trim() === "") return;
    const record = parseRecord(text);
    if (record === undefined) throw new UnreadableInput(noRecord, number);
    const { title, text: body, date } = record;
    for (const part of [title, body]) if (typeof part === "string") this.onText(part);
    const day = typeof date === "string" ? dayOf(date) : undefined;
    if (day === undefined) return;
    if (this.first === undefined || day < this.first) this.first = day;
    if (this.last === undefined || day > this.last) this.last = day;
  }

  end(): void {}

  dates(): Pick<InputProvenance, "firstDate" | "lastDate"> {
    const { first, last } = this;
    return first === undefined || last === undefined ? {} : { firstDate: first, lastDate: last };
  }
}

function parseRecord(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null) return undefined;
    const record = value as Readonly<Record<string, unknown>>;
    return typeof record.text === "string" || typeof record.title === "string" ? record : undefined;
  } catch {
    return undefined;
  }
}

/** YYYY-MM-DD of a date that begins so, with or without marks between. */
function dayOf(date: string): string | undefined {
  const [, year, month, day] = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})/.exec(date) ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}`;
}

function unreadable(error: unknown, linesBefore: number): UnreadableInput {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") return new UnreadableInput(notUtf8, linesBefore + 1);
  if (/^Z_/.test(code)) return new UnreadableInput(badGzip);
  const reason = systemReason(error);
  return new UnreadableInput({ zh: `无法读取：${reason.zh}`, en: `cannot be read: ${reason.en}` });
}

const noRecord: Bilingual = {
  zh: "这一行不是含“text”或“title”的 JSON 对象，请改正或删去；整个文件未计入",
  en: "this line is no JSON object with a “text” or “title”; mend or delete it; the whole file was left out",
};
const notUtf8: Bilingual = {
  zh: "此行或其后不是 UTF-8，请先转换编码；整个文件未计入",
  en: "this line or one soon after is not UTF-8; convert the file first; all of it was left out",
};
const badGzip: Bilingual = {
  zh: "压缩文件已损坏或不完整，请重新压缩；整个文件未计入",
  en: "a damaged or incomplete gzip file; pack it again; all of it was left out",
};
