import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { Canon } from "../../../rules/canon/canon";
import { GramSeeds, longWordings } from "../../../rules/match/gram-seeds";
import { phrasing } from "../phrasing-fixture";

function seedsOf(texts: readonly string[]): GramSeeds {
  return new GramSeeds(
    texts.map((characters) => ({ phrasing: phrasing(characters), characters, isVariant: false })),
  );
}

/** Every run in common that can be lengthened on neither side, as `wording text place length`. */
function bruteForce(text: string, wordings: readonly string[]): string[] {
  const found: string[] = [];
  wordings.forEach((wording, index) => {
    for (let at = 0; at < text.length; at++) {
      for (let place = 0; place < wording.length; place++) {
        if (at > 0 && place > 0 && text[at - 1] === wording[place - 1]) continue;
        let length = 0;
        while (at + length < text.length && text[at + length] === wording[place + length]) length++;
        if (length >= 4) found.push(`${index} ${at} ${place} ${length}`);
      }
    }
  });
  return found.sort();
}

describe("gram seeds", () => {
  test("the runs in common are those brute force finds", () => {
    const word = fc
      .array(fc.constantFrom(..."党员广大"), { maxLength: 24 })
      .map((characters) => characters.join(""));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 4 }), word, (wordings, text) => {
        const runs = [...seedsOf(wordings).commonRuns(text)].flatMap(([index, own]) =>
          own.map((run) => `${index} ${run.text} ${run.wording} ${run.length}`),
        );
        assert.deepEqual(runs.sort(), bruteForce(text, wordings));
      }),
      { numRuns: 500 },
    );
  });

  test("variants and short sentences attest their words, and nobody is held to them", () => {
    const long = "坚持把解决好“三农”问题作为全党工作重中之重";
    const variant = "坚持把解决好“三农”问题作为工作的重中之重";
    const short = "全党工作的重中之重";
    const { wordings } = longWordings(
      new Canon({
        phrasings: [
          phrasing(long, { kind: "quotation", also: [variant] }),
          phrasing(short, { kind: "formula" }),
          phrasing("一个不是句子的词语这样长也不算", { kind: "term" }),
        ],
        sources: [],
      }),
    );
    assert.deepEqual(
      wordings.map(({ characters, isVariant }) => [characters, isVariant]),
      [
        ["坚持把解决好三农问题作为全党工作重中之重", false],
        ["坚持把解决好三农问题作为工作的重中之重", true],
        [short, true],
      ],
    );
  });
});
