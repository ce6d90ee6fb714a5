import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { Canon } from "../../../rules/canon/canon";
import type { Phrasing } from "../../../rules/canon/phrasing";
import { bestChain } from "../../../rules/match/colinear-chain";
import { longWordings } from "../../../rules/match/gram-seeds";
import { alignQuotation } from "../../../rules/match/quotation-alignment";
import { quotedPassages } from "../../../rules/match/quoted-passage";
import { restorationOf } from "../../../rules/match/restoration";
import { phrasing } from "../phrasing-fixture";

const sentence = phrasing(
  "全党要增强“四个意识”，坚定“四个自信”，始终牢记初心使命，永远保持赶考的清醒和谨慎",
  {
    kind: "quotation",
  },
);

/** Each difference as the draft's words → the source's, in the draft with its punctuation. */
function differences(draft: string, from: Phrasing = sentence): string[] {
  const seeds = longWordings(new Canon({ phrasings: [from], sources: [] }));
  return quotedPassages(draft, { start: 0, end: draft.length }, [], seeds).flatMap((passage) =>
    alignQuotation(passage).flatMap(({ differences: own }) =>
      own.map((difference) => {
        const change = restorationOf(draft, passage.draft, from, difference, true);
        return change === undefined ? "?" : `${draft.slice(change.start, change.end)}→${change.text}`;
      }),
    ),
  );
}

describe("quotation alignment", () => {
  test("names the smallest differences, however many", () => {
    assert.deepEqual(
      differences(
        "全党要曾强‘四个意识’，坚持‘四个自信’，始终牢记初心和使命，永远保赶考的清醒和谨甚，一刻不松。",
      ),
      ["曾→增", "持→定", "和→", "→持"],
    );
    assert.deepEqual(
      differences("始终牢记初心使命，永远保持赶考的谨慎清醒。").length,
      0,
      "what differs only where it ends may go on otherwise",
    );
  });

  test("other words at the end are a difference where as many stand there and both end", () => {
    assert.deepEqual(differences("永远保持赶考的清醒和敬畏"), ["敬畏→谨慎"]);
    for (const draft of [
      "永远保持赶考的清醒和敬畏之心",
      "永远保持赶考的清醒和敬畏，一刻不松",
      "永远保持赶考的清醒定力足",
      "我们要增强‘四个意识’，坚定‘四个自信’",
    ])
      assert.deepEqual(differences(draft), [], draft);
  });

  test("a part of the sentence is no difference, nor one cut and marked", () => {
    for (const draft of [
      "坚定‘四个自信’，始终牢记初心使命，永远保持赶考的清醒",
      "全党要增强‘四个意识’……永远保持赶考的清醒和谨慎",
      "全党要增强‘四个意识’...永远保持赶考的清醒和谨慎",
      "他说过，始终牢记初心使命，永远保持赶考的清醒和谨慎，这话不错",
    ])
      assert.deepEqual(differences(draft), [], draft);
  });

  test("punctuation is no difference, and where the draft has digits it is not told", () => {
    assert.deepEqual(
      differences("全党要增强四个意识、坚定四个自信、始终牢记初心使命；永远保持赶考的清醒和谨慎"),
      [],
    );
    assert.deepEqual(differences("全党要增强‘4个意识’，坚定‘四个自信’，始终牢记初心使命，永远保持"), ["?"]);
  });

  test("a clause comes and goes with its comma, its quotation marks as the draft has them", () => {
    assert.deepEqual(differences("全党要增强‘四个意识’，始终牢记初心使命，永远保持赶考的清醒和谨慎"), [
      "→坚定‘四个自信’，",
    ]);
    assert.deepEqual(
      differences(
        "全党要增强‘四个意识’，坚定‘四个自信’，做到‘两个维护’，始终牢记初心使命，永远保持赶考的清醒",
      ),
      ["做到‘两个维护’，→"],
    );
  });

  test("of characters that stand twice, those are missing that make a clause or fit the punctuation", () => {
    const clauses = phrasing("坚持人民至上的立场，坚持自信自立的态度，坚持守正创新的方向", {
      kind: "quotation",
    });
    assert.deepEqual(differences("坚持人民至上的立场，坚持守正创新的方向", clauses), [
      "→坚持自信自立的态度，",
    ]);
    const twice = phrasing("农村贫困人口实现脱贫，贫困县全部摘帽，解决整体贫困", { kind: "quotation" });
    assert.deepEqual(differences("农村贫困人口实现脱贫，困县全部摘帽，解决整体贫困", twice), ["→贫"]);
  });

  test("another sentence is none of this one's", () => {
    assert.deepEqual(differences("全党要坚定‘四个自信’，时刻不忘初心，继续保持谨慎和赶考的清醒头脑"), []);
    assert.deepEqual(differences("增强‘四个意识’"), []);
    assert.deepEqual(differences(""), []);
  });

  test("a chain goes forward in the text and in the sentence, and no run shares a character with the next", () => {
    const run = fc.record({
      text: fc.nat(40),
      wording: fc.nat(40),
      length: fc.integer({ min: 4, max: 12 }),
    });
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 12 }), (runs) => {
        const chain = bestChain(runs.sort((a, b) => a.text - b.text));
        assert.ok(chain.length > 0);
        chain.forEach(({ text, wording, length }, i) => {
          assert.ok(length > 0);
          if (i === 0) return;
          const before = chain[i - 1];
          assert.ok(before.text + before.length <= text && before.wording + before.length <= wording);
        });
      }),
      { numRuns: 500 },
    );
  });
});
