import path from "node:path";
import { Canon } from "../../rules/canon/canon";
import type { Phrasing } from "../../rules/canon/phrasing";
import { isLearntFile } from "../../rules/learn/yaml";
import { Linter } from "../../rules/linter";
import { intlSegmenter, loadSegmenter } from "../../server/workspace/segmenter";
import { loadEvidence } from "../../server/workspace/shipped-data";
import { readPlacedCanon } from "../canon/placed-canon";
import { AlikeCharacters } from "./alike-characters";
import { CheckedTexts } from "./checked-texts";
import { Contexts } from "./contexts";
import { FineExamples } from "./fine-example";
import { nearWordings } from "./near-wordings";
import type { ExampleCounts } from "./report";
import { readSourceTexts, SourceCorpus } from "./source-texts";
import { WrongExamples } from "./wrong-example";

/** What makes the two sorts of examples, and checks those that are there. */
export interface ExampleMakers {
  readonly wrong: WrongExamples;
  readonly fine: FineExamples;
  readonly checked: CheckedTexts;
}

/**
 * Reads the texts of `shared`, and loads the linter with the canon of `canonFolder`. Examples hold with nodejieba and
 * with Node's own segmenter. Throws where nodejieba is not installed or the canon is broken.
 */
export function exampleMakers(shared: string, canonFolder: string): ExampleMakers {
  process.env.TIFA_DATA ??= path.resolve("dist");
  const { data, placed, problems } = readPlacedCanon(canonFolder);
  const [problem] = problems;
  if (problem !== undefined) throw new Error(`${problem.file}:${problem.line} ${problem.message.en}`);
  const { segmenter, name } = loadSegmenter();
  if (name !== "nodejieba") throw new Error("nodejieba, which examples are checked with, is not installed");
  const canon = new Canon(data);
  const evidence = loadEvidence(path.resolve("rules/evidence/evidence.bin"));
  const linters = [segmenter, intlSegmenter()].map(
    (one) => new Linter({ canon, evidence, segmenter: one, language: "en" }),
  );
  const checked = new CheckedTexts(linters);
  const corpus = new SourceCorpus(readSourceTexts(shared));
  const contexts = new Contexts(corpus, segmenter, checked);
  const texts = new Set(
    placed.filter(({ file }) => isLearntFile(path.basename(file))).map(({ phrasing }) => phrasing.text),
  );
  const near = nearWordings(corpus, texts, { canon, evidence, segmenter, model: undefined });
  const alikes = new AlikeCharacters(evidence);
  const right = data.phrasings.flatMap(({ text, also }) => [text, ...also]);
  return {
    wrong: new WrongExamples(contexts, corpus, checked, { evidence, segmenter, alikes }, right),
    fine: new FineExamples(contexts, corpus, near),
    checked,
  };
}

/** The entry with an example of each sort; what it has is kept. */
export function withExamples(phrasing: Phrasing, makers: ExampleMakers, counts: ExampleCounts): Phrasing {
  let { wrong, fine } = phrasing;
  if (wrong.length === 0) {
    const made = makers.wrong.of(phrasing.text, (trial) => counts.tried(trial));
    counts.wrong(phrasing, made);
    if (made !== undefined) wrong = [made.text];
  }
  if (fine.length === 0) {
    const made = makers.fine.of(phrasing);
    counts.fine(phrasing, made);
    if (made !== undefined) fine = [made.text];
  }
  return { ...phrasing, wrong, fine };
}

/** The entry without the examples that no longer hold, as after a change to the evidence or its weights. */
export function withoutStale(
  phrasing: Phrasing,
  { checked }: ExampleMakers,
  counts: ExampleCounts,
): Phrasing {
  const wrong = phrasing.wrong.filter((text) => checked.isMended(text, phrasing.text));
  const fine = phrasing.fine.filter((text) => checked.isFine(text));
  counts.stale(phrasing, { wrong, fine });
  return { ...phrasing, wrong, fine };
}
