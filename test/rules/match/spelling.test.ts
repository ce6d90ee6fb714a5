import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { slipsOf } from "../../../rules/match/slips";
import { spellingProposals } from "../../../rules/match/spelling";
import { wordAround } from "../../../rules/match/word-around";
import { shippedEvidence } from "../shipped-linter";

const evidence = shippedEvidence();
const pieces = [
  "牡丹园里游人如识。",
  "各部门要密切配和，",
  "推进人类运共同体建设",
  "落实责认",
  "的的",
  "𠮷",
  "\uD83D",
  "，",
  "。",
  "“",
  "3月",
  "广大党员",
  "清风气正",
  "党",
  "abc",
];
const drafts = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(""));

describe("spelling proposals", () => {
  test("what a correction gains by the scan is what it gains by itself", () => {
    fc.assert(
      fc.property(drafts, (prose) => {
        for (const { change: edit, gain } of spellingProposals(prose, evidence)) {
          assert.ok(Math.abs(gain - evidence.gain(prose, edit.start, edit.end, edit.text)) < 1e-3);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("no correction is proposed twice, and none changes anything but characters", () => {
    fc.assert(
      fc.property(drafts, (prose) => {
        const proposals = spellingProposals(prose, evidence);
        const keys = proposals.map(({ change: edit }) => `${edit.start} ${edit.end} ${edit.text}`);
        assert.equal(new Set(keys).size, keys.length);
        for (const { change: edit } of proposals) {
          assert.match(
            prose.slice(edit.start, edit.end) + edit.text,
            /^[\u3007\u3400-\u9fff\uf900-\ufaff]+$/,
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  test("slips of each kind are proposed with their correction", () => {
    const mended = (prose: string): string[] =>
      spellingProposals(prose, evidence).map(
        ({ change: edit }) => prose.slice(0, edit.start) + edit.text + prose.slice(edit.end),
      );
    assert.ok(mended("各部门要密切配和，形成合力。").includes("各部门要密切配合，形成合力。"));
    assert.ok(mended("全面推进乡村兴振。").includes("全面推进乡村振兴。"));
    assert.ok(mended("构建人类运共同体。").includes("构建人类命运共同体。"));
    assert.ok(mended("坚决贯彻落实党钟扬决策部署。").includes("坚决贯彻落实党中央决策部署。"));
    assert.ok(mended("坚持高质量发发展。").includes("坚持高质量发展。"));
  });

  test("a place is underlined by at least the characters changed, and never by nothing", () => {
    fc.assert(
      fc.property(drafts, (prose) => {
        for (const { change: edit } of spellingProposals(prose, evidence)) {
          const { start, end } = wordAround(prose, edit, evidence);
          assert.ok(
            start <= edit.start && end >= edit.end && start < end && start >= 0 && end <= prose.length,
          );
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("changedAbove", () => {
  test("is −Infinity below its bound, and otherwise the log probability that gain compares", () => {
    fc.assert(
      fc.property(
        drafts,
        fc.nat(),
        fc.constantFrom("党", "", "广大", "，"),
        fc.integer({ min: -80, max: 0 }),
        (prose, seed, text, bound) => {
          const start = seed % (prose.length + 1);
          const end = Math.min(prose.length, start + (seed % 2));
          const whole = evidence.changedAbove(prose, start, end, text, Number.NEGATIVE_INFINITY);
          const drafted = evidence.drafted(prose, start, end);
          const same = evidence.changedAbove(
            prose,
            start,
            end,
            prose.slice(start, end),
            Number.NEGATIVE_INFINITY,
          );
          // A change is taken to lie within one sentence.
          if (prose.slice(start, end) !== "。") assert.ok(Math.abs(same - drafted) < 1e-3);
          assert.ok(Math.abs(whole - drafted - evidence.gain(prose, start, end, text)) < 1e-9);
          const bounded = evidence.changedAbove(prose, start, end, text, bound);
          assert.equal(bounded, whole < bound ? Number.NEGATIVE_INFINITY : whole);
        },
      ),
    );
  });
});

describe("slips", () => {
  const judgement = (start: number, score: number, text: string) => ({
    start,
    end: start + 1,
    phrasing: undefined,
    change: { start, end: start + 1, text },
    decision: { score, confidence: 1 / (1 + Math.exp(-score)) },
  });
  const prose = "一二三四五六。七八九十。";

  test("come in company: beside a sure one in its sentence a likely one is loud", () => {
    const alone = slipsOf(prose, [judgement(0, 1, "甲")]);
    assert.deepEqual(
      alone.map(({ inCompany }) => inCompany),
      [false],
    );
    const together = slipsOf(prose, [judgement(0, 1, "甲"), judgement(4, 6, "乙"), judgement(8, 1, "丙")]);
    assert.deepEqual(
      together.map(({ inCompany }) => inCompany),
      [true, false, false],
    );
  });

  test("a place with several corrections about as likely is open", () => {
    const [slip] = slipsOf(prose, [judgement(0, 4, "甲"), judgement(0, 4, "乙"), judgement(0, 3.9, "丙")]);
    assert.ok(slip.isOpen);
    assert.equal(slip.corrections.length, 3);
    const [settled] = slipsOf(prose, [judgement(0, 6, "甲"), judgement(0, 2, "乙")]);
    assert.ok(!settled.isOpen);
  });
});
