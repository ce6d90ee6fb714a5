import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Canon } from "../../../rules/canon/canon";
import { hintConfidence, warningConfidence } from "../../../rules/evidence/weights";
import type { Consideration } from "../../../rules/explain/considerations";
import { type ParagraphTrace, type TextTrace, traceText } from "../../../rules/explain/text-trace";
import type { LinterOptions } from "../../../rules/linter";
import { placedSpan } from "../../../rules/placement";
import { parseDocument, type TextFormat } from "../../../rules/text/document";
import { readDrafts } from "../marks";
import { lint, segmenter, shippedCanon, shippedEvidence } from "../shipped-linter";

const shipped: LinterOptions = {
  canon: new Canon(shippedCanon),
  evidence: shippedEvidence(),
  segmenter,
  language: "zh",
};

function trace(text: string, options: Partial<LinterOptions> = {}, format: TextFormat = "plain"): TextTrace {
  return traceText(parseDocument(text, format), { ...shipped, ...options });
}

/** The only paragraph of a text. */
function traceOne(text: string, options: Partial<LinterOptions> = {}): ParagraphTrace {
  const { paragraphs } = trace(text, options);
  assert.equal(paragraphs.length, 1);
  return paragraphs[0];
}

/** What was thought of putting a phrasing there. */
function consideration({ considerations }: ParagraphTrace, phrasing: string): Consideration {
  const found = considerations.find((one) => one.phrasing?.text === phrasing);
  assert.ok(found, considerations.map((one) => one.phrasing?.text ?? one.change.text).join(" "));
  return found;
}

describe("the trace of the example drafts", () => {
  for (const { name, text, format } of readDrafts("examples")) {
    const { document, findings, paragraphs } = trace(text, {}, format);

    test(`${name}: has the linter's own findings`, () => {
      assert.deepEqual(findings, lint(text, format));
    });

    test(`${name}: scores are the sums of what is told of them`, () => {
      for (const { weighing } of paragraphs.flatMap(({ considerations }) => considerations)) {
        if (weighing === undefined) continue;
        const { bias, company, contributions, score } = weighing;
        const sum = contributions.reduce(
          (total, { value, weight }) => total + value * weight,
          bias + company,
        );
        assert.ok(Math.abs(sum - score) < 1e-9, `${sum} is not ${score}`);
      }
    });

    test(`${name}: every slip found was considered, as surely, and is told to be one`, () => {
      for (const finding of findings) {
        if (finding.rule !== "canon/near-miss" && finding.rule !== "typo/spelling") continue;
        const [edit] = finding.suggestions[0].edits;
        const told = paragraphs.some((one) =>
          one.considerations.some(({ outcome, change, weighing }) => {
            const { start, end } = placedSpan(one.paragraph, change.start, change.end, document);
            return (
              outcome.kind === "slip" &&
              start.offset === edit.start.offset &&
              end.offset === edit.end.offset &&
              change.text === edit.text &&
              weighing?.confidence === finding.confidence
            );
          }),
        );
        assert.ok(told, finding.message);
      }
    });

    test(`${name}: what is told to be unlikely is no finding of a slip`, () => {
      for (const { considerations } of paragraphs) {
        for (const { outcome, weighing } of considerations) {
          if (outcome.kind === "unlikely") assert.ok(weighing!.confidence < warningConfidence);
        }
      }
    });
  }
});

describe("what becomes of a correction", () => {
  test("a slip is told with its phrasing, and the same words elsewhere as unlikely", () => {
    const slip = consideration(traceOne("机关党组织和十大党员要认清形势，掌握斗争主动权。"), "广大党员");
    assert.equal(slip.outcome.kind, "slip");
    assert.ok(slip.weighing!.confidence > warningConfidence);
    const prize = consideration(traceOne("会议评选表彰十大党员标兵。"), "广大党员");
    assert.equal(prize.outcome.kind, "unlikely");
    assert.ok(prize.weighing!.confidence < hintConfidence);
    const gain = ({ weighing }: Consideration) =>
      weighing!.contributions.find(({ feature }) => feature === "gain")!.value;
    assert.ok(gain(slip) > gain(prize), "it is the sentence that makes the difference");
  });

  for (const [text, phrasing, outcome] of [
    ["“三个务必”和“两个务必”一脉相承。", "三个务必", { kind: "dismissed", reason: "otherPhrasing" }],
    ["认真落实党中央国务院关于过紧日子的要求。", "党中央、国务院", { kind: "dismissed", reason: "unworded" }],
    ["坚决抓好党风廉政建设。", "政治建设", { kind: "dismissed", reason: "unsurprising" }],
    ["**十大党员要认清形势，掌握斗争主动权。", "广大党员", { kind: "dismissed", reason: "masked" }],
  ] as const) {
    test(`${phrasing} is ${outcome.reason} in ${text}`, () => {
      assert.deepEqual(consideration(traceOne(text), phrasing).outcome, outcome);
    });
  }

  test("a phrasing that stands there is no correction of itself", () => {
    const { exact, considerations } = traceOne("广大党员要认清形势。");
    assert.ok(exact.some(({ phrasing }) => phrasing.text === "广大党员"));
    assert.ok(!considerations.some(({ phrasing }) => phrasing?.text === "广大党员"));
  });

  test("masks and quotations are told", () => {
    const { masks, quotations } = traceOne(
      "党的二十大报告指出：“江山就是人民，人民就是江山。”请XX同志发言。",
    );
    assert.deepEqual(masks.length, 1);
    assert.deepEqual(
      quotations.map(({ mode, attribution }) => [mode, attribution?.official]),
      [["verbatim", true]],
    );
  });
});

describe("a report that is no finding", () => {
  const slip = "机关党组织和十大党员要认清形势，掌握斗争主动权。";

  test("is told where its rule is off", () => {
    const { dropped } = traceOne(slip, { rules: { "canon/near-miss": "off" } });
    assert.deepEqual(
      dropped.map(({ rule, reason, by }) => [rule, reason, by]),
      [["canon/near-miss", "off", undefined]],
    );
  });

  test("is told with the rule that speaks of the same words", () => {
    const { dropped } = traceOne("认真落实《中国共产党党内监督督条例》。");
    assert.ok(dropped.length > 0);
    assert.ok(dropped.every(({ reason, by }) => reason === "overlapped" && by === "canon/document-name"));
  });

  test("is told where the text says to ignore it", () => {
    const text = `<!-- tifa-ignore canon/near-miss: 原文如此 -->\n\n${slip}\n`;
    const dropped = trace(text, {}, "markdown").paragraphs.flatMap((one) => one.dropped);
    assert.deepEqual(
      dropped.map(({ rule, reason }) => [rule, reason]),
      [["canon/near-miss", "ignored"]],
    );
  });
});
