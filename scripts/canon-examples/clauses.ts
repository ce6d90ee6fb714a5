import { findMasks } from "../../rules/text/masks";
import { GAP } from "../../rules/text/paragraph";
import type { Segmenter } from "../../rules/text/segmenter";
import type { Span } from "../../rules/text/span";
import { PARAGRAPH_END } from "./source-texts";

/** In UTF-16 units, its full stop included: no example is longer, unless the wording itself is. */
export const longestExample = 30;

/**
 * How naturally a clause stands alone, best first: whole; the wording, which is a whole one, with the one beside it
 * or alone; from an item of a list on; only its end; nothing but the wording.
 */
export const cuts = ["clause", "neighbours", "alone", "items", "end", "wording"] as const;
export type Cut = (typeof cuts)[number];

/** A wording in the clause of a source around it, which ends in a full stop. */
export interface Clause {
  readonly text: string;
  /** Where the wording stands in `text`. */
  readonly start: number;
  readonly end: number;
  readonly cut: Cut;
}

/** What every example ends in. */
export const FULL_STOP = "。";
const COMMA = "，";
const CLAUSE_MARKS = `${COMMA}${FULL_STOP}；：！？…—,;:!?${GAP}${PARAGRAPH_END}`;
const ITEM_MARKS = `${CLAUSE_MARKS}、`;
/** Words that something must follow. */
const LEADING_WORDS = new Set("是在为和与的以对于把被及或将并而从向由使让、");
const PAIRS = ["“”", "‘’", "《》", "（）"];
/** What may stand around the wording of an example: no spaces, no digits, nothing that may be a mask. */
const PLAIN = /^[\p{Script=Han}、，“”‘’《》（）]*$/u;
/** What somebody was appointed to or punished with: whose name follows is nobody's business here. */
const PERSONAL = /递补|增补|免去|辞职|给予|察看/;
/** What a regulation forbids; its clauses read as if they called for it. */
const FORBIDDEN =
  /反对(?:党|四项|社会主义|改革|中央)|资产阶级自由化|分裂党|丑化|歪曲|诋毁|诬蔑|背离|公开发表|弄虚作假|拉帮结派|阳奉阴违|两面派/;
/** The number of a chapter or of a point. */
const NUMBERED = /^第?（?[一二三四五六七八九十]+[）、是要条章]/;
/** A condition without what follows from it may say the opposite of what was meant. */
const HALF_SAID = /(?:^|，)(?:没有|如果|一旦|只有|只要|即使)[^，]*$/;
/** A wording that is cut off at a mark. */
const CUT_OFF = /^[，、。；：]|[，、。；：]$/;

/**
 * The words at `wording` of `source` in their clause, short enough for an example; undefined where the clause holds a
 * mask or a number, or marks that do not pair.
 */
export function clauseAround(source: string, wording: Span, segmenter: Segmenter): Clause | undefined {
  const clause = extent(source, wording, CLAUSE_MARKS);
  const fit = (whole: Span, cut: Cut): Clause | undefined => {
    const found = fitting(source, whole, wording, cut);
    return found === undefined || isUnfinished(found, segmenter) ? undefined : found;
  };
  return (
    fit(clause, "clause") ??
    fit(withNeighbour(source, clause, "before"), "neighbours") ??
    fit(withNeighbour(source, clause, "behind"), "neighbours") ??
    fit(clause, "alone") ??
    fit({ start: extent(source, wording, ITEM_MARKS).start, end: clause.end }, "items") ??
    fit(endOf(source, clause, wording, segmenter), "end") ??
    fit(wording, "wording")
  );
}

/** From the mark before `start` to the mark behind `end`. */
function extent(source: string, { start, end }: Span, marks: string): Span {
  let from = start;
  while (from > 0 && !marks.includes(source[from - 1])) from--;
  let to = end;
  while (to < source.length && !marks.includes(source[to])) to++;
  return { start: from, end: to };
}

/** The clause with the next one on that side, if only a comma stands between. */
function withNeighbour(source: string, { start, end }: Span, side: "before" | "behind"): Span {
  if (source[side === "before" ? start - 1 : end] !== COMMA) return { start, end };
  const joined = side === "before" ? { start: start - 1, end } : { start, end: end + 1 };
  return extent(source, joined, CLAUSE_MARKS);
}

/** The end of a clause that is too long, from a word's beginning; the whole of it where no word begins in time. */
function endOf(source: string, clause: Span, wording: Span, segmenter: Segmenter): Span {
  let at = clause.start;
  for (const word of segmenter(source.slice(clause.start, clause.end))) {
    if (at > wording.start) break;
    if (clause.end - at < longestExample) return { start: at, end: clause.end };
    at += word.length;
  }
  return clause;
}

function fitting(source: string, whole: Span, wording: Span, cut: Cut): Clause | undefined {
  const { start, end } = withoutLoneMarks(source, whole, wording);
  const isWording = start === wording.start && end === wording.end;
  // Before the wording is taken by itself, there may be more of its clause to be had.
  if (isWording !== (cut === "alone" || cut === "wording")) return undefined;
  const text = source.slice(start, end);
  if (!isWording && (text.length >= longestExample || FORBIDDEN.test(text))) return undefined;
  const surroundings = [source.slice(start, wording.start), source.slice(wording.end, end)];
  if (
    !surroundings.every((one) => PLAIN.test(one) && !PERSONAL.test(one)) ||
    [NUMBERED, HALF_SAID, CUT_OFF].some((unfit) => unfit.test(text))
  )
    return undefined;
  if (!isPaired(text) || findMasks(text).length > 0) return undefined;
  return { text: text + FULL_STOP, start: wording.start - start, end: wording.end - start, cut };
}

/** Whether the clause breaks off behind its wording. */
function isUnfinished({ text, end }: Clause, segmenter: Segmenter): boolean {
  const last = text.length - FULL_STOP.length - 1;
  if (last < end || !LEADING_WORDS.has(text[last])) return false;
  return segmenter(text.slice(0, -FULL_STOP.length)).at(-1) === text[last];
}

/** A clause may begin behind a quotation mark that is closed later, or end in one that was opened before. */
function withoutLoneMarks(source: string, whole: Span, wording: Span): Span {
  let { start, end } = whole;
  for (const [open, close] of PAIRS) {
    const text = source.slice(start, end);
    if (start < wording.start && text.startsWith(open) && !text.includes(close)) start++;
    if (end > wording.end && text.endsWith(close) && !text.includes(open)) end--;
  }
  return { start, end };
}

function isPaired(text: string): boolean {
  return PAIRS.every(([open, close]) => {
    let depth = 0;
    for (const character of text) {
      if (character === open) depth++;
      else if (character === close && --depth < 0) return false;
    }
    return depth === 0;
  });
}
