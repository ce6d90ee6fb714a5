import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { range } from "../../../rules/checks/range";
import { canonOf, check, marked, testExamples } from "./paragraphs";

const canon = canonOf();

testExamples(range, canon);

describe("number/range", () => {
  const slips: [string, string, string][] = [
    ["培训3~5天。", "3~5", "培训3～5天。"],
    ["每年培训100－200人。", "100－200", "每年培训100—200人。"],
    ["2023-2025年，分步实施。", "2023-2025", "2023—2025年，分步实施。"],
    ["1月-3月开展调研。", "1月-3月", "1月—3月开展调研。"],
    ["5月28日-6月3日公示。", "28日-6月", "5月28日—6月3日公示。"],
    ["11月-1月为冬训期。", "11月-1月", "11月—1月为冬训期。"],
    ["增长6%－6.5%。", "6%－6.5%", "增长6%—6.5%。"],
    ["占比15～30%。", "15～30%", "占比15%～30%。"],
    ["占比15至30%。", "15至30%", "占比15%至30%。"],
    ["约9-16亿人次。", "9-16亿", "约9亿—16亿人次。"],
    ["应纳税所得额100至300万元部分。", "100至300万元", "应纳税所得额100万元至300万元部分。"],
    ["印发《行动计划（2023-2025）》。", "2023-2025", "印发《行动计划（2023—2025）》。"],
    ["《2018年-2022年规划》到期。", "2018年-2022年", "《2018年—2022年规划》到期。"],
    ["张三（1931-2023），曾任书记。", "1931-2023", "张三（1931—2023），曾任书记。"],
    ["将近两千多人到场。", "将近两千多", "两千多人到场。"],
    ["惠及近40多万名群众。", "近40多", "惠及40多万名群众。"],
    ["投入近三千万多元。", "近三千万多", "投入三千万多元。"],
  ];
  for (const [text, find, fix] of slips) {
    test(`${find} in ${text}`, () => {
      const found = check(range, text, canon);
      assert.deepEqual(
        found.map((one) => [one.find, one.fix, one.applicability]),
        [[find, fix, "suggested"]],
      );
      assert.deepEqual(marked(range, fix, canon), []);
    });
  }

  test("of 近 and 多 either may go", () => {
    const [{ report }] = check(range, "近100多人参加。", canon);
    assert.deepEqual(
      report.suggestions.map(({ title }) => title.zh),
      ["改为“100多”", "改为“近100”"],
    );
  });

  const meant = [
    "3—5个、10%～20%、9亿—16亿元",
    "电话：021-87654321、400-800-1234",
    "2023-05-10日记、1-2-3年规划",
    "A320-200架次、F-16、B61-12型",
    "波音737-800型客机、渤中26-6油田、5-2井",
    "GB/T 15834-2011、3838-2002年版标准",
    "以3-0获胜，比分2-5",
    "3-5号楼、2-5单元",
    "利率维持在0—0.1%。",
    "3000到30万元",
    "从2020到2023年",
    "5至10年",
    "近百人、近三百名、百余人、100多人",
    "近十多年来、近40多个交易日、最近20多场",
    "附近30多个村、接近一百多",
    "三四十人、三十四五岁",
    "《行动计划（2023—2025年）》《实施纲要（2021－2025年）》和《语文1-3年级读本》《2—6℃冷藏与10-20℃贮存》",
    "XX-30个、20-XX个",
  ];
  for (const text of meant) test(`silent on ${text}`, () => assert.deepEqual(marked(range, text, canon), []));

  test("code parts a range", () => {
    assert.deepEqual(marked(range, "每次`3`-5个，共3-`5`个。\n", canon, "markdown"), []);
  });
});
