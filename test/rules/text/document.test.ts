import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { parseDocument, positionAt, type TextFormat } from "../../../rules/text/document";
import { GAP, type Paragraph, sourceOffset, sourceSpan } from "../../../rules/text/paragraph";

const prose = (text: string, format: TextFormat = "markdown"): string[] =>
  parseDocument(text, format).paragraphs.map((paragraph) => paragraph.prose);

describe("plain text", () => {
  test("every line with words is a paragraph, without its indentation", () => {
    assert.deepEqual(prose("　　同志们：\r\n\r\n  下面讲三点。 \r第一点", "plain"), [
      "同志们：",
      "下面讲三点。",
      "第一点",
    ]);
  });

  test("stars are left alone: they mask what an anonymised draft leaves out", () => {
    assert.deepEqual(prose("建设社会主义现代化**提供保证", "plain"), ["建设社会主义现代化**提供保证"]);
  });

  test("an empty file, a byte order mark and lone surrogates are texts like others", () => {
    assert.deepEqual(prose("", "plain"), []);
    assert.deepEqual(prose("\uFEFF开头", "plain"), ["开头"]);
    assert.deepEqual(prose("\uD800党员\uDC00", "plain"), ["\uD800党员\uDC00"]);
  });
});

describe("Markdown", () => {
  test("markup vanishes and the words on both sides are one text", () => {
    assert.deepEqual(prose("广大**党员**、[干部](http://example.org/党员)要*带头*。"), [
      "广大党员、干部要带头。",
    ]);
  });

  test("code, images and bare addresses are gaps", () => {
    assert.deepEqual(prose("运行`党员`与![图](a.png)见<https://a.b>"), [`运行${GAP}与${GAP}见${GAP}`]);
  });

  test("front matter, code blocks, HTML blocks and table rulers are left out", () => {
    const text =
      "---\ntitle: 十大党员\n---\n\n正文\n\n```\n代码\n```\n\n    缩进代码\n\n<div>块</div>\n\n| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |\n";
    assert.deepEqual(prose(text), ["正文", "甲", "乙", "丙", "丁"]);
  });

  test("a line that goes on is joined without a space between Chinese characters", () => {
    assert.deepEqual(prose("> 广大\n> 党员\n\n- 三会\n  一课\n\nwords\ngo on"), [
      "广大党员",
      "三会一课",
      "words go on",
    ]);
  });

  test("square brackets without a target are text, a footnote's mark is not", () => {
    assert.deepEqual(prose("国发[2023]05号文件[^1]。\n\n[^1]: 见党的二十大报告。"), [
      "国发[2023]05号文件。",
      "见党的二十大报告。",
    ]);
  });

  test("stars that CommonMark leaves beside a quotation mark are emphasis all the same", () => {
    assert.deepEqual(prose("落实**“三会一课”**制度"), ["落实“三会一课”制度"]);
  });

  test("kinds", () => {
    const kinds = parseDocument("# 题\n\n段\n\n- 项\n\n> 引\n\n| 表 |\n|---|\n", "markdown").paragraphs.map(
      ({ kind }) => kind,
    );
    assert.deepEqual(kinds, ["heading", "prose", "list-item", "block-quote", "table-cell"]);
  });
});

const snippets = [
  "广大党员",
  "**",
  "*",
  "`",
  "\n",
  "\r\n",
  "\r",
  "# ",
  "- ",
  "> ",
  "[",
  "](u)",
  "|",
  "---\n",
  "\uFEFF",
  "𠮷",
  "\uD83D",
  " ",
  "。",
  "&amp;",
  "<br>",
  "\\",
  "abc",
];
const texts = fc.array(fc.constantFrom(...snippets), { maxLength: 40 }).map((parts) => parts.join(""));

describe("offsets", () => {
  test("every unit of prose is the source's unit at its offset, in order and inside its paragraph", () => {
    const check = (text: string, format: TextFormat): void => {
      for (const paragraph of parseDocument(text, format).paragraphs) checkOffsets(text, paragraph);
    };
    fc.assert(fc.property(texts, fc.constantFrom<TextFormat>("markdown", "plain"), check), { numRuns: 500 });
  });

  test("a position goes back to its offset", () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, seed) => {
        const document = parseDocument(text, "plain");
        const offset = seed % (text.length + 1);
        const position = positionAt(document, offset);
        assert.equal(document.lineStarts[position.line] + position.character, offset);
        const ends = [...text.matchAll(/\r\n|\r|\n/g)].filter((end) => end.index + end[0].length <= offset);
        assert.equal(position.line, ends.length);
      }),
    );
  });

  test("a span ends right behind its last unit, before the markup that follows", () => {
    const text = "要求广大**党员**和干部";
    const [paragraph] = parseDocument(text, "markdown").paragraphs;
    const { start, end } = sourceSpan(paragraph, 2, 6);
    assert.equal(text.slice(start, end), "广大**党员");
  });
});

function checkOffsets(text: string, paragraph: Paragraph): void {
  let last = paragraph.start - 1;
  for (let i = 0; i < paragraph.prose.length; i++) {
    const offset = sourceOffset(paragraph, i);
    assert.ok(offset > last && offset < paragraph.end);
    last = offset;
    const unit = paragraph.prose[i];
    const broken = unit === " " && /[\r\n]/.test(text[offset]);
    if (unit !== GAP && !broken) assert.equal(unit, text[offset]);
  }
}
