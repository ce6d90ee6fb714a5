import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { applyEdits } from "../../rules/edits";
import type { Finding } from "../../rules/finding";
import { lint, segmenterName } from "./shipped-linter";

/**
 * The drafts in examples/ and what is to be found in each: test/fixtures/<draft>.marks holds a line per finding, hints
 * left out. A finding without its mark fails, and so does a mark without its finding. UPDATE_FIXTURES=1 writes them
 * anew, to be read before they are committed.
 */
const drafts = "examples";
const marks = "test/fixtures";

function markOf({ start, severity, rule, text, suggestions }: Finding): string {
  return `${start.line + 1}:${start.character + 1} ${severity} ${rule} ${text}${suggestions[0] === undefined ? "" : ` → ${suggestions[0].title}`}`;
}

describe("the example drafts", () => {
  for (const name of readdirSync(drafts).sort()) {
    test(
      name,
      {
        skip:
          segmenterName === "nodejieba" ? false : "the marks are those of nodejieba, which is not installed",
      },
      () => {
        const text = readFileSync(path.join(drafts, name), "utf8");
        const found = lint(text, name.endsWith(".md") ? "markdown" : "plain")
          .filter(({ severity }) => severity !== "hint")
          .map(markOf);
        const file = path.join(marks, `${name}.marks`);
        if (process.env.UPDATE_FIXTURES) writeFileSync(file, found.map((line) => `${line}\n`).join(""));
        assert.deepEqual(found, readFileSync(file, "utf8").split("\n").slice(0, -1));
      },
    );
  }

  test("a fix takes its own finding away and raises no other of its rule", () => {
    for (const name of readdirSync(drafts)) {
      const text = readFileSync(path.join(drafts, name), "utf8");
      const format = name.endsWith(".md") ? "markdown" : "plain";
      for (const finding of lint(text, format)) {
        if (finding.suggestions.length === 0 || finding.severity === "hint") continue;
        const mended = applyEdits(text, finding.suggestions[0].edits);
        const count = (draft: string): number =>
          lint(draft, format).filter(({ rule, severity }) => rule === finding.rule && severity !== "hint")
            .length;
        assert.ok(count(mended) < count(text), `${name}: ${markOf(finding)}`);
      }
    }
  });
});
