import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { redundancies } from "../../../rules/checks/redundancies";
import { redundant } from "../../../rules/checks/redundant";
import { canonOf, check, marked, testExamples } from "./paragraphs";

const canon = canonOf();

testExamples(redundant, canon);

describe("the table of redundant wordings", () => {
  test("has many patterns, none of them without a phrase", () => {
    assert.ok(redundancies.length >= 25);
    for (const { phrases } of redundancies) assert.ok(phrases.length > 0);
  });

  for (const { found, fixed, fine } of redundancies) {
    test(found, () => {
      const reports = check(redundant, found, canon);
      assert.equal(reports.length, 1);
      assert.equal(reports[0].fix, fixed);
      assert.deepEqual(marked(redundant, fixed, canon), [], fixed);
      assert.deepEqual(marked(redundant, fine, canon), [], fine);
    });
  }

  test("no phrase is left as it is", () => {
    for (const { phrases, instead } of redundancies) {
      for (const phrase of phrases) {
        assert.notEqual(typeof instead === "string" ? instead : instead(phrase), phrase);
      }
    }
  });
});

describe("typo/redundant", () => {
  test("of two approximations either may go", () => {
    const [{ report }] = check(redundant, "参加人数大约300人左右。", canon);
    assert.deepEqual(
      report.suggestions.map(({ title }) => title.zh),
      ["改为“大约300人”", "改为“300人左右”"],
    );
  });

  test("each place is reported once", () => {
    assert.deepEqual(marked(redundant, "涉及到人，也涉及到事。", canon), ["涉及到", "涉及到"]);
    assert.deepEqual(marked(redundant, "约近40分钟左右可达。", canon), ["近40分钟左右"]);
  });

  const silent = [
    "约定3天左右给予答复。",
    "最近3天左右的数据。",
    "近三十年左右的变化有目共睹。",
    "节约1万余元，签约20余家。",
    "近十多年来，面貌一新。",
    // For number/range.
    "近100多人参加。",
    "前后用了10天左右。",
    "突破50种以上智能装备。",
    "不少于100家先进级以上智能工厂。",
    "60岁以上老人超过10万人。",
    "防止返贫，不再发生同类问题。",
    "目的明确，是为了群众。",
    "这样做的原因，是多方面的。",
    "他答道：“我们这样做，目的是为了让大家都能过上好日子。”",
    "涉及XX到期事项。",
    "约**左右。",
    "It costs about 3 dollars or so.",
    "",
  ];
  for (const text of silent) {
    test(`silent on ${text}`, () => assert.deepEqual(marked(redundant, text, canon), []));
  }

  test("a condition does not look past a gap", () => {
    assert.deepEqual(marked(redundant, "约`x`3天左右。", canon, "markdown"), []);
  });
});
