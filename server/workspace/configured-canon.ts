import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { Canon } from "../../rules/canon/canon";
import {
  type CanonProblem,
  type JoinedCanonFiles,
  joinCanonFiles,
  type ParsedCanonFile,
  parseCanonFile,
  parseSourcesFile,
} from "../../rules/canon/load";
import type { Source } from "../../rules/canon/phrasing";
import { lazily } from "../../rules/lazily";
import { isFolder, userCanonFolder } from "./canon-folders";
import { type CanonLayer, ownLayer, shippedLayer, stackLayers } from "./canon-layers";
import type { Configuration } from "./configuration";
import { globSync } from "./glob";
import { decodeText } from "./read-text";
import { loadShippedCanon, loadShippedData } from "./shipped-data";
import { systemReason } from "./system-error";

/** The name of the file, among canon files, that describes their sources. */
export const sourcesFileName = "sources.yaml";

/** The canon in force and what it was stacked from. */
export interface StackedCanon {
  readonly canon: Canon;
  /** What broken files there are; what is broken is left out. */
  readonly problems: readonly CanonProblem[];
  /** The layers it was stacked from, the one that rules first. */
  layers(): readonly CanonLayer[];
}

/**
 * The canon of a configuration: the project's own files over the user's over the shipped canon. What is broken is left
 * out and reported. Throws ShippedDataError.
 */
export function canonFor(configuration: Pick<Configuration, "canon">): StackedCanon {
  const problems: CanonProblem[] = [];
  const user = userCanonFolder();
  const own = [
    readLayer("project", configuration.canon, problems),
    readLayer("user", isFolder(user) ? [user] : [], problems),
  ].filter((layer) => layer.entries.size > 0 || layer.sources.length > 0);
  const layers = lazily(() => [...own, shippedLayer(loadShippedCanon())]);
  // Alone, the shipped canon comes with its index laid out.
  const canon = own.length === 0 ? loadShippedData().canon : new Canon(stackLayers(layers()));
  return { canon, problems, layers };
}

function readLayer(
  name: "project" | "user",
  targets: readonly string[],
  problems: CanonProblem[],
): CanonLayer {
  const read = readCanonFiles(targets);
  problems.push(...read.problems);
  return ownLayer(name, read.placed, read.withdrawn, read.data.sources);
}

/** Reads canon files and folders of them (absolute paths); what is broken is left out and reported. */
export function readCanonFiles(
  targets: readonly string[],
  isWanted: (file: string) => boolean = () => true,
): JoinedCanonFiles {
  const files: ParsedCanonFile[] = [];
  const sources: Source[] = [];
  const problems: CanonProblem[] = [];
  const found = new Set(targets.flatMap((target) => canonFiles(target, problems)));
  for (const file of [...found].filter(isWanted)) {
    const text = readCanonText(file, problems);
    if (text === undefined) continue;
    if (path.basename(file) === sourcesFileName) {
      const parsed = parseSourcesFile(text, file);
      sources.push(...parsed.sources);
      problems.push(...parsed.problems);
    } else files.push(parseCanonFile(text, file));
  }
  const joined = joinCanonFiles(files);
  return {
    ...joined,
    data: { phrasings: joined.data.phrasings, sources },
    problems: [...problems, ...joined.problems],
  };
}

function canonFiles(target: string, problems: CanonProblem[]): string[] {
  try {
    if (!statSync(target).isDirectory()) return [path.resolve(target)];
    // The search passes over what it may not enter; the folder itself must not go missing so.
    readdirSync(target);
    const found = globSync("**/*.{yaml,yml}", { cwd: target, absolute: true });
    return found.map((file) => path.resolve(file)).sort();
  } catch (error) {
    problems.push(unreadable(target, error));
    return [];
  }
}

function readCanonText(file: string, problems: CanonProblem[]): string | undefined {
  try {
    const read = decodeText(readFileSync(file), file);
    if ("text" in read) return read.text;
    problems.push({ line: 1, character: 1, ...read.problem });
  } catch (error) {
    problems.push(unreadable(file, error));
  }
  return undefined;
}

function unreadable(file: string, error: unknown): CanonProblem {
  const reason = systemReason(error);
  return {
    file,
    line: 1,
    character: 1,
    message: {
      zh: `提法文件无法读取：${reason.zh}`,
      en: `the canon file cannot be read: ${reason.en}`,
    },
  };
}
