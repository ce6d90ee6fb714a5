import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { placeholder } from "../../../rules/checks/placeholder";
import { canonOf, check, marked, testExamples } from "./paragraphs";

const canon = canonOf();

testExamples(placeholder, canon);

describe("structure/placeholder", () => {
  test("one finding for each mask, without a fix", () => {
    const found = check(placeholder, "我们XX办机关现有XX个党支部，**名党员，由×××同志负责。", canon);
    assert.deepEqual(
      found.map((one) => one.find),
      ["XX", "XX", "**", "×××"],
    );
    assert.ok(found.every((one) => one.report.suggestions.length === 0));
  });

  test("rulers and lines to sign on are no placeholders", () => {
    for (const text of ["****", "________", "* * *", "××××××"]) {
      assert.deepEqual(marked(placeholder, text, canon), [], text);
    }
  });

  test("brackets that are spoken of are none, empty ones in a quotation are", () => {
    assert.deepEqual(marked(placeholder, "注：〔　〕内为五年累计数，书名号“《》”不可省。", canon), []);
    assert.deepEqual(marked(placeholder, "开展“××”活动，形成“《》实施意见”。", canon), ["××", "《》"]);
  });

  test("emphasis in Markdown is none", () => {
    assert.deepEqual(marked(placeholder, "要**高度重视**，*抓好*落实。", canon, "markdown"), []);
  });

  test("code in Markdown is not read", () => {
    assert.deepEqual(
      marked(placeholder, "运行`XX --all`即可。\n\n```\nXX ** ____\n```\n", canon, "markdown"),
      [],
    );
  });
});
