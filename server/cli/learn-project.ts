import { existsSync } from "node:fs";
import path from "node:path";
import { Canon } from "../../rules/canon/canon";
import { type CanonLayer, stackLayers } from "../workspace/canon-layers";
import { findConfiguration } from "../workspace/configuration";
import { canonFor, sourcesFileName } from "../workspace/configured-canon";
import { readText } from "../workspace/read-text";
import { type ProblemLog, shownPath } from "./output";

/** The project that documents are learnt for, and what it knows already. */
export interface LearnProject {
  /** Absolute, as are the files. */
  readonly folder: string;
  readonly learntFile: string;
  readonly sourcesFile: string;
  /** The canon in force, without what the learnt file adds: learning again finds the same. */
  readonly canon: Canon;
  /** The files of the project's entries, by their text, except those of the learnt file. */
  readonly elsewhere: ReadonlyMap<string, string>;
  /** Wordings that the project turned down. */
  readonly rejected: ReadonlySet<string>;
  /** Sources that the project's own canon describes, and those that the canons below do. */
  readonly ownSources: ReadonlySet<string>;
  readonly otherSources: ReadonlySet<string>;
}

/** The project of a folder. Throws ShippedDataError. */
export async function findLearnProject(cwd: string, problems: ProblemLog): Promise<LearnProject> {
  const { configuration, problems: broken } = await findConfiguration(path.join(cwd, "draft.md"));
  const folder = projectFolder(configuration.path, configuration.canon, cwd);
  const canonFolder = path.join(folder, ".tifa", "canon");
  const learntFile = path.join(canonFolder, "learnt.yaml");
  const stacked = canonFor(configuration);
  for (const problem of [...broken, ...stacked.problems]) problems.tell(problem);

  const layers = stacked.layers();
  const own = layers.filter(({ name }) => name === "project");
  const elsewhere = new Map<string, string>();
  const rejected = readRejected(path.join(canonFolder, "rejected.txt"), cwd, problems);
  for (const { name, entries } of layers) {
    for (const [text, entry] of entries) {
      if (!("phrasing" in entry)) rejected.add(text);
      if (name === "project" && "file" in entry && entry.file !== learntFile) elsewhere.set(text, entry.file);
    }
  }
  const hasLearnt = own.some(({ entries }) => [...entries.values()].some((one) => isOf(one, learntFile)));
  const canon = hasLearnt
    ? new Canon(stackLayers(layers.map((layer) => withoutFile(layer, learntFile))))
    : stacked.canon;
  const idsOf = (some: readonly CanonLayer[]) =>
    new Set(some.flatMap(({ sources }) => sources.map(({ id }) => id)));
  return {
    folder,
    learntFile,
    sourcesFile: path.join(canonFolder, sourcesFileName),
    canon,
    elsewhere,
    rejected,
    ownSources: idsOf(own),
    otherSources: idsOf(layers.filter(({ name }) => name !== "project")),
  };
}

/** The folder of the nearest `tifa.json`, else of the nearest `.tifa`, else the current one. */
function projectFolder(configurationFile: string | undefined, canon: readonly string[], cwd: string): string {
  if (configurationFile !== undefined) return path.dirname(configurationFile);
  // Without a tifa.json, the only canon of a configuration is that of the nearest .tifa.
  if (canon.length > 0) return path.resolve(canon[0], "..", "..");
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, ".tifa"))) return folder;
    if (path.dirname(folder) === folder) return cwd;
  }
}

type LayerEntry = CanonLayer["entries"] extends ReadonlyMap<string, infer Entry> ? Entry : never;

function isOf(entry: LayerEntry, file: string): boolean {
  return "file" in entry && entry.file === file;
}

function withoutFile(layer: CanonLayer, file: string): CanonLayer {
  return { ...layer, entries: new Map([...layer.entries].filter(([, entry]) => !isOf(entry, file))) };
}

/** One wording a line; blank lines and those that begin with # say nothing. */
function readRejected(file: string, cwd: string, problems: ProblemLog): Set<string> {
  if (!existsSync(file)) return new Set();
  const read = readText(file, shownPath(file, cwd));
  if ("problem" in read) {
    problems.tell(read.problem);
    return new Set();
  }
  const lines = read.text.split(/\r\n|\r|\n/).map((line) => line.trim());
  return new Set(lines.filter((line) => line !== "" && !line.startsWith("#")));
}
