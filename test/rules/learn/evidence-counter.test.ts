import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { confusion, everything, smallCounter, smallTable, words } from "../evidence/small-table";

const texts = [
  "广大党员要带头学习。广大党员要带头落实。",
  "广大团员要带头。",
  "十大党员光荣上榜！要认清形势",
  "广大党员干部要认清形势，广大群众要带头学习。",
];

describe("counting an evidence table", () => {
  test("the order of the paragraphs of a file leaves no trace", () => {
    const count = (paragraphs: readonly string[]): Uint8Array => {
      const counter = smallCounter();
      for (const paragraph of paragraphs) counter.add(paragraph);
      counter.keep({ name: "a.txt", bytes: 1, sha256: "" });
      return counter.compile({ confusion, words, thresholds: everything, tifa: "0.0.0" });
    };
    const expected = count(texts);
    fc.assert(
      fc.property(fc.shuffledSubarray(texts, { minLength: texts.length }), (shuffled) =>
        assert.deepEqual(count(shuffled), expected),
      ),
      { numRuns: 20 },
    );
  });

  test("a file dropped half way leaves no trace", () => {
    const counter = smallCounter();
    texts.forEach((text, index) => {
      counter.add("广大党员广大团员的半个文件");
      counter.add("十大党员");
      counter.drop();
      counter.add(text);
      counter.keep({ name: `${index}.txt`, bytes: text.length, sha256: "" });
    });
    counter.add("最后半个");
    const table = counter.compile({ confusion, words, thresholds: everything, tifa: "0.0.0" });
    assert.deepEqual(table, smallTable(texts));
  });
});
