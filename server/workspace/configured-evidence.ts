import { readFileSync } from "node:fs";
import type { FileProblem } from "../../rules/canon/yaml-node";
import { CombinedEvidence } from "../../rules/evidence/combined";
import type { Evidence } from "../../rules/evidence/evidence";
import { type OpenedEvidence, openEvidence } from "../../rules/evidence/table";
import type { Bilingual } from "../../rules/language";
import { DataFormatError } from "../../rules/section-file";
import type { Configuration } from "./configuration";
import { loadShippedData, ownBuffer } from "./shipped-data";
import { systemReason } from "./system-error";

/** A table of the user's own, opened. */
export interface OwnTable {
  /** Absolute path. */
  readonly file: string;
  readonly table: OpenedEvidence;
}

/**
 * The shipped evidence with the configured tables added. A table that cannot be read or is broken is left out and
 * reported. Throws ShippedDataError.
 */
export function evidenceFor(configuration: Pick<Configuration, "evidence">): {
  evidence: Evidence;
  problems: readonly FileProblem[];
} {
  const shipped = loadShippedData().evidence;
  const { tables, problems } = openTables(configuration.evidence);
  if (tables.length === 0) return { evidence: shipped, problems };
  const own = tables.map(({ table }) => table);
  return { evidence: new CombinedEvidence(shipped, own), problems };
}

/** Opens tables by their absolute paths, each once; what is no sound table is left out and reported. */
export function openTables(files: readonly string[]): {
  tables: readonly OwnTable[];
  problems: readonly FileProblem[];
} {
  const tables: OwnTable[] = [];
  const problems: FileProblem[] = [];
  for (const file of new Set(files)) {
    try {
      tables.push({ file, table: openEvidence(ownBuffer(readFileSync(file))) });
    } catch (error) {
      problems.push({ file, line: 1, character: 1, message: messageOf(error) });
    }
  }
  return { tables, problems };
}

function messageOf(error: unknown): Bilingual {
  if (error instanceof DataFormatError) {
    const { zh, en } = error.bilingual;
    return {
      zh: `证据表不可用（${zh}），请用 tifa learn --evidence 重新编制`,
      en: `the evidence table is of no use (${en}); compile it anew with tifa learn --evidence`,
    };
  }
  const reason = systemReason(error);
  return {
    zh: `证据表无法读取：${reason.zh}`,
    en: `the evidence table cannot be read: ${reason.en}`,
  };
}
