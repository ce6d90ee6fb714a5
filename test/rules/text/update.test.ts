import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import {
  parseDocument,
  type TextDocument,
  type TextFormat,
  updateDocument,
} from "../../../rules/text/document";
import { changeBetween } from "../../../rules/text/text-change";
import { edited, randomEdit, textOf } from "./edited-texts";

const formats = fc.constantFrom<TextFormat>("markdown", "plain");

/** Makes each text of the one before it and holds the result against the text read afresh. */
function follow(texts: readonly string[], format: TextFormat): TextDocument {
  let document = parseDocument(texts[0], format);
  for (const text of texts.slice(1)) {
    const before = document;
    document = updateDocument(before, text);
    assert.deepEqual(document, parseDocument(text, format), JSON.stringify([before.text, text]));
  }
  return document;
}

describe("an updated document", () => {
  test("is the one read afresh, whatever the edits", () => {
    fc.assert(
      fc.property(
        textOf(60),
        fc.array(randomEdit, { minLength: 1, maxLength: 6 }),
        formats,
        (text, edits, format) => {
          const texts = [text];
          for (const edit of edits) texts.push(edited(texts[texts.length - 1], edit));
          follow(texts, format);
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 400) },
    );
  });

  const ends = ["\n", "\r\n", "\r"];
  const long = [
    "# 题",
    "",
    "甲段",
    "",
    "- 一",
    "- 二",
    "",
    "  续",
    "- 三",
    "",
    "> 引",
    "",
    "1. 子",
    "2. 丑",
    "",
    "末段",
    "",
  ];
  for (const end of ends) {
    test(`typed unit by unit, and deleted again, with ${JSON.stringify(end)}`, () => {
      const text = long.join(end);
      const typed = Array.from({ length: text.length + 1 }, (_, length) => text.slice(0, length));
      for (const format of ["markdown", "plain"] as const)
        follow([...typed, ...[...typed].reverse()], format);
    });
  }

  for (const inserted of [
    "```\n",
    "---\n",
    "<!--",
    "    ",
    "> ",
    "|---|\n",
    "===\n",
    "\n",
    "\r",
    "- ",
    "**",
    "\\",
  ]) {
    test(`${JSON.stringify(inserted)} put in and taken out at every place`, () => {
      const text = `---\ntitle: 题\n---\n${long.join("\n")}| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |\n\n\`\`\`\n码\n\`\`\`\n末`;
      for (let at = 0; at <= text.length; at++) {
        follow([text, text.slice(0, at) + inserted + text.slice(at), text], "markdown");
      }
    });
  }

  test("shares the paragraphs before the edit and reads only those around it", () => {
    const text = Array.from({ length: 300 }, (_, i) => `第${i}段。\n\n`).join("");
    const at = text.indexOf("第150段");
    for (const format of ["markdown", "plain"] as const) {
      const before = parseDocument(text, format);
      const after = updateDocument(before, `${text.slice(0, at)}又${text.slice(at)}`);
      assert.ok(before.paragraphs.slice(0, 148).every((paragraph, i) => paragraph === after.paragraphs[i]));
      const moved = after.paragraphs.slice(155).map(({ prose, start }) => ({ prose, start: start - 1 }));
      assert.deepEqual(
        moved,
        before.paragraphs.slice(155).map(({ prose, start }) => ({ prose, start })),
      );
    }
  });

  test("the same text is the same document", () => {
    const document = parseDocument("甲\n\n乙", "markdown");
    assert.equal(updateDocument(document, "甲\n\n乙"), document);
  });
});

describe("the change between two texts", () => {
  test("turns one into the other and could not be shorter at either end", () => {
    const parts = fc.tuple(
      fc.constantFrom("", "甲", "甲".repeat(1023), "甲乙".repeat(1500)),
      textOf(3),
      textOf(3),
      fc.constantFrom("", "乙", "甲".repeat(1025), "甲乙".repeat(1500)),
    );
    fc.assert(
      fc.property(parts, ([head, from, to, tail]) => {
        const [before, after] = [head + from + tail, head + to + tail];
        const change = changeBetween(before, after);
        if (change === undefined) {
          assert.equal(before, after);
          return;
        }
        const { start, endBefore, endAfter } = change;
        assert.equal(before.slice(0, start) + after.slice(start, endAfter) + before.slice(endBefore), after);
        if (start < endBefore && start < endAfter) {
          assert.notEqual(before[start], after[start]);
          assert.notEqual(before[endBefore - 1], after[endAfter - 1]);
        }
      }),
    );
  });
});
