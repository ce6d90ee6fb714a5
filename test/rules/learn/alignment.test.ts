import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { alignFrom } from "../../../rules/learn/alignment";

/** Optimal string alignment: the textbook table, unbounded. */
function edits(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      table[i][j] = Math.min(
        table[i - 1][j] + 1,
        table[i][j - 1] + 1,
        table[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1),
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? table[i - 2][j - 2] + 1
          : Number.POSITIVE_INFINITY,
      );
    }
  }
  return table[a.length][b.length];
}

const strings = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom("学", "原", "文"), minLength, maxLength });

test("the ends within the limit are those of the full table", () => {
  fc.assert(
    fc.property(strings(3, 8), strings(0, 14), fc.integer({ min: 1, max: 2 }), (pattern, text, limit) => {
      const found = new Map<number, number>();
      alignFrom(pattern, text, 0, limit, (end, count) => {
        if (end <= text.length) found.set(end, count);
      });
      const expected = new Map<number, number>();
      for (let end = 0; end <= text.length; end++) {
        const count = edits(pattern, text.slice(0, end));
        if (count <= limit) expected.set(end, count);
      }
      assert.deepEqual(found, expected);
    }),
  );
});
