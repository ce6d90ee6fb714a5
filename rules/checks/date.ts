import type { Bilingual } from "../language";
import { inQuotes } from "../language";
import type { ParagraphContext } from "../paragraph-context";
import type { Report, Rule } from "../rule";
import { overlapsAny, type Span } from "../text/span";
import { isInTitleMarks } from "../text/title-marks";
import { mayHoldDate, writtenDates } from "../text/written-dates";
import { type DateSlip, dateSlip } from "./date-slips";
import { editedSpan } from "./edited-span";

/** Whether a paragraph is running text; a form or a row of a table fills up its days as it likes. */
const RUNNING_TEXT = /[，。；]/;
/** A time of day behind a date makes it a record's: 2023年05月01日 09:30. */
const TIME_OF_DAY = /^ ?[0-9]{1,2}[:：][0-9]{2}/;

export const date: Rule = {
  documentation: {
    id: "number/date",
    title: { zh: "日期写法不当", en: "Faulty date" },
    what: {
      zh: "检查日期：历法上没有的日子、与星期不符的日期、汉字与阿拉伯数字混用、年份中误写的“零”、简写的年份、月日前的虚位。",
      en: "Checks dates: days the calendar does not have or that fall on another weekday, Chinese mixed with Arabic numerals, wrong zeros, shortened years, leading zeros.",
    },
    why: {
      zh: "GB/T 15835—2011规定了数字用法，GB/T 9704—2012要求成文日期年份标全称、月日不编虚位；日期有误会影响公文效力。",
      en: "GB/T 15835—2011 and GB/T 9704—2012 lay down how numerals and dates are written, and a wrong date can cost a document its force.",
    },
    tier: "rule",
    severity: "warning",
    fix: "safe",
    wrong: [
      { text: "大会于二0二三年召开。", find: "二0二三年", fix: "大会于二〇二三年召开。" },
      { text: "大会于二零二三年召开。", find: "二零二三年", fix: "大会于二〇二三年召开。" },
      { text: "请于2023年02月30日前报送总结。", find: "2023年02月30日" },
      {
        text: "本办法自2023年05月01日起施行。",
        find: "2023年05月01日",
        fix: "本办法自2023年5月1日起施行。",
      },
      { text: "会议定于二〇二三年5月召开。", find: "二〇二三年5月", fix: "会议定于2023年5月召开。" },
      { text: "支部于23年5月10日成立。", find: "23年5月10日", fix: "支部于2023年5月10日成立。" },
      { text: "会议定于2023年5月10日（星期四）召开。", find: "2023年5月10日（星期四）" },
    ],
    fine: [
      "2024年2月29日，会议在北京召开。",
      "二〇二三年五月十日",
      "他在基层工作23年5个月。",
      "2023年三月三期间，各地开展民俗活动。",
      "农历二月三十日前后，各村召开会议。",
      "登记时间：2023年05月01日",
      "会议定于2023年5月10日（星期三）召开。",
      "1940年1月至12月，部队在二〇师驻地整训。",
    ],
  },

  concerns: ({ prose }) => mayHoldDate(prose),

  *check(context: ParagraphContext): Iterable<Report> {
    const { prose, masks } = context;
    for (const written of writtenDates(prose)) {
      const slip = dateSlip(prose, written);
      if (slip === undefined || overlapsAny(slip, masks) || isInTitleMarks(prose, slip.start)) continue;
      if (slip.kind === "padded" && !isMeantToBeRead(context, slip)) continue;
      yield reportOf(prose, slip);
    }
  },
};

/** Whether the date stands in running text or is a document's own, set on a line by itself. */
function isMeantToBeRead({ prose, paragraph }: ParagraphContext, { start, end }: Span): boolean {
  if (paragraph.kind === "table-cell" || TIME_OF_DAY.test(prose.slice(end, end + 6))) return false;
  return RUNNING_TEXT.test(prose) || prose.trim() === prose.slice(start, end);
}

function reportOf(prose: string, slip: DateSlip): Report {
  const { start, end, edits, kind } = slip;
  const mended = inQuotes(editedSpan(prose, slip, edits));
  return {
    start,
    end,
    ...(kind === "round zero" ? { severity: "hint" as const } : {}),
    message: messageOf(slip, inQuotes(prose.slice(start, end)), mended),
    confidence: kind === "short year" || kind === "padded" ? 0.9 : 1,
    suggestions:
      edits.length === 0
        ? []
        : [
            {
              title: { zh: `改为${mended}`, en: `Change to ${mended}` },
              applicability: kind === "short year" || kind === "round zero" ? "suggested" : "safe",
              edits,
            },
          ],
    sources: [],
  };
}

function messageOf({ kind, weekday }: DateSlip, written: string, mended: string): Bilingual {
  switch (kind) {
    case "no such day":
      return {
        zh: `历法上没有${written}，请核对。`,
        en: `The calendar has no ${written}; check the date.`,
      };
    case "weekday":
      return {
        zh: `${written}日期与星期不符，当天是星期${weekday}，请核对。`,
        en: `The date and the weekday in ${written} disagree: that day is 星期${weekday}. Check which is right.`,
      };
    case "two scripts":
      return {
        zh: `${written}混用汉字数字和阿拉伯数字，同类数字形式应当一致（GB/T 15835—2011 4.3），宜写作${mended}。`,
        en: `${written} mixes Chinese and Arabic numerals; numbers of a kind take one form (GB/T 15835—2011 4.3): ${mended}.`,
      };
    case "zero":
    case "round zero":
      return {
        zh: `年份用汉字书写时，“0”写作“〇”（GB/T 15835—2011 5.2.5），${written}应写作${mended}。`,
        en: `In a year in Chinese numerals zero is 〇 (GB/T 15835—2011 5.2.5); write ${mended} for ${written}.`,
      };
    case "short year":
      return {
        zh: `年份不应简写为两位数字（GB/T 15835—2011 5.1.4），${written}疑应写作${mended}。`,
        en: `A year is not shortened to two digits (GB/T 15835—2011 5.1.4); write ${mended}, if that is the year.`,
      };
    case "padded":
      return {
        zh: `公文成文日期的月、日不编虚位（GB/T 9704—2012 7.3.5.4），行文宜与之一致，${written}写作${mended}。`,
        en: `The month and day of a document's date have no leading zeros (GB/T 9704—2012 7.3.5.4), and its text follows suit: ${mended}.`,
      };
  }
}
