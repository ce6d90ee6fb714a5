// Verifies rules/canon: entries against each other, their examples with the linter, their counts against the texts.
import path from "node:path";
import { Canon } from "../rules/canon/canon";
import { byPlace, verifyCanon } from "../rules/canon/verify";
import { contradictingExamples } from "../rules/canon/verify/examples";
import { languageOf } from "../rules/language";
import { Linter } from "../rules/linter";
import { parseDocument } from "../rules/text/document";
import { loadSegmenter } from "../server/workspace/segmenter";
import { loadEvidence } from "../server/workspace/shipped-data";
import { readAttestingTexts } from "./canon/attesting-texts";
import { miscounts } from "./canon/miscounts";
import { readPlacedCanon } from "./canon/placed-canon";

const [shared = "../shared", folder = "rules/canon"] = process.argv.slice(2);
process.env.TIFA_DATA ??= path.resolve("dist");
const { data, placed, problems } = readPlacedCanon(folder);
const linter = new Linter({
  canon: new Canon(data),
  evidence: loadEvidence(path.resolve("rules/evidence/evidence.bin")),
  segmenter: loadSegmenter().segmenter,
  language: languageOf(process.env.LC_ALL ?? process.env.LANG),
});
const lint = (text: string) => linter.lint(parseDocument(text, "plain"));

const found = [...problems, ...verifyCanon(placed, data.sources)];
found.push(...placed.flatMap((entry) => contradictingExamples(entry, lint)));
const texts = readAttestingTexts(shared);
if (texts === undefined) console.error(`${shared} is not there: the counts are not verified`);
else found.push(...miscounts(placed, data.sources, texts));

const language = languageOf(process.env.LC_ALL ?? process.env.LANG);
for (const { file, line, character, message } of byPlace(found))
  console.error(`${file}:${line}:${character} ${message[language]}`);
console.error(`${placed.length} entries, ${found.length} problems`);
process.exitCode = found.length === 0 ? 0 : 1;
