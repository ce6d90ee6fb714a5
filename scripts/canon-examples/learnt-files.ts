import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseCanonFile } from "../../rules/canon/load";
import type { Phrasing } from "../../rules/canon/phrasing";
import { formatLearntYaml, isLearntFile } from "../../rules/learn/yaml";
import { writeFileAtomically } from "../../server/workspace/write-file";

/** One of the canon's learnt files. */
export interface LearntFile {
  readonly name: string;
  /** The lines of its comment, without their signs. */
  readonly header: readonly string[];
  readonly phrasings: readonly Phrasing[];
}

/** What an entry shows: texts in which something must be found, and others in which nothing may be. */
export type Examples = Pick<Phrasing, "wrong" | "fine">;

const COMMENT = "# ";

/** Reads the `learnt-*.yaml` of a folder, by name; none where there is no such folder. Throws where one is broken. */
export function readLearntFiles(folder: string): LearntFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter(isLearntFile)
    .sort()
    .map((name) => {
      const text = readFileSync(path.join(folder, name), "utf8");
      const { phrasings, problems } = parseCanonFile(text, name);
      const [problem] = problems;
      if (problem !== undefined) throw new Error(`${name}:${problem.line} ${problem.message.en}`);
      const lines = text.split("\n");
      const header = lines.slice(
        0,
        lines.findIndex((line) => !line.startsWith(COMMENT)),
      );
      return { name, header: header.map((line) => line.slice(COMMENT.length)), phrasings };
    });
}

/** The file's text, in the format and the order in which learning writes it. */
export function formatLearntFile({ header, phrasings }: LearntFile): string {
  return formatLearntYaml(phrasings, header);
}

/** The examples that the learnt entries of a folder have, by the entries' texts. */
export function learntExamples(folder: string): ReadonlyMap<string, Examples> {
  const entries = readLearntFiles(folder).flatMap(({ phrasings }) => phrasings);
  return new Map(entries.map(({ text, wrong, fine }) => [text, { wrong, fine }]));
}

/** Writes the file into the folder in one step, so that nobody reads half of it. */
export function writeLearntFile(folder: string, file: LearntFile): void {
  const target = path.join(folder, file.name);
  mkdirSync(folder, { recursive: true });
  // The atomic write takes over the mode of what stands there.
  if (!existsSync(target)) writeFileSync(target, "");
  writeFileAtomically(target, formatLearntFile(file));
}
