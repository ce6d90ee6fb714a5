import type { FuseShape } from "./static-function";

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

export interface TableHeader {
  readonly provenance: Provenance;
  /** The shapes of the n-grams' static functions, from order 2 up. */
  readonly shapes: readonly FuseShape[];
  /** The shape of the static function of rivals. */
  readonly rivals: FuseShape;
  /** The shape of the static function of words. */
  readonly words: FuseShape;
}

/** Whether a file's header is that of an evidence table. */
export function isTableHeader(value: unknown): value is TableHeader {
  return (
    isRecord(value) &&
    isProvenance(value.provenance) &&
    isListOf(value.shapes, isShape) &&
    isShape(value.rivals) &&
    isShape(value.words)
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
