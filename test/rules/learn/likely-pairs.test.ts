import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { groupDocuments } from "../../../rules/learn/document-groups";
import { forEachLikelyPair } from "../../../rules/learn/likely-pairs";

const share = 0.5;

function pairsOf(sets: readonly Uint32Array[]): Set<string> {
  const pairs = new Set<string>();
  forEachLikelyPair(sets, share, (a, b) => pairs.add(`${a} ${b}`));
  return pairs;
}

/** Every pair of which the larger has half of the smaller. */
function alike(sets: readonly Uint32Array[]): string[] {
  const pairs: string[] = [];
  for (let a = 0; a < sets.length; a++) {
    for (let b = 0; b < a; b++) {
      const smaller = Math.min(sets[a].length, sets[b].length);
      const shared = sets[a].filter((hash) => sets[b].includes(hash)).length;
      if (smaller > 0 && shared >= share * smaller) pairs.push(`${a} ${b}`);
    }
  }
  return pairs;
}

describe("likely pairs", () => {
  test("miss no two sets of which one has half of the other", () => {
    const set = fc
      .uniqueArray(fc.nat(60), { maxLength: 12 })
      .map((hashes) => Uint32Array.from(hashes).sort());
    fc.assert(
      fc.property(fc.array(set, { maxLength: 12 }), (sets) => {
        const found = pairsOf(sets);
        for (const pair of alike(sets)) assert.ok(found.has(pair), pair);
      }),
    );
  });

  test("miss none either where a hash is in so many sets that it is not followed", () => {
    // 60 sets of their own hashes and three common ones: only 0 and 1, and the two that hold little else, are alike.
    const sets = Array.from({ length: 60 }, (_, n) =>
      Uint32Array.from([1, 2, 3, ...Array.from({ length: n < 2 ? 1 : 20 }, (__, i) => 100 * (n + 1) + i)]),
    );
    const found = pairsOf(sets);
    for (const pair of alike(sets)) assert.ok(found.has(pair), pair);
    assert.ok(!found.has("59 58"), "two sets with a common hash or three of 23 are not worth a look");
  });

  test("groups of documents are those that a look at every pair gives", () => {
    const sentence = (n: number) =>
      String.fromCharCode(...Array.from({ length: 30 }, (_, i) => 0x4e00 + n * 40 + i));
    const documents = Array.from({ length: 70 }, (_, n) => ({
      id: `d${n}`,
      // All have sentence 0; each pair of neighbours shares one more; every tenth has nothing but sentence 0.
      text:
        n % 10 === 0
          ? sentence(0)
          : sentence(0) + sentence(1 + Math.floor(n / 2)) + sentence(100 + n).slice(0, 9),
      segmented: false,
    }));
    const groups = groupDocuments(documents);
    assert.equal(groups[2], groups[3]);
    assert.equal(new Set([0, 10, 20].map((n) => groups[n])).size, 1);
  });
});
