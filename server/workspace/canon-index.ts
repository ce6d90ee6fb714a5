import { createHash } from "node:crypto";
import { Canon } from "../../rules/canon/canon";
import type { CanonData } from "../../rules/canon/phrasing";
import { buildPhrasingIndex, layOutPhrasingIndex, PhrasingIndex } from "../../rules/match/phrasing-index";
import { layOutWatchedWordings, WatchedWordings } from "../../rules/match/watched-wordings";
import { type WordingVariants, wordingVariants } from "../../rules/match/wording-variants";
import { brokenHeader, DataFormatError, readSectionFile, writeSectionFile } from "../../rules/section-file";
import { watchedByRules, watchedLists } from "../../rules/watched-by-rules";

const magic = "TIFAIX01";

/** The index of a compiled canon as a file. It names the bytes of the canon that it belongs to. */
export function writeCanonIndex(canon: CanonData, bytes: Buffer): Uint8Array {
  const whole = new Canon(canon);
  const arrays = new Map([...layOutPhrasingIndex(whole), ...layOutWatchedWordings(whole, watchedLists)]);
  const header = { canon: digest(bytes), variants: whole.derived(wordingVariants) };
  return writeSectionFile(magic, header, arrays);
}

/**
 * Gives the canon its index, read in place from what `writeCanonIndex` wrote: to lay it out anew takes longer than all
 * else that a page takes. Throws DataFormatError where the file is no index, or that of another canon.
 */
export function adoptCanonIndex(canon: Canon, bytes: Buffer, file: ArrayBuffer): void {
  const index = readSectionFile(magic, file);
  if (index.header.canon !== digest(bytes)) throw new DataFormatError(brokenHeader);
  canon.adopt(buildPhrasingIndex, new PhrasingIndex(canon, index));
  canon.adopt(watchedByRules, new WatchedWordings(canon, watchedLists, index));
  const { variants } = index.header;
  if (!areVariants(variants)) throw new DataFormatError(brokenHeader);
  canon.adopt(wordingVariants, variants);
}

function areVariants(value: unknown): value is WordingVariants {
  if (typeof value !== "object" || value === null) return false;
  const { wordings, groups } = value as Partial<WordingVariants>;
  return Array.isArray(wordings) && Array.isArray(groups) && wordings.length === groups.length;
}

function digest(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
