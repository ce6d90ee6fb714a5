import { readFileSync } from "node:fs";
import path from "node:path";
import { Canon } from "../../rules/canon/canon";
import { readCompiledCanon } from "../../rules/canon/compiled";
import type { CanonData } from "../../rules/canon/phrasing";
import { type OpenedEvidence, openEvidence } from "../../rules/evidence/table";
import type { Bilingual } from "../../rules/language";
import { DataFormatError } from "../../rules/section-file";
import { adoptCanonIndex } from "./canon-index";
import { systemReason } from "./system-error";

/** What Tifa is shipped with: the canon and the evidence table. */
export interface ShippedData {
  readonly canon: Canon;
  readonly evidence: OpenedEvidence;
}

/** The canon or the evidence table is missing or damaged: Tifa cannot work. */
export class ShippedDataError extends Error {
  constructor(
    readonly file: string,
    readonly bilingual: Bilingual,
  ) {
    super(`${file}: ${bilingual.en}`);
  }
}

let canonData: { readonly data: CanonData; readonly bytes: Buffer } | undefined;
let data: ShippedData | undefined;

/** Reads the canon and the evidence table beside the running bundle, once. Throws ShippedDataError. */
export function loadShippedData(): ShippedData {
  data ??= { canon: indexedCanon(), evidence: loadEvidence(dataFile("evidence.bin")) };
  return data;
}

function indexedCanon(): Canon {
  canonData ??= readCanon(dataFile("canon.json"));
  const canon = new Canon(canonData.data);
  const file = dataFile("canon.index");
  const bytes = readDataFile(file);
  try {
    adoptCanonIndex(canon, canonData.bytes, bytes);
  } catch (error) {
    throw damaged(file, error);
  }
  return canon;
}

/** The shipped canon as data, for stacking a user's own over it. Throws ShippedDataError. */
export function loadShippedCanon(): CanonData {
  canonData ??= readCanon(dataFile("canon.json"));
  return canonData.data;
}

/** A file the build laid beside the bundles. */
export function dataFile(name: string): string {
  return path.join(process.env.TIFA_DATA || __dirname, name);
}

/** Opens an evidence table. Throws ShippedDataError. */
export function loadEvidence(file: string): OpenedEvidence {
  const bytes = readDataFile(file);
  try {
    return openEvidence(bytes);
  } catch (error) {
    throw damaged(file, error);
  }
}

/** The bytes of a data file, in a buffer of their own. Throws ShippedDataError. */
export function readDataFile(file: string): ArrayBuffer {
  return ownBuffer(read(file));
}

/** Bytes as a buffer that holds nothing else, as tables read in place need it. */
export function ownBuffer({ buffer, byteOffset, byteLength }: Buffer): ArrayBuffer {
  const whole = byteOffset === 0 && byteLength === buffer.byteLength;
  return (whole ? buffer : buffer.slice(byteOffset, byteOffset + byteLength)) as ArrayBuffer;
}

function readCanon(file: string): { data: CanonData; bytes: Buffer } {
  try {
    const bytes = read(file);
    const parsed = JSON.parse(bytes.toString("utf8"));
    if (Array.isArray(parsed.phrasings) && Array.isArray(parsed.sources))
      return { data: readCompiledCanon(parsed), bytes };
    throw new Error("no phrasings");
  } catch (error) {
    throw error instanceof ShippedDataError ? error : damaged(file, error);
  }
}

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const reason = systemReason(error);
    throw new ShippedDataError(file, {
      zh: `Tifa 的数据文件无法读取：${reason.zh}。${remedy.zh}`,
      en: `Tifa's data file cannot be read: ${reason.en}. ${remedy.en}`,
    });
  }
}

function damaged(file: string, error: unknown): ShippedDataError {
  const message = error instanceof Error ? error.message : String(error);
  const reason = error instanceof DataFormatError ? error.bilingual : { zh: message, en: message };
  return new ShippedDataError(file, {
    zh: `Tifa 的数据文件已损坏（${reason.zh}）。${remedy.zh}`,
    en: `Tifa's data file is damaged (${reason.en}). ${remedy.en}`,
  });
}

const remedy: Bilingual = {
  zh: "请重新安装；在源码目录中请运行 npm run build",
  en: "Reinstall Tifa, or in a checkout run: npm run build",
};
