import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { applyEdits } from "../../../rules/edits";
import { IgnoreEdits } from "../../../rules/ignores/ignore-edits";
import { parseDocument } from "../../../rules/text/document";
import { lint } from "../shipped-linter";

const slip = "机关党组织和十大党员要认清形势";
const comment = "<!-- tifa-ignore canon/near-miss: -->";

/** The text once the first finding's place is ignored; undefined where no comment can be written. */
function ignored(text: string): string | undefined {
  const finding = lint(text, "markdown").find(({ rule }) => !rule.startsWith("meta/"));
  assert.ok(finding !== undefined);
  const edit = new IgnoreEdits(parseDocument(text, "markdown")).for(finding);
  return edit && applyEdits(text, [edit]);
}

const rulesIn = (text: string) => lint(text, "markdown").map(({ rule }) => rule);
const proseOf = (text: string) => parseDocument(text, "markdown").paragraphs.map(({ prose }) => prose);

describe("the edit that ignores a place", () => {
  const places: readonly (readonly [name: string, before: string, after: string])[] = [
    ["a paragraph", `${slip}。`, `${slip}。 ${comment}`],
    [
      "a paragraph of several lines",
      `${slip}，\n深入基层。\r\n\r\n其他。\n`,
      `${slip}，\n深入基层。 ${comment}\r\n\r\n其他。\n`,
    ],
    ["a paragraph with blanks behind it", `${slip}。  \n\n其他。`, `${slip}。 ${comment}  \n\n其他。`],
    ["emphasis", `**${slip}**\n`, `**${slip}** ${comment}\n`],
    ["emphasis with stars left as text", `**“${slip}”**\n`, `**“${slip}”** ${comment}\n`],
    ["words before code", `${slip}，见\`说明\`\n`, `${slip}，见\`说明\` ${comment}\n`],
    ["a link", `[${slip}](https://example.org "题")\n`, `[${slip}](https://example.org "题") ${comment}\n`],
    ["a heading", `## ${slip}\n\n文字。\n`, `## ${slip} ${comment}\n\n文字。\n`],
    ["a closed heading", `## ${slip} ##\n`, `## ${slip} ${comment} ##\n`],
    ["an underlined heading", `${slip}\n---\n`, `${slip} ${comment}\n---\n`],
    ["an underlined heading in a quotation", `> ${slip}\n> ===\n`, `> ${slip} ${comment}\n> ===\n`],
    ["a list's item", `- ${slip}\n- 其他\n`, `- ${slip} ${comment}\n- 其他\n`],
    ["an item of a list in a list", `1. 其他\n   - ${slip}\n`, `1. 其他\n   - ${slip} ${comment}\n`],
    ["a task", `- [ ] ${slip}\n`, `- [ ] ${slip} ${comment}\n`],
    [
      "a quotation",
      `> ${slip}，\n> 深入基层。\n\n其他。\n`,
      `> ${slip}，\n> 深入基层。 ${comment}\n\n其他。\n`,
    ],
    [
      "a table's cell",
      `| 甲 | 乙 |\n| - | - |\n| ${slip} | 丙 |\n`,
      `| 甲 | 乙 |\n| - | - |\n| ${slip} ${comment} | 丙 |\n`,
    ],
    ["a table's head", `${slip} | 乙\n-- | --\n丙 | 丁\n`, `${slip} ${comment} | 乙\n-- | --\n丙 | 丁\n`],
    [
      "a paragraph with a comment of another kind",
      `${slip}<!-- 待核 -->。\n`,
      `${slip}<!-- 待核 -->。 ${comment}\n`,
    ],
    [
      "a paragraph behind front matter",
      `---\ntitle: 讲话\n---\n${slip}\n`,
      `---\ntitle: 讲话\n---\n${slip} ${comment}\n`,
    ],
  ];
  for (const [name, before, after] of places) {
    test(`stands at the end of ${name}, and ignores it`, () => {
      assert.deepEqual(rulesIn(before), ["canon/near-miss"]);
      assert.equal(ignored(before), after);
      assert.deepEqual(rulesIn(after), []);
      assert.deepEqual(proseOf(after), proseOf(before));
    });
  }

  test("adds the rule to the comment that is about this paragraph alone", () => {
    const both = `共有XX个支部，${slip}。`;
    const cases = [
      [`<!-- tifa-ignore: 引用 -->\n${slip}`, `<!-- tifa-ignore canon/near-miss: 引用 -->\n${slip}`],
      [
        `${both} <!-- tifa-ignore canon/near-miss: 引用 -->`,
        `${both} <!-- tifa-ignore canon/near-miss, structure/placeholder: 引用 -->`,
      ],
      [
        `<!-- tifa-ignore canon/near-miss -->\n${both}`,
        `<!-- tifa-ignore canon/near-miss, structure/placeholder -->\n${both}`,
      ],
      [
        `<!-- tifa-ignore canon/near-miss -->\n\n- ${both}\n- 其他\n`,
        `<!-- tifa-ignore canon/near-miss, structure/placeholder -->\n\n- ${both}\n- 其他\n`,
      ],
    ];
    for (const [before, after] of cases) {
      assert.equal(ignored(before), after);
      assert.deepEqual(rulesIn(after), []);
    }
  });

  test("leaves alone a comment that is about more than this paragraph", () => {
    const block = "<!-- tifa-ignore canon/near-miss: 引用 -->";
    const before = `${block}\n\n> ${slip}\n>\n> 共有XX个支部。\n`;
    assert.equal(
      ignored(before),
      before.replace("支部。", "支部。 <!-- tifa-ignore structure/placeholder: -->"),
    );
  });

  test("is none where a comment would not be one", () => {
    for (const text of [`${slip}，<!-- 待核\n`, `${slip}，<!A\n`, `[^1]:${slip}\n`, `${slip}\n1.\n`]) {
      assert.deepEqual(rulesIn(text), ["canon/near-miss"], text);
      assert.equal(ignored(text), undefined, text);
    }
    const document = parseDocument(slip, "plain");
    assert.equal(new IgnoreEdits(document).for(lint(slip)[0]), undefined);
  });

  test("changes no prose and ignores the first finding, whatever the text", () => {
    const pieces = [
      slip,
      "共有XX个支部",
      "。",
      "\n",
      "\n\n",
      "- ",
      "> ",
      "# ",
      " #",
      "**",
      "`",
      "|",
      "\n| - | - |\n",
      "[",
      "](a)",
      "<!-- ",
      " -->",
      "<!A",
      ">",
      "\\",
      "    ",
      "1.",
      "+",
      "\n---\n",
      "[^1]:",
      "😀",
    ];
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, (text) => {
        const findings = lint(text, "markdown");
        const edits = new IgnoreEdits(parseDocument(text, "markdown"));
        for (const finding of findings) {
          const edit = finding.rule.startsWith("meta/") ? undefined : edits.for(finding);
          if (edit === undefined) continue;
          const after = applyEdits(text, [edit]);
          assert.deepEqual(proseOf(after), proseOf(text));
          const left = lint(after, "markdown");
          assert.ok(!left.some(({ rule }) => rule === "meta/unused-ignore"), after);
          assert.ok(left.length < findings.length, after);
        }
      }),
      { numRuns: 400 },
    );
  });
});
