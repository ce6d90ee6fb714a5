import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { countValue, digitsValue, inChineseDigits } from "../../../rules/text/chinese-numeral";

describe("Chinese numerals", () => {
  test("digits side by side", () => {
    const texts = ["二〇二三", "2023", "二0二三", "二零零八", "一九98", "〇", "", "二十", "2,023", "十"];
    const values = [2023, 2023, 2023, 2008, 1998, 0, undefined, undefined, undefined, undefined];
    assert.deepEqual(texts.map(digitsValue), values);
  });

  test("counts", () => {
    const texts = ["一", "九", "十", "十二", "二十", "三十一", "九十九"];
    assert.deepEqual(texts.map(countValue), [1, 9, 10, 12, 20, 31, 99]);
    for (const text of ["", "一二", "十十", "二三十", "〇", "一百", "5"])
      assert.equal(countValue(text), undefined, text);
  });

  test("a year in Chinese digits", () => {
    assert.deepEqual([2023, 2008, 1990].map(inChineseDigits), ["二〇二三", "二〇〇八", "一九九〇"]);
  });
});
