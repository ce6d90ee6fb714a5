import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { compileCanon, readCompiledCanon } from "../../rules/canon/compiled";
import { joinCanonFiles, parseCanonFile, parseSourcesFile } from "../../rules/canon/load";
import { isLearntFile } from "../../rules/learn/yaml";
import { writeSegmenterFiles } from "./build-segmenter";
import { writeCanonIndex } from "./canon-index";

/**
 * Compiles what the bundles read at run time: `canon.json` from the canon's YAML files, with its index laid out; the
 * evidence table; and the segmenter's word list. Throws an Error that lists the problems if the canon is broken.
 */
export function buildData(rulesFolder: string, outFolder: string): void {
  mkdirSync(outFolder, { recursive: true });
  const canonFolder = path.join(rulesFolder, "canon");
  const names = readdirSync(canonFolder)
    .filter((name) => name.endsWith(".yaml"))
    .sort();
  const read = (name: string) => readFileSync(path.join(canonFolder, name), "utf8");
  const shown = (name: string) => path.relative(process.cwd(), path.join(canonFolder, name));
  const sources = names.includes("sources.yaml")
    ? parseSourcesFile(read("sources.yaml"), shown("sources.yaml"))
    : { sources: [], problems: [] };
  const canonFiles = names.filter((name) => name !== "sources.yaml");
  const files = canonFiles.map((name) => parseCanonFile(read(name), shown(name)));
  const joined = joinCanonFiles(files, sources.sources);
  const problems = [...sources.problems, ...joined.problems];
  if (problems.length > 0) {
    const lines = problems.map(
      ({ file, line, character, message }) => `${file}:${line}:${character} ${message.en}`,
    );
    throw new Error(`The canon is broken:\n${lines.join("\n")}`);
  }
  const learnt = files.filter((_, i) => isLearntFile(canonFiles[i])).flatMap(({ phrasings }) => phrasings);
  const compiled = JSON.stringify(compileCanon(joined.data, new Set(learnt)));
  writeFileSync(path.join(outFolder, "canon.json"), compiled);
  writeFileSync(
    path.join(outFolder, "canon.index"),
    writeCanonIndex(readCompiledCanon(JSON.parse(compiled)), Buffer.from(compiled)),
  );
  const evidence = path.join(rulesFolder, "evidence", "evidence.bin");
  if (existsSync(evidence)) copyFileSync(evidence, path.join(outFolder, "evidence.bin"));
  writeSegmenterFiles(path.join(outFolder, "segmenter"));
}
