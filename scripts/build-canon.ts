// Mines rules/canon/learnt-*.yaml from a folder of speeches and one of reference texts, beside what is curated. Entries
// that are still there keep their examples.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Canon } from "../rules/canon/canon";
import { joinCanonFiles, parseCanonFile } from "../rules/canon/load";
import { formatLearntYaml, type LearnInput, learnCanon } from "../rules/learn";
import { isLearntFile } from "../rules/learn/yaml";
import { loadFullSegmenter } from "../server/workspace/segmenter";
import { learntExamples } from "./canon-examples/learnt-files";

const [shared = "../shared", out = "rules/canon"] = process.argv.slice(2);
const files = {
  term: "terms",
  formula: "formulas",
  enumeration: "enumerations",
  quotation: "quotations",
} as const;

const inputs: LearnInput[] = ["speeches", "reference"].flatMap((folder) =>
  readdirSync(path.join(shared, folder))
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => ({
      id: name.slice(0, -".txt".length),
      text: readFileSync(path.join(shared, folder, name), "utf8"),
      format: "plain" as const,
      lineIsSegment: name.includes("_segments"),
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
const learnt = learnCanon(inputs, { segmenter, segmenterName, canon: new Canon(data) });
const examples = learntExamples(out);
for (const [kind, name] of Object.entries(files)) {
  const entries = learnt.entries
    .filter((entry) => entry.kind === kind)
    .map((entry) => ({ ...entry, ...examples.get(entry.text) }));
  writeFileSync(path.join(out, `learnt-${name}.yaml`), formatLearntYaml(entries, learnt.header));
  console.error(`${kind.padEnd(12)} ${entries.length}`);
}
