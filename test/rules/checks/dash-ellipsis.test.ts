import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { dashEllipsis } from "../../../rules/checks/dash-ellipsis";
import { canonOf, check, marked, testExamples } from "./paragraphs";

const canon = canonOf();

testExamples(dashEllipsis, canon);

describe("punctuation/dash-ellipsis", () => {
  const slips: [string, string, string][] = [
    ["同志们都说…", "…", "同志们都说……"],
    ["他感慨道：“…这里变化真大”。", "…", "他感慨道：“……这里变化真大”。"],
    ["大家七嘴八舌......气氛热烈。", "......", "大家七嘴八舌……气氛热烈。"],
    ["大家七嘴八舌。。。。。。气氛热烈。", "。。。。。。", "大家七嘴八舌……气氛热烈。"],
    ["建设“四强”党支部，—机关党建的基础工程。", "—", "建设“四强”党支部，——机关党建的基础工程。"],
    ["主题教育－－一次深刻的政治洗礼。", "－－", "主题教育——一次深刻的政治洗礼。"],
    ["--在全市党建工作会议上的讲话", "--", "——在全市党建工作会议上的讲话"],
  ];
  for (const [text, find, fix] of slips) {
    test(`${find} in ${text}`, () => {
      const found = check(dashEllipsis, text, canon);
      assert.deepEqual(
        found.map((one) => one.find),
        [find],
      );
      assert.equal(found[0].fix, fix);
      assert.equal(found[0].applicability, "safe");
      assert.deepEqual(marked(dashEllipsis, fix, canon), []);
    });
  }

  test("a full stop behind an ellipsis is superfluous at the end, and a hint where words follow", () => {
    const of = (text: string) =>
      check(dashEllipsis, text, canon).map(({ find, fix, report, applicability }) => [
        find,
        fix,
        report.severity ?? "warning",
        applicability,
      ]);
    assert.deepEqual(of("他说：“我们这儿变化真大……。”"), [
      ["……。", "他说：“我们这儿变化真大……”", "warning", "suggested"],
    ]);
    assert.deepEqual(of("能发现“灯下黑”的问题……。校对人员应作标记。"), [
      ["……。", "能发现“灯下黑”的问题……校对人员应作标记。", "hint", "suggested"],
    ]);
  });

  const meant = [
    "句末用“……。”是不妥的。",
    "目录……。。。。。。。。。。。。3",
    "鲁迅（1881—1936），浙江绍兴人。",
    "上午10时—下午4时开会，第（一）—（三）项除外。",
    "《规划（2023—2035年）》—2035年远景目标",
    "Ⅰ—Ⅲ类水质断面占98.9%，气温-5—3℃。",
    "化学需氧量--〔10〕约束性",
    "运行git commit --amend命令，再看i--的值。",
    "……一、总体要求……二、重点任务……",
    "目录。。。。。。。。。。。。3",
    "f(x)=1+x+…+xn，其余类推。",
    "He paused… and went on -- slowly.",
    "---",
    "* * *",
  ];
  for (const text of meant) {
    test(`silent on ${text}`, () => assert.deepEqual(marked(dashEllipsis, text, canon), []));
  }

  test("leaves code and rulers of Markdown alone", () => {
    const text = "说明`甲--乙`如下：\n\n---\n\n| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |\n";
    assert.deepEqual(marked(dashEllipsis, text, canon, "markdown"), []);
  });
});
