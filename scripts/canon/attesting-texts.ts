import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";

/** The texts that the canon's sources name, by the sources' ids. */
export interface AttestingTexts {
  /** Without white space: a line's end is no word's end everywhere. */
  readonly texts: ReadonlyMap<string, string>;
  /** The ids of those that phrasings are learnt from. */
  readonly learntFrom: readonly string[];
}

/** Reads speeches, reference texts and prose; undefined where the folder is not there, as in a newcomer's clone. */
export function readAttestingTexts(shared: string): AttestingTexts | undefined {
  if (!existsSync(path.join(shared, "reference"))) return undefined;
  const texts = new Map<string, string>();
  for (const folder of ["speeches", "reference"]) {
    for (const name of filesIn(path.join(shared, folder), ".txt"))
      texts.set(path.basename(name, ".txt"), bare(readFileSync(name, "utf8")));
  }
  const learntFrom = [...texts.keys()];
  for (const name of filesIn(path.join(shared, "prose"), ".gz")) {
    const text = gunzipSync(readFileSync(name)).toString("utf8");
    if (name.endsWith(".jsonl.gz")) texts.set(path.basename(name, ".jsonl.gz"), articlesOf(text));
    else texts.set(path.basename(name, ".txt.gz"), bare(text));
  }
  return { texts, learntFrom };
}

function filesIn(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => path.join(folder, name));
}

/** One article on each line; titles are headlines, which clip their words. */
function articlesOf(lines: string): string {
  return lines
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => bare((JSON.parse(line) as { text: string }).text))
    .join("\n");
}

/** A text without white space of any kind. */
export function bare(text: string): string {
  return text.replace(/\s+/g, "");
}
