import path from "node:path";
import type { Bilingual } from "../../rules/language";
import type { LearnInput } from "../../rules/learn";
import { findFiles } from "../workspace/find-files";
import { formatOf, readText } from "../workspace/read-text";
import { isRecordsOrPacked } from "./learn-records";
import { type ProblemLog, shownPath } from "./output";

/** A document to learn from, and the file it was read from. */
export interface LearnDocument extends LearnInput {
  /** Absolute. */
  readonly file: string;
}

/** Reads the documents that the paths name; what cannot be read is told of and left out. */
export async function readDocuments(
  paths: readonly string[],
  cwd: string,
  problems: ProblemLog,
): Promise<LearnDocument[]> {
  const found = await findFiles(paths, cwd);
  for (const problem of found.problems) problems.tell(problem);
  const documents: LearnDocument[] = [];
  const stems = new Map<string, string>();
  for (const file of found.files) {
    const shown = shownPath(file, cwd);
    if (isRecordsOrPacked(file)) {
      problems.tell({ file: shown, message: evidenceOnly });
      continue;
    }
    const read = readText(file, shown);
    if ("problem" in read) {
      problems.tell(read.problem);
      continue;
    }
    const { name } = path.parse(file);
    // The stem is the id people read; where two files share it, the second goes by its whole path.
    const id = stems.has(name) ? shown : name;
    stems.set(name, file);
    const lineIsSegment = name.endsWith("_segments");
    documents.push({ id, text: read.text, format: formatOf(file), lineIsSegment, file });
  }
  return documents;
}

export const nothingToLearn: Bilingual = {
  zh: "没有可读的文稿",
  en: "there is no document to learn from",
};

const evidenceOnly: Bilingual = {
  zh: "提法只从 .txt 和 .md 文稿中学习；.jsonl 和 .gz 只用于 --evidence",
  en: "phrasings are learnt from .txt and .md files; .jsonl and .gz are for --evidence alone",
};
