import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { displayWidth, padToWidth, truncateToWidth, wrapToWidth } from "../../../server/cli/display-width";

describe("widths in a terminal", () => {
  test("Chinese characters and marks take two columns, Latin ones one", () => {
    assert.equal(displayWidth("党员ab"), 6);
    assert.equal(displayWidth("“、。”"), 8);
    assert.equal(displayWidth("𠮷👍"), 4);
    assert.equal(displayWidth("e\u0301"), 1);
    assert.equal(displayWidth("\u001b[31m党\u001b[39m"), 2);
    assert.equal(displayWidth(""), 0);
  });

  test("padding and truncating count columns", () => {
    assert.equal(padToWidth("错误", 6), "错误  ");
    assert.equal(truncateToWidth("广大党员干部", 8), "广大党…");
    assert.equal(truncateToWidth("广大党员", 8), "广大党员");
  });

  test("no line begins with a closing mark or ends with an opening one", () => {
    assert.deepEqual(wrapToWidth("坚持党要管党、从严治党", 12), ["坚持党要管", "党、从严治党"]);
    assert.deepEqual(wrapToWidth("落实好“两个维护”", 8), ["落实好", "“两个维", "护”"]);
    assert.deepEqual(wrapToWidth("the quick fox", 9), ["the quick", "fox"]);
    assert.deepEqual(wrapToWidth("见工作条例: 党员", 10), ["见工作条", "例: 党员"]);
    assert.deepEqual(wrapToWidth("the (党章 says", 5), ["the", "(党章", "says"]);
  });

  test("wrapping loses nothing but blanks, and keeps to the width where it can", () => {
    const piece = fc.constantFrom("党", "员", "，", "“", "”", "ab", " ", "…", "（", "）", "x", "\n");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.integer({ min: 20, max: 40 }), (pieces, width) => {
        const text = pieces.join("");
        const lines = wrapToWidth(text, width);
        assert.equal(lines.join("").replaceAll(/\s/g, ""), text.replaceAll(/\s/g, ""));
        for (const line of lines) {
          const longest = Math.max(
            0,
            ...(line.match(/[“（]*[^\s“（]?[，”…）]*|[abx“”，…（）]+/g) ?? []).map(displayWidth),
          );
          assert.ok(displayWidth(line) <= Math.max(width, longest), line);
        }
      }),
    );
  });
});
