import { numeralValue } from "./numbering";
import type { Span } from "./span";

/** How the members of a series in running text are counted: 一是, 一要, 第一，. */
export const ordinalStyles = ["是", "要", "第"] as const;
export type OrdinalStyle = (typeof ordinalStyles)[number];

/** A count at the start of a clause. Offsets are UTF-16 units of the prose. */
export interface OrdinalMark extends Span {
  readonly style: OrdinalStyle;
  /** 1 to 99. */
  readonly value: number;
  readonly numeral: Span;
}

const MARK =
  /(?<![^。；，：！？、—…”’）)\s])(?:([一二三四五六七八九十]{1,2})([是要])(?![一二三四五六七八九十不])|第([一二三四五六七八九十]{1,2})(?=[，、]|[是要]))/g;

/** Whether a text can hold such a count at all. */
const SIGN = /[一二三四五六七八九十][是要，、]/;

/** The counts of a paragraph's prose, in its order: 一是…；二是…, 第一，…第二，…. */
export function ordinalMarks(prose: string): OrdinalMark[] {
  if (!SIGN.test(prose)) return [];
  const marks: OrdinalMark[] = [];
  for (const match of prose.matchAll(MARK)) {
    const numeral = match[1] ?? match[3];
    const value = numeralValue(numeral);
    if (value === undefined) continue;
    const at = match.index + (match[3] === undefined ? 0 : 1);
    marks.push({
      style: match[3] === undefined ? (match[2] as OrdinalStyle) : "第",
      value,
      start: match.index,
      end: match.index + match[0].length,
      numeral: { start: at, end: at + numeral.length },
    });
  }
  return marks;
}
