import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { alignmentEdits } from "../../../rules/match/edits";
import { errorsAllowed, PartitionIndex } from "../../../rules/match/partition-index";

/** Optimal string alignment distance, the plain way. */
function distance(a: string, b: string): number {
  return alignmentEdits(a, b, 0).length;
}

function nearStarts(index: PartitionIndex, text: string): Set<string> {
  const found = new Set<string>();
  index.forEachNear(text, ({ phrase, start, end }) => found.add(`${phrase} ${start} ${end}`));
  return found;
}

describe("partition index", () => {
  const alphabet = fc.constantFrom(..."党员广大干部");
  const phrase = fc.array(alphabet, { minLength: 4, maxLength: 18 }).map((units) => units.join(""));

  test("finds every stretch within the errors allowed, as brute force does, and nothing else", () => {
    fc.assert(
      fc.property(
        fc.array(phrase, { minLength: 1, maxLength: 4 }),
        fc.array(alphabet, { maxLength: 24 }),
        (phrases, units) => {
          const text = units.join("");
          const found = nearStarts(new PartitionIndex(phrases), text);
          phrases.forEach((wanted, p) => {
            const most = errorsAllowed(wanted.length);
            for (let start = 0; start < text.length; start++) {
              for (
                let end = start + Math.max(1, wanted.length - most);
                end <= Math.min(text.length, start + wanted.length + most);
                end++
              ) {
                const errors = distance(text.slice(start, end), wanted);
                const key = `${p} ${start} ${end}`;
                if (errors > most || errors === 0) assert.ok(!found.has(key), `${key} is ${errors} away`);
                else
                  assert.ok(
                    found.has(key),
                    `${wanted} near ${text.slice(start, end)} (${errors}) in ${text}`,
                  );
              }
            }
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  test("finds a slip of each kind", () => {
    const index = new PartitionIndex(["广大党员", "两个维护"]);
    for (const text of ["十大党员", "广太党员", "广大员", "广大大党员", "广党大员", "两维护", "两维个护"]) {
      assert.ok(nearStarts(index, `我们${text}要`).size > 0, text);
    }
    assert.equal(nearStarts(index, "我们广大").size, 0);
  });
});

describe("alignment", () => {
  test("its edits turn the draft into the phrase", () => {
    const word = fc.array(fc.constantFrom(..."党员广大"), { maxLength: 10 }).map((units) => units.join(""));
    fc.assert(
      fc.property(word, word, (draft, phrase) => {
        let result = draft;
        for (const edit of alignmentEdits(draft, phrase, 0).reverse())
          result = result.slice(0, edit.start) + edit.text + result.slice(edit.end);
        assert.equal(result, phrase);
      }),
    );
  });

  test("names what happened", () => {
    const kinds = (draft: string, phrase: string) => alignmentEdits(draft, phrase, 0).map(({ kind }) => kind);
    assert.deepEqual(kinds("十大党员", "广大党员"), ["substitute"]);
    assert.deepEqual(kinds("两维护", "两个维护"), ["drop"]);
    assert.deepEqual(kinds("广大大党员", "广大党员"), ["insert"]);
    assert.deepEqual(kinds("广党大员", "广大党员"), ["swap"]);
  });
});
