import type { CanonData, Phrasing, Source } from "./phrasing";
import { readPhrasing, readSource } from "./read-entry";
import { NodeReader } from "./read-node";
import { type FileProblem, parseYaml, placeOf } from "./yaml-node";

/** What is wrong in a canon file, and where; line and character count from 1. */
export type CanonProblem = FileProblem;

/** An entry with its place, so that a clash with another file can name both. */
export interface PlacedPhrasing {
  readonly phrasing: Phrasing;
  readonly file: string;
  readonly line: number;
  readonly character: number;
}

/** What a canon file holds: every entry that reads well, and what is wrong with the rest. */
export interface ParsedCanonFile {
  readonly phrasings: readonly Phrasing[];
  readonly placed: readonly PlacedPhrasing[];
  readonly problems: readonly CanonProblem[];
}

export interface ParsedSourcesFile {
  readonly sources: readonly Source[];
  readonly problems: readonly CanonProblem[];
}

/** Reads one canon file: a list of entries. Never throws; `fileName` is what the problems name. */
export function parseCanonFile(text: string, fileName: string): ParsedCanonFile {
  const parsed = parseYaml(text, fileName);
  if ("problem" in parsed) return { phrasings: [], placed: [], problems: [parsed.problem] };
  const reader = new NodeReader(text, fileName);
  const placed: PlacedPhrasing[] = [];
  if (parsed.node.kind === "sequence") {
    for (const item of parsed.node.items) {
      const phrasing = readPhrasing(reader, item);
      if (phrasing !== undefined) placed.push({ phrasing, file: fileName, ...placeOf(text, item.offset) });
    }
  } else if (parsed.node.kind !== "null") {
    reader.report(parsed.node.offset, {
      zh: "提法文件应是一个列表，每条以“- text:”开头",
      en: "a canon file must be a list whose entries begin with “- text:”",
    });
  }
  return { phrasings: placed.map((one) => one.phrasing), placed, problems: reader.problems };
}

/** Reads `sources.yaml`: ids with title, date, issuer and kind. Never throws. */
export function parseSourcesFile(text: string, fileName: string): ParsedSourcesFile {
  const parsed = parseYaml(text, fileName);
  if ("problem" in parsed) return { sources: [], problems: [parsed.problem] };
  const reader = new NodeReader(text, fileName);
  const sources: Source[] = [];
  if (parsed.node.kind === "mapping") {
    for (const entry of parsed.node.entries) {
      const source = readSource(reader, entry);
      if (source !== undefined) sources.push(source);
    }
  } else if (parsed.node.kind !== "null") {
    reader.report(parsed.node.offset, {
      zh: "来源文件应写成“来源编号: {title, date, issuer, kind}”",
      en: "a sources file must map each source's id to its title, date, issuer and kind",
    });
  }
  return { sources, problems: reader.problems };
}

/** Joins canon files. A text that stands in two entries is a problem; so is a source nobody describes, where `sources` is given. */
export function joinCanonFiles(
  files: readonly ParsedCanonFile[],
  sources?: readonly Source[],
): { data: CanonData; problems: CanonProblem[] } {
  const problems = files.flatMap((file) => file.problems);
  const known = sources === undefined ? undefined : new Set(sources.map((source) => source.id));
  const byText = new Map<string, PlacedPhrasing>();
  for (const placed of files.flatMap((file) => file.placed)) {
    const { phrasing, file, line, character } = placed;
    const first = byText.get(phrasing.text);
    if (first === undefined) byText.set(phrasing.text, placed);
    else {
      problems.push({
        file,
        line,
        character,
        message: {
          zh: `“${phrasing.text}”已在 ${first.file}:${first.line} 收录，请合并成一条`,
          en: `“${phrasing.text}” already stands in ${first.file}:${first.line}; merge the two entries`,
        },
      });
    }
    for (const id of Object.keys(phrasing.sources)) {
      if (known === undefined || known.has(id)) continue;
      problems.push({
        file,
        line,
        character,
        message: {
          zh: `“${phrasing.text}”的来源“${id}”不在 sources.yaml 中，请先在那里登记`,
          en: `source “${id}” of “${phrasing.text}” is not in sources.yaml; add it there`,
        },
      });
    }
  }
  const phrasings = [...byText.values()].map((placed) => placed.phrasing);
  return { data: { phrasings, sources: sources ?? [] }, problems };
}
