import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type Phrasing, phrasingDefaults } from "../../../rules/canon/phrasing";
import { coveredBy } from "../../../rules/match/covered";

const phrasing: Phrasing = { ...phrasingDefaults, text: "提法", kind: "term", sources: {} };
const at = (start: number, end: number) => ({ start, end, phrasing });

describe("spans inside a phrasing", () => {
  test("one that begins before and ends no earlier, or begins there and ends behind, holds the span", () => {
    assert.ok(coveredBy([at(0, 5)])({ start: 2, end: 5 }));
    assert.ok(coveredBy([at(2, 6)])({ start: 2, end: 5 }));
    assert.ok(!coveredBy([at(2, 5)])({ start: 2, end: 5 }));
    assert.ok(!coveredBy([at(0, 4), at(3, 9)])({ start: 2, end: 5 }));
  });

  test("a long phrasing before short ones is remembered", () => {
    const isCovered = coveredBy([at(0, 20), at(1, 3), at(12, 14)]);
    assert.deepEqual(
      [
        { start: 4, end: 6 },
        { start: 12, end: 14 },
        { start: 18, end: 21 },
        { start: 30, end: 31 },
      ].map(isCovered),
      [true, true, false, false],
    );
  });
});
