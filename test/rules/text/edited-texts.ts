import fc from "fast-check";

/** What may open, close or join blocks of Markdown, and words to stand in them. */
const pieces = [
  "广大党员",
  "干部要带头。",
  "abc def",
  "\n",
  "\n",
  "\n\n",
  "\r\n",
  "\r\n\r\n",
  "\r",
  "**",
  "*",
  "_",
  "~~",
  "`",
  "```\n",
  "~~~\n",
  "---\n",
  "...\n",
  "===\n",
  "# ",
  "## ",
  "- ",
  "* ",
  "1. ",
  "2) ",
  "  ",
  "    ",
  "\t",
  "> ",
  "- [ ] ",
  "| 甲 | 乙 |\n",
  "|---|---|\n",
  "a | b\n",
  "|",
  "[",
  "](u)",
  "[^1]: ",
  "[甲]: b\n",
  '"',
  "![",
  "<div>\n",
  "</div>\n",
  "<!-- ",
  " -->",
  "<?",
  "<pre>\n",
  "</pre>\n",
  "<br>",
  "&amp;",
  "\\",
  "　",
  "\uFEFF",
  "𠮷",
  "\uD83D",
  "\uDC00",
  "title: 题\n",
];

export const piece = fc.constantFrom(...pieces);

/** Texts of up to `most` pieces. */
export function textOf(most: number): fc.Arbitrary<string> {
  return fc.array(piece, { maxLength: most, size: "max" }).map((parts) => parts.join(""));
}

/** An edit at a place, replacing a few units with a few pieces. */
export interface RandomEdit {
  readonly place: number;
  readonly length: number;
  readonly inserted: string;
}

export const randomEdit: fc.Arbitrary<RandomEdit> = fc.record({
  place: fc.nat(),
  length: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(60)),
  inserted: fc.oneof(fc.constant(""), piece, textOf(4)),
});

export function edited(text: string, { place, length, inserted }: RandomEdit): string {
  const at = place % (text.length + 1);
  return text.slice(0, at) + inserted + text.slice(at + length);
}
