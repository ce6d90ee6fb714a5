// Makes rules/evidence/evidence.bin from a folder of prose, reference texts and confusion data.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { pinyin } from "pinyin-pro";
import { Canon } from "../rules/canon/canon";
import { parseCanonFile } from "../rules/canon/load";
import { syllableNumber } from "../rules/evidence/syllable";
import { compileConfusion } from "../rules/learn/evidence-confusion";
import { compileRivals } from "../rules/learn/evidence-rivals";
import { compileEvidence, shippedThresholds } from "../rules/learn/evidence-table";
import { PhrasingIndex } from "../rules/match/phrasing-index";

const [shared = "../shared", out = "rules/evidence/evidence.bin"] = process.argv.slice(2);

interface Input {
  readonly name: string;
  readonly bytes: Buffer;
  readonly lines: string[];
}

function read(name: string): Input {
  const raw = readFileSync(path.join(shared, name));
  const bytes = name.endsWith(".gz") ? gunzipSync(raw) : raw;
  const lines = bytes.toString("utf8").split(/\r?\n/);
  if (!name.includes(".jsonl")) return { name, bytes: raw, lines };
  const articles = lines
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { title: string; text: string });
  return { name, bytes: raw, lines: articles.flatMap(({ title, text }) => [title, ...text.split(/\r?\n/)]) };
}

const names = [
  "prose/news.jsonl.gz",
  "prose/gov_policy_interpretations.txt.gz",
  ...readdirSync(path.join(shared, "reference"))
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => `reference/${name}`),
];
const inputs = names.map(read);

function* texts(): Generator<string> {
  for (const { lines } of inputs) {
    for (const line of lines) {
      const text = line.trim();
      if (text !== "") yield text;
    }
  }
}

const counts = new Map<string, number>();
for (const text of texts()) {
  for (const character of text) {
    if (/\p{Script=Han}/u.test(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
}
const confusion = compileConfusion({
  characters: [...counts.keys()],
  readings: (character) =>
    pinyin(character, { type: "array", toneType: "num", multiple: true })
      .map(syllableNumber)
      .filter((number) => number !== undefined),
  decomposition: readFileSync(path.join(shared, "confusion/decomposition-chaizi.txt"), "utf8"),
  similarShapes: readFileSync(path.join(shared, "confusion/similar-shape.txt"), "utf8"),
});

const started = Date.now();
const progress = (stage: string): void =>
  console.error(`${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  ${stage}`);
const canonFolder = "rules/canon";
const canonFiles = readdirSync(canonFolder)
  .filter((name) => name.endsWith(".yaml") && name !== "sources.yaml")
  .sort()
  .map((name) => parseCanonFile(readFileSync(path.join(canonFolder, name), "utf8"), name));
const canon = new Canon({ phrasings: canonFiles.flatMap(({ phrasings }) => phrasings), sources: [] });
progress("counting phrasings and their rivals");
const rivals = compileRivals(new PhrasingIndex(canon), texts(), (read) => {
  if (read % 20000 === 0) progress(`${read} paragraphs`);
});
const table = compileEvidence({
  texts: texts(),
  inputs: inputs.map(({ name, bytes }) => ({
    name,
    bytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  })),
  confusion,
  thresholds: shippedThresholds,
  rivals,
  onProgress: progress,
});
writeFileSync(out, table);
console.error(`${out}: ${(table.length / 1e6).toFixed(1)} MB`);
