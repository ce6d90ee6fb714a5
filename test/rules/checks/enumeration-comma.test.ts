import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { enumerationComma } from "../../../rules/checks/enumeration-comma";
import { canonOf, check, marked, testExamples } from "./paragraphs";

const canon = canonOf("enumerations");

testExamples(enumerationComma, canon);

describe("punctuation/enumeration-comma", () => {
  const slips: [string, string, string][] = [
    [
      "坚定道路自信、理论自信，制度自信，文化自信，担当时代使命。",
      "道路自信、理论自信，制度自信，文化自信",
      "坚定道路自信、理论自信、制度自信、文化自信，担当时代使命。",
    ],
    ["树立正确的世界观，人生观，价值观。", "世界观，人生观，价值观", "树立正确的世界观、人生观、价值观。"],
    [
      "弘扬爱国主义，集体主义，社会主义精神，凝聚奋进力量。",
      "爱国主义，集体主义，社会主义",
      "弘扬爱国主义、集体主义、社会主义精神，凝聚奋进力量。",
    ],
    [
      "坚持系统性、整体性，协同性，一体推进。",
      "系统性、整体性，协同性",
      "坚持系统性、整体性、协同性，一体推进。",
    ],
    [
      "着力破除思想障碍、体制障碍，机制障碍。",
      "障碍、体制障碍，机制障碍",
      "着力破除思想障碍、体制障碍、机制障碍。",
    ],
  ];
  for (const [text, find, fix] of slips) {
    test(`${find} in ${text}`, () => {
      const found = check(enumerationComma, text, canon);
      assert.deepEqual(
        found.map((one) => one.find),
        [find],
      );
      assert.equal(found[0].fix, fix);
      assert.equal(found[0].applicability, "suggested");
      assert.deepEqual(marked(enumerationComma, fix, canon), []);
    });
  }

  test("names the sources of a fixed set", () => {
    const [found] = check(enumerationComma, "增强政治意识，大局意识，核心意识，看齐意识。", canon);
    assert.match(found.report.message.zh, /政治意识、大局意识、核心意识、看齐意识/);
    assert.ok(found.report.sources.length > 0);
  });

  const meant = [
    "增强责任意识，担当意识。",
    "严守政治纪律，严明组织纪律，严肃财经纪律。",
    "带头遵守政治纪律，带头遵守组织纪律，带头遵守廉洁纪律。",
    "一是强化政治责任，二是强化领导责任，三是强化监督责任。",
    "健全谈心制度、考核机制，激励机制，约束机制。",
    "提出共建“一带一路”倡议，全球发展倡议、全球安全倡议、全球文明倡议。",
    "共青团员们，青年朋友们，同志们：",
    "政治生态好，社会生态好，自然生态好。",
    "发展经济，改善民生，推进民主，促进和谐。",
    "政治意识，**意识，核心意识。",
    "道路自信，理论自信，制度自信心。",
    "做到守法，懂法，用法。",
    "做到政治过硬，作风过硬，本领过硬。",
    "提效率，增产率，降损率。",
    "推动学习制度化，规范化。",
    "明党性，增党性，强党性。",
  ];
  for (const text of meant) {
    test(`silent on ${text}`, () => assert.deepEqual(marked(enumerationComma, text, canon), []));
  }
});
