import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { pair } from "../../../rules/checks/pair";
import { lint } from "../shipped-linter";
import { canonOf, check, marked, testExamples } from "./paragraphs";

const canon = canonOf();

testExamples(pair, canon);

describe("punctuation/pair", () => {
  const slips: [string, string[], string | undefined][] = [
    ["增强”四个意识“和”四个自信“，做到知行合一。", ["”四个意识“", "”四个自信“"], undefined],
    ["增强“四个意识“、坚定“四个自信”。", ["“四个意识“"], "增强“四个意识”、坚定“四个自信”。"],
    ["增强”四个意识”，做到知行合一。", ["”四个意识”"], "增强“四个意识”，做到知行合一。"],
    ["他说：“家没了可以再建，日子会越过越好的！“", ["！“"], "他说：“家没了可以再建，日子会越过越好的！”"],
    ["会议要求“两手抓”，强调：“要严肃整改。“", ["。“"], "会议要求“两手抓”，强调：“要严肃整改。”"],
    ["增强““四个意识”，做到知行合一。", ["““"], "增强“四个意识”，做到知行合一。"],
    ["增强“四个意识””，做到知行合一。", ["””"], "增强“四个意识”，做到知行合一。"],
    ["开展“甲“、”乙”活动。", ["“、”"], "开展“甲”、“乙”活动。"],
    ["修订“机关工作规则》，抓好落实。", ["“机关工作规则》"], "修订“机关工作规则”，抓好落实。"],
    ["按照“落实《条例”要求”抓好落实。", ["《条例”"], "按照“落实《条例》要求”抓好落实。"],
    ["按照“落实《条例”抓好落实。", ["《"], "按照“落实《条例》”抓好落实。"],
    ["印发《关于修改《工作规则》的决定》。", ["《工作规则》"], "印发《关于修改〈工作规则〉的决定》。"],
    ["学习《准则、《条例》，抓好落实。", ["《"], undefined],
    ["落实三项任务【详见附件，抓好整改。", ["【"], undefined],
    ["根据中办发〔2023号文件，抓好整改。", ["〔"], undefined],
  ];
  for (const [text, find, fix] of slips) {
    test(`${find} in ${text}`, () => {
      const found = check(pair, text, canon);
      assert.deepEqual(
        found.map((one) => one.find),
        find,
      );
      assert.deepEqual(new Set(found.map(({ report }) => report.severity)), new Set(["error"]));
      if (fix !== undefined) {
        assert.equal(found[0].fix, fix);
        assert.deepEqual(marked(pair, fix, canon), []);
      }
    });
  }

  const faint: [string, string, string | undefined][] = [
    ["（一）深入开展“三项行动", "“", undefined],
    ["日子会越过越好的！“", "“", undefined],
    ["三项行动”稳步推进，成效明显。", "”", "“三项行动”稳步推进，成效明显。"],
    [
      "习近平总书记指出：“江山就是人民，人民就是江山。",
      "“",
      "习近平总书记指出：“江山就是人民，人民就是江山。”",
    ],
  ];
  for (const [text, find, fix] of faint) {
    test(`only an info for ${find} in ${text}`, () => {
      const [found] = check(pair, text, canon);
      assert.equal(found.find, find);
      assert.equal(found.report.severity, "info");
      assert.equal(found.fix, fix);
    });
  }

  const meant = [
    "坚持不懈抓落实，一件接着一件办。”",
    "修改为：“建设单位应当报批。“建设单位有下列情形之一的，责令改正：“（一）未报批的；“（二）未验收的。”",
    "（2024年1月18日市委常委会会议审议批准",
    "2024年2月5日市委办公厅印发）",
    "a）学习教育；b）调查研究。",
    "今天真高兴：）大家都来了。",
    "项目名称为《》，负责人为（　）。",
    "《〈机关党建〉创刊词》（节选（一））刊发。",
    "The Party’s work and the ’90s.",
    "该厂于’98年建成，自’05年起改制。",
    '落实"三严三实“要求。',
  ];
  for (const text of meant) {
    test(`silent on ${text}`, () => assert.deepEqual(marked(pair, text, canon), []));
  }

  test("a fixed phrasing shows where the missing half belongs", () => {
    const of = (text: string) => lint(text).find(({ rule }) => rule === "punctuation/pair");
    const opened = of("各支部开展“三严三实专题教育，不断改进作风。");
    assert.deepEqual(
      opened?.suggestions[0].edits.map(({ start, text }) => [start.offset, text]),
      [[10, "”"]],
    );
    const closed = of("各支部学习中国共产党章程》，不断改进作风。");
    assert.deepEqual(
      closed?.suggestions[0].edits.map(({ start, text }) => [start.offset, text]),
      [[5, "《"]],
    );
  });

  test("a missing half never parts a character of two units", () => {
    for (const text of [
      "超过’□a𠮷总书记》’f(x)月。‘𠮷𠮷是二从严治党2",
      "落实‘𠮷𠮷是二XX从严治党2*",
      "名‘😀2《□三",
    ])
      for (const { fix } of check(pair, text, canon)) assert.doesNotMatch(fix ?? "", /\p{Cs}/u);
  });

  test("reads through the markup of Markdown, and not inside code", () => {
    assert.deepEqual(marked(pair, "落实**“三严三实”**，见`“甲`。", canon, "markdown"), []);
    assert.deepEqual(marked(pair, "- 落实“三严三实要求。\n- 做到”两个维护“。", canon, "markdown"), [
      "“",
      "”两个维护“",
    ]);
  });

  test("a long run of halves takes no longer than its length", () => {
    const started = performance.now();
    check(pair, `${"《“（".repeat(50_000)}${"”】".repeat(50_000)}${"》甲“".repeat(100_000)}。`, canon);
    assert.ok(performance.now() - started < 5000);
  });
});
