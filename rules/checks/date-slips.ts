import type { ProseEdit } from "../rule";
import { isPossibleDay } from "../text/chinese-date";
import { countValue, digitsValue, inChineseDigits } from "../text/chinese-numeral";
import type { DatePart, WrittenDate } from "../text/written-dates";

/** What is wrong with a date. Each kind has its own message; `edits` are empty where only the author can tell. */
export interface DateSlip {
  readonly kind: "no such day" | "weekday" | "two scripts" | "zero" | "round zero" | "short year" | "padded";
  readonly start: number;
  readonly end: number;
  readonly edits: readonly ProseEdit[];
  /** Of a weekday that does not fit: the one of the date, 一 to 六 or 日. */
  readonly weekday?: string;
}

const ARABIC = /^[0-9]+$/;
/** 00月 is still to be filled in. */
const PADDED = /^0[1-9]$/;
const CHINESE_YEAR = /^[一二三四五六七八九〇]{4}$/;
/** The same with circles for zeros, which look alike: ○ is a sign, 〇 the numeral. */
const ROUND_ZEROS = /^[一二三四五六七八九〇○◯]{4}$/;
/** Calendars whose months are not those of Gregory, or that number their years from an accession. */
const OTHER_CALENDAR =
  /(?:[农阴夏旧藏回彝傣儒佛]历|闰|民国|大正|昭和|平成|令和|明治|宣统|光绪|同治|咸丰|道光|嘉庆|乾隆|公元|元前)[ “]?$/;
/** A length of time, which may well be years, months and days. */
const DURATION = /(?:历时|时隔|长达|达|满|近|共|约|刑|刑期|徒刑|过了|经过|相隔)$/;
/** Behind a month in Chinese that is one of the calendar's, and no festival such as 三月三 or 八月十五. */
const BEHIND_MONTH = /^(?:[，。、；：）)》”—～~-]|[份底末起至到]|中旬|上旬|下旬|以来|$)/;
const WEEKDAYS = "日一二三四五六";
/** Years of this century so far as two digits can tell: the People's Republic was founded in 49. */
const FIRST_YEAR = 49;

/** What is wrong with the date, the gravest fault only; undefined where nothing is. */
export function dateSlip(prose: string, date: WrittenDate): DateSlip | undefined {
  const before = prose.slice(Math.max(0, date.start - 4), date.start);
  if (OTHER_CALENDAR.test(before)) return undefined;
  return (
    impossible(date) ??
    wrongWeekday(date) ??
    twoScripts(prose, date) ??
    wrongZero(date) ??
    shortYear(date, before) ??
    padded(date)
  );
}

/** 2月30日, 2023年13月. In Chinese numerals only beside a year: 二月三十日 may be of the lunar calendar. */
function impossible({ start, end, year, month, day, lastDay }: WrittenDate): DateSlip | undefined {
  const fullYear = year?.text.length === 4 ? numberOf(year) : undefined;
  if (month === undefined || (day === undefined && fullYear === undefined)) return undefined;
  if (fullYear === undefined && !ARABIC.test(month.text)) return undefined;
  const monthNumber = numberOf(month);
  const days = [day, lastDay].map((part) => (part === undefined ? 1 : numberOf(part)));
  // 三十十日 is no numeral at all, and not for this rule to read.
  if (monthNumber === undefined || days.includes(undefined)) return undefined;
  const isPossible = days.every((one) => one === undefined || isPossibleDay(monthNumber, one, fullYear));
  return isPossible ? undefined : { kind: "no such day", start, end, edits: [] };
}

/** 2023年5月10日（星期四）, which was a Wednesday. */
function wrongWeekday({ start, end, year, month, day, lastDay, weekday }: WrittenDate): DateSlip | undefined {
  if (weekday === undefined || year?.text.length !== 4 || lastDay !== undefined) return undefined;
  const [y, m, d] = [year, month, day].map((part) => part && numberOf(part));
  if (y === undefined || m === undefined || d === undefined || !isOfOurTime(y)) return undefined;
  const actual = WEEKDAYS[weekdayOf(y, m, d)];
  if (actual === weekday.text.replace("天", "日")) return undefined;
  return { kind: "weekday", start, end, edits: [], weekday: actual };
}

/** 二〇23年, 2023年五月, 五月10日: all of it in Arabic numerals, in which official documents are dated. */
function twoScripts(
  prose: string,
  { start, end, year, month, day, lastDay }: WrittenDate,
): DateSlip | undefined {
  const parts = [year, month, day, lastDay].filter((part) => part !== undefined);
  if (year !== undefined && !isOfOurTime(numberOf(year))) return undefined;
  const text = parts.map((part) => part.text).join("");
  // 0 alone is a slip of the year's zeros.
  if (!/[1-9]/.test(text) || !/[一二三四五六七八九十]/.test(text)) return undefined;
  if (month !== undefined && day === undefined && !ARABIC.test(month.text)) {
    if (!BEHIND_MONTH.test(prose.slice(end, end + 2))) return undefined;
  }
  const edits = parts.flatMap((part) => rewritten(part, String(numberOf(part))));
  return { kind: "two scripts", start, end, edits };
}

/** 二0二三年, 二零二三年, 二○二三年. */
function wrongZero({ year }: WrittenDate): DateSlip | undefined {
  if (year === undefined || year.text.length !== 4 || ARABIC.test(year.text)) return undefined;
  const value = numberOf(year);
  if (CHINESE_YEAR.test(year.text) || value === undefined || !isOfOurTime(value)) return undefined;
  const kind = ROUND_ZEROS.test(year.text) ? "round zero" : "zero";
  return { kind, start: year.start, end: year.end + 1, edits: rewritten(year, inChineseDigits(value)) };
}

/** 23年5月10日, ’23年. Without a day and an apostrophe it may be a length of time. */
function shortYear({ start, end, year, day }: WrittenDate, before: string): DateSlip | undefined {
  if (year === undefined || year.text.length === 4) return undefined;
  const hasApostrophe = year.text.length === 3;
  if (!hasApostrophe && (day === undefined || DURATION.test(before))) return undefined;
  const digits = year.text.slice(-2);
  const full = (Number(digits) < FIRST_YEAR ? "20" : "19") + digits;
  return { kind: "short year", start, end, edits: rewritten(year, full) };
}

/** 2023年05月01日. */
function padded({ start, end, month, day, lastDay }: WrittenDate): DateSlip | undefined {
  const edits = [month, day, lastDay].flatMap((part) =>
    part !== undefined && PADDED.test(part.text) ? rewritten(part, part.text.slice(1)) : [],
  );
  return edits.length === 0 ? undefined : { kind: "padded", start, end, edits };
}

function rewritten({ start, end, text }: DatePart, wanted: string): ProseEdit[] {
  return text === wanted ? [] : [{ start, end, text: wanted }];
}

function numberOf({ text }: DatePart): number | undefined {
  return digitsValue(text) ?? countValue(text);
}

function isOfOurTime(year: number | undefined): boolean {
  return year !== undefined && year >= 1900 && year < 2100;
}

/** The day of the week, Sunday 0: the days over whole weeks of the years and months before, the year begun in March. */
function weekdayOf(year: number, month: number, day: number): number {
  const oddDays = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
  const y = month < 3 ? year - 1 : year;
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + oddDays[month - 1] + day) % 7;
}
