import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { date } from "../../../rules/checks/date";
import { canonOf, check, marked, testExamples } from "./paragraphs";

const canon = canonOf();

testExamples(date, canon);

describe("number/date", () => {
  const slips: [string, string, string, string?][] = [
    ["二O二三年，改革全面推进。", "二O二三年", "二〇二三年，改革全面推进。"],
    ["一九九零年以来，", "一九九零年", "一九九〇年以来，"],
    ["二00八年五月十二日", "二00八年", "二〇〇八年五月十二日"],
    ["二○二三年五月十日", "二○二三年", "二〇二三年五月十日", "suggested"],
    ["到二〇35年基本实现。", "二〇35年", "到2035年基本实现。"],
    ["2023年五月十日", "2023年五月十日", "2023年5月10日"],
    ["二0二三年05月印发。", "二0二三年05月", "2023年5月印发。"],
    ["会议于五月10日召开。", "五月10日", "会议于5月10日召开。"],
    ["会议于5月十日召开。", "5月十日", "会议于5月10日召开。"],
    ["2023年五月底前完成。", "2023年五月", "2023年5月底前完成。"],
    ["2023年05月10日", "2023年05月10日", "2023年5月10日"],
    ["2023 年 05 月 10 日，会议召开。", "2023 年 05 月 10 日", "2023 年 5 月 10 日，会议召开。"],
    ["截至05月01日，共有8家。", "05月01日", "截至5月1日，共有8家。"],
    ["5月08日至09日，开展培训。", "5月08日至09日", "5月8日至9日，开展培训。"],
    ["’98年抗洪期间，", "’98年", "1998年抗洪期间，", "suggested"],
    ["自99年1月1日起施行。", "99年1月1日", "自1999年1月1日起施行。", "suggested"],
  ];
  for (const [text, find, fix, applicability = "safe"] of slips) {
    test(`${find} in ${text}`, () => {
      const [found] = check(date, text, canon);
      assert.deepEqual([found?.find, found?.fix, found?.applicability], [find, fix, applicability]);
      assert.deepEqual(marked(date, fix, canon), []);
    });
  }

  test("a circle for 〇 is a hint: printed documents have it", () => {
    assert.equal(check(date, "二○二三年", canon)[0].report.severity, "hint");
    assert.equal(check(date, "二零二三年", canon)[0].report.severity, undefined);
  });

  const impossible = [
    "2023年13月",
    "2023年0月",
    "2月30日",
    "4月31日",
    "2023年2月29日",
    "1900年2月29日",
    "二〇二三年二月三十日",
    "5月32日",
    "4月29日至31日",
    "9月28—31日",
    "2023年5月10日（星期二）",
    "2024年2月29日（周五）",
    "2023年5月14日(星期一)",
  ];
  for (const text of impossible) {
    test(`no such day: ${text}`, () => {
      const found = check(date, `会议定于${text}召开。`, canon);
      assert.deepEqual(
        found.map(({ find, report }) => [find, report.suggestions.length]),
        [[text, 0]],
      );
    });
  }

  const meant = [
    "2000年2月29日，2024年2月29日，2月29日",
    "2024年2月29日（星期四）、2023年5月14日（星期天）、1949年10月1日（周六）",
    "农历2月30日",
    "闰二月三十日",
    "二月三十日",
    "民国23年5月10日",
    "昭和二十年八月十五日",
    "刑期23年5月10日",
    "连续工作23年5个月",
    "2023年八月十五，阖家团圆。",
    "十三五时期，十二月底前",
    "5月3日至6月2日",
    "2023年1月—3月",
    "12月31前报送",
    "《二零一二年纪事》",
    "2023年05月01日 09:30",
    "填表日期：2023年05月01日",
    "三、2023年工作要点",
    "二三十年",
    "2023年XX月05日",
    "二〇师、2022三年内毕业",
    "上世纪80年代，五月花号",
    "版本2023.05.10，编号2023-05-10",
    "Released in 2023, 二 00 三",
    "定于00月召开，0月为起始月。",
  ];
  for (const text of meant) test(`silent on ${text}`, () => assert.deepEqual(marked(date, text, canon), []));

  test("tables and forms fill up their days", () => {
    const text =
      "| 事项 | 日期 |\n| --- | --- |\n| 报名 | 2023年05月01日 |\n| 开班，结业 | 2023年05月01日，2023年06月01日 |\n";
    assert.deepEqual(marked(date, text, canon, "markdown"), []);
  });

  test("code parts a date, emphasis does not", () => {
    const text = "于2023年`0`5月1日、**2023年05月**01日举行。\n";
    assert.deepEqual(marked(date, text, canon, "markdown"), ["2023年05月01日"]);
  });
});
