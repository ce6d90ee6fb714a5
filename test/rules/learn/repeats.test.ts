import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { maximalRepeats } from "../../../rules/learn/repeats";
import { buildSuffixIndex } from "../../../rules/learn/suffix-index";

/** Every text of at least two units that occurs twice and loses an occurrence whichever way it grows. */
function naiveRepeats(text: string): string[] {
  const found = new Set<string>();
  for (let start = 0; start < text.length; start++) {
    for (let end = start + 2; end <= text.length; end++) {
      const part = text.slice(start, end);
      const places = [...text].map((_, i) => i).filter((i) => text.startsWith(part, i));
      const before = new Set(places.map((i) => text[i - 1] ?? `edge${i}`));
      const after = new Set(places.map((i) => text[i + part.length] ?? `edge${i}`));
      if (places.length > 1 && before.size > 1 && after.size > 1) found.add(part);
    }
  }
  return [...found].sort();
}

test("maximal repeats are what trying every part finds", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 30 }), (text) => {
      const found: string[] = [];
      const index = buildSuffixIndex(Int32Array.from(text, (unit) => unit.charCodeAt(0)));
      maximalRepeats(index, 2, ({ start, length }) => found.push(text.slice(start, start + length)));
      assert.deepEqual(found.sort(), naiveRepeats(text));
    }),
  );
});
