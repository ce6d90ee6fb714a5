import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { confusable } from "../../../rules/checks/confusable";
import { confusables } from "../../../rules/checks/confusables";
import { canonOf, check, marked, testExamples } from "./paragraphs";

const canon = canonOf();

testExamples(confusable, canon);

describe("the table of confusable words", () => {
  test("has its pairs once, each with two different forms", () => {
    const seen = new Set<string>();
    for (const { phrase, right, before, after } of confusables) {
      assert.notEqual(phrase, right);
      const pair = [phrase, right, before, after].join(" ");
      assert.ok(!seen.has(pair), pair);
      seen.add(pair);
    }
    assert.ok(seen.size >= 120);
  });

  for (const { phrase, right, found, fine } of confusables) {
    test(`${phrase} → ${right}`, () => {
      const reports = check(confusable, found, canon);
      assert.deepEqual(
        reports.map(({ find }) => find),
        [phrase],
      );
      const mended = reports[0].fix ?? "";
      assert.equal(mended, found.replace(phrase, right));
      assert.deepEqual(marked(confusable, mended, canon), [], mended);
      assert.deepEqual(marked(confusable, fine, canon), [], fine);
    });
  }
});

describe("typo/confusable", () => {
  test("every occurrence is reported, by itself or beside a gap, a mask or English", () => {
    assert.deepEqual(marked(confusable, "布署", canon), ["布署"]);
    assert.deepEqual(marked(confusable, "周密布署，严格落实布署要求。", canon), ["布署", "布署"]);
    assert.deepEqual(marked(confusable, "XX市作出布署。", canon), ["布署"]);
    assert.deepEqual(marked(confusable, "见`code`，部份内容从略。", canon, "markdown"), ["部份"]);
  });

  const silent = [
    // Masked, so nobody knows what the word belongs to.
    "XX布署。",
    "布署**。",
    // Spoken of.
    "“布署”一词应写作“部署”。",
    "不要把‘作为’写成‘做为’。",
    // A title keeps its spelling.
    "排演话剧《惟一的听众》。",
    "会上发放了《一本旧帐本》一书。",
    // Other hard cases of the pairs with conditions.
    "报名截止12月底。",
    "活动截止，名单随后公布。",
    "他做出了自己的选择。",
    "对成绩和贡献，大家做出评价。",
    "要求如实、及时反应。",
    "强化权利义务观念。",
    "各地陆续启用新系统，人才工作平台上线。",
    "行政机构改革与精减人员同步。",
    "产量创新记录方式。",
    "南极海冰面积创下有卫星观测记录以来的新低。",
    "即日起用新系统办理业务。",
    "他为群众做过许多好事。",
    // Where two words meet that no small dictionary has.
    "全面检视查摆，狠抓整改。",
    "逐项筛选拨付对象。",
    "The word was misspelt.",
    "",
  ];
  for (const text of silent) {
    test(`silent on ${text}`, () => assert.deepEqual(marked(confusable, text, canon), []));
  }

  test("a misspelling in a title is one all the same", () => {
    assert.deepEqual(marked(confusable, "印发《关于布署防汛工作的通知》。", canon), ["布署"]);
  });

  test("a condition does not look past a gap or far into a long paragraph", () => {
    assert.deepEqual(marked(confusable, "做出`x`贡献。", canon, "markdown"), []);
    assert.deepEqual(marked(confusable, `做出${"很".repeat(60)}贡献`, canon), []);
  });

  test("variants that careful texts have are only mentioned", () => {
    const [{ report }] = check(confusable, "做到名符其实。", canon);
    assert.equal(report.severity, "hint");
    const [{ report: loud }] = check(confusable, "群众耽心水质。", canon);
    assert.equal(loud.severity, undefined);
    assert.match(loud.message.zh, /第一批异形词整理表/);
  });
});
