import type { CanonData, Phrasing, Source } from "./phrasing";
import { readPhrasing, readSource } from "./read-entry";
import { NodeReader } from "./read-node";
import { isWithdrawal, readWithdrawal } from "./withdrawal";
import { type FileProblem, parseYaml, placesIn, type YamlNode } from "./yaml-node";

/** What is wrong in a canon file, and where; line and character count from 1. */
export type CanonProblem = FileProblem;

/** Where an entry stands; line and character count from 1. */
export interface EntryPlace {
  readonly file: string;
  readonly line: number;
  readonly character: number;
}

/** An entry with its place, so that a clash with another file can name both. */
export interface PlacedPhrasing extends EntryPlace {
  readonly phrasing: Phrasing;
  /** The keys its file gives; the rest are defaults. */
  readonly given: ReadonlySet<string>;
}

/** The text of an entry that is not to count: `withdrawn: true`. */
export interface PlacedWithdrawal extends EntryPlace {
  readonly text: string;
}

/** What a canon file holds: every entry that reads well, and what is wrong with the rest. */
export interface ParsedCanonFile {
  readonly phrasings: readonly Phrasing[];
  readonly placed: readonly PlacedPhrasing[];
  readonly withdrawn: readonly PlacedWithdrawal[];
  readonly problems: readonly CanonProblem[];
}

/** Several canon files as one. */
export interface JoinedCanonFiles {
  readonly data: CanonData;
  /** The same phrasings with their places. */
  readonly placed: readonly PlacedPhrasing[];
  /** Entries of canons below these files that do not count. */
  readonly withdrawn: readonly PlacedWithdrawal[];
  readonly problems: CanonProblem[];
}

export interface ParsedSourcesFile {
  readonly sources: readonly Source[];
  readonly problems: readonly CanonProblem[];
}

/** Reads one canon file: a list of entries. Never throws; `fileName` is what the problems name. */
export function parseCanonFile(text: string, fileName: string): ParsedCanonFile {
  const parsed = parseYaml(text, fileName);
  if ("problem" in parsed) return { phrasings: [], placed: [], withdrawn: [], problems: [parsed.problem] };
  const reader = new NodeReader(text, fileName);
  const placed: PlacedPhrasing[] = [];
  const withdrawn: PlacedWithdrawal[] = [];
  const placeOf = placesIn(text);
  if (parsed.node.kind === "sequence") {
    for (const item of parsed.node.items) {
      const place = { file: fileName, ...placeOf(item.offset) };
      if (isWithdrawal(item)) {
        const named = readWithdrawal(reader, item);
        if (named !== undefined) withdrawn.push({ text: named, ...place });
        continue;
      }
      const phrasing = readPhrasing(reader, item);
      if (phrasing !== undefined) placed.push({ phrasing, given: keysOf(item), ...place });
    }
  } else if (parsed.node.kind !== "null") {
    reader.report(parsed.node.offset, {
      zh: "提法文件应是一个列表，每条以“- text:”开头",
      en: "a canon file must be a list whose entries begin with “- text:”",
    });
  }
  return { phrasings: placed.map((one) => one.phrasing), placed, withdrawn, problems: reader.problems };
}

function keysOf(node: YamlNode): ReadonlySet<string> {
  return new Set(node.kind === "mapping" ? node.entries.map(({ key }) => key) : []);
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

/**
 * Joins canon files. A text that stands in two entries is a problem, and one that stands in an entry and is withdrawn;
 * so is a source nobody describes, where `sources` is given.
 */
export function joinCanonFiles(
  files: readonly ParsedCanonFile[],
  sources?: readonly Source[],
): JoinedCanonFiles {
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
  const withdrawn = files.flatMap((file) => file.withdrawn);
  for (const { text, ...place } of withdrawn) {
    const standing = byText.get(text);
    if (standing === undefined) continue;
    problems.push({
      ...place,
      message: {
        zh: `“${text}”已在 ${standing.file}:${standing.line} 收录，不能同时停用，请删去其中一条`,
        en: `“${text}” stands in ${standing.file}:${standing.line} and cannot be withdrawn too; remove one of the two`,
      },
    });
  }
  const placed = [...byText.values()];
  const phrasings = placed.map((one) => one.phrasing);
  return { data: { phrasings, sources: sources ?? [] }, placed, withdrawn, problems };
}
