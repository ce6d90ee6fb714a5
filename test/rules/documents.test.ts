import assert from "node:assert/strict";
import path from "node:path";
import { describe, test } from "node:test";
import { allRules } from "../../rules/checks";
import { applicableEdits, applyEdits } from "../../rules/edits";
import type { Finding } from "../../rules/finding";
import { parseDocument, updateDocument } from "../../rules/text/document";
import {
  assertMarks,
  type Draft,
  findingsOf,
  markOf,
  readDrafts,
  readMarks,
  ruleOfMark,
  severityOfMark,
  skipWithoutNodejieba,
} from "./marks";
import { shippedLinter } from "./shipped-linter";

/**
 * Whole documents of the kinds that offices write. <document>.marks holds a line per finding, hints among them: what
 * is not listed there must stay silent. False alarms not yet mended are listed as such.
 */
const folder = "test/fixtures/documents";
const drafts = readDrafts(folder);
/** A fix may make room for another; more rounds than these and it goes in circles. */
const mostRounds = 4;

describe("documents", () => {
  for (const draft of drafts) {
    test(draft.name, { skip: skipWithoutNodejieba }, () => {
      assertMarks(marksOf(draft), findingsOf(draft, draft.text));
    });
  }

  test("are many, and a good part of them has nothing to find", () => {
    assert.ok(drafts.length >= 30, `${drafts.length} documents`);
    const silent = drafts.filter((draft) => readMarks(marksOf(draft)).expected.length === 0);
    assert.ok(silent.length >= 6, `${silent.length} without anything to find`);
  });

  test("hold something for every rule", () => {
    const marked = new Set(drafts.flatMap((draft) => readMarks(marksOf(draft)).expected.map(ruleOfMark)));
    const missing = allRules.map(({ documentation }) => documentation.id).filter((id) => !marked.has(id));
    assert.deepEqual(missing, []);
  });

  test("raise no false alarm louder than a hint", () => {
    const loud = drafts.flatMap((draft) =>
      readMarks(marksOf(draft))
        .falseAlarms.filter((mark) => severityOfMark(mark) !== "hint")
        .map((mark) => `${draft.name} ${mark}`),
    );
    assert.deepEqual(loud, []);
  });
});

describe("safe fixes of a document", () => {
  for (const draft of drafts) {
    test(`${draft.name}: take their findings away, and raise no others`, () => {
      const before = findingsOf(draft, draft.text);
      const mended = withSafeFixes(draft);
      const after = findingsOf(draft, mended);
      assert.deepEqual(after.filter(isSafelyFixable).map(markOf), []);
      for (const [rule, count] of countsByRule(after)) {
        assert.ok(count <= (countsByRule(before).get(rule) ?? 0), `${rule} found more often after the fixes`);
      }
    });
  }
});

describe("a document typed paragraph by paragraph", () => {
  const linter = shippedLinter();
  for (const { name, text, format } of drafts) {
    test(`${name}: has the findings of the whole at every step`, () => {
      let typed = parseDocument("", format);
      for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
        typed = updateDocument(typed, typed.text + line);
        const marks = linter.lint(typed, name).map(markOf);
        assert.deepEqual(marks, findingsOf({ name, text, format }, typed.text).map(markOf));
      }
      assert.equal(typed.text, text);
    });
  }
});

function marksOf({ name }: Draft): string {
  return path.join(folder, `${name}.marks`);
}

/** The text after its safe fixes, made as often as there are any. */
function withSafeFixes(draft: Draft): string {
  let { text } = draft;
  for (let round = 0; round < mostRounds; round++) {
    const edits = applicableEdits(findingsOf(draft, text), "safe");
    if (edits.length === 0) return text;
    text = applyEdits(text, edits);
  }
  assert.fail(`still something to fix after ${mostRounds} rounds`);
}

function isSafelyFixable({ suggestions }: Finding): boolean {
  return suggestions.some(({ applicability }) => applicability === "safe");
}

function countsByRule(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}
