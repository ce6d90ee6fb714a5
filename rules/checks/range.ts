import { type Bilingual, inQuotes } from "../language";
import type { ParagraphContext } from "../paragraph-context";
import type { ProseEdit, ProseSuggestion, Report, Rule } from "../rule";
import { unitSet } from "../text/characters";
import { overlapsAny } from "../text/span";
import { isInTitleMarks } from "../text/title-marks";
import { editedSpan } from "./edited-span";

const NUMBER = "[0-9]+(?:\\.[0-9]+)?";
/** Hyphens and the half-width tilde: short marks that join numbers and codes, but span nothing in Chinese. */
const SHORT_MARK = "[-－–‐‑~]";
/** All that may stand between the ends of a range. */
const MARK = "[-－–‐‑~—～]|至|到";
/** Before or behind a number of a code, a model, a telephone number or a longer chain of numbers. */
const CODE_BEFORE = "(?<![A-Za-z0-9.,:：/_\\-－–‐‑~—～#№])";
/** Units that are counted or measured in, not those that number things: 3-5号楼, 737-800型 are names. */
const UNIT =
  "[个名人元年月日天周岁倍度千米吨秒家户亩项条件页篇期层批支次种类万亿%％‰℃]|公里|公斤|平方|小时|分钟|学年|[美欧]元";

/** 3-5个, 10-20%, 5-6月. */
const HYPHENED = new RegExp(`${CODE_BEFORE}(${NUMBER}) ?(${SHORT_MARK}) ?(${NUMBER}) ?(?=(?:${UNIT}))`, "g");
/** 3月-5月, 2023年-2025年, 5月10日-12日, 10%-20%: the units say it, whatever the numbers are. */
const HYPHENED_UNITS = new RegExp(
  `${CODE_BEFORE}${NUMBER}([年月日%％‰℃]) ?(${SHORT_MARK}) ?${NUMBER}(?:([%％‰℃])|[年月日])`,
  "g",
);
/** A life's years, or a plan's, in brackets: （1931-2023）. */
const YEARS_IN_BRACKETS = new RegExp(`(?<=[（(])([12][0-9]{3})(${SHORT_MARK})([12][0-9]{3})(?=[）)])`, "g");
/** A plan's years: 2023-2025, 2023年-2025. The full-width － stands in the titles of many plans as they were published. */
const YEARS_IN_NAME = /^[12][0-9]{3}年? ?[-–‐‑~] ?[12][0-9]{3}/;
/** The unit is a part of the number that the first end lacks: 10—20%, 9—16亿元. */
const UNIT_MISSING = new RegExp(
  `${CODE_BEFORE}(${NUMBER}) ?(${MARK}) ?(${NUMBER}) ?([%％‰]|[万亿](?:元|(?![元年])))`,
  "g",
);
/** 近100多人: fewer than a hundred, and more. 最近10多年 and 近20多天 look back over a time that is longer. */
const NEAR_AND_MORE =
  /(?<![最附邻临靠远晚新亲接])将?近(?:[0-9]+(?:\.[0-9]+)?[十百千万亿]*|[一二两三四五六七八九十百千]+[万亿]*)多(?!(?:个|场|次)?(?:年|月|日|天|周|星期|季度|小时|世纪|交易日|学期|届|期|代|载))/g;

/** What every range has that is looked at here, or 近 before a number; cheap. */
const SIGNS = unitSet("-－–‐‑~—～至到");
const NEARLY = /近[0-9一二两三四五六七八九十]/;

/** Whether anything may be a range or a number that is nearly one: a quick look at each digit. */
function hasSign(prose: string): boolean {
  for (let at = 1; at < prose.length; at++) {
    const unit = prose.charCodeAt(at);
    if (unit < 0x30 || unit > 0x39) continue;
    const before = prose.charCodeAt(at - 1);
    if (SIGNS[before] === 1 || (before === 0x20 && SIGNS[prose.charCodeAt(at - 2)] === 1)) return true;
  }
  return prose.includes("近") && NEARLY.test(prose);
}

/** A range and what to write for it, in edits of the prose; the first suggestion is the likelier. */
interface FaultyRange {
  readonly start: number;
  readonly end: number;
  readonly message: (written: string) => Bilingual;
  readonly corrections: readonly (readonly ProseEdit[])[];
}

export const range: Rule = {
  documentation: {
    id: "number/range",
    title: { zh: "数值范围写法不当", en: "Faulty range" },
    what: {
      zh: "检查数值、时间起止中误用的短横线，前一数值漏写的“%”“万”“亿”，以及“近100多人”一类自相矛盾的约数。",
      en: "Finds hyphens set for the dash of a range, first ends that lack their %, 万 or 亿, and contradictions such as 近100多人.",
    },
    why: {
      zh: "GB/T 15835—2011规定数值范围用浪纹线或一字线，省略单位不得造成歧义；短横线用于号码、型号。",
      en: "GB/T 15835—2011 sets a wave or a dash between the ends of a range and keeps units whose omission is ambiguous; hyphens belong to codes and models.",
    },
    tier: "rule",
    severity: "hint",
    fix: "suggested",
    wrong: [
      { text: "每个支部确定3-5个重点项目。", find: "3-5", fix: "每个支部确定3—5个重点项目。" },
      { text: "力争成本降低10-20%。", find: "10-20%", fix: "力争成本降低10%—20%。" },
      { text: "预计年产值40—50亿元。", find: "40—50亿元", fix: "预计年产值40亿元—50亿元。" },
      { text: "培训班定于5-6月举办。", find: "5-6", fix: "培训班定于5—6月举办。" },
      { text: "公示期为5月10日-16日。", find: "10日-16日", fix: "公示期为5月10日—16日。" },
      {
        text: "编制《无障碍环境建设规划（2024-2028年）》，分批推进改造。",
        find: "2024-2028",
        fix: "编制《无障碍环境建设规划（2024—2028年）》，分批推进改造。",
      },
      { text: "近100多人参加了活动。", find: "近100多", fix: "100多人参加了活动。" },
    ],
    fine: [
      "每个支部确定3—5个重点项目，成本降低10%～20%。",
      "联系电话：010-12345678，联系人：张三。",
      "会议日期为2023-05-10，文件编号为DJ-2023-12。",
      "该机型为波音737-800型，主队以3-5落后。",
      "贷款额度在3000至30万元之间。",
      "近20多年来，附近30多个村面貌一新。",
      "每组三四十人，近百人参加。",
      "《绿色发展行动计划（2023—2025年）》已经印发，征订《初中语文7-9年级》读本。",
    ],
  },

  concerns: ({ prose }) => hasSign(prose),

  *check({ prose, masks }: ParagraphContext): Iterable<Report> {
    const found = [...unitsMissing(prose), ...hyphens(prose), ...contradictions(prose)];
    found.sort((a, b) => a.start - b.start || b.end - a.end);
    let last = -1;
    for (const faulty of found) {
      if (faulty.start < last || overlapsAny(faulty, masks) || isInName(prose, faulty)) continue;
      last = faulty.end;
      yield reportOf(prose, faulty);
    }
  },
};

function* unitsMissing(prose: string): Iterable<FaultyRange> {
  for (const { 0: whole, 1: first, 2: mark, 3: second, 4: unit, index } of prose.matchAll(UNIT_MISSING)) {
    // 3000至30万 says what it means, and zero is zero in every unit.
    if (Number(first) === 0 || Number(first) >= Number(second)) continue;
    const at = index + first.length;
    const markAt = prose.indexOf(mark, at);
    yield {
      start: index,
      end: index + whole.length,
      message: (written) => ({
        zh: `${written}前一数值漏写“${unit}”，易生歧义（GB/T 15835—2011 5.1.3）。`,
        en: `The first end of ${written} lacks its ${unit} and may be misread (GB/T 15835—2011 5.1.3).`,
      }),
      corrections: [[{ start: at, end: markAt + mark.length, text: unit + longMark(mark) }]],
    };
  }
}

function* hyphens(prose: string): Iterable<FaultyRange> {
  for (const { 0: whole, 1: first, 2: mark, 3: second, index } of prose.matchAll(HYPHENED)) {
    const isCode = [first, second].some((number) => /^0[0-9]/.test(number));
    if (isCode || Number(first) >= Number(second)) continue;
    yield hyphened(prose, index, index + whole.trimEnd().length, index + first.length, mark);
  }
  for (const { 0: whole, 1: unit, 2: mark, 3: sign, index } of prose.matchAll(HYPHENED_UNITS)) {
    if (sign !== undefined && sign !== unit) continue;
    yield hyphened(prose, index, index + whole.length, index + whole.indexOf(unit) + 1, mark);
  }
  for (const { 0: whole, 1: first, 2: mark, 3: second, index } of prose.matchAll(YEARS_IN_BRACKETS)) {
    if (Number(first) < Number(second))
      yield hyphened(prose, index, index + whole.length, index + first.length, mark);
  }
}

/** The range from `start` to `end` whose mark, somewhere from `behind` on, is to be a long one. */
function hyphened(prose: string, start: number, end: number, behind: number, mark: string): FaultyRange {
  const at = prose.indexOf(mark, behind);
  return {
    start,
    end,
    message: (written) => ({
      zh: `${written}表示起止，应用一字线“—”或浪纹线“～”（GB/T 15834—2011 4.13）。`,
      en: `${written} is a range, which takes — or ～ (GB/T 15834—2011 4.13).`,
    }),
    corrections: [[{ start: at, end: at + 1, text: longMark(mark) }]],
  };
}

function* contradictions(prose: string): Iterable<FaultyRange> {
  for (const { 0: whole, index } of prose.matchAll(NEAR_AND_MORE)) {
    const end = index + whole.length;
    yield {
      start: index,
      end,
      message: (written) => ({
        zh: `${written}中“近”表示不到，“多”表示超过，自相矛盾，请删去一处。`,
        en: `In ${written} 近 means fewer and 多 means more; delete one.`,
      }),
      corrections: [
        [{ start: index, end: prose.indexOf("近", index) + 1, text: "" }],
        [{ start: end - 1, end, text: "" }],
      ],
    };
  }
}

/** In 《》 a name is written as it was given; but the years of a plan have their dash there, too: 《…规划（2024—2028年）》. */
function isInName(prose: string, { start, end }: FaultyRange): boolean {
  return isInTitleMarks(prose, start) && !YEARS_IN_NAME.test(prose.slice(start, end));
}

/** The long mark for a short one; any other stays. */
function longMark(mark: string): string {
  if (mark === "~") return "～";
  return /[-－–‐‑]/.test(mark) ? "—" : mark;
}

function reportOf(prose: string, { start, end, message, corrections }: FaultyRange): Report {
  return {
    start,
    end,
    message: message(inQuotes(prose.slice(start, end))),
    confidence: 0.9,
    suggestions: corrections.map((edits): ProseSuggestion => {
      const mended = inQuotes(editedSpan(prose, { start, end }, edits));
      return {
        title: { zh: `改为${mended}`, en: `Change to ${mended}` },
        applicability: "suggested",
        edits,
      };
    }),
    sources: [],
  };
}
