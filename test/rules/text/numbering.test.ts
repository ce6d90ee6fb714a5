import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  headingLevels,
  numeralText,
  numeralValue,
  paragraphNumber,
  unclosedNumber,
} from "../../../rules/text/numbering";
import { ordinalMarks } from "../../../rules/text/ordinal-marks";

describe("the number of a paragraph", () => {
  const read = (prose: string) => {
    const number = paragraphNumber(prose);
    return (
      number &&
      `${headingLevels[number.level]} ${number.value} ${prose.slice(number.mark.start, number.mark.end)}`
    );
  };

  test("has four levels", () => {
    assert.equal(read("二、主要任务"), "一、 2 、");
    assert.equal(read("（十二）加强领导"), "（一） 12 ");
    assert.equal(read("3.加强领导"), "1. 3 .");
    assert.equal(read("（4）加强领导"), "（1） 4 ");
  });

  test("may have a wrong mark behind it", () => {
    assert.equal(read("（一）、加强领导"), "（一） 1 、");
    assert.equal(read("1、加强领导"), "1. 1 、");
    assert.equal(read("二.主要任务"), "一、 2 .");
  });

  test("is not what only looks like one", () => {
    for (const prose of [
      "一、二年级",
      "三、四线城市",
      "1.5万人",
      "2023.",
      "（三）",
      "一个支部",
      "10个支部",
      "二十大报告",
    ])
      assert.equal(read(prose), undefined, prose);
  });

  test("may lack its closing bracket", () => {
    assert.deepEqual(
      ["（10构建亲清关系", "(三加强领导（试行）", "（10个单位）", "（2023年", "（1", "（10.5亿元"].map(
        (prose) => unclosedNumber(prose)?.value,
      ),
      [10, 3, undefined, undefined, undefined, undefined],
    );
  });

  test("numerals are read and written", () => {
    for (let value = 1; value < 100; value++) {
      assert.equal(numeralValue(numeralText(value, "一")), value);
      assert.equal(numeralValue(numeralText(value, "1")), value);
    }
    for (const text of ["", "〇", "十十", "一二", "0", "100", "二百"])
      assert.equal(numeralValue(text), undefined, text);
  });
});

describe("the counts of a text", () => {
  const read = (prose: string) => ordinalMarks(prose).map(({ start, end }) => prose.slice(start, end));

  test("stand at the start of a clause", () => {
    assert.deepEqual(read("一是加强学习；二是严格管理。第三，狠抓落实"), ["一是", "二是", "第三"]);
    assert.deepEqual(read("一要学，二要做"), ["一要", "二要"]);
  });

  test("are not words that hold the same characters", () => {
    assert.deepEqual(read("坚持一是一、二是二，统一是前提，第一书记带队，唯一要求"), []);
  });
});
