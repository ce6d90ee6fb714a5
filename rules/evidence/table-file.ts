import type { Bilingual } from "../language";
import { parseHeader, type TableHeader } from "./table-header";

export type { InputProvenance, Provenance } from "./table-header";

/**
 * The evidence table as one file: a magic number, the length of a JSON header, the header, then the arrays, each
 * at an offset divisible by 8 and read in place. All numbers are little-endian.
 */
const magic = "TIFAEV02";
const alignment = 8;

const arrayTypes = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array } as const;
export type ArrayType = keyof typeof arrayTypes;
type TypedArray = Uint8Array | Uint16Array | Uint32Array;

/** The file is not an evidence table, or is cut short. */
export class EvidenceFormatError extends Error {
  override readonly name = "EvidenceFormatError";

  constructor(readonly bilingual: Bilingual) {
    super(bilingual.en);
  }
}

/** A table file opened: its header, and its arrays by name. */
export interface TableFile {
  readonly header: Omit<TableHeader, "sections">;
  bytes(name: string): Uint8Array;
  shorts(name: string): Uint16Array;
  words(name: string): Uint32Array;
}

/** Lays out the arrays in the order given. The same input gives the same bytes. */
export function writeTableFile(
  header: Omit<TableHeader, "sections">,
  arrays: ReadonlyMap<string, TypedArray>,
): Uint8Array {
  const sections: TableHeader["sections"][number][] = [];
  let offset = 0;
  for (const [name, array] of arrays) {
    const type = array instanceof Uint8Array ? "u8" : array instanceof Uint16Array ? "u16" : "u32";
    sections.push({ name, type, offset, length: array.length });
    offset = align(offset + array.byteLength);
  }
  const json = new TextEncoder().encode(JSON.stringify({ ...header, sections } satisfies TableHeader));
  const start = align(magic.length + 4 + json.length);
  const file = new Uint8Array(start + offset);
  file.set(new TextEncoder().encode(magic));
  new DataView(file.buffer).setUint32(magic.length, json.length, true);
  file.set(json, magic.length + 4);
  for (const section of sections) {
    const array = arrays.get(section.name)!;
    file.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), start + section.offset);
  }
  return file;
}

/** @throws EvidenceFormatError where the bytes are no table, or not all of one. */
export function readTableFile(bytes: ArrayBuffer): TableFile {
  const head = new Uint8Array(bytes, 0, Math.min(bytes.byteLength, magic.length));
  if (new TextDecoder().decode(head) !== magic) throw new EvidenceFormatError(noTable);
  if (bytes.byteLength < magic.length + 4) throw new EvidenceFormatError(cutShort);
  const length = new DataView(bytes).getUint32(magic.length, true);
  if (magic.length + 4 + length > bytes.byteLength) throw new EvidenceFormatError(cutShort);
  const header = parseHeader(new TextDecoder().decode(new Uint8Array(bytes, magic.length + 4, length)));
  if (header === undefined) throw new EvidenceFormatError(brokenHeader);
  const start = align(magic.length + 4 + length);
  const arrays = new Map<string, TypedArray>();
  for (const { name, type, offset, length: elements } of header.sections) {
    const from = start + offset;
    const size = arrayTypes[type].BYTES_PER_ELEMENT;
    if (from % size !== 0) throw new EvidenceFormatError(brokenHeader);
    if (from + elements * size > bytes.byteLength) throw new EvidenceFormatError(cutShort);
    arrays.set(name, new arrayTypes[type](bytes, from, elements));
  }
  const get = <T extends TypedArray>(name: string, type: abstract new (...parameters: never[]) => T): T => {
    const array = arrays.get(name);
    if (!(array instanceof type)) throw new EvidenceFormatError(brokenHeader);
    return array;
  };
  return {
    header,
    bytes: (name) => get(name, Uint8Array),
    shorts: (name) => get(name, Uint16Array),
    words: (name) => get(name, Uint32Array),
  };
}

const noTable: Bilingual = {
  zh: "不是本版本的语言证据表",
  en: "not an evidence table of this version",
};
const cutShort: Bilingual = { zh: "文件不完整，后面有缺失", en: "the file is cut short" };

/** What the header says and what the file holds do not fit. */
export const brokenHeader: Bilingual = {
  zh: "表头与内容不符",
  en: "its header does not fit what it holds",
};

function align(offset: number): number {
  return Math.ceil(offset / alignment) * alignment;
}
