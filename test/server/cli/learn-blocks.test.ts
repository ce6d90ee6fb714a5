import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { insertBlocks, splitBlocks } from "../../../server/cli/learn-blocks";
import { unifiedDiffOfPieces } from "../../../server/cli/unified-diff";

const split = (text: string) =>
  splitBlocks(
    text,
    (line) => line.startsWith("- "),
    (block) => /^- (.*?)\r?$/m.exec(block)?.[1],
  );
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const insert = (text: string, ...entries: string[]) =>
  insertBlocks(
    split(text),
    entries.map((entry) => ({ entry, text: `- ${entry}\n` })),
    compare,
  );
const after = (text: string, ...entries: string[]) =>
  insert(text, ...entries)
    .map((piece) => piece.after)
    .join("");

describe("the blocks of a file that people write as well", () => {
  test("an entry takes the comments right above it along, and those below it that are indented", () => {
    const blocks = split("# file\n\n# first\n- a\n  # of a\n\n# of b\n- b\n");
    assert.deepEqual(
      blocks.map(({ text, entry }) => [text, entry]),
      [
        ["# file\n\n# first\n", undefined],
        ["- a\n  # of a\n", "a"],
        ["\n# of b\n- b\n", "b"],
      ],
    );
  });

  test("joined again they are the file", () => {
    const line = fc.constantFrom("- a\n", "- b\r\n", "# c\n", "\n", "  x: y\n", "- z");
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join("");
        assert.equal(
          split(text)
            .map((block) => block.text)
            .join(""),
          text,
        );
      }),
    );
  });

  test("a new one goes before the first that comes after it, wherever that stands", () => {
    assert.equal(after("# file\n- b\n- e\n- c\n", "a", "d", "f"), "# file\n- a\n- b\n- d\n- e\n- c\n- f\n");
    assert.equal(after("", "a"), "- a\n");
  });

  test("line ends are the file's, and a missing one is put in", () => {
    assert.equal(after("- a\r\n- c\r\n", "b"), "- a\r\n- b\r\n- c\r\n");
    assert.equal(after("- a", "b"), "- a\n- b\n");
  });

  test("the diff of the pieces shows them and nothing else", () => {
    assert.equal(
      unifiedDiffOfPieces("a/x", "b/x", insert("# f\n- b\n- d\n- e\n- f\n- g\n", "c", "h")),
      "--- a/x\n+++ b/x\n@@ -1,6 +1,8 @@\n # f\n - b\n+- c\n - d\n - e\n - f\n - g\n+- h\n",
    );
    assert.equal(unifiedDiffOfPieces("a/x", "b/x", insert("- a\n")), "");
    assert.equal(
      unifiedDiffOfPieces("a/x", "b/x", insert("- a", "b")),
      "--- a/x\n+++ b/x\n@@ -1,1 +1,2 @@\n-- a\n\\ No newline at end of file\n+- a\n+- b\n",
    );
  });
});
