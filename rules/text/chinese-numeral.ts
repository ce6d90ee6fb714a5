/** Signs written for a zero among Chinese digits. GB/T 15835—2011 5.2.5 has 〇 where they number, as in a year. */
export const CHINESE_ZEROS = "〇零○◯OoＯｏ0０";

const DIGITS = "〇一二三四五六七八九";

/** The number a single digit stands for, Chinese or Arabic, any sign for zero allowed; undefined for any other unit. */
export function digitValue(digit: string): number | undefined {
  if (digit >= "0" && digit <= "9") return Number(digit);
  if (digit !== "" && CHINESE_ZEROS.includes(digit)) return 0;
  const value = DIGITS.indexOf(digit);
  return digit.length === 1 && value > 0 ? value : undefined;
}

/** What digits set side by side number: 二〇二三 and 2023 are 2023; undefined where the text is anything else. */
export function digitsValue(text: string): number | undefined {
  let value = 0;
  for (const digit of text) {
    const next = digitValue(digit);
    if (next === undefined) return undefined;
    value = value * 10 + next;
  }
  return text === "" ? undefined : value;
}

/** Chinese digits side by side, as a year has them: 2023 is 二〇二三. `value` is a whole number of at least 0. */
export function inChineseDigits(value: number): string {
  return String(value).replace(/[0-9]/g, (digit) => DIGITS[Number(digit)]);
}

/** What a counting numeral from 一 to 九十九 is worth: 十 is 10, 二十一 is 21; undefined where the text is anything else. */
export function countValue(text: string): number | undefined {
  const match = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text);
  if (match === null || text === "") return undefined;
  const [, first, ten, last] = match;
  if (ten === "") return last === "" ? DIGITS.indexOf(first) : undefined;
  return (first === "" ? 1 : DIGITS.indexOf(first)) * 10 + (last === "" ? 0 : DIGITS.indexOf(last));
}
