import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Canon } from "../../../rules/canon/canon";
import { findPhrasing, phrasingFacts } from "../../../rules/explain/phrasing-facts";
import { lookUpUnknown } from "../../../rules/explain/unknown-wording";
import { phrasing } from "../phrasing-fixture";
import { shippedEvidence } from "../shipped-linter";

const canon = new Canon({
  phrasings: [
    phrasing("四个意识", { kind: "numeral", sources: { a: 2, b: 1, c: 4, corpus: 9 } }),
    phrasing("增强“四个意识”", {
      kind: "collocation",
      head: "“四个意识”",
      verbs: ["增强"],
      sources: { a: 1 },
    }),
    phrasing("政治意识、大局意识、核心意识、看齐意识", {
      kind: "enumeration",
      name: "四个意识",
      members: ["政治意识", "大局意识", "核心意识", "看齐意识"],
    }),
    phrasing("大局意识", { also: ["全局意识"] }),
    phrasing("大局观念", { clipped: ["大局观"] }),
    phrasing("三个自信", { kind: "numeral", until: "2016-06", successor: "四个自信" }),
    phrasing("四个自信", { kind: "numeral" }),
    phrasing("广大党员", { sources: { a: 1 } }),
    phrasing("广大党员、干部", { sources: { a: 1, b: 1 } }),
  ],
  sources: [
    { id: "a", title: "甲", date: "2021-03-05", issuer: "某单位", kind: "speech" },
    { id: "b", title: "乙", date: "2021", issuer: "某单位", kind: "report" },
    { id: "corpus", title: "语料", date: "2026", issuer: "某媒体", kind: "prose" },
  ],
});
const evidence = shippedEvidence();

function factsOf(wording: string) {
  const found = findPhrasing(canon, wording);
  assert.ok(found);
  return { naming: found.naming, ...phrasingFacts(found.phrasing, canon, evidence) };
}

const texts = (phrasings: readonly { text: string }[]) => phrasings.map(({ text }) => text);

describe("the facts of a phrasing", () => {
  test("list its sources, the newest first, and count them by year, but for texts of many years", () => {
    const { attestations, years } = factsOf("四个意识");
    assert.deepEqual(
      attestations.map(({ id, title, count }) => [id, title, count]),
      [
        ["corpus", "语料", 9],
        ["a", "甲", 2],
        ["b", "乙", 1],
        ["c", "c", 4],
      ],
    );
    assert.deepEqual(years, [{ year: "2021", documents: 2, occurrences: 3 }]);
  });

  test("name its collocations, with quotation marks or without, and its enumerations", () => {
    const { collocations, enumerations } = factsOf("四个意识");
    assert.deepEqual(texts(collocations), ["增强“四个意识”"]);
    assert.deepEqual(texts(enumerations), ["政治意识、大局意识、核心意识、看齐意识"]);
    assert.deepEqual(texts(factsOf("大局意识").enumerations), ["政治意识、大局意识、核心意识、看齐意识"]);
  });

  test("name what is near it, and what holds it", () => {
    assert.deepEqual(texts(factsOf("三个自信").near), ["四个自信"]);
    assert.deepEqual(texts(factsOf("广大党员").longer), ["广大党员、干部"]);
  });

  test("name its successor and what it succeeded", () => {
    assert.equal(factsOf("三个自信").successor?.text, "四个自信");
    assert.deepEqual(texts(factsOf("四个自信").predecessors), ["三个自信"]);
  });

  test("say how often clean text has it and others in its places, not twice at its ends", () => {
    const { occurrences, rivals } = factsOf("四个自信");
    assert.ok(occurrences !== undefined && occurrences > 100);
    assert.ok(rivals.some(({ kind, position }) => kind === "substitute" && position === 0));
    assert.ok(!rivals.some(({ kind, position }) => kind === "drop" && position === 0));
    assert.equal(factsOf("大局观念").occurrences, evidence.occurrences("大局观念"));
  });

  for (const [wording, text, naming] of [
    ["四个意识", "四个意识", "text"],
    ["全局意识", "大局意识", "variant"],
    ["大局观", "大局观念", "wrong"],
  ] as const) {
    test(`are found by ${wording}, its ${naming}`, () => {
      const found = factsOf(wording);
      assert.deepEqual([found.phrasing.text, found.naming], [text, naming]);
    });
  }
});

describe("a wording that is no phrasing", () => {
  test("is compared with those near it; quotation marks make no difference", () => {
    const nearest = (wording: string) =>
      lookUpUnknown(wording, canon).nearest.map(({ phrasing: { text }, differences }) => [text, differences]);
    assert.deepEqual(nearest("广大党园"), [["广大党员", 1]]);
    assert.deepEqual(nearest("增强四个意识"), [
      ["增强“四个意识”", 0],
      ["四个意识", 2],
    ]);
    assert.deepEqual(nearest("经济"), []);
  });

  test("is told what stands in it, and what it stands in", () => {
    const { contained } = lookUpUnknown("教育引导广大党员、干部树牢四个意识", canon);
    assert.deepEqual(
      contained.map(({ phrasing: { text } }) => text),
      ["广大党员、干部", "四个意识"],
    );
    assert.deepEqual(texts(lookUpUnknown("党员", canon).containing), ["广大党员、干部", "广大党员"]);
  });
});
