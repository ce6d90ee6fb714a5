import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { longestCommonPrefixes, suffixArray } from "../../../rules/learn/suffix-array";
import { buildSuffixIndex, placesOf } from "../../../rules/learn/suffix-index";

const symbolArrays = fc.array(fc.nat(4), { maxLength: 60 }).map((symbols) => Int32Array.from(symbols));

function compareSuffixes(symbols: Int32Array, a: number, b: number): number {
  while (a < symbols.length && b < symbols.length) {
    if (symbols[a] !== symbols[b]) return symbols[a] - symbols[b];
    a++;
    b++;
  }
  return b - a;
}

describe("suffix array", () => {
  test("is the order of a plain sort", () => {
    fc.assert(
      fc.property(symbolArrays, (symbols) => {
        const expected = [...symbols.keys()].sort((a, b) => compareSuffixes(symbols, a, b));
        assert.deepEqual([...suffixArray(symbols)], expected);
      }),
    );
  });

  test("longest common prefixes are what counting finds", () => {
    fc.assert(
      fc.property(symbolArrays, (symbols) => {
        const suffixes = suffixArray(symbols);
        const shared = longestCommonPrefixes(symbols, suffixes);
        for (let i = 1; i < symbols.length; i++) {
          let length = 0;
          const [a, b] = [suffixes[i - 1], suffixes[i]];
          while (Math.max(a, b) + length < symbols.length && symbols[a + length] === symbols[b + length])
            length++;
          assert.equal(shared[i], length);
        }
      }),
    );
  });

  test("a text is found at all its places and nowhere else", () => {
    const texts = fc.string({ unit: fc.constantFrom("机", "关", "党", "建"), maxLength: 50 });
    const parts = fc.string({ unit: fc.constantFrom("机", "关", "党", "建"), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(texts, parts, (text, part) => {
        const index = buildSuffixIndex(Int32Array.from(text, (unit) => unit.charCodeAt(0)));
        const expected = [...text].map((_, i) => i).filter((i) => text.startsWith(part, i));
        assert.deepEqual(
          [...placesOf(index, part)].sort((a, b) => a - b),
          expected,
        );
      }),
    );
  });
});
