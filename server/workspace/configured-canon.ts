import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { Canon } from "../../rules/canon/canon";
import {
  type CanonProblem,
  joinCanonFiles,
  type ParsedCanonFile,
  parseCanonFile,
  parseSourcesFile,
} from "../../rules/canon/load";
import type { CanonData, Phrasing, Source } from "../../rules/canon/phrasing";
import type { Configuration } from "./configuration";
import { globSync } from "./glob";
import { decodeText } from "./read-text";
import { loadShippedCanon, loadShippedData } from "./shipped-data";
import { systemReason } from "./system-error";

/** The name of the file, among canon files, that describes their sources. */
export const sourcesFileName = "sources.yaml";

/**
 * The shipped canon with the configured canon files over it. An entry whose text is shipped already adds its sources,
 * variants and examples to that one. What is broken is left out and reported. Throws ShippedDataError.
 */
export function canonFor(configuration: Configuration): { canon: Canon; problems: readonly CanonProblem[] } {
  if (configuration.canon.length === 0) return { canon: loadShippedData().canon, problems: [] };
  const own = readCanonFiles(configuration.canon);
  const shipped = loadShippedCanon();
  const phrasings = new Map(shipped.phrasings.map((phrasing) => [phrasing.text, phrasing]));
  for (const phrasing of own.data.phrasings) {
    const known = phrasings.get(phrasing.text);
    phrasings.set(phrasing.text, known === undefined ? phrasing : merged(known, phrasing));
  }
  const canon = new Canon({
    phrasings: [...phrasings.values()],
    sources: [...shipped.sources, ...own.data.sources],
  });
  return { canon, problems: own.problems };
}

/** Reads canon files and folders of them (absolute paths); what is broken is left out and reported. */
export function readCanonFiles(
  targets: readonly string[],
  isWanted: (file: string) => boolean = () => true,
): { data: CanonData; problems: readonly CanonProblem[] } {
  const files: ParsedCanonFile[] = [];
  const sources: Source[] = [];
  const problems: CanonProblem[] = [];
  for (const file of targets.flatMap((target) => canonFiles(target, problems)).filter(isWanted)) {
    const text = readCanonText(file, problems);
    if (text === undefined) continue;
    if (path.basename(file) === sourcesFileName) {
      const parsed = parseSourcesFile(text, file);
      sources.push(...parsed.sources);
      problems.push(...parsed.problems);
    } else files.push(parseCanonFile(text, file));
  }
  const joined = joinCanonFiles(files);
  return { data: { phrasings: joined.data.phrasings, sources }, problems: [...problems, ...joined.problems] };
}

function merged(shipped: Phrasing, own: Phrasing): Phrasing {
  const both = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])];
  return {
    ...shipped,
    sources: { ...shipped.sources, ...own.sources },
    also: both(shipped.also, own.also),
    wrong: both(shipped.wrong, own.wrong),
    fine: both(shipped.fine, own.fine),
  };
}

function canonFiles(target: string, problems: CanonProblem[]): string[] {
  try {
    if (!statSync(target).isDirectory()) return [target];
    return globSync("**/*.{yaml,yml}", { cwd: target, absolute: true }).sort();
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
