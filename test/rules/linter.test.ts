import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { applicableEdits, applyEdits } from "../../rules/edits";
import type { Linter } from "../../rules/linter";
import { parseDocument, updateDocument } from "../../rules/text/document";
import { lint, shippedLinter } from "./shipped-linter";
import { edited } from "./text/edited-texts";

const slip = "机关党组织和十大党员要认清客观形势，深入了解情况。";

describe("linter", () => {
  test("a finding carries its place, the draft's words, its correction, its sources", () => {
    const [finding] = lint(`第一行\n${slip}`);
    assert.equal(finding.rule, "canon/near-miss");
    assert.equal(finding.severity, "error");
    assert.equal(finding.text, "十大党员");
    assert.deepEqual(finding.start, { line: 1, character: 6, offset: 10 });
    assert.equal(finding.suggestions[0].title, "改为“广大党员”");
    assert.ok(finding.sources.length > 0);
    assert.ok(finding.sources.every(({ title, excerpt }) => title.length > 2 && excerpt === "广大党员"));
  });

  test("markup inside a phrasing does not hide it, code does", () => {
    assert.deepEqual(
      lint("机关党组织和**十大**党员要认清客观形势。", "markdown").map(({ text }) => text),
      ["十大**党员"],
    );
    assert.deepEqual(lint(`\`${slip}\``, "markdown"), []);
  });

  test("a fix of escaped Markdown takes the backslashes along", () => {
    const text = "根据国发\\[2023\\]05号文件办理。";
    const [finding, ...others] = lint(text, "markdown");
    assert.deepEqual(others, []);
    assert.equal(finding.text, "\\[2023\\]05号");
    assert.equal(applyEdits(text, applicableEdits([finding], "safe")), "根据国发〔2023〕5号文件办理。");
  });

  test("a link may have a title", () => {
    assert.deepEqual(lint('见[《览》](./a.md "览")，按此办理。', "markdown"), []);
  });

  test("nothing is matched across a mask", () => {
    assert.deepEqual(
      lint("全面建设社会主义现代化**提供坚强保证").filter(({ rule }) => rule !== "structure/placeholder"),
      [],
    );
  });

  test("no two suggestions of a finding read the same", () => {
    const titles = (text: string) =>
      lint(text).flatMap(({ suggestions }) => suggestions.map(({ title }) => title));
    assert.deepEqual(titles("实现更长时期、更高水平、更好质量发展。"), [
      "改为“好高质量发展”",
      "改为“高质量发展”",
    ]);
    assert.deepEqual(titles("杂技演出将杂技技巧与极限运动相结合，吸引了观众。"), ["改为“杂技巧与”"]);
  });

  test("speaks the language it is asked to", () => {
    const english = shippedLinter({ language: "en" }).lint(parseDocument(slip, "plain"));
    assert.match(english[0].message, /probably a slip/);
  });

  test("a rule can be silenced, made louder or softer", () => {
    const severities = (rules: Parameters<typeof shippedLinter>[0]) =>
      shippedLinter(rules)
        .lint(parseDocument(`${slip}共有XX个支部。`, "plain"))
        .map(({ rule, severity }) => `${rule} ${severity}`);
    assert.deepEqual(severities({}), ["canon/near-miss error", "structure/placeholder warning"]);
    assert.deepEqual(severities({ rules: { "canon/near-miss": "off", "structure/placeholder": "error" } }), [
      "structure/placeholder error",
    ]);
    assert.deepEqual(severities({ rules: { "canon/near-miss": "hint" } }), [
      "canon/near-miss hint",
      "structure/placeholder warning",
    ]);
  });
});

describe("properties", () => {
  const pieces = [
    slip,
    "的的",
    "\n",
    "三会一刻、",
    "**",
    "“",
    "”",
    "党的二十大报告指出：“",
    "《中国共产党支部工作条列（试行）》",
    "3 次",
    "XX",
    "𠮷",
    "\uD83D",
    "、",
    "。",
    "增强“四个自信”、坚定“四个意识”",
    "四个维护",
  ];
  const drafts = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(""));
  const markup = ["# ", "- ", "\n\n", "\r\n", "\r", "> ", "```\n", "---\n", "`", "\uFEFF", "|", "<!--"];
  const formats = fc.constantFrom("plain" as const, "markdown" as const);
  let incremental: Linter | undefined;

  test("a linter that follows a draft through its edits finds what a new one finds in each version", () => {
    incremental ??= shippedLinter();
    const following = incremental;
    const fresh = shippedLinter();
    const piece = fc.constantFrom(...pieces, ...markup);
    const long = fc.array(piece, { maxLength: 30, size: "max" }).map((parts) => parts.join(""));
    const edit = fc.record({
      place: fc.nat(),
      length: fc.oneof(fc.constant(0), fc.nat(40)),
      inserted: fc.oneof(fc.constant(""), piece),
    });
    fc.assert(
      fc.property(long, fc.array(edit, { minLength: 1, maxLength: 5 }), formats, (draft, edits, format) => {
        let document = parseDocument(draft, format);
        following.lint(document);
        for (const change of edits) {
          document = updateDocument(document, edited(document.text, change));
          fresh.forget();
          assert.deepEqual(following.lint(document), fresh.lint(parseDocument(document.text, format)));
        }
      }),
      { numRuns: 60 },
    );
  });

  test("drafts linted in turn do not get mixed up", () => {
    const linter = shippedLinter();
    const fresh = shippedLinter();
    fc.assert(
      fc.property(fc.array(drafts, { minLength: 2, maxLength: 3 }), (texts) => {
        const documents = texts.map((text) => parseDocument(text, "plain"));
        for (const document of [...documents, ...documents]) {
          fresh.forget();
          assert.deepEqual(linter.lint(document), fresh.lint(document));
        }
      }),
      { numRuns: 30 },
    );
  });

  test("findings come in the order of the text", () => {
    fc.assert(
      fc.property(drafts, formats, (draft, format) => {
        const places = lint(draft, format).map(({ start, end }) => [start.offset, end.offset]);
        assert.deepEqual(
          places,
          [...places].sort((a, b) => a[0] - b[0] || a[1] - b[1]),
        );
      }),
      { numRuns: 60 },
    );
  });

  test("no finding and no edit parts a character of two units", () => {
    const others = fc.constantFrom("𠮷", "😀", " ", "‘", "”", "（", "》", "发", "规范化", "x", ...pieces);
    fc.assert(
      fc.property(fc.array(others, { maxLength: 14 }), formats, (parts, format) => {
        // Whole characters only, so that half of one can only come of a rule.
        const draft = parts.filter((part) => part !== "\uD83D").join("");
        for (const { text, suggestions } of lint(draft, format)) {
          assert.doesNotMatch(text, /\p{Cs}/u);
          for (const { edits } of suggestions)
            assert.doesNotMatch(
              applyEdits(
                draft,
                [...edits].sort((a, b) => a.start.offset - b.start.offset),
              ),
              /\p{Cs}/u,
            );
        }
      }),
      { numRuns: 100 },
    );
  });

  test("the text of a finding is the draft's from its start to its end, in Markdown too", () => {
    fc.assert(
      fc.property(drafts, formats, (draft, format) => {
        for (const { start, end, text, confidence, suggestions } of lint(draft, format)) {
          assert.equal(draft.slice(start.offset, end.offset), text);
          assert.ok(confidence >= 0 && confidence <= 1);
          assert.ok(start.offset < end.offset);
          for (const { edits } of suggestions)
            for (const edit of edits)
              assert.ok(edit.start.offset <= edit.end.offset && edit.end.offset <= draft.length);
        }
      }),
      { numRuns: 100 },
    );
  });

  test("safe fixes come to an end and then change nothing", () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        let text = draft;
        for (let round = 0; round < 10; round++) {
          const edits = applicableEdits(lint(text), "safe");
          if (edits.length === 0) return;
          text = applyEdits(text, edits);
        }
        assert.fail(`still changing: ${text}`);
      }),
      { numRuns: 60 },
    );
  });
});
