import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { applicableEdits, applyEdits } from "../../rules/edits";
import type { Applicability, Edit, Finding, Position } from "../../rules/finding";

const position = (offset: number): Position => ({ line: 0, character: offset, offset });
const edit = (start: number, end: number, text: string): Edit => ({
  start: position(start),
  end: position(end),
  text,
});

function finding(applicability: Applicability, ...suggestions: Edit[][]): Finding {
  const first = suggestions[0]?.[0] ?? edit(0, 0, "");
  return {
    rule: "canon/near-miss",
    severity: "error",
    message: "",
    start: first.start,
    end: first.end,
    text: "",
    confidence: 1,
    suggestions: suggestions.map((edits) => ({ title: "", applicability, edits })),
    sources: [],
  };
}

describe("applicable edits", () => {
  test("safe fixes leave suggested ones alone", () => {
    const findings = [finding("safe", [edit(0, 1, "甲")]), finding("suggested", [edit(2, 3, "乙")])];
    assert.deepEqual(applicableEdits(findings, "safe"), [edit(0, 1, "甲")]);
    assert.equal(applicableEdits(findings, "suggested").length, 2);
  });

  test("of one finding only the first suggestion is taken", () => {
    const findings = [finding("safe", [edit(0, 2, "甲")], [edit(0, 2, "乙")])];
    assert.equal(applyEdits("十大党员", applicableEdits(findings, "safe")), "甲党员");
  });

  test("the earlier of two that claim one place wins, and its neighbours still count", () => {
    const findings = [
      finding("safe", [edit(0, 3, "甲")]),
      finding("safe", [edit(2, 4, "乙")]),
      finding("safe", [edit(3, 5, "丙")]),
    ];
    assert.equal(applyEdits("零一二三四五", applicableEdits(findings, "safe")), "甲丙五");
  });

  test("a suggestion with several edits is made whole or not at all", () => {
    const findings = [
      finding("safe", [edit(4, 5, "甲")]),
      finding("safe", [edit(0, 1, "乙"), edit(4, 6, "丙")]),
    ];
    assert.deepEqual(applicableEdits(findings, "safe"), [edit(4, 5, "甲")]);
  });

  test("two insertions at one place are not made together", () => {
    const findings = [finding("safe", [edit(1, 1, "甲")]), finding("safe", [edit(1, 1, "乙")])];
    assert.equal(applyEdits("零一", applicableEdits(findings, "safe")), "零甲一");
  });

  test("edits come out sorted and apart, and the rest of the text stays as it was", () => {
    const edits = fc
      .tuple(fc.nat(20), fc.nat(4), fc.constantFrom("", "改", "改动"))
      .map(([start, length, text]) => edit(start, start + length, text));
    const findings = fc.array(
      fc
        .tuple(
          fc.constantFrom<Applicability>("safe", "suggested"),
          fc.array(fc.array(edits, { maxLength: 3 }), { maxLength: 2 }),
        )
        .map(([applicability, suggestions]) => finding(applicability, ...suggestions)),
      { maxLength: 8 },
    );
    const text = "abcdefghijklmnopqrstuvwxyz";
    fc.assert(
      fc.property(findings, fc.constantFrom<Applicability>("safe", "suggested"), (all, applicability) => {
        const chosen = applicableEdits(all, applicability);
        for (let i = 1; i < chosen.length; i++) {
          assert.ok(chosen[i - 1].end.offset <= chosen[i].start.offset);
        }
        let kept = text;
        for (const { start, end } of [...chosen].reverse()) {
          kept = kept.slice(0, start.offset) + kept.slice(end.offset);
        }
        assert.equal(applyEdits(text, chosen).replaceAll(/[改动]/gu, ""), kept);
        for (const one of all) {
          const taken = one.suggestions.filter((suggestion) =>
            suggestion.edits.some((part) => chosen.includes(part)),
          );
          for (const suggestion of taken) assert.ok(suggestion.edits.every((part) => chosen.includes(part)));
        }
      }),
    );
  });
});
