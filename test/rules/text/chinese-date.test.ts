import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { isPossibleDay, parseChineseDate } from "../../../rules/text/chinese-date";

describe("parseChineseDate", () => {
  const day = { year: 2023, month: 5, day: 10 };
  const dates: [string, ReturnType<typeof parseChineseDate>][] = [
    ["2023年5月10日", day],
    ["2023年05月10日", day],
    ["2023 年 5 月 10 日", day],
    ["二〇二三年五月十日", day],
    ["二○二三年五月十日", day],
    ["二零二三年五月十日", day],
    ["2023-05-10", day],
    ["2023/5/10", day],
    ["2023.5.10", day],
    ["20230510", day],
    ["二〇二二年十二月三十一日", { year: 2022, month: 12, day: 31 }],
    ["一九四九年十月一日", { year: 1949, month: 10, day: 1 }],
    ["2024年2月29日", { year: 2024, month: 2, day: 29 }],
    ["2000年2月29日", { year: 2000, month: 2, day: 29 }],
    ["2023年5月", { year: 2023, month: 5 }],
    ["二〇二三年十月", { year: 2023, month: 10 }],
    ["2023-05", { year: 2023, month: 5 }],
    ["2023年", { year: 2023 }],
    ["二〇二三年", { year: 2023 }],
  ];
  for (const [text, date] of dates) test(text, () => assert.deepEqual(parseChineseDate(text), date));

  const others = [
    "",
    "年",
    "2023年2月29日",
    "1900年2月29日",
    "2023年02月30日",
    "2023年13月",
    "2023年0月",
    "2023年4月31日",
    "2023-13-01",
    "二〇二三年二月三十日",
    "二〇二三年五月十十日",
    "23年5月10日",
    "5月10日",
    "2023年5月10",
    "2023年10日",
    "2023-05/10",
    "2023.5",
    "2023-5",
    "12345678",
    "20231301",
    "202305",
    "0000年",
    "2023年5月10日起",
    "于2023年5月10日",
    " 2023年5月10日",
    "2023年5月10日\n",
    "二三年五月十日",
  ];
  for (const text of others)
    test(`no date: ${JSON.stringify(text)}`, () => assert.equal(parseChineseDate(text), undefined));
});

describe("isPossibleDay", () => {
  test("knows how long the months are", () => {
    const longest = Array.from({ length: 12 }, (_, i) => {
      let last = 0;
      for (let day = 1; day <= 40; day++) if (isPossibleDay(i + 1, day, 2023)) last = day;
      return last;
    });
    assert.deepEqual(longest, [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  });

  test("has 29 February in leap years, and where no year is named", () => {
    const years = [undefined, 1900, 2000, 2023, 2024, 2100].map((year) => isPossibleDay(2, 29, year));
    assert.deepEqual(years, [true, false, true, false, true, false]);
    assert.equal(isPossibleDay(2, 30), false);
  });
});
