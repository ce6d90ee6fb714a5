import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  type ConditionedPhrase,
  ConditionedPhrases,
  type WordKnowledge,
} from "../../../rules/match/conditioned-phrases";
import { GAP } from "../../../rules/text/paragraph";
import { watchedIn } from "../watched";

/** Cuts 作|布署|。 and 发布署|名。 */
const words: WordKnowledge = {
  segmenter: (sentence: string) => sentence.split(/(?<=作|署)/),
  evidence: { wordFrequency: () => 0 },
};

function found(entry: ConditionedPhrase, text: string, knowledge: WordKnowledge = words): string[] {
  const table = new ConditionedPhrases([entry]);
  return table
    .matchesOf(text, watchedIn(text, table.phrases), knowledge)
    .map(({ context }) => text.slice(context.start, context.end));
}

describe("phrases with conditions", () => {
  test("each condition looks at its own side, right beside the phrase", () => {
    assert.deepEqual(found({ phrase: "反应", after: "情况" }, "反应情况，情况反应"), ["反应情况"]);
    assert.deepEqual(found({ phrase: "反应", before: "如实" }, "如实反应，反应如实"), ["如实反应"]);
    assert.deepEqual(found({ phrase: "反应", notBefore: "化学" }, "化学反应，反应"), ["反应"]);
    assert.deepEqual(found({ phrase: "反应", notAfter: "[堆器]" }, "反应堆，反应器，反应"), ["反应"]);
    assert.deepEqual(found({ phrase: "反应", after: "情况" }, "反应的情况"), []);
  });

  test("the ends of the text can be asked for", () => {
    assert.deepEqual(found({ phrase: "反应", before: "^|，", after: "$" }, "反应"), ["反应"]);
    assert.deepEqual(found({ phrase: "反应", before: "^|，", after: "$" }, "的反应"), []);
  });

  test("a gap ends what a condition sees", () => {
    assert.deepEqual(found({ phrase: "做出", after: ".?贡献" }, `做出${GAP}贡献`), []);
    assert.deepEqual(found({ phrase: "贡献", before: "做出.?" }, `做出${GAP}贡献`), []);
  });

  test("a condition does not look far", () => {
    assert.deepEqual(found({ phrase: "做出", after: ".*贡献" }, `做出${"很".repeat(80)}贡献`), []);
  });

  test("the group `other` is told of", () => {
    const table = new ConditionedPhrases([{ phrase: "左右", before: "(?<other>大?约)\\d+人" }]);
    const text = "共大约300人左右。";
    const [match] = table.matchesOf(text, watchedIn(text, table.phrases), words);
    assert.deepEqual(match.other, { start: 1, end: 3 });
    assert.deepEqual(match.context, { start: 1, end: 9 });
  });

  test("several entries may have one phrase", () => {
    const table = new ConditionedPhrases([
      { phrase: "必须", after: "品" },
      { phrase: "必须", before: "所" },
    ]);
    const text = "所必须，必须品";
    assert.deepEqual(
      table
        .matchesOf(text, watchedIn(text, table.phrases), words)
        .map(({ entry, start }) => [entry.after, start]),
      [
        [undefined, 1],
        ["品", 4],
      ],
    );
  });

  test("where words are asked for and one edge may lie within one, both must be edges of words to the segmenter", () => {
    const entry: ConditionedPhrase = { phrase: "布署", word: true };
    const evidence = (...known: string[]): WordKnowledge["evidence"] => ({
      wordFrequency: (text, start, end) => (known.includes(text.slice(start, end)) ? 4 : 0),
    });
    assert.deepEqual(found(entry, "作布署。", { ...words, evidence: evidence("作布") }), ["布署"]);
    assert.deepEqual(found(entry, "发布署名。", { ...words, evidence: evidence("发布") }), []);
    const unasked = (): never => assert.fail("the segmenter was asked");
    assert.deepEqual(found(entry, "作布署。", { segmenter: unasked, evidence: evidence() }), ["布署"]);
  });

  test("a dictionary overrules a segmenter that knows neither neighbour", () => {
    const entry: ConditionedPhrase = { phrase: "视查", word: true };
    const single: WordKnowledge = {
      segmenter: (sentence: string) => [...sentence],
      evidence: { wordFrequency: () => 0 },
    };
    assert.deepEqual(found(entry, "检视查摆", single), ["视查"]);
    const known = new Set(["检视", "查摆"]);
    const evidence: WordKnowledge["evidence"] = {
      wordFrequency: (text: string, start: number, end: number) =>
        known.has(text.slice(start, end)) ? 4 : 0,
    };
    assert.deepEqual(found(entry, "检视查摆", { ...single, evidence }), []);
    assert.deepEqual(found(entry, "检视查人", { ...single, evidence }), ["视查"]);
  });
});
