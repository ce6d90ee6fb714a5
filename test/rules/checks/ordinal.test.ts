import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { isLoud, lint } from "../shipped-linter";

const found = (text: string, rule: string, format?: "markdown") =>
  lint(text, format)
    .filter((finding) => finding.rule === rule && isLoud(finding))
    .map(
      ({ start, text: wording, related }) =>
        `${start.line + 1}:${wording}${related === undefined ? "" : `<${related[0].start.line + 1}`}`,
    );

describe("structure/ordinal", () => {
  const ordinals = (text: string, format?: "markdown") => found(text, "structure/ordinal", format);

  test("a gap is told with the number before it", () => {
    assert.deepEqual(ordinals("一是抓学习。\n二是抓管理。\n四是抓考核。"), ["3:四是<2"]);
  });

  test("the suggestion shows what is to stand there, with its word", () => {
    const titles = (text: string) =>
      lint(text)
        .filter(({ rule }) => rule === "structure/ordinal")
        .map(({ suggestions }) => suggestions[0].title);
    assert.deepEqual(titles("一是抓学习，二是抓管理，四是抓考核。"), ["改为“三是”"]);
    assert.deepEqual(titles("第一，抓学习。第三，抓管理。"), ["改为“第二”"]);
    assert.deepEqual(titles("一、抓学习\n三、抓管理"), ["改为“二”"]);
  });

  test("a repeated number is told with how its series begins", () => {
    const messages = (text: string) =>
      lint(text).flatMap(({ rule, message }) => (rule === "structure/ordinal" ? [message] : []));
    assert.deepEqual(messages("（一）学习\n（二）作风\n（二）组织"), [
      "序号“二”重复：“（一）”这一层前面已有这个序号，请核对并顺延。",
    ]);
    assert.deepEqual(messages("第一，抓学习。第二，抓管理。第二，抓考核。"), [
      "序号“第二”重复：“第一”这一层前面已有这个序号，请核对并顺延。",
    ]);
  });

  test("a lower level begins anew under each heading, and an inner series may stand in an outer one", () => {
    const text = "一、任务\n（一）学习\n1.理论\n2.业务\n（二）作风\n1.服务\n二、保障\n（一）组织\n（二）经费";
    assert.deepEqual(ordinals(text), []);
    assert.deepEqual(
      ordinals("第一，抓学习。一是学理论，二是学业务。\n第二，抓作风。一是抓服务，二是抓效能。"),
      [],
    );
  });

  test("headings in Markdown count, the numbers of its own lists are its own", () => {
    assert.deepEqual(ordinals("## 一、任务\n\n文字。\n\n## 三、保障\n", "markdown"), ["5:三<1"]);
    assert.deepEqual(ordinals("1. 学习\n3. 管理\n", "markdown"), []);
  });

  test("an excerpt may begin and go back anywhere", () => {
    assert.deepEqual(ordinals("三是抓考核。\n四是抓奖惩。"), []);
    assert.deepEqual(ordinals("一是抓学习，二是抓管理，三是抓考核。\n二是抓管理的单位较多。"), []);
  });

  test("one odd word in a series is told, two that alternate are not", () => {
    assert.deepEqual(ordinals("一是学，二要做，三是查。"), ["1:二要"]);
    assert.deepEqual(ordinals("一要学，二是做，三要查，四是改。"), []);
  });
});

describe("structure/heading-level", () => {
  const levels = (text: string) => found(text, "structure/heading-level");

  test("a mark behind a bracket is too much", () => {
    assert.deepEqual(levels("（一）、学习\n（二）、管理"), ["1:（一）、", "2:（二）、"]);
  });

  test("a dot is not offered where it would make a list of Markdown of the paragraph", () => {
    const fixes = (text: string, format?: "markdown") =>
      lint(text, format)
        .filter(({ rule }) => rule === "structure/heading-level")
        .map(({ suggestions }) => suggestions.length);
    assert.deepEqual(fixes("1、 加强领导\n\n2、\n压实责任\n\n3、改进作风\n", "markdown"), [0, 0, 1]);
    assert.deepEqual(fixes("1、 加强领导\n2、压实责任\n"), [1, 1]);
  });

  test("levels that are turned about are told once for a series", () => {
    assert.deepEqual(levels("一、任务\n1.学习\n（一）理论\n（二）业务"), ["3:（一）"]);
  });

  test("numbers that run through a whole decision have no level", () => {
    assert.deepEqual(levels("一、意义\n（1）背景\n（2）要求\n二、任务\n（3）改革\n（4）开放"), []);
  });

  test("a number without its closing bracket is one where it goes on with a series", () => {
    const text = "（9）优化服务\n（10构建亲清关系\n（11）加强监管";
    assert.deepEqual(levels(text), ["2:（10"]);
    assert.deepEqual(found(text, "structure/ordinal"), []);
    assert.deepEqual(levels("（1）优化服务\n（10个单位参加\n（2）加强监管"), []);
    assert.deepEqual(found("（1）优化服务\n（10个单位参加\n（2）加强监管", "structure/ordinal"), []);
    assert.deepEqual(levels("（十个单位参加\n和两个单位列席）"), []);
  });

  test("a level may be left out where there are only two", () => {
    assert.deepEqual(levels("一、任务\n1.学习\n2.管理\n二、保障\n1.组织"), []);
  });
});
