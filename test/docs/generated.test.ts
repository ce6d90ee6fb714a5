import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { allRules } from "../../rules/checks";
import { generatedFiles, rulePages } from "../../scripts/documentation/generated-files";
import { replaceSection } from "../../scripts/documentation/markdown";
import { filesUnder } from "../../scripts/documentation/pages";

describe("generated documents", async () => {
  const files = await generatedFiles();

  for (const [file, content] of files) {
    test(`${file} is what npm run docs writes`, () => {
      assert.ok(existsSync(file), `${file} is missing: npm run docs`);
      assert.ok(readFileSync(file, "utf8") === content, `${file} is out of date: npm run docs`);
    });
  }

  test("there is a page for every rule and no other", () => {
    const expected = [...allRules.map(({ documentation }) => `${rulePages}/${documentation.id}.md`)];
    assert.deepEqual(filesUnder(rulePages, ".md"), [...expected, `${rulePages}/README.md`].sort());
  });

  test("the same input gives the same bytes", async () => {
    assert.deepEqual([...(await generatedFiles())], [...files]);
  });
});

describe("a generated section", () => {
  test("is replaced, and nothing around it", () => {
    const page = "a\n<!-- x -->\nold\n<!-- /x -->\nb\n";
    const once = replaceSection(page, "x", "new", "page.md");
    assert.equal(once, "a\n<!-- x -->\n\nnew\n\n<!-- /x -->\nb\n");
    assert.equal(replaceSection(once, "x", "new", "page.md"), once);
  });

  test("is missed where its marks are gone", () => {
    assert.throws(() => replaceSection("a\n<!-- x -->\nold", "x", "new", "page.md"), /page\.md/);
  });
});
