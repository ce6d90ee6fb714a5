import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { phrasingDefaults } from "../../rules/canon/phrasing";
import { AlikeCharacters } from "../../scripts/canon-examples/alike-characters";
import { CheckedTexts } from "../../scripts/canon-examples/checked-texts";
import { clauseAround } from "../../scripts/canon-examples/clauses";
import { Contexts } from "../../scripts/canon-examples/contexts";
import { FineExamples } from "../../scripts/canon-examples/fine-example";
import { formatLearntFile, readLearntFiles } from "../../scripts/canon-examples/learnt-files";
import { plantedSlips, withSlip } from "../../scripts/canon-examples/planted-slips";
import { siblingPlaces } from "../../scripts/canon-examples/sibling-wordings";
import { SourceCorpus, type SourceText } from "../../scripts/canon-examples/source-texts";
import { WrongExamples } from "../../scripts/canon-examples/wrong-example";
import { segmenter, shippedEvidence, shippedLinter } from "../rules/shipped-linter";

/** Words of two characters each, wherever a sentence begins. */
const pairs = (sentence: string): string[] => sentence.match(/[\s\S]{1,2}/g) ?? [];

function clauseOf(source: string, wording: string) {
  const start = source.indexOf(wording);
  assert.ok(start >= 0);
  const clause = clauseAround(source, { start, end: start + wording.length }, pairs);
  if (clause !== undefined) assert.equal(clause.text.slice(clause.start, clause.end), wording);
  return clause === undefined ? undefined : [clause.cut, clause.text];
}

describe("the clause around a wording", () => {
  for (const [name, source, wording, expected] of [
    ["whole", "我们要坚持问题导向，推动工作落实。", "问题导向", ["clause", "我们要坚持问题导向。"]],
    [
      "with the one before it where the wording is all of it",
      "大会号召，坚持问题导向，推动工作落实。",
      "坚持问题导向",
      ["neighbours", "大会号召，坚持问题导向。"],
    ],
    [
      "with the one behind it at the beginning of a sentence",
      "坚持问题导向，推动工作落实。",
      "坚持问题导向",
      ["neighbours", "坚持问题导向，推动工作落实。"],
    ],
    ["alone", "坚持问题导向。推动工作落实。", "坚持问题导向", ["alone", "坚持问题导向。"]],
    [
      "from an item of a list on",
      "要在全体党员中广泛深入持久地开展理想信念、思想道德、革命传统、问题导向教育活动。",
      "问题导向",
      ["items", "问题导向教育活动。"],
    ],
    [
      "from a word on",
      "各级党组织要结合本地区本部门本单位的实际情况认真研究如何坚持问题导向抓好整改。",
      "问题导向",
      ["end", "区本部门本单位的实际情况认真研究如何坚持问题导向抓好整改。"],
    ],
    [
      "without a mark that is not closed",
      "他说：“坚持问题导向最要紧，要改。”",
      "问题导向",
      ["clause", "坚持问题导向最要紧。"],
    ],
    ["not with a mask", "要在**局坚持问题导向。", "问题导向", ["wording", "问题导向。"]],
    ["not with a year", "要在2024年坚持问题导向。", "问题导向", ["wording", "问题导向。"]],
    ["not where more must follow", "重视问题导向是：“改”。", "问题导向", ["wording", "问题导向。"]],
    ["not as half a condition", "没有问题导向的作风：不行。", "没有问题导向", undefined],
  ] as const) {
    test(name, () => assert.deepEqual(clauseOf(source, wording), expected));
  }
});

const evidence = shippedEvidence();
const tools = { evidence, segmenter, alikes: new AlikeCharacters(evidence) };

describe("planted slips", () => {
  test("are of every kind, each another text, the same every time", () => {
    const wording = "推动经济高质量发展";
    const slips = plantedSlips(wording, tools);
    assert.deepEqual(
      new Set(slips.map(({ kind }) => kind)),
      new Set(["sound", "look", "drop", "double", "swap"]),
    );
    const texts = slips.map((slip) => withSlip(wording, slip));
    assert.ok(texts.every((text) => text !== wording && Math.abs(text.length - wording.length) <= 1));
    assert.deepEqual(plantedSlips(wording, tools), slips);
  });

  test("begin with another kind for another wording", () => {
    const wordings = [
      "问题导向",
      "生态环境",
      "改革开放",
      "营商环境",
      "责任落实",
      "教育质量",
      "科技创新",
      "基层治理",
    ];
    assert.ok(new Set(wordings.map((wording) => plantedSlips(wording, tools)[0].kind)).size > 2);
  });

  test("leave names of persons and of the party alone", () => {
    for (const name of ["习近平", "中国共产党", "邓小平"]) {
      const wording = `紧跟${name}的道路`;
      const texts = plantedSlips(wording, tools).map((slip) => withSlip(wording, slip));
      assert.ok(texts.length > 0 && texts.every((text) => text.includes(name)), texts.join());
    }
  });

  test("put no character in the place of 党", () => {
    const kinds = plantedSlips("党的建设", tools)
      .filter(({ start, end }) => start === 0 && end > 0)
      .map(({ kind }) => kind);
    assert.ok(!kinds.includes("sound") && !kinds.includes("look"), kinds.join());
  });

  test("do not drop what the meaning hangs on", () => {
    const drops = plantedSlips("不忘初心", tools).filter(({ kind }) => kind === "drop");
    assert.ok(drops.every(({ start }) => start !== 0));
  });
});

function corpusOf(...paragraphs: string[]): SourceCorpus {
  const text = (document: string, reliability: SourceText["reliability"], own: string[]): SourceText => ({
    document,
    reliability,
    paragraphs: own,
  });
  return new SourceCorpus([
    text("report", "published", paragraphs),
    text("speech", "draft", ["草稿里说，改善营商环境很要紧。"]),
  ]);
}

test("siblings share a part of the wording and go on otherwise, the longest first", () => {
  const corpus = corpusOf("优化营商环境。", "优化营商条件。", "改善营商环境。");
  const found = siblingPlaces("优化营商环境", corpus).flatMap(({ length, places }) =>
    places.map((place) => corpus.text.slice(place, place + length)),
  );
  assert.deepEqual(found, ["优化营商", "营商环境"]);
});

describe("examples", () => {
  const checked = new CheckedTexts([shippedLinter()]);
  const corpus = corpusOf("各地要持续优化营商环境，推动高质量发展。", "着力改善营商环境和服务。");
  const contexts = new Contexts(corpus, segmenter, checked);

  test("a wrong one is a clause of the sources but for one slip, which is found and mended", () => {
    const wrong = new WrongExamples(contexts, corpus, checked, tools, []);
    const made = wrong.of("优化营商环境", () => {});
    assert.ok(made !== undefined && !made.text.includes("优化营商环境"));
    assert.equal(checked.restoredBy(made.text, "各地要持续优化营商环境。"), made.rule);
    assert.ok(checked.isMended(made.text, "优化营商环境"));
  });

  test("there is no wrong one for a wording that the sources do not have", () => {
    const wrong = new WrongExamples(contexts, corpus, checked, tools, []);
    assert.equal(
      wrong.of("优化生态环境", () => {}),
      undefined,
    );
  });

  const phrasing = { ...phrasingDefaults, text: "优化营商环境", kind: "term", sources: {} } as const;

  test("a fine one is an attested variant first, then a near wording, then a sibling", () => {
    const near = new Map([
      ["优化营商环境", [{ wording: "改善营商环境", stage: 1, edits: 2, isPublished: true }]],
    ]);
    const fine = (also: string[], known: typeof near) =>
      new FineExamples(contexts, corpus, known).of({ ...phrasing, also });
    const text = "着力改善营商环境和服务。";
    assert.deepEqual(fine(["改善营商环境"], near), { text, kind: "variant" });
    assert.deepEqual(fine([], near), { text, kind: "near" });
    assert.deepEqual(fine([], new Map()), { text, kind: "sibling" });
  });

  test("a fine one does not come from a draft", () => {
    const made = new FineExamples(contexts, corpus, new Map()).of({ ...phrasing, also: ["环境很要紧"] });
    assert.notEqual(made?.kind, "variant");
  });
});

test("learnt files are written as they were read", () => {
  const files = readLearntFiles("rules/canon");
  assert.equal(files.length, 4);
  for (const file of files) {
    const text = readFileSync(path.join("rules/canon", file.name), "utf8");
    assert.ok(formatLearntFile(file) === text, file.name);
  }
});
