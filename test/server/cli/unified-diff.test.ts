import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { unifiedDiff } from "../../../server/cli/unified-diff";

const numbered = (count: number) => Array.from({ length: count }, (_, i) => `${i + 1}\n`);

describe("a unified diff", () => {
  test("is empty where nothing changed", () => assert.equal(unifiedDiff("a.txt", "甲\n", "甲\n"), ""));

  test("shows three lines around a change and joins changes that stand close", () => {
    const before = numbered(20);
    const after = [...before];
    after[4] = "five\n";
    after[9] = "ten\n";
    after[19] = "twenty\n";
    assert.equal(
      unifiedDiff("a.txt", before.join(""), after.join("")),
      [
        "--- a/a.txt",
        "+++ b/a.txt",
        "@@ -2,12 +2,12 @@",
        " 2",
        " 3",
        " 4",
        "-5",
        "+five",
        " 6",
        " 7",
        " 8",
        " 9",
        "-10",
        "+ten",
        " 11",
        " 12",
        " 13",
        "@@ -17,4 +17,4 @@",
        " 17",
        " 18",
        " 19",
        "-20",
        "+twenty",
        "",
      ].join("\n"),
    );
  });

  test("tells of a missing line end", () => {
    assert.equal(
      unifiedDiff("a.txt", "甲 乙", "甲乙"),
      "--- a/a.txt\n+++ b/a.txt\n@@ -1,1 +1,1 @@\n-甲 乙\n\\ No newline at end of file\n+甲乙\n\\ No newline at end of file\n",
    );
  });

  test("takes lines that come in apart from each other", () => {
    assert.equal(
      unifiedDiff("a.txt", "1\n2\n2\n", "0\n1\n2\n9\n2\n"),
      "--- a/a.txt\n+++ b/a.txt\n@@ -1,3 +1,5 @@\n+0\n 1\n 2\n+9\n 2\n",
    );
  });

  test("takes lines that vanish", () => {
    assert.equal(
      unifiedDiff("a.txt", "1\n2\n3\n", "1\n3\n"),
      "--- a/a.txt\n+++ b/a.txt\n@@ -1,3 +1,2 @@\n 1\n-2\n 3\n",
    );
  });
});
