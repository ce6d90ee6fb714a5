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
/** What a date begins with; asked first, for few units are one. */
const FIRST_UNIT = `[0-9${CHINESE_DIGITS}十’'＇]`;
/** A numeral before this one, of which it would be the end. */
const WITHIN_NUMERAL = `[0-9${CHINESE_DIGITS}十百千万第.．/-]`;
const TO = "(?:至|到|[—–～~－-]{1,2})";
const DATE = new RegExp(
  `(?=${FIRST_UNIT})(?<!${WITHIN_NUMERAL})(?:(?:(${YEAR}) ?年 ?)?(${COUNT}) ?月` +
    `(?: ?(${COUNT})(?:(?: ?日)? ?${TO} ?(${COUNT}))? ?日(?:[（(](?:星期|周|礼拜)([一二三四五六日天])[）)])?)?` +
    `|(${YEAR}) ?年)`,
  "g",
);

/** Whether a text may have a date in it; cheap. */
export function mayHoldDate(text: string): boolean {
  return text.includes("年") || text.includes("月");
}

/** The dates of a paragraph's prose by where they begin, whether the calendar has them or not. */
export function* writtenDates(prose: string): Iterable<WrittenDate> {
  for (const match of prose.matchAll(DATE)) {
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
    yield {
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
}
