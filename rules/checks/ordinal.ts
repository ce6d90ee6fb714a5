import type { Bilingual } from "../language";
import type { ParagraphContext } from "../paragraph-context";
import type { DocumentReport, DocumentRule, SummarizedParagraph } from "../rule";
import {
  headingLevels,
  numeralText,
  type ParagraphNumber,
  paragraphNumber,
  unclosedNumber,
} from "../text/numbering";
import { type OrdinalMark, type OrdinalStyle, ordinalMarks } from "../text/ordinal-marks";
import { overlapsAny, type Span } from "../text/span";

/** The number a paragraph begins with, and the counts in its text. */
interface Numbers {
  readonly prose: string;
  readonly heading: ParagraphNumber | undefined;
  /** Whether the number lacks its closing bracket, and is none unless it goes on with a series. */
  readonly isUnclosed: boolean;
  readonly marks: readonly OrdinalMark[];
}

/** A number of a series, where it stands. */
interface Member {
  readonly paragraph: number;
  readonly value: number;
  readonly numeral: Span;
  readonly shown: Span;
}

export const ordinal: DocumentRule<Numbers> = {
  documentation: {
    id: "structure/ordinal",
    title: { zh: "序号不连续", en: "Gap or repeat in a series" },
    what: {
      zh: "检查“一是…二是…”“第一，…第二，…”以及“一、”“（一）”“1.”等序号是否跳号、重号，一组之中是否混用“是”与“要”。",
      en: "Finds gaps and repeats in series such as 一是…二是…, 第一，…第二，… and 一、, （一） or 1., and a 要 among the 是 of one series.",
    },
    why: {
      zh: "增删段落之后，后面的序号常常忘了改。",
      en: "When paragraphs are added or cut, the numbers behind them are easily forgotten.",
    },
    tier: "practice",
    severity: "warning",
    fix: "suggested",
    wrong: [
      {
        text: "一是加强学习，二是严格管理，四是狠抓落实。",
        find: "四是",
        fix: "一是加强学习，二是严格管理，三是狠抓落实。",
      },
      {
        text: "第一，提高政治站位。\n各级党组织要把思想统一起来。\n第三，压实工作责任。",
        find: "第三",
        fix: "第一，提高政治站位。\n各级党组织要把思想统一起来。\n第二，压实工作责任。",
      },
      {
        text: "一、提高思想认识\n二、明确工作任务\n二、加强组织领导",
        find: "二",
        fix: "一、提高思想认识\n二、明确工作任务\n三、加强组织领导",
      },
      {
        text: "一是摸清底数；二要建立台账；三是逐项销号；四是跟踪问效。",
        find: "二要",
        fix: "一是摸清底数；二是建立台账；三是逐项销号；四是跟踪问效。",
      },
    ],
    fine: [
      "一是加强学习，二是严格管理，三是狠抓落实。",
      "一要站得高，二要看得远；一要敢担当，二要善作为。",
      "一、主要任务\n1.加强学习\n2.改进作风\n二、保障措施\n1.加强领导\n2.严格考核",
      "第一，统一思想。一是抓学习，二是抓宣传。\n第二，统一行动。一是抓部署，二是抓督查。",
      "三、四线城市的情况不同。\n一、二年级减轻课业负担。",
      "坚持一是一、二是二，实事求是。",
    ],
  },

  summarize({ prose, masks }: ParagraphContext): Numbers | undefined {
    const closed = paragraphNumber(prose);
    const heading = closed ?? unclosedNumber(prose);
    const marks = ordinalMarks(prose).filter((mark) => !overlapsAny(mark, masks));
    return heading === undefined && marks.length === 0
      ? undefined
      : { prose, heading, isUnclosed: closed === undefined, marks };
  },

  *check(paragraphs: readonly SummarizedParagraph<Numbers>[]): Iterable<DocumentReport> {
    /** The last number at each level that is still open, from the outermost. */
    const headings: (Member | undefined)[] = headingLevels.map(() => undefined);
    const series = new Map<OrdinalStyle, Member>();
    for (const { index, summary } of paragraphs) {
      const { prose, heading, isUnclosed, marks } = summary;
      const isNumber = !isUnclosed || (heading !== undefined && follows(headings[heading.level], heading));
      if (heading !== undefined && isNumber) {
        const { level, value, numeral } = heading;
        const member: Member = { paragraph: index, value, numeral, shown: numeral };
        const report = reportOn(prose, headings[level], member, headingLevels[level]);
        if (report !== undefined) yield report;
        headings.fill(undefined, level + 1);
        headings[level] = member;
        // What was counted under the last heading does not go on under this one.
        if (level < 2) for (const style of ["是", "要"] as const) series.delete(style);
      }
      for (const [i, mark] of marks.entries()) {
        const member: Member = { paragraph: index, value: mark.value, numeral: mark.numeral, shown: mark };
        const odd = oddStyle(marks, i, index);
        if (odd !== undefined) {
          yield odd;
          series.set(marks[i - 1].style, member);
          continue;
        }
        // 是 and 要 by turns count on from each other.
        const goesOn = i > 0 && marks[i - 1].value + 1 === mark.value;
        const last = goesOn ? undefined : series.get(mark.style);
        const report = reportOn(prose, last, member, mark.style === "第" ? "第一" : `一${mark.style}`);
        if (report !== undefined) yield report;
        series.set(mark.style, member);
      }
    }
  },
};

function follows(last: Member | undefined, { value }: ParagraphNumber): boolean {
  return last !== undefined && last.value + 1 === value;
}

/** A member that does not come next to the one before; one that begins anew does. `first` is how such a series begins. */
function reportOn(
  prose: string,
  last: Member | undefined,
  member: Member,
  first: string,
): DocumentReport | undefined {
  if (last === undefined || member.value === 1 || member.value === last.value + 1) return undefined;
  // A lower number that is not the first may go on with an outer series.
  if (member.value < last.value) return undefined;
  const { start, end } = member.numeral;
  const numeral = prose.slice(start, end);
  const next = numeralText(last.value + 1, numeral);
  const shown = prose.slice(member.shown.start, member.shown.end);
  const mended = prose.slice(member.shown.start, start) + next + prose.slice(end, member.shown.end);
  return {
    paragraph: member.paragraph,
    start: member.shown.start,
    end: member.shown.end,
    message: member.value === last.value ? repeated(shown, first) : skipped(shown, next, numeral, last),
    confidence: 0.9,
    suggestions: [
      {
        title: { zh: `改为“${mended}”`, en: `Change to “${mended}”` },
        applicability: "suggested",
        edits: [{ start, end, text: next }],
      },
    ],
    sources: [],
    related: [
      {
        paragraph: last.paragraph,
        start: last.shown.start,
        end: last.shown.end,
        message: { zh: "前一个序号", en: "the number before" },
      },
    ],
  };
}

function repeated(shown: string, first: string): Bilingual {
  return {
    zh: `序号“${shown}”重复：“${first}”这一层前面已有这个序号，请核对并顺延。`,
    en: `The number “${shown}” stands twice in the series of “${first}”; check it and count on.`,
  };
}

function skipped(shown: string, next: string, numeral: string, { value }: Member): Bilingual {
  const last = numeralText(value, numeral);
  return {
    zh: `序号不连续：“${last}”之后应是“${next}”，此处是“${shown}”，请核对是否漏项或漏改序号。`,
    en: `After “${last}” comes “${next}”, but this is “${shown}”; see whether an item is missing or a number was not changed.`,
  };
}

/** One 要 in a series of 是, or one 是 among 要: the counts on both sides are of the other style. */
function oddStyle(marks: readonly OrdinalMark[], i: number, paragraph: number): DocumentReport | undefined {
  const [before, mark, after] = [marks[i - 1], marks[i], marks[i + 1]];
  if (before === undefined || after === undefined || before.style !== after.style) return undefined;
  if (mark.style === before.style || mark.style === "第" || before.style === "第") return undefined;
  if (mark.value !== before.value + 1 || after.value !== mark.value + 1) return undefined;
  // 一要, 二是, 三要, 四是: whoever alternates means to.
  if (marks[i - 2]?.style === mark.style || marks[i + 2]?.style === mark.style) return undefined;
  const [start, end] = [mark.numeral.end, mark.end];
  return {
    paragraph,
    start: mark.start,
    end,
    message: {
      zh: `一组之中用法不一：前后都用“${before.style}”，此处用“${mark.style}”，宜统一。`,
      en: `The series has “${before.style}” before and behind, and “${mark.style}” here; keep to one of them.`,
    },
    confidence: 0.8,
    suggestions: [
      {
        title: { zh: `改为“${before.style}”`, en: `Change to “${before.style}”` },
        applicability: "suggested",
        edits: [{ start, end, text: before.style }],
      },
    ],
    sources: [],
  };
}
