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

  test("a link's target and title leave nothing behind", () => {
    assert.deepEqual(
      prose("见[《览》](./a.md \"标题\")，或[《表》]( <b.md>\n'题' )。[《册》][甲]及[https://a.b](c)"),
      [`见《览》，或《表》。《册》及${GAP}`],
    );
  });

  test("escaped stars are no emphasis: they mask what is left out", () => {
    assert.deepEqual(prose("某\\*\\*市**“重点”**\\*\\*"), ["某**市“重点”**"]);
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
    assert.deepEqual(prose("见[附件\\[**1**\\]`码`]。"), [`见[附件[1]${GAP}]。`]);
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
  ']( u "t" )',
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

  test("what is written in place of escaped units, or before them, leaves no backslash behind", () => {
    for (const text of ["见[附\\*]", "国发\\[2023\\]5号", "\\[2023\\]\\*", "要\\_求\\\\\\_"]) {
      const [paragraph] = parseDocument(text, "markdown").paragraphs;
      const words = paragraph.prose;
      for (let start = 0; start <= words.length; start++) {
        for (let end = start; end <= words.length; end++) {
          const span = sourceSpan(paragraph, start, end);
          const written = `${text.slice(0, span.start)}甲${text.slice(span.end)}`;
          assert.deepEqual(prose(written), [`${words.slice(0, start)}甲${words.slice(end)}`], written);
        }
      }
    }
  });

  test("a paragraph begins with the backslash of its first unit", () => {
    const [paragraph] = parseDocument("- \\[一\\]", "markdown").paragraphs;
    assert.deepEqual({ start: paragraph.start, end: paragraph.end }, { start: 2, end: 7 });
    assert.deepEqual(sourceSpan(paragraph, 0, 1), { start: 2, end: 4 });
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
