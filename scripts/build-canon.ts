// Mines rules/canon/learnt-*.yaml from a folder of speeches and one of reference texts, beside what is curated. Entries
// that are still there keep their examples.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Canon } from "../rules/canon/canon";
import { joinCanonFiles, parseCanonFile, parseSourcesFile } from "../rules/canon/load";
import { formatLearntYaml, type LearnInput, learnCanon } from "../rules/learn";
import { isLearntFile } from "../rules/learn/yaml";
import { loadFullSegmenter } from "../server/workspace/segmenter";
import { loadEvidence } from "../server/workspace/shipped-data";
import { learntExamples } from "./canon-examples/learnt-files";

const [shared = "../shared", out = "rules/canon"] = process.argv.slice(2);
const files = {
  term: "terms",
  formula: "formulas",
  enumeration: "enumerations",
  quotation: "quotations",
} as const;

const { sources } = parseSourcesFile(readFileSync(path.join(out, "sources.yaml"), "utf8"), "sources.yaml");
/** What was published, but for speeches: what somebody said once they may have said otherwise. */
const published = new Set(sources.filter(({ kind }) => kind !== "speech").map(({ id }) => id));
const inputs: LearnInput[] = ["speeches", "reference"].flatMap((folder) =>
  readdirSync(path.join(shared, folder))
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => ({
      id: name.slice(0, -".txt".length),
      text: readFileSync(path.join(shared, folder, name), "utf8"),
      format: "plain" as const,
      lineIsSegment: name.includes("_segments"),
      published: published.has(name.slice(0, -".txt".length)),
    })),
);
const curated = readdirSync(out)
  .filter((name) => name.endsWith(".yaml") && !isLearntFile(name) && name !== "sources.yaml")
  .sort()
  .map((name) => parseCanonFile(readFileSync(path.join(out, name), "utf8"), name));
const { data, problems } = joinCanonFiles(curated);
for (const { file, line, message } of problems) console.error(`${file}:${line} ${message.en}`);

const { segmenter, name: segmenterName } = loadFullSegmenter();
if (segmenterName !== "nodejieba")
  throw new Error("the shipped canon is cut by nodejieba, which is not installed");
const evidence = loadEvidence(path.resolve("rules/evidence/evidence.bin"));
const learnt = learnCanon(inputs, {
  segmenter,
  segmenterName,
  canon: new Canon(data),
  likeness: (meant, written) =>
    Math.max(evidence.soundAlike(meant, written), evidence.lookAlike(meant, written)),
});
const examples = learntExamples(out);
for (const [kind, name] of Object.entries(files)) {
  const entries = learnt.entries
    .filter((entry) => entry.kind === kind)
    .map((entry) => ({ ...entry, ...examples.get(entry.text) }));
  writeFileSync(path.join(out, `learnt-${name}.yaml`), formatLearntYaml(entries, learnt.header));
  console.error(`${kind.padEnd(12)} ${entries.length}`);
}
