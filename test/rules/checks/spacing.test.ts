import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { spacing } from "../../../rules/checks/spacing";
import { canonOf, check, marked, testExamples } from "./paragraphs";

const canon = canonOf();

testExamples(spacing, canon);

describe("punctuation/spacing", () => {
  const slips: [string, string[], string][] = [
    ["比去年提高 3个百分点，成效明显。", ["高 3"], "比去年提高3个百分点，成效明显。"],
    ["增强“四个意识” 、坚定信念。", ["” 、"], "增强“四个意识”、坚定信念。"],
    ["人民生活水平提升 。", ["升 。"], "人民生活水平提升。"],
    ["认真学习， 深入思考。", ["， 深"], "认真学习，深入思考。"],
    ["使用Tifa 系统校对，效率提高。", ["a 系"], "使用Tifa系统校对，效率提高。"],
  ];
  for (const [text, find, fix] of slips) {
    test(`${find} in ${text}`, () => {
      const found = check(spacing, text, canon);
      assert.deepEqual(
        found.map((one) => one.find),
        find,
      );
      assert.equal(found[0].fix, fix);
      assert.equal(found[0].applicability, "safe");
    });
  }

  const meant = [
    "一、 总体要求",
    "（一） 工作目标",
    "　　各单位要高度重视，抓好落实。",
    "    各单位要高度重视，抓好落实。",
    "《中共中央 国务院关于实施乡村振兴战略的意见》印发，各地认真落实。",
    "会议以“坚定历史自信 增强历史主动”为主题，讨论热烈。",
    "完成率达到 98% 以上，同比提高 3 个百分点。",
    "张 三 李 四 王 五 赵 六，出席会议。",
    "附件1 报名表，请按时填报。",
    "使用 Visual Studio Code 编写，保存即可。",
    "图1 组织结构，由各支部提供。",
    "第三章 组织生活，共五条。",
    "填报单位：机关党委      2015年度，单位：万元",
  ];
  for (const text of meant)
    test(`silent on ${text}`, () => assert.deepEqual(marked(spacing, text, canon), []));

  test("a character of two units beside the space is marked whole", () => {
    const [{ find, fix, report }] = check(spacing, "会议由张（ 𠮷）主持，程序从简。", canon);
    assert.deepEqual([find, fix], ["（ 𠮷", "会议由张（𠮷）主持，程序从简。"]);
    assert.equal(report.message.zh, "空格多余，应写作“（𠮷”。");
  });

  test("Markdown headings and tables are set as their author likes", () => {
    const text = "# 通  知\n\n| 姓 名 | 职 务 |\n| --- | --- |\n| 张 三 | 书 记 |\n";
    assert.deepEqual(marked(spacing, text, canon, "markdown"), []);
  });
});
