import type { Bilingual } from "../language";
import type { ParagraphContext } from "../paragraph-context";
import type { DocumentFacts, DocumentReport, DocumentRule, SummarizedParagraph } from "../rule";
import type { TextDocument } from "../text/document";
import { headingLevels, type ParagraphNumber, paragraphNumber, unclosedNumber } from "../text/numbering";
import { sourceOffset } from "../text/paragraph";

/** The mark that belongs behind the numeral of each level: none behind a bracket. */
const marks = ["、", "", ".", ""] as const;

interface Heading {
  readonly prose: string;
  readonly number: ParagraphNumber;
  /** The number lacks its closing bracket, and is none unless it goes on with a series. */
  readonly isUnclosed: boolean;
}

export const headingLevel: DocumentRule<Heading> = {
  documentation: {
    id: "structure/heading-level",
    title: { zh: "层次序数不合规范", en: "Heading numbers out of order" },
    what: {
      zh: "检查结构层次序数：层次颠倒或越级，如“1.”之下又用“（一）”，“一、”之下直接用“（1）”；序数后的标点有误，如“（一）、”“1、”；序数缺后括号。",
      en: "Finds levels out of their order, as （一） below 1. or （1） right below 一、, a wrong mark behind the number, as in （一）、 and 1、, and a missing closing bracket.",
    },
    why: {
      zh: "GB/T 9704—2012 7.3.3规定，文中结构层次序数依次可以用“一、”“（一）”“1.”“（1）”标注。",
      en: "GB/T 9704—2012 7.3.3 numbers the levels of a document 一、, （一）, 1., （1）, in this order.",
    },
    tier: "rule",
    severity: "warning",
    fix: "safe",
    wrong: [
      { text: "（一）、加强组织领导", find: "（一）、", fix: "（一）加强组织领导" },
      { text: "1、加强组织领导", find: "1、", fix: "1.加强组织领导" },
      { text: "一.总体要求\n二、主要任务", find: "一.", fix: "一、总体要求\n二、主要任务" },
      { text: "一、总体要求\n1.指导思想\n（一）基本原则", find: "（一）" },
      { text: "一、总体要求\n（1）指导思想\n（2）基本原则", find: "（1）" },
      {
        text: "（一）优化审批服务\n（二构建亲清政商关系",
        find: "（二",
        fix: "（一）优化审批服务\n（二）构建亲清政商关系",
      },
    ],
    fine: [
      "一、总体要求\n（一）指导思想\n1.坚持党的领导\n（1）压实责任\n二、主要任务",
      "一、总体要求\n1.指导思想\n2.基本原则",
      "1.5万名党员参加学习。",
      "一、二年级学生减轻课业负担。",
      "（1）班和（2）班的同学参加了活动。",
      "附件：1.报名表\n2.承诺书",
      "（一）优化审批服务\n（十个先进集体名单附后",
    ],
  },

  summarize({ prose }: ParagraphContext): Heading | undefined {
    const closed = paragraphNumber(prose);
    const number = closed ?? unclosedNumber(prose);
    return number === undefined ? undefined : { prose, number, isUnclosed: closed === undefined };
  },

  *check(
    headings: readonly SummarizedParagraph<Heading>[],
    { document }: DocumentFacts,
  ): Iterable<DocumentReport> {
    /** The levels that are open, from the outermost. */
    let open: number[] = [];
    /** The last number at each level. */
    const values: (number | undefined)[] = headingLevels.map(() => undefined);
    const running = runsThrough(headings);
    for (const { index, summary } of headings) {
      const { number, isUnclosed } = summary;
      if (isUnclosed) {
        if (values[number.level] !== number.value - 1) continue;
        yield unclosed(index, summary);
      }
      values.fill(undefined, number.level);
      values[number.level] = number.value;
      const wrongMark = wrongMarkOf(index, summary, document);
      if (wrongMark !== undefined) yield wrongMark;
      const parent = open.at(-1);
      if (parent === undefined || open.includes(number.level) || number.value !== 1) {
        open = [...open.filter((level) => level < number.level), number.level];
        continue;
      }
      if (number.level < parent) yield levelReport(index, summary, turned(number.level, parent));
      else if (parent === 0 && number.level === 3 && !running)
        yield levelReport(index, summary, skipped(number.level, parent));
      open = [...open, number.level];
    }
  },
};

/** Whether （1）（2）… go on from one part to the next: then they number the paragraphs, as in decisions of the Party. */
function runsThrough(headings: readonly SummarizedParagraph<Heading>[]): boolean {
  return headings.some(
    ({ summary: { number, isUnclosed } }, i) =>
      number.level === 3 &&
      number.value > 1 &&
      !isUnclosed &&
      i > 0 &&
      headings[i - 1].summary.number.level === 0,
  );
}

function wrongMarkOf(
  paragraph: number,
  { prose, number }: Heading,
  document: TextDocument,
): DocumentReport | undefined {
  const { start, end } = number.mark;
  const mark = prose.slice(start, end);
  const right = marks[number.level];
  // A full-width dot is the same mark in another width, and a space may stand in for it.
  if (mark === right || (right === "." && mark === "．") || (mark === "" && number.level === 0))
    return undefined;
  const shown = headingLevels[number.level];
  return {
    paragraph,
    start: 0,
    end,
    message: {
      zh: `这一层的序数写作“${shown}”${right === "" ? "，括号后不加标点" : ""}（GB/T 9704—2012 7.3.3）。`,
      en: `Numbers of this level read “${shown}”${right === "" ? ", with no mark behind the bracket" : ""} (GB/T 9704—2012 7.3.3).`,
    },
    confidence: 1,
    suggestions: beginsList(document, paragraph, end, right)
      ? []
      : [
          {
            title:
              right === ""
                ? { zh: `删去“${mark}”`, en: `Delete “${mark}”` }
                : { zh: `改为“${right}”`, en: `Change to “${right}”` },
            applicability: "safe",
            edits: [{ start, end, text: right }],
          },
        ],
    sources: [],
  };
}

/** Whether a dot at the mark's end would begin a list of Markdown's, and the number would be no text any more: 1. 学习 */
function beginsList(
  { format, paragraphs, text }: TextDocument,
  paragraph: number,
  end: number,
  mark: string,
): boolean {
  const { kind } = paragraphs[paragraph];
  if (format !== "markdown" || mark !== "." || kind === "heading" || kind === "table-cell") return false;
  return /\s/.test(text[sourceOffset(paragraphs[paragraph], end - 1) + 1] ?? " ");
}

function unclosed(paragraph: number, { prose, number }: Heading): DocumentReport {
  const { end } = number.numeral;
  const written = prose.slice(0, end);
  const missing = written.startsWith("(") ? ")" : "）";
  return {
    paragraph,
    start: 0,
    end,
    message: {
      zh: `序数“${written}”缺后括号，应写作“${written}${missing}”（GB/T 9704—2012 7.3.3）。`,
      en: `The number “${written}” lacks its closing bracket; write “${written}${missing}” (GB/T 9704—2012 7.3.3).`,
    },
    confidence: 0.95,
    suggestions: [
      {
        title: { zh: `补上“${missing}”`, en: `Insert ${missing}` },
        applicability: "suggested",
        edits: [{ start: end, end, text: missing }],
      },
    ],
    sources: [],
  };
}

function levelReport(paragraph: number, { number }: Heading, message: Bilingual): DocumentReport {
  return {
    paragraph,
    start: 0,
    end: number.mark.end,
    message,
    confidence: 0.85,
    suggestions: [],
    sources: [],
  };
}

function turned(level: number, parent: number): Bilingual {
  const [own, above] = [headingLevels[level], headingLevels[parent]];
  return {
    zh: `层次颠倒：“${own}”用在了“${above}”之下。结构层次序数依次为“一、”“（一）”“1.”“（1）”（GB/T 9704—2012 7.3.3），请调整。`,
    en: `“${own}” stands below “${above}”. The levels are 一、, （一）, 1., （1）, in this order (GB/T 9704—2012 7.3.3).`,
  };
}

function skipped(level: number, parent: number): Bilingual {
  const [own, above, between] = [headingLevels[level], headingLevels[parent], headingLevels[parent + 1]];
  return {
    zh: `“${above}”之下直接用了“${own}”；结构层次序数依次为“一、”“（一）”“1.”“（1）”（GB/T 9704—2012 7.3.3），下一层宜用“${between}”。`,
    en: `“${own}” stands right below “${above}”; the levels are 一、, （一）, 1., （1）, in this order (GB/T 9704—2012 7.3.3), so “${between}” comes next.`,
  };
}
