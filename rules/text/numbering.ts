import { countValue } from "./chinese-numeral";
import type { Span } from "./span";

/**
 * The levels of an official document's structure, from the outermost: 一、 （一） 1. （1） (GB/T 9704—2012, 7.3.3).
 */
export const headingLevels = ["一、", "（一）", "1.", "（1）"] as const;

/** The number a paragraph begins with. Offsets are UTF-16 units of its prose. */
export interface ParagraphNumber {
  /** 0 to 3, the index in `headingLevels`. */
  readonly level: number;
  /** 1 to 99. */
  readonly value: number;
  /** The bare numeral. */
  readonly numeral: Span;
  /** What stands right behind the numeral and its bracket; empty if nothing of the kind does. */
  readonly mark: Span;
}

const CHINESE = "一二三四五六七八九";
const NUMBER =
  /^(?:([一二三四五六七八九十]{1,3})([、，．.]|(?=[ \u3000]))|([1-9][0-9]?)([、，．.])|[（(]([一二三四五六七八九十]{1,3})[）)]([、，．.]?)|[（(]([1-9][0-9]?)[）)]([、，．.]?))/;

/** What a heading begins with, besides Chinese characters. */
const BEGINS = /[\p{Script=Han} \u3000“《‘（A-Za-z0-9]/u;

/** The structural number at the start of a paragraph's prose; undefined where there is none. */
export function paragraphNumber(prose: string): ParagraphNumber | undefined {
  const match = NUMBER.exec(prose);
  if (match === null) return undefined;
  const level = [1, 5, 3, 7].findIndex((group) => match[group] !== undefined);
  const group = [1, 5, 3, 7][level];
  const text = match[group];
  const value = numeralValue(text);
  if (value === undefined) return undefined;
  const end = match[0].length;
  const markLength = match[group + 1]?.length ?? 0;
  const next = prose[end];
  // 一、二年级 counts, 三、四线城市 too; 1.5万 is a number, and so is 2.0版.
  if (level === 0 && CHINESE.includes(next ?? "。")) return undefined;
  if (level === 2 && (next === undefined || /[0-9%]/.test(next))) return undefined;
  // （三） alone may be anything.
  if (next === undefined || !BEGINS.test(next)) return undefined;
  if (level >= 2 && /[0-9]/.test(next)) return undefined;
  const start = level === 1 || level === 3 ? 1 : 0;
  return {
    level,
    value,
    numeral: { start, end: start + text.length },
    mark: { start: end - markLength, end },
  };
}

/** A number in brackets of which the second is missing, and words right behind it. */
const UNCLOSED =
  /^[（(](?:([一二三四五六七八九十]{1,3})|([1-9][0-9]?))(?=[\p{Script=Han}“《])(?=[^（）()]*(?:[（(]|$))/u;

/**
 * A number like （10 whose closing bracket is missing. That it is one, only the numbers before it can tell: a paragraph
 * may as well begin with （10个单位 and close the bracket in the next.
 */
export function unclosedNumber(prose: string): ParagraphNumber | undefined {
  const match = UNCLOSED.exec(prose);
  if (match === null) return undefined;
  const text = match[1] ?? match[2];
  const value = numeralValue(text);
  if (value === undefined) return undefined;
  const end = 1 + text.length;
  return {
    level: match[1] === undefined ? 3 : 1,
    value,
    numeral: { start: 1, end },
    mark: { start: end, end },
  };
}

/** The number that 一 to 九十九 or 1 to 99 stands for; undefined for any other text. */
export function numeralValue(text: string): number | undefined {
  return /^[1-9][0-9]?$/.test(text) ? Number(text) : countValue(text);
}

/** 1 to 99 in the numerals that `like` is written in. */
export function numeralText(value: number, like: string): string {
  if (/^[0-9]/.test(like)) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const ten = tens === 0 ? "" : tens === 1 ? "十" : `${CHINESE[tens - 1]}十`;
  return ten + (ones === 0 ? "" : CHINESE[ones - 1]);
}
