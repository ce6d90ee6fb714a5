// Mines rules/canon/learnt-*.yaml from a folder of speeches and one of reference texts, beside what is curated.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Canon } from "../rules/canon/canon";
import { joinCanonFiles, parseCanonFile } from "../rules/canon/load";
import { formatLearntYaml, type LearnInput, learnCanon } from "../rules/learn";
import { loadFullSegmenter } from "../server/workspace/segmenter";

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
  .filter((name) => name.endsWith(".yaml") && !name.startsWith("learnt-") && name !== "sources.yaml")
  .sort()
  .map((name) => parseCanonFile(readFileSync(path.join(out, name), "utf8"), name));
const { data, problems } = joinCanonFiles(curated);
for (const { file, line, message } of problems) console.error(`${file}:${line} ${message.en}`);

const { segmenter, name: segmenterName } = loadFullSegmenter();
if (segmenterName !== "nodejieba")
  throw new Error("the shipped canon is cut by nodejieba, which is not installed");
const learnt = learnCanon(inputs, { segmenter, segmenterName, canon: new Canon(data) });
for (const [kind, name] of Object.entries(files)) {
  const entries = learnt.entries.filter((entry) => entry.kind === kind);
  writeFileSync(path.join(out, `learnt-${name}.yaml`), formatLearntYaml(entries, learnt.header));
  console.error(`${kind.padEnd(12)} ${entries.length}`);
}
