import type { Bilingual } from "./language";

/**
 * Typed arrays in one file: a magic number, the length of a JSON header, the header, then the arrays, each at an offset
 * divisible by 8 and read in place. All numbers are little-endian.
 */
const alignment = 8;

const arrayTypes = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array } as const;
type ArrayType = keyof typeof arrayTypes;
export type SectionArray = Uint8Array | Uint16Array | Uint32Array;

interface Section {
  readonly name: string;
  readonly type: ArrayType;
  /** In bytes, from the first array on. */
  readonly offset: number;
  /** In elements. */
  readonly length: number;
}

/** The file is of another kind, or cut short, or its parts do not fit each other. */
export class DataFormatError extends Error {
  override readonly name = "DataFormatError";

  constructor(readonly bilingual: Bilingual) {
    super(bilingual.en);
  }
}

/** The arrays of a file by name. Asking for one that is not there, or is of another type, throws DataFormatError. */
export interface Sections {
  bytes(name: string): Uint8Array;
  shorts(name: string): Uint16Array;
  words(name: string): Uint32Array;
}

/** A file opened: its header, of which nothing is known but that it is JSON, and its arrays. */
export interface SectionFile extends Sections {
  readonly header: Readonly<Record<string, unknown>>;
}

/** Lays out the arrays in the order given. `magic` is eight ASCII characters. The same input gives the same bytes. */
export function writeSectionFile(
  magic: string,
  header: object,
  arrays: ReadonlyMap<string, SectionArray>,
): Uint8Array {
  const sections: Section[] = [];
  let offset = 0;
  for (const [name, array] of arrays) {
    const type = array instanceof Uint8Array ? "u8" : array instanceof Uint16Array ? "u16" : "u32";
    sections.push({ name, type, offset, length: array.length });
    offset = align(offset + array.byteLength);
  }
  const json = new TextEncoder().encode(JSON.stringify({ ...header, sections }));
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

/** Opens a file in place. @throws DataFormatError where the bytes are no such file, or not all of one. */
export function readSectionFile(magic: string, bytes: ArrayBuffer): SectionFile {
  const head = new Uint8Array(bytes, 0, Math.min(bytes.byteLength, magic.length));
  if (new TextDecoder().decode(head) !== magic) throw new DataFormatError(otherKind);
  if (bytes.byteLength < magic.length + 4) throw new DataFormatError(cutShort);
  const length = new DataView(bytes).getUint32(magic.length, true);
  if (magic.length + 4 + length > bytes.byteLength) throw new DataFormatError(cutShort);
  const header = parseHeader(new TextDecoder().decode(new Uint8Array(bytes, magic.length + 4, length)));
  const start = align(magic.length + 4 + length);
  const arrays = new Map<string, SectionArray>();
  for (const { name, type, offset, length: elements } of header.sections) {
    const from = start + offset;
    const size = arrayTypes[type].BYTES_PER_ELEMENT;
    if (from % size !== 0) throw new DataFormatError(brokenHeader);
    if (from + elements * size > bytes.byteLength) throw new DataFormatError(cutShort);
    arrays.set(name, new arrayTypes[type](bytes, from, elements));
  }
  return { header, ...sectionsOf(arrays) };
}

/** Arrays at hand, to be asked for as those of a file are. */
export function sectionsOf(arrays: ReadonlyMap<string, SectionArray>): Sections {
  const get = <T extends SectionArray>(name: string, type: abstract new (...parameters: never[]) => T): T => {
    const array = arrays.get(name);
    if (!(array instanceof type)) throw new DataFormatError(brokenHeader);
    return array;
  };
  return {
    bytes: (name) => get(name, Uint8Array),
    shorts: (name) => get(name, Uint16Array),
    words: (name) => get(name, Uint32Array),
  };
}

function parseHeader(json: string): Readonly<Record<string, unknown>> & { readonly sections: Section[] } {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new DataFormatError(brokenHeader);
  }
  if (typeof value !== "object" || value === null || !("sections" in value)) {
    throw new DataFormatError(brokenHeader);
  }
  const { sections } = value;
  if (!Array.isArray(sections) || !sections.every(isSection)) throw new DataFormatError(brokenHeader);
  return { ...value, sections };
}

function isSection(value: unknown): value is Section {
  if (typeof value !== "object" || value === null) return false;
  const { name, type, offset, length } = value as Record<string, unknown>;
  return (
    typeof name === "string" &&
    (type === "u8" || type === "u16" || type === "u32") &&
    isCount(offset) &&
    isCount(length)
  );
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

const otherKind: Bilingual = {
  zh: "不是本版本的数据文件",
  en: "not a data file of this version",
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
