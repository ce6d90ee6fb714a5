import { readFileSync } from "node:fs";
import path from "node:path";
import type { Bilingual } from "../../rules/language";
import type { TextFormat } from "../../rules/text/document";
import { systemReason } from "./system-error";

const byteOrderMark = "\uFEFF";

/** A file that could not be read as text; line and character count from 1 where the place is known. */
export interface InputProblem {
  readonly file: string;
  readonly line?: number;
  readonly character?: number;
  readonly message: Bilingual;
}

/** A text without its byte order mark, which is kept aside so that it can be written back. */
export interface ReadText {
  readonly text: string;
  readonly byteOrderMark: boolean;
}

/** Reads a UTF-8 file strictly: no byte is ever replaced. `shown` is the name problems give. */
export function readText(filePath: string, shown: string): ReadText | { readonly problem: InputProblem } {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(filePath);
  } catch (error) {
    const reason = systemReason(error);
    return {
      problem: { file: shown, message: { zh: `无法读取：${reason.zh}`, en: `cannot be read: ${reason.en}` } },
    };
  }
  return decodeText(bytes, shown);
}

/** Decodes UTF-8 strictly, as `readText` does. */
export function decodeText(bytes: Uint8Array, shown: string): ReadText | { readonly problem: InputProblem } {
  // A .docx is a zip archive; the old .doc is an OLE file.
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return { problem: { file: shown, message: notText } };
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text: withoutByteOrderMark(text), byteOrderMark: text.startsWith(byteOrderMark) };
  } catch {
    return { problem: undecodable(bytes, shown) };
  }
}

/** The bytes' text as a file holds it. */
export function encodeText({ text, byteOrderMark: marked }: ReadText): string {
  return marked ? byteOrderMark + text : text;
}

export function withoutByteOrderMark(text: string): string {
  return text.startsWith(byteOrderMark) ? text.slice(1) : text;
}

/** Markdown by its extension; anything else is plain text. */
export function formatOf(filePath: string): TextFormat {
  return /^\.(md|markdown)$/i.test(path.extname(filePath)) ? "markdown" : "plain";
}

function undecodable(bytes: Uint8Array, file: string): InputProblem {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { file, message: notUtf8("UTF-16", file) };
  }
  const { offset, line, character } = firstBadByte(bytes);
  const { zh, en } = notUtf8("GB18030", file);
  return {
    file,
    line,
    character,
    message: { zh: `第 ${offset + 1} 个字节起${zh}`, en: `from byte ${offset + 1} on, ${en}` },
  };
}

const notText: Bilingual = {
  zh: "不是文本文件（像是 Word 文档或压缩包），请先另存为 UTF-8 纯文本",
  en: "is not a text file (it looks like a Word document or an archive); save it as UTF-8 plain text first",
};

function notUtf8(encoding: string, file: string): Bilingual {
  const { dir, name, ext } = path.parse(file);
  const converted = path.join(dir, `${name}.utf8${ext}`);
  const command = `iconv -f ${encoding} -t UTF-8 ${quoted(file)} > ${quoted(converted)}`;
  return {
    zh: `不是 UTF-8；若是 ${encoding} 编码，请先转换：${command}`,
    en: `is not UTF-8; if it is ${encoding}, convert it first: ${command}`,
  };
}

function quoted(file: string): string {
  return /[\s'"$`\\&|;<>()*?!]/.test(file) ? `'${file.replaceAll("'", "'\\''")}'` : file;
}

/** The first byte a lenient decoder would replace. A replacement character the file really holds is none. */
function firstBadByte(bytes: Uint8Array): { offset: number; line: number; character: number } {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  let offset = 0;
  let from = 0;
  for (;;) {
    const at = text.indexOf("\uFFFD", from);
    if (at < 0) break;
    offset += Buffer.byteLength(text.slice(from, at));
    if (!startsWith(bytes.subarray(offset), [0xef, 0xbf, 0xbd])) {
      const before = withoutByteOrderMark(text.slice(0, at));
      const lines = before.split("\n");
      return { offset, line: lines.length, character: lines[lines.length - 1].length + 1 };
    }
    offset += 3;
    from = at + 1;
  }
  return { offset, line: 1, character: 1 };
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, i) => bytes[i] === byte);
}
