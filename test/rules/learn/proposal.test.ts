import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Canon } from "../../../rules/canon/canon";
import type { Phrasing } from "../../../rules/canon/phrasing";
import { type LearnInput, proposeEntries } from "../../../rules/learn";
import { phrasing } from "../phrasing-fixture";
import { inputs, segmenterOf } from "./small-corpus";

const segmenter = segmenterOf(
  "机关 支部 党员 学习 例会 青年 窗口 服务 提速 增效 读书 交流 岗位 练兵 群众 街道 社区 志愿 队伍 常态 值班 制度 落实 执行 推进 推动 " +
    "坚持 加强 环境 监测 网络 建设 公众 社会 监督 经济 发展 质量 提高 改善 大家 今天 第一 第二 我们 去年 上周 反映 反应 强烈 支持 问题 先锋 行动",
);

const propose = (
  texts: readonly LearnInput[],
  phrasings: readonly Phrasing[] = [],
  rejected: string[] = [],
) => proposeEntries(texts, { segmenter, canon: new Canon({ phrasings, sources: [] }), rejected });
const textsOf = (texts: readonly LearnInput[], phrasings: readonly Phrasing[] = []) =>
  propose(texts, phrasings).phrasings.map(({ entry }) => entry.text);

const shared = inputs(
  "上周，窗口服务提速增效，群众高兴。",
  "街道这样做：窗口服务提速增效，值班不断。",
  "去年的事，窗口服务提速增效，算一件。",
);

describe("a proposal", () => {
  test("has what independent documents share, with counts, sources and an excerpt", () => {
    const { phrasings, read, independent } = propose(shared);
    const found = phrasings.find(({ entry }) => entry.text === "窗口服务提速增效");
    assert.deepEqual([read, independent, found?.count, found?.documents], [3, 3, 3, 3]);
    assert.deepEqual(found?.entry.sources, { a: 1, b: 1, c: 1 });
    assert.deepEqual(found?.excerpt, {
      source: "c",
      before: "去年的事，",
      text: "窗口服务提速增效",
      after: "，算一件",
    });
  });

  test("leaves out what the canon has, as text, variant or in quotation marks, and what was rejected", () => {
    const text = "窗口服务提速增效";
    assert.deepEqual(textsOf(shared, [phrasing(text)]), []);
    assert.deepEqual(textsOf(shared, [phrasing("窗口提速", { also: [text] })]), []);
    assert.deepEqual(textsOf(shared, [phrasing(`“${text}”`)]), []);
    assert.deepEqual(propose(shared, [], [text]).phrasings, []);
  });

  test("leaves out a piece of a longer entry, unless it stands outside it as well", () => {
    const longer = phrasing("窗口服务提速增效，群众高兴");
    const covered = ["上周", "街道说", "去年"].map((who) => `${who}，窗口服务提速增效，群众高兴。`);
    assert.deepEqual(textsOf(inputs(...covered), [longer]), []);
    const outside = ["社区", "支部", "机关"].map((who) => `${who}说，窗口服务提速增效，${who}值班。`);
    assert.deepEqual(textsOf(inputs(...covered, ...outside), [longer]), ["窗口服务提速增效"]);
  });

  test("two common words, a number at the head of a paragraph and what is said on an occasion are not worth reading", () => {
    const texts = ["上周", "去年", "街道", "社区"].map(
      (where) => `${where}，群众学习，好。\n一、学习例会制度，${where}来。\n大家今天值班学习，${where}见。`,
    );
    const found = textsOf(inputs(...texts));
    for (const text of ["群众学习", "一、学习例会制度", "大家今天值班学习"])
      assert.ok(!found.includes(text), text);
  });

  test("of two wordings of one thing the frequent one is proposed, with the other as its variant", () => {
    const names = ["上周", "去年", "街道", "社区", "支部", "机关", "青年"];
    const texts = names.map((name, i) => `${name}说，环境监测${i < 4 ? "" : "的"}网络建设，${name}见。`);
    const { phrasings } = propose(inputs(...texts));
    const entry = phrasings.find(({ entry: { text } }) => text === "环境监测网络建设")?.entry;
    assert.deepEqual(entry?.also, ["环境监测的网络建设"]);
    assert.ok(!phrasings.some(({ entry: { text } }) => text === "环境监测的网络建设"));
  });

  test("a row of members equally long is an enumeration; one of other lengths keeps no order", () => {
    const rows = (row: string) =>
      inputs(...["上周", "去年", "街道"].map((name) => `${name}，${row}，${name}见。`));
    const kindOf = (row: string) =>
      propose(rows(row)).phrasings.find(({ entry }) => entry.text === row)?.entry.kind;
    assert.equal(kindOf("读书交流、岗位练兵、志愿服务"), "enumeration");
    assert.equal(kindOf("机关支部、街道支部、社区青年支部"), "formula");
  });

  test("the order of the inputs does not matter", () => {
    assert.deepEqual(propose([...shared].reverse()), propose(shared));
  });

  test("nothing comes of no text", () => {
    const { phrasings, variants, collocations, suspects, frames } = propose([]);
    assert.deepEqual([phrasings, variants, collocations, suspects, frames], [[], [], [], [], []]);
    assert.deepEqual(propose(inputs("", "\n", "\ud800")).phrasings, []);
  });
});

describe("rivals of a canon's entries", () => {
  const many = { a: 1, b: 1, c: 1, d: 1 };

  test("a wording of three documents is a variant, with both counts", () => {
    const texts = inputs(
      "上周，推进经济质量发展，好。",
      "街道说：推进经济质量发展，值班。",
      "去年，推进经济质量发展，行。去年，推动经济质量发展，行。",
    );
    const canon = [phrasing("推动经济质量发展", { sources: many })];
    const { variants, phrasings } = propose(texts, canon);
    assert.deepEqual(
      variants.map(({ form, formCount, formDocuments, count, documents, excerpt }) => [
        form,
        formCount,
        formDocuments,
        count,
        documents,
        excerpt.source,
      ]),
      [["推进经济质量发展", 3, 3, 1, 1, "a"]],
    );
    assert.ok(!phrasings.some(({ entry }) => entry.text === "推进经济质量发展"));
    assert.deepEqual(propose(texts, canon, ["推进经济质量发展"]).variants, []);
  });

  test("where only marks or words of grammar differ, the documents need not have the entry itself", () => {
    const row = (mark: string) =>
      inputs(...["上周", "去年", "街道"].map((name) => `${name}，群众${mark}党员学习，好。`));
    const forms = (mark: string) =>
      propose(row(mark), [phrasing("群众和党员学习", { sources: many })]).variants.map(({ form }) => form);
    assert.deepEqual(forms("、"), ["群众、党员学习"]);
    assert.deepEqual(forms("同"), ["群众同党员学习"]);
  });

  test("another number, side or noun is another matter", () => {
    const texts = (form: string) =>
      inputs(...["上周", "去年", "街道"].map((name) => `${name}，${form}，好。`));
    const variants = (form: string, text: string) =>
      propose(texts(form), [phrasing(text, { sources: many })]).variants.map((one) => one.form);
    assert.deepEqual(variants("第二支部学习制度", "第一支部学习制度"), []);
    assert.deepEqual(variants("东部环境监测网络", "西部环境监测网络"), []);
    // Nobody here writes the entry's own word: these speak of something else.
    assert.deepEqual(variants("加强公众监督制度", "加强社会监督制度"), []);
  });

  test("a form that stands once, and with a word of its own, is a suspect", () => {
    const { suspects, variants } = propose(inputs("解决群众反应强烈的问题。", "学习读书交流。"), [
      phrasing("群众反映强烈", { sources: many }),
    ]);
    assert.deepEqual(
      suspects.map(({ form, phrasing: { text }, excerpt }) => [form, text, excerpt.before, excerpt.after]),
      [["群众反应强烈", "群众反映强烈", "解决", "的问题"]],
    );
    assert.deepEqual(variants, []);
  });

  test("a source's words and names are not held against it, nor what has given way to another entry", () => {
    const texts = inputs(...["上周", "去年", "街道"].map((name) => `${name}，群众、党员学习，好。`));
    for (const more of [{ kind: "quotation" }, { kind: "document" }, { successor: "党员学习" }] as const) {
      const entry = phrasing("群众和党员学习", { sources: many, ...more });
      assert.deepEqual(propose(texts, [entry]).variants, [], JSON.stringify(more));
    }
  });
});

describe("collocations", () => {
  const texts = inputs(
    "要落实“四比四看”制度，好。",
    "上周落实“四比四看”制度。",
    "去年执行“四比四看”制度，街道落实“四比四看”制度。",
  );

  test("a formula, with the noun that always follows it, behind its most frequent verb", () => {
    const [found, ...others] = propose(texts).collocations;
    assert.deepEqual(others, []);
    const { entry, count, documents } = found;
    assert.deepEqual(
      [entry.text, entry.kind, entry.head, entry.verbs, count, documents],
      ["落实“四比四看”制度", "collocation", "“四比四看”制度", ["落实", "执行"], 3, 3],
    );
  });

  test("what the canon has as a head is none, nor a verb that is denied", () => {
    const known = phrasing("落实“四比四看”制度", {
      kind: "collocation",
      head: "“四比四看”",
      verbs: ["落实"],
    });
    assert.deepEqual(propose(texts, [known]).collocations, []);
    const denied = inputs("我们不支持“四比四看”。", "街道不支持“四比四看”。", "社区不支持“四比四看”。");
    assert.deepEqual(propose(denied).collocations, []);
  });
});
