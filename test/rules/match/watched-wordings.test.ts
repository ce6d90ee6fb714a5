import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { Canon } from "../../../rules/canon/canon";
import { WatchedWordings } from "../../../rules/match/watched-wordings";
import { watchedIn } from "../watched";

const canon = new Canon({ phrasings: [], sources: [] });

describe("watched wordings", () => {
  test("several lists looked for together give what each gives alone", () => {
    const phrase = fc.string({ unit: fc.constantFrom("党", "建", "工", "作"), minLength: 2, maxLength: 5 });
    const phrases = fc.array(phrase, { maxLength: 6 });
    const text = fc.string({ unit: fc.constantFrom("党", "建", "工", "作", "。"), maxLength: 30 });
    fc.assert(
      fc.property(phrases, phrases, text, (a, b, prose) => {
        const lists = [() => a, () => b] as const;
        const found = new WatchedWordings(canon, lists).in(prose);
        assert.deepEqual(found(lists[0]), watchedIn(prose, a));
        assert.deepEqual(found(lists[1]), watchedIn(prose, b));
      }),
    );
  });

  test("by where they begin, then the shortest first; twins in the order of the list", () => {
    assert.deepEqual(watchedIn("党建工作", ["建工作", "党建", "党建工作", "党建"]), [
      { wording: 1, start: 0, end: 2 },
      { wording: 3, start: 0, end: 2 },
      { wording: 2, start: 0, end: 4 },
      { wording: 0, start: 1, end: 4 },
    ]);
  });
});
