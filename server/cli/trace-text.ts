import type { ParagraphTrace, TextTrace } from "../../rules/explain/text-trace";
import type { Bilingual } from "../../rules/language";
import { placedSpan } from "../../rules/placement";
import type { Quotation, QuotationMode } from "../../rules/text/quotation";
import type { Span } from "../../rules/text/span";
import { consideredLines } from "./considered-text";
import { displayWidth, truncateToWidth, wrapToWidth } from "./display-width";
import { createFormatter } from "./formats/formats";
import { type Page, sayIn } from "./page";
import { kindNames } from "./phrasing-kinds";
import { type Row, rowLines } from "./rows";

/** Columns of a long wording that are shown. */
const mostColumns = 28;

/** What the linter considered in a text, for people at a terminal. */
export function traceAsText(trace: TextTrace, page: Page): string {
  const { language, colors } = page;
  const say = sayIn(language);
  const { document, findings, paragraphs } = trace;
  const lines = paragraphs.flatMap((paragraph) => [
    ...wrapToWidth(paragraph.paragraph.prose, page.width).map((line) => colors.bold(line)),
    ...seenLines(paragraph, page),
    ...consideredLines(paragraph, trace, page),
    "",
  ]);
  if (findings.length > 0) {
    const report = { path: say("结果", "Findings"), text: document.text, findings };
    lines.push(createFormatter("stylish", page).file(report).trimEnd());
  } else lines.push(colors.green(say("✔ 未发现问题", "✔ nothing found")));
  const dropped = paragraphs.flatMap((paragraph) => droppedLines(paragraph, trace, page));
  if (dropped.length > 0) lines.push("", ...dropped);
  return `${lines.join("\n")}\n`;
}

/** The phrasings that stand there word for word, quotations and masks. */
function seenLines({ paragraph: { prose }, exact, quotations, masks }: ParagraphTrace, page: Page): string[] {
  const { language, colors, width } = page;
  const say = sayIn(language);
  const written = ({ start, end }: Span): string => prose.slice(start, end);
  const rows: Row[] = [];
  const list = (zh: string, en: string, values: readonly string[]): void => {
    if (values.length > 0) rows.push([say(zh, en), [...new Set(values)].join(say("；", "; "))]);
  };
  // What is a phrasing of its own need not be told as a variant of another.
  const own = new Set(exact.filter((one) => one.phrasing.text === written(one)).map(written));
  const told = exact.filter((one) => one.phrasing.text === written(one) || !own.has(written(one)));
  list(
    "提法",
    "phrasings",
    told.map((one) => {
      const { text, kind } = one.phrasing;
      const words = written(one);
      const of = words === text ? "" : say(`“${text}”的又一写法，`, `for “${text}”, `);
      return say(`${words}（${of}${kindNames[kind].zh}）`, `${words} (${of}${kindNames[kind].en})`);
    }),
  );
  list(
    "引文",
    "quoted",
    quotations.map((one) => quotationNote(one, prose, page)),
  );
  list(
    "占位",
    "masks",
    masks.map((mask) => `“${written(mask)}”`),
  );
  if (rows.length === 0) return [];
  return [
    "",
    ...rowLines(rows, { indent: 2, labelWidth: language === "zh" ? 6 : 11, width, style: colors.dim }),
  ];
}

const modeNames: Readonly<Record<QuotationMode, Bilingual>> = {
  verbatim: { zh: "逐字引用", en: "verbatim" },
  fragment: { zh: "引用的名称", en: "a name" },
  paraphrase: { zh: "转述", en: "a paraphrase" },
};

function quotationNote({ inner, mode, attribution }: Quotation, prose: string, { language }: Page): string {
  const say = sayIn(language);
  const words = `“${truncateToWidth(prose.slice(inner.start, inner.end), mostColumns)}”`;
  const name = modeNames[mode][language];
  if (attribution === undefined)
    return say(`${words}（${name}，未注明出处）`, `${words} (${name}, no source named)`);
  const source = prose.slice(attribution.source.start, attribution.source.end);
  return say(`${words}（${name}，称出自“${source}”）`, `${words} (${name}, said to be of “${source}”)`);
}

/** What rules reported that is no finding, and why. */
function droppedLines({ dropped, paragraph }: ParagraphTrace, { document }: TextTrace, page: Page): string[] {
  const { language, colors, width } = page;
  const say = sayIn(language);
  return dropped.flatMap(({ start, end, rule, reason, by }) => {
    const place = placedSpan(paragraph, start, end, document).start;
    const head = `  ${place.line + 1}:${place.character + 1}  `;
    const why: Readonly<Record<typeof reason, string>> = {
      off: say("tifa.json 关闭了这条规则", "tifa.json switches the rule off"),
      overlapped: say(`与 ${by} 同处，只报一条`, `${by} speaks of the same words`),
      ignored: say("文中注明忽略", "the text says to ignore it"),
    };
    const words = truncateToWidth(paragraph.prose.slice(start, end), mostColumns);
    const text = say(
      `未报  ${rule} “${words}”：${why[reason]}`,
      `dropped  ${rule} “${words}”: ${why[reason]}`,
    );
    const margin = " ".repeat(displayWidth(head));
    return wrapToWidth(text, width - margin.length).map(
      (line, i) => (i === 0 ? colors.dim(head) : margin) + line,
    );
  });
}
