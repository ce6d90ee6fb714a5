import { unitSet } from "./characters";
import { CHINESE_ZEROS } from "./chinese-numeral";

/** One numeral of a date, as it is written. Offsets are UTF-16 units of the prose. */
export interface DatePart {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A date as it stands in running text, right or wrong: 2023年5月10日, 二0二三年, 4月29日至31日. */
export interface WrittenDate {
  readonly start: number;
  readonly end: number;
  /** Four digits of either script, or two with or without an apostrophe before them. */
  readonly year: DatePart | undefined;
  readonly month: DatePart | undefined;
  readonly day: DatePart | undefined;
  /** The last day of a range within the month. */
  readonly lastDay: DatePart | undefined;
  /** 一 to 六, 日 or 天 in brackets behind the day. */
  readonly weekday: DatePart | undefined;
}

const CHINESE_DIGITS = `一二三四五六七八九${CHINESE_ZEROS}`;
const YEAR = `[0-9${CHINESE_DIGITS}]{4}|[’'＇]?[0-9]{2}`;
const COUNT = "[0-9]{1,2}|[一二三四五六七八九十]{1,3}";
/** A numeral before this one, of which it would be the end. */
const WITHIN_NUMERAL = `[0-9${CHINESE_DIGITS}十百千万第.．/-]`;
const TO = "(?:至|到|[—–～~－-]{1,2})";
const DATE = new RegExp(
  `(?<!${WITHIN_NUMERAL})(?:(?:(${YEAR}) ?年 ?)?(${COUNT}) ?月` +
    `(?: ?(${COUNT})(?:(?: ?日)? ?${TO} ?(${COUNT}))? ?日(?:[（(](?:星期|周|礼拜)([一二三四五六日天])[）)])?)?` +
    `|(${YEAR}) ?年)`,
  "y",
);
const YEAR_UNIT = "年".charCodeAt(0);
const MONTH_UNIT = "月".charCodeAt(0);
const NUMERAL_UNITS = unitSet(`0123456789${CHINESE_DIGITS}十’'＇`);

/** Whether a text may have a date in it; cheap. */
export function mayHoldDate(text: string): boolean {
  return text.includes("年") || text.includes("月");
}

/** The dates of a paragraph's prose by where they begin, whether the calendar has them or not. */
export function* writtenDates(prose: string): Iterable<WrittenDate> {
  // A date has a 年 or a 月 behind its first numeral: nowhere else need the expression be tried.
  for (let at = 0; at < prose.length; at++) {
    const unit = prose.charCodeAt(at);
    if (unit !== YEAR_UNIT && unit !== MONTH_UNIT) continue;
    let start = prose[at - 1] === " " ? at - 1 : at;
    while (start > 0 && NUMERAL_UNITS[prose.charCodeAt(start - 1)] === 1) start--;
    DATE.lastIndex = start;
    const match = DATE.exec(prose);
    if (match === null) continue;
    yield dateOf(prose, match);
    at = start + match[0].length - 1;
  }
}

function dateOf(prose: string, match: RegExpExecArray): WrittenDate {
  const start = match.index;
  const end = start + match[0].trimEnd().length;
  // The engine would tell where each group stands, at three times the cost of the search.
  let at = start;
  const part = (text: string | undefined, from: number): DatePart | undefined => {
    if (text === undefined) return undefined;
    const found = prose.indexOf(text, from);
    at = found + text.length;
    return { start: found, end: at, text };
  };
  return {
    start,
    end,
    year: part(match[1] ?? match[6], at),
    month: part(match[2], at),
    day: part(match[3], at),
    lastDay: part(match[4], at),
    // Before the closing bracket: 日 stands behind the day, too.
    weekday: part(match[5], end - 2),
  };
}
