import { createHash } from "node:crypto";
import { Canon } from "../../rules/canon/canon";
import type { CanonData } from "../../rules/canon/phrasing";
import { buildPhrasingIndex, layOutPhrasingIndex, PhrasingIndex } from "../../rules/match/phrasing-index";
import { brokenHeader, DataFormatError, readSectionFile, writeSectionFile } from "../../rules/section-file";

const magic = "TIFAIX01";

/** The index of a compiled canon as a file. It names the bytes of the canon that it belongs to. */
export function writeCanonIndex(canon: CanonData, bytes: Buffer): Uint8Array {
  return writeSectionFile(magic, { canon: digest(bytes) }, layOutPhrasingIndex(new Canon(canon)));
}

/**
 * Gives the canon its index, read in place from what `writeCanonIndex` wrote: to lay it out anew takes longer than all
 * else that a page takes. Throws DataFormatError where the file is no index, or that of another canon.
 */
export function adoptCanonIndex(canon: Canon, bytes: Buffer, file: ArrayBuffer): void {
  const index = readSectionFile(magic, file);
  if (index.header.canon !== digest(bytes)) throw new DataFormatError(brokenHeader);
  canon.adopt(buildPhrasingIndex, new PhrasingIndex(canon, index));
}

function digest(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
