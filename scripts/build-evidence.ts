// Makes rules/evidence/evidence.bin from a folder of prose, reference texts and confusion data.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pinyin } from "pinyin-pro";
import { Canon } from "../rules/canon/canon";
import { parseCanonFile } from "../rules/canon/load";
import { syllableNumber } from "../rules/evidence/syllable";
import { compileConfusion } from "../rules/learn/evidence-confusion";
import { compileWords } from "../rules/learn/evidence-words";
import { countEvidence } from "../server/cli/learn-evidence";
import { LearnProgress } from "../server/cli/learn-progress";
import { readRecords } from "../server/cli/learn-records";

const [shared = "../shared", out = "rules/evidence/evidence.bin"] = process.argv.slice(2);
/** jieba's dictionary: which stretches of text are words. */
const dictionary = "node_modules/nodejieba/submodules/cppjieba/dict/jieba.dict.utf8";
const canonFolder = "rules/canon";

async function main(): Promise<void> {
  const inputs = ["prose", "reference"]
    .flatMap((folder) => readdirSync(path.join(shared, folder)).map((name) => `${folder}/${name}`))
    .filter((name) => /\.(?:txt|jsonl)(?:\.gz)?$/.test(name))
    .sort()
    .map((name) => ({ name, file: path.join(shared, name) }));
  const characters = new Set<string>();
  for (const { file } of inputs) {
    const onParagraph = (text: string): void => {
      for (const character of text) if (/\p{Script=Han}/u.test(character)) characters.add(character);
    };
    await readRecords(file, { onParagraph });
  }
  const confusion = compileConfusion({
    characters: [...characters],
    readings: (character) =>
      pinyin(character, { type: "array", toneType: "num", multiple: true })
        .map(syllableNumber)
        .filter((number) => number !== undefined),
    decomposition: readFileSync(path.join(shared, "confusion/decomposition-chaizi.txt"), "utf8"),
    similarShapes: readFileSync(path.join(shared, "confusion/similar-shape.txt"), "utf8"),
  });
  const counted = await countEvidence(
    inputs,
    readCanon(),
    { confusion, words: compileWords(readFileSync(dictionary, "utf8")) },
    new LearnProgress("en"),
    ({ file, message }) => {
      throw new Error(`${file}: ${message.en}`);
    },
  );
  if (counted === undefined) throw new Error(`${shared} holds nothing to count`);
  writeFileSync(out, counted.table);
  console.error(`${out}: ${(counted.table.length / 1e6).toFixed(1)} MB`);
}

function readCanon(): Canon {
  const files = readdirSync(canonFolder)
    .filter((name) => name.endsWith(".yaml") && name !== "sources.yaml")
    .sort()
    .map((name) => parseCanonFile(readFileSync(path.join(canonFolder, name), "utf8"), name));
  return new Canon({ phrasings: files.flatMap(({ phrasings }) => phrasings), sources: [] });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
