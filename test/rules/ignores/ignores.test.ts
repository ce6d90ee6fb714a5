import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { applicableEdits, applyEdits } from "../../../rules/edits";
import { entryFor, withoutIgnored } from "../../../rules/ignores/entries";
import { ignoreComments } from "../../../rules/ignores/ignore-comment";
import { parseDocument, updateDocument } from "../../../rules/text/document";
import { lint, shippedLinter } from "../shipped-linter";

const slip = "机关党组织和十大党员要认清形势。";
const ignore = "<!-- tifa-ignore canon/near-miss: 引用错例 -->";
const found = (text: string) => lint(text, "markdown").map(({ rule, start }) => `${start.line + 1} ${rule}`);

describe("an ignore comment", () => {
  test("on a line of its own is about the block behind it, and no further", () => {
    assert.deepEqual(found(`${ignore}\n\n${slip}\n\n${slip}\n`), ["5 canon/near-miss"]);
    assert.deepEqual(found(`- ${slip}\n\n${ignore}\n\n- ${slip}\n- ${slip}\n`), [
      "1 canon/near-miss",
      "6 canon/near-miss",
    ]);
  });

  test("is about the whole of a table or a quotation", () => {
    assert.deepEqual(found(`${ignore}\n\n| 内容 |\n| --- |\n| ${slip} |\n| ${slip} |\n\n${slip}\n`), [
      "8 canon/near-miss",
    ]);
    assert.deepEqual(found(`${ignore}\n\n> ${slip}\n>\n> ${slip}\n`), []);
  });

  test("within a paragraph is about that paragraph", () => {
    assert.deepEqual(found(`${slip}${ignore}\n\n${slip}\n`), ["3 canon/near-miss"]);
    assert.deepEqual(found(`机关党组织${ignore}和十大党员要认清形势。\n`), []);
    assert.deepEqual(found(`${slip}\n\n# ${ignore} ${slip}\n`), ["1 canon/near-miss"]);
    assert.deepEqual(found(`| ${slip} | ${slip}${ignore} |\n| - | - |\n`), ["1 canon/near-miss"]);
  });

  test("names one rule or several", () => {
    const both = "<!-- tifa-ignore canon/near-miss, structure/placeholder -->";
    assert.deepEqual(found(`${both}\n\n${slip}共有XX个支部。\n`), []);
    assert.deepEqual(found(`${ignore}\n\n${slip}共有XX个支部。\n`), ["3 structure/placeholder"]);
  });

  test("that ignores nothing is told of, with the rule that is idle", () => {
    assert.deepEqual(found(`${ignore}\n\n各支部要抓好落实。\n`), ["1 meta/unused-ignore"]);
    assert.deepEqual(found("<!-- tifa-ignore -->\n\n各支部要抓好落实。\n"), ["1 meta/unused-ignore"]);
    assert.deepEqual(found(`各支部要抓好落实。\n\n${ignore}\n`), ["3 meta/unused-ignore"]);
    const half = "<!-- tifa-ignore canon/near-miss, typo/spelling: 引用 -->";
    const [finding] = lint(`${half}\n\n${slip}\n`, "markdown");
    assert.match(finding.message, /typo\/spelling/);
    assert.doesNotMatch(finding.message, /near-miss/);
    assert.deepEqual(finding.suggestions, []);
  });

  test("that is taken out leaves the paragraphs as they were", () => {
    const idle = "<!-- tifa-ignore typo/spelling: 人名 -->";
    const words = "各支部要抓好落实。";
    const mended = (text: string) => applyEdits(text, applicableEdits(lint(text, "markdown"), "safe"));
    for (const [text, wanted] of [
      [`${words}\n${idle}\n${words}\n`, `${words}\n\n${words}\n`],
      [`${words}\r\n${idle} \r\n${words}\r\n`, `${words}\r\n\r\n${words}\r\n`],
      [`${words}\n\n${idle}\n${words}\n`, `${words}\n\n${words}\n`],
      [`${idle}\n${words}\n`, `${words}\n`],
      [`${words}\n${idle}`, `${words}\n`],
      [`${words}\n    ${idle}\n${words}\n`, `${words}\n${words}\n`],
    ]) {
      assert.equal(mended(text), wanted);
      const proses = (draft: string) => parseDocument(draft, "markdown").paragraphs.map(({ prose }) => prose);
      assert.deepEqual(proses(wanted), proses(text));
    }
  });

  test("that names no rule is not taken out unasked", () => {
    const [finding] = lint("<!-- tifa-ignore -->\n\n各支部要抓好落实。\n", "markdown");
    assert.equal(finding.suggestions[0].applicability, "suggested");
  });

  test("keeps quiet about a rule that is off", () => {
    const linter = shippedLinter({ rules: { "canon/near-miss": "off" } });
    assert.deepEqual(linter.lint(parseDocument(`${ignore}\n\n${slip}\n`, "markdown")), []);
  });

  test("is none in code, in the front matter, or in plain text", () => {
    for (const text of [
      `\`\`\`\n${ignore}\n\`\`\`\n`,
      `    ${ignore}\n`,
      `\`${ignore}\`\n`,
      `---\ntitle: ${ignore}\n---\n`,
    ])
      assert.deepEqual(ignoreComments(parseDocument(text, "markdown")), [], text);
    assert.deepEqual(ignoreComments(parseDocument(ignore, "plain")), []);
  });

  test("is read the same after an edit", () => {
    const pieces = [ignore, "\n", "\n\n", slip, "- ", "> ", "```\n", "文字", "| a |\n| - |\n"];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 10 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const updated = updateDocument(parseDocument(before, "markdown"), after);
        assert.deepEqual(ignoreComments(updated), ignoreComments(parseDocument(after, "markdown")));
      }),
    );
  });
});

describe("an entry of ignores.json", () => {
  const entriesOf = (text: string) => {
    const document = parseDocument(text, "plain");
    return lint(text).map((finding) => entryFor(finding, document));
  };
  const left = (text: string, entries: ReturnType<typeof entriesOf>) => {
    const { findings, stale } = withoutIgnored(lint(text), parseDocument(text, "plain"), entries);
    return [findings.length, stale.length];
  };
  const line = `各地要充分看到，${slip}`;
  const entries = entriesOf(line);

  test("holds wherever its line goes, and not once its words or their neighbours change", () => {
    assert.equal(entries.length, 1);
    assert.deepEqual(left(line, entries), [0, 0]);
    assert.deepEqual(left(`标题\n\n　　${line}`, entries), [0, 0]);
    assert.deepEqual(left(line.replace("各地", "各部门"), entries), [0, 0]);
    assert.deepEqual(left(line.replace("要认清", "都要认清"), entries), [1, 1]);
    assert.deepEqual(left(line.replace("十大", "广大"), entries), [0, 1]);
  });

  test("is written as it always was, so that the files of former versions hold", () => {
    assert.equal(entries[0].key, "9e7a7dbcd9d851d9");
    const spaced = entriesOf(`\t各地　要充分看到，  机关党组织和十大党员要认 清形势。`);
    assert.ok(spaced.some(({ key }) => key === entries[0].key));
  });

  test("a list of every finding leaves none, and none of it is stale", () => {
    const drafts = fc
      .array(fc.constantFrom(slip, "共有XX个支部。", "的的", "\n", "各支部要抓好落实。", "3 次"), {
        maxLength: 12,
      })
      .map((parts) => parts.join(""));
    fc.assert(fc.property(drafts, (text) => assert.deepEqual(left(text, entriesOf(text)), [0, 0])));
  });
});
