import { createHash } from "node:crypto";
import { Canon } from "../../rules/canon/canon";
import { readTableFile } from "../../rules/evidence/table-file";
import type { LearnInput } from "../../rules/learn";
import { compileRivals } from "../../rules/learn/evidence-rivals";
import { compileEvidence, shippedThresholds } from "../../rules/learn/evidence-table";
import { PhrasingIndex } from "../../rules/match/phrasing-index";
import { parseDocument } from "../../rules/text/document";
import { dataFile, loadShippedCanon, readDataFile } from "../workspace/shipped-data";

/**
 * An evidence table counted from the documents. Which characters sound or look alike is taken from the shipped
 * table: documents do not tell. Throws ShippedDataError.
 */
export function compileEvidenceFrom(
  inputs: readonly LearnInput[],
  onProgress: (stage: string) => void,
): Uint8Array {
  const shipped = readTableFile(readDataFile(dataFile("evidence.bin")));
  return compileEvidence({
    texts: proseOf(inputs),
    inputs: inputs.map(({ id, text }) => ({
      name: id,
      bytes: Buffer.byteLength(text),
      sha256: createHash("sha256").update(text).digest("hex"),
    })),
    confusion: {
      characters: shipped.shorts("characters"),
      readingStart: shipped.words("reading-start"),
      readings: shipped.shorts("readings"),
      shapeStart: shipped.words("shape-start"),
      shapes: shipped.shorts("shapes"),
      shapeLikeness: shipped.bytes("shape-likeness"),
    },
    rivals: compileRivals(new PhrasingIndex(new Canon(loadShippedCanon())), proseOf(inputs)),
    thresholds: shippedThresholds,
    onProgress,
  });
}

function* proseOf(inputs: readonly LearnInput[]): Iterable<string> {
  for (const { text, format } of inputs) {
    for (const { prose } of parseDocument(text, format).paragraphs) yield prose;
  }
}
