import { CHINESE_ZEROS, countValue, digitsValue } from "./chinese-numeral";

/** A date of the Gregorian calendar, as exact as it was written. Months and days count from 1. */
export interface ChineseDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

const CHINESE_YEAR = `[一二三四五六七八九${CHINESE_ZEROS}]{4}`;
const CHINESE_COUNT = "[一二三四五六七八九十]{1,3}";
/** 2023年5月10日, 二〇二三年五月十日, 2023 年 5 月, 2023年. */
const WRITTEN_OUT = new RegExp(
  `^([0-9]{4}|${CHINESE_YEAR}) ?年(?: ?([0-9]{1,2}|${CHINESE_COUNT}) ?月(?: ?([0-9]{1,2}|${CHINESE_COUNT}) ?日)?)?$`,
);
/** 2023-05-10, 2023/5/10, 2023.5.10, 2023-05: one separator throughout. */
const SEPARATED = /^([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})$|^([0-9]{4})-([0-9]{2})$/;
/** 20230510. Eight digits may be any number, so only years of our time count. */
const COMPACT = /^((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})$/;

/**
 * The date a text is, and nothing but that date: 2023年5月10日, 二〇二三年五月十日, 2023年5月, 2023年, 2023-05-10,
 * 2023-05, 2023/5/10, 2023.5.10 or 20230510. Undefined where it is anything else, or a day the calendar does not have.
 */
export function parseChineseDate(text: string): ChineseDate | undefined {
  const written = WRITTEN_OUT.exec(text);
  if (written !== null) return dateOf(written[1], written[2], written[3]);
  const separated = SEPARATED.exec(text);
  if (separated !== null) {
    const [, year, , month, day, yearAlone, monthAlone] = separated;
    return year === undefined ? dateOf(yearAlone, monthAlone) : dateOf(year, month, day);
  }
  const compact = COMPACT.exec(text);
  return compact === null ? undefined : dateOf(compact[1], compact[2], compact[3]);
}

/** Whether the calendar has the day. Without a year, 29 February is one; month and day may be any whole numbers. */
export function isPossibleDay(month: number, day: number, year?: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, year);
}

/** How many days the month (1 to 12) has; for February without a year, the most it can have. */
function daysIn(month: number, year?: number): number {
  if (month === 2) return year === undefined || isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function dateOf(yearText: string, monthText?: string, dayText?: string): ChineseDate | undefined {
  const year = numberOf(yearText);
  if (year === undefined || year < 1) return undefined;
  if (monthText === undefined) return { year };
  const month = numberOf(monthText);
  if (month === undefined || !isPossibleDay(month, 1)) return undefined;
  if (dayText === undefined) return { year, month };
  const day = numberOf(dayText);
  return day !== undefined && isPossibleDay(month, day, year) ? { year, month, day } : undefined;
}

function numberOf(text: string): number | undefined {
  return digitsValue(text) ?? countValue(text);
}
