import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { Canon } from "../../../rules/canon/canon";
import type { Source } from "../../../rules/canon/phrasing";
import { misattribution } from "../../../rules/checks/misattribution";
import { wordingOf } from "../../../rules/match/wording";
import { GAP } from "../../../rules/text/paragraph";
import { phrasing } from "../phrasing-fixture";
import { shippedCanon } from "../shipped-linter";
import { check, marked, testExamples } from "./paragraphs";

const shipped = new Canon(shippedCanon);

testExamples(misattribution, shipped);

/** A title as a draft gives it; the reports to the National People's Congress go by their year. */
function named({ title }: Source): string {
  return /^\d{4}年政府工作报告$/.test(title) ? title : `《${title}》`;
}

function quoted(words: string, source: Source): string {
  return `${named(source)}指出：“${words.replaceAll("“", "‘").replaceAll("”", "’")}。”`;
}

const known = shippedCanon.sources.filter(({ complete }) => complete);

describe("canon/misattribution: the canon", () => {
  const sentences = shipped
    .ofKind("quotation")
    .filter(
      ({ text, sources }) => Object.keys(sources).length === 1 && wordingOf(text).characters.length >= 12,
    )
    .flatMap(({ text, sources }) => {
      const source = known.find(({ id }) => id in sources);
      return source === undefined ? [] : [{ text, source }];
    });

  test("a quotation is silent under its own source", () => {
    assert.ok(sentences.length > 200);
    for (const { text, source } of sentences)
      assert.deepEqual(marked(misattribution, quoted(text, source), shipped), []);
  });

  // Legitimate exceptions: the other source has a sentence that comes near.
  test("nearly all are reported under any other", () => {
    let reported = 0;
    let tried = 0;
    for (const [i, { text, source }] of sentences.entries()) {
      const other = known[i % known.length];
      if (other.title === source.title) continue;
      tried++;
      const [found] = check(misattribution, quoted(text, other), shipped);
      if (found === undefined) continue;
      reported++;
      assert.equal(found.report.sources[0].id, source.id, text);
    }
    assert.ok(reported >= 0.98 * tried, `${reported} of ${tried}`);
  });
});

const reference = "../shared/reference";
const skip = existsSync(reference) ? false : `no ${reference} beside the checkout`;

describe("canon/misattribution: the sources", () => {
  test("no sentence of a source known in full is denied it", { skip }, () => {
    for (const source of known) {
      const text = readFileSync(path.join(reference, `${source.id}.txt`), "utf8");
      for (const sentence of text.split(/[。！？\n]/)) {
        const words = sentence.trim();
        if (words !== "") assert.deepEqual(marked(misattribution, quoted(words, source), shipped), [], words);
      }
    }
  });
});

describe("canon/misattribution", () => {
  const source = (id: string, title: string, date: string, complete = true): Source => ({
    id,
    title,
    date,
    issuer: "甲市",
    kind: "report",
    complete,
  });
  const sources = [
    source("old", "关于加强基层治理工作的报告", "2017"),
    source("new", "关于深化基层治理改革的报告", "2022"),
    source("newer", "关于完善基层治理体系的报告", "2024"),
    source("part", "关于基层治理情况的报告节选", "2020", false),
  ];
  const [old, recent, , part] = sources;
  const first = "基层治理要见人见事见真情，多办群众满意的实事";
  const second = "把小事当作大事来办，把矛盾化解在萌芽状态";
  const both = "各级干部要常到田间地头，同群众坐一条板凳";
  const uncounted = "遇事多商量，商量出办法，商量出感情来";
  const canon = new Canon({
    phrasings: [
      phrasing(first, { kind: "quotation", sources: { new: 1 } }),
      phrasing(second, { kind: "quotation", sources: { new: 1, newer: 2 } }),
      phrasing(both, { kind: "quotation", sources: { old: 1, new: 1 } }),
      phrasing(uncounted, { kind: "quotation", sources: { new: 0 } }),
      phrasing("多办群众满意的“关键小事”，少做表面文章", { kind: "formula", sources: { new: 1 } }),
      phrasing("大事小事，都要有人管、有人问、有人办", { kind: "quotation", sources: { part: 1 } }),
    ],
    sources,
  });
  const find = (text: string): string[] => marked(misattribution, text, canon);

  test("says where the words stand, the earliest first, and where they do not", () => {
    const [{ report }] = check(misattribution, quoted(second, old), canon);
    assert.equal(
      report.message.zh,
      "引文出处疑误：此句见于《关于深化基层治理改革的报告》（2022）等2份文件，不见于《关于加强基层治理工作的报告》（2017），请核对。",
    );
    assert.deepEqual(
      report.sources.map(({ id }) => id),
      ["new", "newer"],
    );
  });

  test("several sentences are reported once, where all stand in one other source", () => {
    assert.deepEqual(find(quoted(`${first}。${second}`, old)), [first]);
    assert.deepEqual(find(quoted(`${first}。${both}`, old)), []);
  });

  test("whoever quotes two things is told of both", () => {
    assert.deepEqual(find(`${named(old)}指出：“${first}”，“${both}”。`), [first]);
    assert.deepEqual(find(`${named(old)}指出：“${first}”“${second}”。`), [first, second]);
  });

  test("quotation marks within the quotation are single", () => {
    assert.deepEqual(find(quoted("多办群众满意的“关键小事”，少做表面文章", old)), [
      "多办群众满意的‘关键小事’，少做表面文章",
    ]);
  });

  test("less than half of the quotation is not enough", () => {
    const rest = "要完善网格化管理，健全联系服务群众的长效机制，推动资源力量下沉";
    assert.deepEqual(find(quoted(`${first}，${rest}`, old)), []);
  });

  test("words within a clause are no sentence", () => {
    assert.deepEqual(find(quoted(`我们说${first}`, old)), []);
    assert.deepEqual(find(quoted(`${first}好事`, old)), []);
  });

  test("nothing is said of what was not counted", () => {
    assert.deepEqual(find(quoted(first, part)), [], "a source known in part");
    assert.deepEqual(find(quoted(uncounted, old)), [], "a sentence not counted");
    assert.deepEqual(find(quoted("大事小事，都要有人管、有人问、有人办", old)), [], "counted in an excerpt");
  });

  test("a copy of the document named is the same document", () => {
    const copy = { ...old, id: "copy", complete: false };
    const phrasings = [phrasing(first, { kind: "quotation", sources: { new: 1, copy: 1 } })];
    const copied = new Canon({ phrasings, sources: [...sources, copy] });
    assert.deepEqual(marked(misattribution, quoted(first, old), copied), []);
  });

  test("other marks between the words, or a longer sentence around them, are the source's own", () => {
    for (const text of [first.replace("，", "、"), `${first.replace("，", "、")}，久久为功抓下去`]) {
      const entries = [phrasing(text, { kind: "quotation", sources: { old: 1 } })];
      const more = new Canon({ phrasings: [...canon.phrasings, ...entries], sources });
      assert.deepEqual(marked(misattribution, quoted(first, old), more), [], text);
    }
  });

  test("a sentence that comes near in the source named is another rule's", () => {
    const near = phrasing(first.replace("满意的", "期盼的"), { kind: "quotation", sources: { old: 1 } });
    const more = new Canon({ phrasings: [...canon.phrasings, near], sources });
    assert.deepEqual(marked(misattribution, quoted(first, old), more), []);
  });

  test("nothing is found across a mask or a gap", () => {
    for (const hole of ["**", GAP]) assert.deepEqual(find(quoted(first.replace("见事", hole), old)), []);
  });

  test("without quotation marks, or without a document, nothing is promised", () => {
    assert.deepEqual(find(`${named(old)}指出，${first}。`), []);
    assert.deepEqual(find(`甲市指出：“${first}。”`), []);
    assert.deepEqual(find(`有人说：“${first}。”`), []);
    assert.deepEqual(find(`“${first}。”`), []);
    assert.deepEqual(find(`The report says: “${first}”`), []);
  });

  test("the new report is left alone", () => {
    assert.deepEqual(find(quoted(`${first}。${second}`, recent)), []);
  });
});
