import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { parseDocument, type TextFormat } from "../../rules/text/document";
import { shippedLinter } from "./shipped-linter";

/** In milliseconds: two to ten times what any of these takes, and less than each took when it was gone through once for each of its parts. */
const limit = 5000;

const lines: readonly [string, string, TextFormat?][] = [
  ["stars between letters", `a${"*".repeat(200_000)}b`],
  ["blanks left, and spaces between", "甲乙，甲 乙××，".repeat(10_000)],
  ["quotation marks that wait for others", "“".repeat(30_000) + "’".repeat(30_000)],
  ["brackets within brackets", `${"（(".repeat(60_000)}${"))".repeat(60_000)}。`],
  ["spaces between all characters", `甲，${" 甲".repeat(30_000)}`],
  ["a list of nouns that does not end", "乙纪律，甲纪律、丁".repeat(14_000)],
  ["words of a former time without a full stop", "《甲》环境保护部，".repeat(25_000)],
  [
    "one sentence quoted again and again",
    `党的十九大报告指出：“${"严密的组织体系是党的优势所在、力量所在。".repeat(12_000)}”`,
  ],
  [
    "paragraphs with an ignore comment each",
    "截止12月底，完成任务<!-- tifa-ignore typo/confusable -->。\n\n".repeat(12_000),
    "markdown",
  ],
  ["a date with spaces behind it", `---\ndate:${" ".repeat(200_000)}x\n---\n环境保护部。`, "markdown"],
];

describe("a long text takes no longer than its length", () => {
  for (const [name, text, format = "plain"] of lines) {
    test(name, () => {
      const linter = shippedLinter();
      const document = parseDocument(text, format);
      linter.lint(parseDocument("", format));
      const started = performance.now();
      linter.lint(document);
      const took = performance.now() - started;
      assert.ok(took < limit, `${took.toFixed(0)} ms`);
    });
  }

  test("with more findings than a function takes arguments", () => {
    const count = 150_000;
    const found = shippedLinter().lint(parseDocument("1、加强领导\n".repeat(count), "plain"));
    assert.equal(found.filter(({ rule }) => rule === "structure/heading-level").length, count);
  });
});
