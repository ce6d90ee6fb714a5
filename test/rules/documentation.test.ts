import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { allRules } from "../../rules/checks";
import { applyEdits } from "../../rules/edits";
import { exampleOf } from "../../rules/rule";
import { isLoud, lint, shown } from "./shipped-linter";

describe("every rule", () => {
  test("has an id of its own, in group/name form", () => {
    const ids = allRules.map(({ documentation }) => documentation.id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids)
      assert.match(id, /^(canon|typo|punctuation|number|structure|consistency|meta)\/[a-z-]+$/);
  });

  for (const { documentation } of allRules) {
    describe(documentation.id, () => {
      test("says in both languages what it does and why, with examples of both kinds", () => {
        for (const { zh, en } of [documentation.title, documentation.what, documentation.why]) {
          assert.match(zh, /[\u4e00-\u9fff]/);
          assert.match(en, /^[A-Z“]/);
        }
        assert.ok(documentation.wrong.length > 0);
        assert.ok(documentation.fine.length > 0);
        if (!["rule", "canon"].includes(documentation.tier)) assert.notEqual(documentation.severity, "error");
      });

      for (const { text, find, fix, format, name } of documentation.wrong) {
        test(`the whole linter finds ${find} in ${text}`, () => {
          const findings = lint(text, format, name);
          const finding = findings.find((one) => one.rule === documentation.id && one.text === find);
          assert.ok(finding, `found: ${findings.map(shown).join("; ")}`);
          if (fix !== undefined) assert.equal(applyEdits(text, finding.suggestions[0].edits), fix);
        });
      }

      for (const example of documentation.fine) {
        const { text, format, name } = exampleOf(example);
        test(`the whole linter leaves alone ${text}`, () => {
          const own = lint(text, format, name).filter((one) => one.rule === documentation.id && isLoud(one));
          assert.deepEqual(own.map(shown), []);
        });
      }
    });
  }
});
