import assert from "node:assert/strict";
import path from "node:path";
import { describe, test } from "node:test";
import { applyEdits } from "../../rules/edits";
import { assertMarks, findingsOf, markOf, readDrafts, skipWithoutNodejieba } from "./marks";

/** The drafts in examples/ and what is to be found in each: test/fixtures/<draft>.marks, hints left out. */
const drafts = readDrafts("examples");

describe("the example drafts", () => {
  for (const draft of drafts) {
    test(draft.name, { skip: skipWithoutNodejieba }, () => {
      const found = findingsOf(draft, draft.text).filter(({ severity }) => severity !== "hint");
      assertMarks(path.join("test/fixtures", `${draft.name}.marks`), found);
    });
  }

  test("a fix takes its own finding away and raises no other of its rule", () => {
    for (const draft of drafts) {
      for (const finding of findingsOf(draft, draft.text)) {
        if (finding.suggestions.length === 0 || finding.severity === "hint") continue;
        const mended = applyEdits(draft.text, finding.suggestions[0].edits);
        const count = (text: string): number =>
          findingsOf(draft, text).filter(({ rule, severity }) => rule === finding.rule && severity !== "hint")
            .length;
        assert.ok(count(mended) < count(draft.text), `${draft.name}: ${markOf(finding)}`);
      }
    }
  });
});
