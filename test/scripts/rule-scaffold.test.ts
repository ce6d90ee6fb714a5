import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { ruleScaffold } from "../../scripts/rule-scaffold";

const registry = readFileSync("rules/checks/index.ts", "utf8");

describe("npm run new-rule", () => {
  test("writes the rule, its test, and a line of the registry in the order of the others", () => {
    const [rule, example, index] = ruleScaffold("typo/new-kind", false, registry);
    assert.equal(rule.path, "rules/checks/new-kind.ts");
    assert.match(rule.content, /export const newKind: Rule = /);
    assert.match(rule.content, /id: "typo\/new-kind"/);
    assert.equal(example.path, "test/rules/checks/new-kind.test.ts");
    assert.match(example.content, /testExamples\(newKind, canon\)/);
    const files = [...index.content.matchAll(/from "\.\/([^"]+)"/g)].map(([, file]) => file);
    assert.deepEqual(files, [...files].sort());
    assert.ok(files.includes("new-kind"));
    assert.match(index.content, /\n {2}newKind,\n\]\.sort/);
  });

  test("a rule that would come last finds its place, too", () => {
    const { content } = ruleScaffold("meta/zzz", true, registry)[2];
    assert.ok(content.includes('import { zzz } from "./zzz";\n\n/** Every rule'));
    assert.match(
      ruleScaffold("meta/zzz", true, registry)[0].content,
      /export const zzz: DocumentRule<Summary> = /,
    );
  });

  test("refuses an id that is none, or taken", () => {
    for (const id of ["new-kind", "typo/NewKind", "other/kind", "typo/", "typo/a/b"])
      assert.throws(() => ruleScaffold(id, false, registry), /is no rule id/, id);
    assert.throws(() => ruleScaffold("typo/spelling", false, registry), /is there already/);
  });
});
