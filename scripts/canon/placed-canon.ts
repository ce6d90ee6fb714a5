import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import {
  type CanonProblem,
  joinCanonFiles,
  type PlacedPhrasing,
  parseCanonFile,
  parseSourcesFile,
} from "../../rules/canon/load";
import type { CanonData } from "../../rules/canon/phrasing";

/** The canon's files as one, with the place of every entry and what loading them finds. */
export function readPlacedCanon(folder: string): {
  readonly data: CanonData;
  readonly placed: readonly PlacedPhrasing[];
  readonly problems: readonly CanonProblem[];
} {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort();
  const read = (name: string): [string, string] => {
    const file = path.join(folder, name);
    return [readFileSync(file, "utf8"), file];
  };
  const registered = parseSourcesFile(...read("sources.yaml"));
  const files = names.filter((name) => name !== "sources.yaml").map((name) => parseCanonFile(...read(name)));
  const { data, problems } = joinCanonFiles(files, registered.sources);
  return {
    data,
    placed: files.flatMap(({ placed }) => placed),
    problems: [...registered.problems, ...problems],
  };
}
