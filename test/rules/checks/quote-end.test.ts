import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { quoteEnd } from "../../../rules/checks/quote-end";
import { canonOf, check, marked, testExamples } from "./paragraphs";

const canon = canonOf();

testExamples(quoteEnd, canon);

describe("punctuation/quote-end", () => {
  const slips: [string, string, string][] = [
    ["要牢记“打铁必须自身硬。”。", "。”。", "要牢记“打铁必须自身硬”。"],
    ["他问：“准备好了吗？”。", "？”。", "他问：“准备好了吗？”"],
    ["他说：“老师教导我们‘要实事求是。’”。", "。’”。", "他说：“老师教导我们‘要实事求是。’”"],
    ["强调“江山就是人民。”、“人民就是江山”。", "。”", "强调“江山就是人民”、“人民就是江山”。"],
    ["始终坚持“把质量当生命。”我们要从严要求。", "。”", "始终坚持“把质量当生命”。我们要从严要求。"],
    [
      "党的二十大报告指出：“全面从严治党永远在路上，党的自我革命永远在路上”。要常抓不懈。",
      "”。",
      "党的二十大报告指出：“全面从严治党永远在路上，党的自我革命永远在路上。”要常抓不懈。",
    ],
    [
      "“以前来回车费要80多元。现在不出村就能看上专家号”。柳河镇村民王大爷说。医疗队还建立健康档案。",
      "”。",
      "“以前来回车费要80多元。现在不出村就能看上专家号。”柳河镇村民王大爷说。医疗队还建立健康档案。",
    ],
    [
      "大家备受鼓舞。“村里的变化看得见、摸得着”。老党员李建国感慨道。",
      "”。",
      "大家备受鼓舞。“村里的变化看得见、摸得着。”老党员李建国感慨道。",
    ],
    [
      "他强调：“要把‘三会一课’落到实处，抓好‘主题党日’”。",
      "”。",
      "他强调：“要把‘三会一课’落到实处，抓好‘主题党日’。”",
    ],
  ];
  for (const [text, find, fix] of slips) {
    test(`${find} in ${text}`, () => {
      const found = check(quoteEnd, text, canon);
      assert.deepEqual(
        found.map((one) => one.find),
        [find],
      );
      assert.equal(found[0].fix, fix);
      assert.equal(found[0].applicability, "suggested");
      assert.deepEqual(marked(quoteEnd, fix, canon), []);
    });
  }

  const meant = [
    "“同志们辛苦了！”总书记亲切地说。",
    "他说：“请组织放心。”与会同志深受感动。",
    "习近平总书记指出，“中华民族共同体意识是民族团结之本”。",
    "要求做到：“守土有责”“守土尽责”。",
    "习近平总书记强调：“江山就是人民，人民就是江山”，深刻揭示了党的宗旨。",
    "兵书上有“令行禁止。”“赏罚分明。”等语。",
    "句末用“。”，句中用“，”，疑问用“？”。",
    "工人们高喊“保证完成任务。”",
    "标语上写道：“实干兴邦”。",
    "会议主题是“牢记嘱托、感恩奋进、走在前列”。王大爷说。",
    "“把论文写在祖国大地上”。王教授说，这是他的信条。",
    "“三会一课”。支部书记说。",
    "“怎么看？”“怎么办？”是两个问题。",
    "他指出：“……要坚持党的领导，改进工作作风……”。",
  ];
  for (const text of meant) {
    test(`silent on ${text}`, () => assert.deepEqual(marked(quoteEnd, text, canon), []));
  }

  test("a masked quotation ends like any other", () => {
    assert.deepEqual(marked(quoteEnd, "落实“**。”的要求，指出：“XX”。", canon), ["。”"]);
  });

  test("a long run of doubled stops takes no longer than its length", () => {
    const text = "。”。".repeat(100_000);
    const started = performance.now();
    assert.equal(marked(quoteEnd, text, canon).length, 100_000);
    assert.ok(performance.now() - started < 3000);
  });
});
