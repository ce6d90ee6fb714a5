import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { layOutPhrases, PhraseTable } from "../../../rules/match/phrase-table";

test("finds at each position exactly the phrases that begin there, shortest first", () => {
  const word = (least: number, most: number) =>
    fc
      .array(fc.constantFrom(..."党员广大\uD83D"), { minLength: least, maxLength: most })
      .map((units) => units.join(""));
  fc.assert(
    fc.property(fc.uniqueArray(word(1, 10), { maxLength: 30 }), word(0, 30), (phrases, text) => {
      const table = new PhraseTable(layOutPhrases(phrases));
      const found: string[] = [];
      table.forEachIn(text, (phrase, start, end) => {
        assert.equal(text.slice(start, end), phrases[phrase]);
        found.push(`${start} ${phrases[phrase]}`);
      });
      const wanted: string[] = [];
      for (let start = 0; start < text.length; start++) {
        const here = phrases.filter((phrase) => text.startsWith(phrase, start));
        wanted.push(...here.sort((a, b) => a.length - b.length).map((phrase) => `${start} ${phrase}`));
      }
      assert.deepEqual(found, wanted);
    }),
  );
});
