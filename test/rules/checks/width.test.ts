import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { width } from "../../../rules/checks/width";
import { canonOf, check, marked, testExamples } from "./paragraphs";

const canon = canonOf();

testExamples(width, canon);

describe("punctuation/width", () => {
  const slips: [string, string[], string][] = [
    ["会议强调, 要压实责任。", [", "], "会议强调，要压实责任。"],
    ["“四个意识”;“四个自信”。", [";"], "“四个意识”；“四个自信”。"],
    ["总书记指出:“江山就是人民。”", [":"], "总书记指出：“江山就是人民。”"],
    ["准备好了吗?同志们!", ["?"], "准备好了吗？同志们!"],
    ["同志们,准备好了吗??", [","], "同志们，准备好了吗??"],
    ["2023年,5个支部获评先进。", [","], "2023年，5个支部获评先进。"],
    ["增长率达到5%,位居前列。", [","], "增长率达到5%，位居前列。"],
    ["完成各项任务. 下一步要巩固成果。", [". "], "完成各项任务。下一步要巩固成果。"],
    ["学习《条例》(修订版)和解读。", ["(修订版)"], "学习《条例》（修订版）和解读。"],
    ["(一)加强理论武装。", ["(一)"], "（一）加强理论武装。"],
    ["总额(含税）为50万元。", ["(含税）"], "总额（含税）为50万元。"],
    ['落实“三严三实"要求。', ['“三严三实"'], "落实“三严三实”要求。"],
    ["他说'实干'最要紧。", ["'实干'"], "他说“实干”最要紧。"],
    ["他说：“要有'工匠'精神。”", ["'工匠'"], "他说：“要有‘工匠’精神。”"],
    ['用好"OA"系统。', ['"OA"'], "用好“OA”系统。"],
  ];
  for (const [text, find, fix] of slips) {
    test(`${find} in ${text}`, () => {
      const found = check(width, text, canon);
      assert.deepEqual(
        found.slice(0, find.length).map((one) => one.find),
        find,
      );
      assert.equal(found[0].fix, fix);
      assert.equal(found[0].applicability, "safe");
    });
  }

  test("takes quotation marks in turn", () => {
    const found = check(width, '增强"四个意识"、坚定"四个自信"。', canon);
    assert.deepEqual(
      found.map(({ find, fix }) => [find, fix]),
      [
        ['"四个意识"', '增强“四个意识”、坚定"四个自信"。'],
        ['"四个自信"', '增强"四个意识"、坚定“四个自信”。'],
      ],
    );
  });

  test("a lone ? between two characters may be one that was lost", () => {
    const found = check(width, "组长王?明主持会议，准备好了吗?“好了。”", canon);
    assert.deepEqual(
      found.map(({ find, applicability }) => [find, applicability]),
      [
        ["?", "suggested"],
        ["?", "safe"],
      ],
    );
  });

  test("a dot right between two sentences is offered, for it may be that of a name", () => {
    const found = check(width, "全年各项目标任务圆满完成.下一步要巩固成果.", canon);
    assert.deepEqual(
      found.map(({ fix, applicability }) => [fix, applicability]),
      [
        ["全年各项目标任务圆满完成.下一步要巩固成果。", "safe"],
        ["全年各项目标任务圆满完成。下一步要巩固成果.", "suggested"],
      ],
    );
  });

  const unclear = ['增强"四个意识"、坚定"四个自信。', '他说：“要发扬"实干"精神。”', '他说" 实干"最要紧。'];
  for (const text of unclear) {
    test(`offers nothing for ${text}`, () => {
      const found = check(width, text, canon);
      assert.equal(found.length, 1);
      assert.deepEqual(found[0].report.suggestions, []);
    });
  }

  const meant = [
    "第1.5条，比例为三:二，用时1:30。",
    "1.总则",
    "2,工作目标",
    "(1)落实责任；(2)强化督查。",
    "1)落实责任。",
    "书记艾力.买买提作报告。",
    "会议邀请外籍专家约翰.史密斯教授作辅导报告。",
    "大会以“激发产业新动能.书写协作新篇章”为主题。",
    "各单位收看《信仰的力量.初心永恒》专题片。",
    "本次培训在北京.上海.广州三地举办。",
    "贯彻要求.抓好落实。",
    "运行报告.docx，参见www.example.cn。",
    "使用卡介苗(BCG)接种，公式f(中)=1。",
    "姓名,性别,出生年月",
    '{"姓名": "张三", "职务": "书记"}',
    '<a title="说明">',
    "It's a dog's life, isn't it? (是的)",
    "增强“四个意识”，坚定“四个自信”（见附件）。",
    "注意事项如下…….",
  ];
  for (const text of meant) {
    test(`silent on ${text}`, () => assert.deepEqual(marked(width, text, canon), []));
  }

  test("leaves code, links and masks alone", () => {
    const text = "执行`甲,乙`，见[说明](说明(一).md)，由XX,XX负责。";
    assert.deepEqual(marked(width, text, canon, "markdown"), []);
  });

  test("what is mended stays mended", () => {
    const [found] = check(width, "印发《工作规范 (试行) 》。", canon);
    assert.deepEqual(marked(width, found.fix ?? "", canon), []);
  });
});
