import {
  brokenHeader,
  DataFormatError,
  readSectionFile,
  type SectionArray,
  type Sections,
  writeSectionFile,
} from "../section-file";
import { isTableHeader, type TableHeader } from "./table-header";

export type { InputProvenance, Provenance } from "./table-header";

const magic = "TIFAEV02";

/** An evidence table opened: its header, and its arrays by name. */
export interface TableFile extends Sections {
  readonly header: TableHeader;
}

/** Lays out the arrays in the order given. The same input gives the same bytes. */
export function writeTableFile(header: TableHeader, arrays: ReadonlyMap<string, SectionArray>): Uint8Array {
  return writeSectionFile(magic, header, arrays);
}

/** @throws DataFormatError where the bytes are no table, or not all of one. */
export function readTableFile(bytes: ArrayBuffer): TableFile {
  const file = readSectionFile(magic, bytes);
  const { header } = file;
  if (!isTableHeader(header)) throw new DataFormatError(brokenHeader);
  return { ...file, header };
}
