import { Confusion } from "./confusion";
import type { Evidence } from "./evidence";
import { LanguageModel, maximumOrder } from "./language-model";
import { Rivals } from "./rivals";
import { type Provenance, readTableFile, type TableFile } from "./table-file";

export { EvidenceFormatError, type Provenance } from "./table-file";

/** The evidence table opened: what its language model and its confusion tables say. */
export interface OpenedEvidence extends Evidence {
  readonly provenance: Provenance;
  readonly model: LanguageModel;
  readonly confusion: Confusion;
}

/**
 * Opens an evidence table in place; nothing is parsed but its header.
 * @throws EvidenceFormatError where the bytes are no table, or not all of one.
 */
export function openEvidence(bytes: ArrayBuffer): OpenedEvidence {
  const file = readTableFile(bytes);
  const model = new LanguageModel({
    unigramProbability: file.bytes("unigram-probability"),
    unigramBackoff: file.bytes("unigram-backoff"),
    orders: file.header.shapes.map((shape, index) => {
      const order = index + 2;
      return {
        shape,
        cells: order === maximumOrder ? file.shorts(`order-${order}`) : file.words(`order-${order}`),
      };
    }),
  });
  const confusion = openConfusion(file);
  const rivals = new Rivals({ shape: file.header.rivals, cells: file.words("rivals") });
  return {
    provenance: file.header.provenance,
    model,
    confusion,
    gain: (prose, start, end, replacement) =>
      model.changed(prose, start, end, replacement) -
      model.changed(prose, start, end, prose.slice(start, end)),
    logProbability: (prose, start, end) => model.span(prose, start, end),
    soundAlike: (meant, written) => confusion.soundAlike(meant.charCodeAt(0), written.charCodeAt(0)),
    lookAlike: (meant, written) => confusion.lookAlike(meant.charCodeAt(0), written.charCodeAt(0)),
    association: (first, second) => model.association(first.charCodeAt(0), second.charCodeAt(0)),
    occurrences: (wording) => rivals.occurrences(wording),
    rivalsAt: (phrasing, kind, position) => rivals.at(phrasing, kind, position),
    attested: (wording) => model.knows(wording),
  };
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
