import type { FuseShape } from "./static-function";

/**
 * The evidence table as one file: a magic number, the length of a JSON header, the header, then the arrays, each
 * at an offset divisible by 8 and read in place. All numbers are little-endian.
 */
const magic = "TIFAEV01";
const alignment = 8;

const arrayTypes = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array } as const;
type ArrayType = keyof typeof arrayTypes;
type TypedArray = Uint8Array | Uint16Array | Uint32Array;

/** What a table was made from. */
export interface Provenance {
  /** Characters counted. */
  readonly characters: number;
  readonly inputs: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[];
  /** n-grams kept, from order 1 up. */
  readonly ngrams: readonly number[];
}

interface Section {
  readonly name: string;
  readonly type: ArrayType;
  /** In bytes, from the first array on. */
  readonly offset: number;
  /** In elements. */
  readonly length: number;
}

interface Header {
  readonly provenance: Provenance;
  /** The shapes of the n-grams' static functions, from order 2 up. */
  readonly shapes: readonly FuseShape[];
  /** The shape of the static function of rivals. */
  readonly rivals: FuseShape;
  readonly sections: readonly Section[];
}

/** The file is not an evidence table, or is cut short. */
export class EvidenceFormatError extends Error {
  override readonly name = "EvidenceFormatError";
}

/** A table file opened: its header, and its arrays by name. */
export interface TableFile {
  readonly header: Pick<Header, "provenance" | "shapes" | "rivals">;
  bytes(name: string): Uint8Array;
  shorts(name: string): Uint16Array;
  words(name: string): Uint32Array;
}

/** Lays out the arrays in the order given. The same input gives the same bytes. */
export function writeTableFile(
  header: Pick<Header, "provenance" | "shapes" | "rivals">,
  arrays: ReadonlyMap<string, TypedArray>,
): Uint8Array {
  const sections: Section[] = [];
  let offset = 0;
  for (const [name, array] of arrays) {
    const type = array instanceof Uint8Array ? "u8" : array instanceof Uint16Array ? "u16" : "u32";
    sections.push({ name, type, offset, length: array.length });
    offset = align(offset + array.byteLength);
  }
  const json = new TextEncoder().encode(JSON.stringify({ ...header, sections } satisfies Header));
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
  const head = new Uint8Array(bytes, 0, Math.min(bytes.byteLength, magic.length + 4));
  if (new TextDecoder().decode(head.subarray(0, magic.length)) !== magic) {
    throw new EvidenceFormatError("not an evidence table of this version");
  }
  if (bytes.byteLength < magic.length + 4) throw new EvidenceFormatError("cut short in its header");
  const length = new DataView(bytes).getUint32(magic.length, true);
  if (magic.length + 4 + length > bytes.byteLength) throw new EvidenceFormatError("cut short in its header");
  const header = parseHeader(new TextDecoder().decode(new Uint8Array(bytes, magic.length + 4, length)));
  const start = align(magic.length + 4 + length);
  const arrays = new Map<string, TypedArray>();
  for (const { name, type, offset, length: elements } of header.sections) {
    const from = start + offset;
    if (from + elements * arrayTypes[type].BYTES_PER_ELEMENT > bytes.byteLength) {
      throw new EvidenceFormatError(`cut short in its section ${name}`);
    }
    arrays.set(name, new arrayTypes[type](bytes, from, elements));
  }
  const get = <T extends TypedArray>(name: string, type: abstract new (...parameters: never[]) => T): T => {
    const array = arrays.get(name);
    if (!(array instanceof type)) throw new EvidenceFormatError(`without its section ${name}`);
    return array;
  };
  return {
    header,
    bytes: (name) => get(name, Uint8Array),
    shorts: (name) => get(name, Uint16Array),
    words: (name) => get(name, Uint32Array),
  };
}

function parseHeader(json: string): Header {
  try {
    return JSON.parse(json) as Header;
  } catch {
    throw new EvidenceFormatError("with a header that cannot be read");
  }
}

function align(offset: number): number {
  return Math.ceil(offset / alignment) * alignment;
}
