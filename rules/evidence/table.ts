import { brokenHeader, DataFormatError } from "../section-file";
import { Confusion } from "./confusion";
import type { Evidence } from "./evidence";
import { NarrowGramTable, WideGramTable } from "./gram-table";
import { LanguageModel } from "./language-model";
import { Neighbours } from "./neighbours";
import { maximumOrder } from "./ngram";
import { Rivals } from "./rivals";
import { cellCount, type FuseShape } from "./static-function";
import { type Provenance, readTableFile, type TableFile } from "./table-file";
import { WordList } from "./word-list";

export type { InputProvenance, Provenance } from "./table-file";

/** The evidence table opened: what its language model and its confusion tables say. */
export interface OpenedEvidence extends Evidence {
  readonly provenance: Provenance;
  /** Of the whole table, in bytes. */
  readonly size: number;
  readonly model: LanguageModel;
  readonly confusion: Confusion;
  readonly rivals: Rivals;
}

const unbounded = Number.NEGATIVE_INFINITY;

/**
 * Opens an evidence table in place; nothing is parsed but its header.
 * @throws DataFormatError where the bytes are no table, or not all of one.
 */
export function openEvidence(bytes: ArrayBuffer): OpenedEvidence {
  const file = readTableFile(bytes);
  checkLengths(file);
  const model = new LanguageModel({
    unigramProbability: file.bytes("unigram-probability"),
    unigramBackoff: file.bytes("unigram-backoff"),
    order2: wideTable(file, 2),
    order3: wideTable(file, 3),
    order4: wideTable(file, 4),
    order5: new NarrowGramTable(file.header.shapes[3], file.shorts("order-5")),
  });
  const confusion = openConfusion(file);
  const rivals = new Rivals({ shape: file.header.rivals, cells: file.words("rivals") });
  const words = new WordList({ shape: file.header.words, cells: file.shorts("words") });
  const neighbours = new Neighbours(
    {
      units: file.shorts("neighbour-units"),
      followerStart: file.words("follower-start"),
      followers: file.shorts("followers"),
      predecessorStart: file.words("predecessor-start"),
      predecessors: file.shorts("predecessors"),
    },
    (first, second) => model.association(first, second),
  );
  return {
    provenance: file.header.provenance,
    size: bytes.byteLength,
    model,
    confusion,
    rivals,
    readAhead: (proses) => model.readAhead(proses),
    gain: (prose, start, end, replacement) =>
      model.changedAbove(prose, start, end, replacement, unbounded) - model.drafted(prose, start, end),
    changedAbove: (prose, start, end, replacement, bound) =>
      model.changedAbove(prose, start, end, replacement, bound),
    drafted: (prose, start, end) => model.drafted(prose, start, end),
    changedUnits: (prose, start, end, replacement, logs) =>
      model.changedUnits(prose, start, end, replacement, logs),
    soundAlike: (meant, written) => confusion.soundAlike(meant.charCodeAt(0), written.charCodeAt(0)),
    lookAlike: (meant, written) => confusion.lookAlike(meant.charCodeAt(0), written.charCodeAt(0)),
    association: (first, second) => model.association(first.charCodeAt(0), second.charCodeAt(0)),
    associationOf: (first, second) => model.association(first, second),
    occurrences: (wording) => rivals.occurrences(wording),
    rivalsAt: (phrasing, kind, position) => rivals.at(phrasing, kind, position),
    attested: (wording) => model.knows(wording),
    known: (text, start, end) => model.knowsSpan(text, start, end),
    surprise: (prose) => model.logs(prose),
    commonness: (unit) => model.unigram(unit),
    alike: (unit) => confusion.alike(unit),
    likeness: (a, b) => Math.max(confusion.soundAlike(a, b), confusion.lookAlike(a, b)),
    followers: (unit) => neighbours.followers(unit),
    predecessors: (unit) => neighbours.predecessors(unit),
    wordFrequency: (text, start, end) => words.frequency(text, start, end),
  };
}

/** Lookups trust the lengths: a table whose arrays do not fit each other would answer nonsense. */
function checkLengths(file: TableFile): void {
  const { shapes, rivals, words } = file.header;
  const fits = (shape: FuseShape, cells: { readonly length: number }): boolean => {
    const { segmentLength } = shape;
    const isPowerOfTwo = segmentLength > 0 && 2 ** Math.round(Math.log2(segmentLength)) === segmentLength;
    return isPowerOfTwo && cellCount(shape) === cells.length;
  };
  const sound =
    file.bytes("unigram-probability").length === 65536 &&
    file.bytes("unigram-backoff").length === 65536 &&
    shapes.length === maximumOrder - 1 &&
    shapes.every((shape, index) => fits(shape, orderCells(file, index + 2))) &&
    fits(rivals, file.words("rivals")) &&
    fits(words, file.shorts("words")) &&
    file.words("follower-start").length === file.shorts("neighbour-units").length + 1 &&
    file.words("predecessor-start").length === file.shorts("neighbour-units").length + 1 &&
    file.words("reading-start").length === file.shorts("characters").length + 1 &&
    file.words("shape-start").length === file.shorts("characters").length + 1;
  if (!sound) throw new DataFormatError(brokenHeader);
}

function wideTable(file: TableFile, order: number): WideGramTable {
  return new WideGramTable(file.header.shapes[order - 2], file.words(`order-${order}`));
}

function orderCells(file: TableFile, order: number): Uint16Array | Uint32Array {
  return order === maximumOrder ? file.shorts(`order-${order}`) : file.words(`order-${order}`);
}

function openConfusion(file: TableFile): Confusion {
  return new Confusion({
    characters: file.shorts("characters"),
    readingStart: file.words("reading-start"),
    readings: file.shorts("readings"),
    shapeStart: file.words("shape-start"),
    shapes: file.shorts("shapes"),
    shapeLikeness: file.bytes("shape-likeness"),
  });
}
