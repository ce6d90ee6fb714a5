import { statSync } from "node:fs";
import path from "node:path";
import packageJson from "../../package.json";
import type { Canon } from "../../rules/canon/canon";
import { readTableFile } from "../../rules/evidence/table-file";
import type { Bilingual } from "../../rules/language";
import { EvidenceCounter } from "../../rules/learn/evidence-counter";
import { type EvidenceStage, shippedThresholds, type TableOptions } from "../../rules/learn/evidence-table";
import { PhrasingIndex } from "../../rules/match/phrasing-index";
import { dataFile, readDataFile } from "../workspace/shipped-data";
import type { LearnProgress } from "./learn-progress";
import { readRecords, UnreadableInput } from "./learn-records";
import type { Problem } from "./output";

/** A file to count, and the name it goes by in the table. */
export interface EvidenceInput {
  readonly file: string;
  readonly name: string;
}

const stages: Readonly<Record<"read" | EvidenceStage, Bilingual>> = {
  read: { zh: "读取文稿", en: "reading" },
  rivals: { zh: "整理相近写法", en: "counting near forms" },
  count: { zh: "统计", en: "counting" },
  smooth: { zh: "平滑", en: "smoothing" },
  prune: { zh: "裁剪", en: "pruning" },
  write: { zh: "编排", en: "laying out" },
};

/**
 * The files under the names they bear below the deepest folder they share, in the order of these names: where the
 * folder stands, from where Tifa is run and how the disk lists files leaves no trace in the table.
 */
export function namedInputs(files: readonly string[]): EvidenceInput[] {
  const folder = sharedFolder(files);
  return files
    .map((file) => ({ file, name: path.relative(folder, file).split(path.sep).join("/") }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function sharedFolder(files: readonly string[]): string {
  const [first = "", ...others] = files.map((file) => path.dirname(file));
  let folder = first;
  const isWithin = (one: string) => one === folder || one.startsWith(folder + path.sep);
  while (!others.every(isWithin) && path.dirname(folder) !== folder) {
    folder = path.dirname(folder).replace(/[\\/]$/, "");
  }
  return folder === "" ? path.parse(first).root : folder;
}

/** The table and what was counted for it. */
export interface CountedEvidence {
  readonly table: Uint8Array;
  readonly files: number;
  readonly characters: number;
}

/**
 * An evidence table counted from the files, one after the other. A file that cannot be read to its end is told of and
 * leaves no trace. Undefined where there is nothing to count.
 */
export async function countEvidence(
  inputs: readonly EvidenceInput[],
  canon: Canon,
  reference: ReferenceData,
  progress: LearnProgress,
  tell: (problem: Problem) => void,
): Promise<CountedEvidence | undefined> {
  const counter = new EvidenceCounter(new PhrasingIndex(canon));
  const total = inputs.reduce((sum, { file }) => sum + sizeOf(file), 0);
  let read = 0;
  let files = 0;
  for (const { file, name } of inputs) {
    try {
      const facts = await readRecords(file, {
        onParagraph: (text) => counter.add(text),
        onBytes: (bytes) => {
          read += bytes;
          progress.at(stages.read, read / Math.max(total, 1));
        },
      });
      counter.keep({ name, ...facts });
      files++;
    } catch (error) {
      if (!(error instanceof UnreadableInput)) throw error;
      counter.drop();
      progress.clear();
      const place = error.line === undefined ? {} : { line: error.line };
      tell({ file, ...place, message: error.bilingual });
    }
  }
  if (counter.characters === 0) return undefined;
  const table = counter.compile({
    ...reference,
    thresholds: shippedThresholds,
    tifa: packageJson.version,
    onProgress: (stage) => progress.at(stages[stage]),
  });
  progress.clear();
  return { table, files, characters: counter.characters };
}

/** What documents do not tell: which characters sound or look alike, and which stretches are words. */
export type ReferenceData = Pick<TableOptions, "confusion" | "words">;

/** The reference data of the shipped table. Throws ShippedDataError. */
export function shippedReference(): ReferenceData {
  const shipped = readTableFile(readDataFile(dataFile("evidence.bin")));
  return {
    confusion: {
      characters: shipped.shorts("characters"),
      readingStart: shipped.words("reading-start"),
      readings: shipped.shorts("readings"),
      shapeStart: shipped.words("shape-start"),
      shapes: shipped.shorts("shapes"),
      shapeLikeness: shipped.bytes("shape-likeness"),
    },
    words: { shape: shipped.header.words, cells: shipped.shorts("words") },
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
