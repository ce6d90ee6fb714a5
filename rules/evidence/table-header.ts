import type { FuseShape } from "./static-function";
import type { ArrayType } from "./table-file";

/** One file a table was counted from. */
export interface InputProvenance {
  /** Its path below the folder that all inputs share, with forward slashes. */
  readonly name: string;
  /** Size and SHA-256 of the file as it lies on the disk. */
  readonly bytes: number;
  readonly sha256: string;
  /** Units of prose counted in it. */
  readonly characters: number;
  /** First and last date its records bear, as YYYY-MM-DD; absent where they bear none. */
  readonly firstDate?: string;
  readonly lastDate?: string;
}

/** What a table was made from. */
export interface Provenance {
  /** Version of the Tifa that made it. */
  readonly tifa: string;
  /** Characters counted. */
  readonly characters: number;
  readonly inputs: readonly InputProvenance[];
  /** n-grams kept, from order 1 up. */
  readonly ngrams: readonly number[];
  /** What an n-gram had to reach to be kept, from order 1 up; see PruningThresholds. null: no bound. */
  readonly thresholds: {
    readonly leastCount: readonly (number | null)[];
    readonly leastLoss: readonly (number | null)[];
  };
}

interface Section {
  readonly name: string;
  readonly type: ArrayType;
  /** In bytes, from the first array on. */
  readonly offset: number;
  /** In elements. */
  readonly length: number;
}

export interface TableHeader {
  readonly provenance: Provenance;
  /** The shapes of the n-grams' static functions, from order 2 up. */
  readonly shapes: readonly FuseShape[];
  /** The shape of the static function of rivals. */
  readonly rivals: FuseShape;
  /** The shape of the static function of words. */
  readonly words: FuseShape;
  readonly sections: readonly Section[];
}

/** The header of a table file; undefined where the JSON is broken or is another kind of thing. */
export function parseHeader(json: string): TableHeader | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  return isHeader(value) ? value : undefined;
}

function isHeader(value: unknown): value is TableHeader {
  return (
    isRecord(value) &&
    isProvenance(value.provenance) &&
    isListOf(value.shapes, isShape) &&
    isShape(value.rivals) &&
    isShape(value.words) &&
    isListOf(value.sections, isSection)
  );
}

function isProvenance(value: unknown): boolean {
  return (
    isRecord(value) &&
    isString(value.tifa) &&
    isCount(value.characters) &&
    isListOf(value.inputs, isInput) &&
    isListOf(value.ngrams, isCount) &&
    isRecord(value.thresholds) &&
    isListOf(value.thresholds.leastCount, isBound) &&
    isListOf(value.thresholds.leastLoss, isBound)
  );
}

function isInput(value: unknown): boolean {
  return (
    isRecord(value) &&
    isString(value.name) &&
    isCount(value.bytes) &&
    isString(value.sha256) &&
    isCount(value.characters) &&
    isOptional(value.firstDate, isString) &&
    isOptional(value.lastDate, isString)
  );
}

function isShape(value: unknown): boolean {
  return (
    isRecord(value) && isCount(value.segmentLength) && isCount(value.segmentCount) && isCount(value.seed)
  );
}

function isSection(value: unknown): boolean {
  return (
    isRecord(value) &&
    isString(value.name) &&
    (value.type === "u8" || value.type === "u16" || value.type === "u32") &&
    isCount(value.offset) &&
    isCount(value.length)
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
function isString(value: unknown): boolean {
  return typeof value === "string";
}
function isBound(value: unknown): boolean {
  // JSON has no infinity: it writes null.
  return typeof value === "number" || value === null;
}
function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
function isListOf(value: unknown, isOne: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne);
}
function isOptional(value: unknown, isOne: (one: unknown) => boolean): boolean {
  return value === undefined || isOne(value);
}
