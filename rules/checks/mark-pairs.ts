import { unitSet } from "../text/characters";
import { overlapsAny, type Span } from "../text/span";

/** The kinds of paired marks. A half-width bracket pairs with a full-width one; its width is another rule's matter. */
export const pairKinds = ["“”", "‘’", "《》", "〈〉", "（）", "【】", "〔〕"] as const;
export type PairKind = (typeof pairKinds)[number];

/** One half of a pair, at a UTF-16 offset of the prose. */
export interface PairMark {
  readonly at: number;
  readonly kind: PairKind;
  readonly opens: boolean;
  /** Its place among the marks of its kind. */
  readonly index: number;
}

/** The paired marks of a prose, once every pair is made that can be made. */
export interface MarkPairs {
  /** By kind, in the order of the text. */
  readonly marks: ReadonlyMap<PairKind, readonly PairMark[]>;
  /** Those without a partner, in the order of the text, each with the next of them. */
  readonly single: ReadonlyMap<PairMark, PairMark | undefined>;
  /** Opening marks without a partner that stand inside another pair, with the mark that closes that. */
  readonly closedOver: ReadonlyMap<PairMark, PairMark>;
  /** Pairs directly inside a pair of the same kind. */
  readonly nested: readonly (readonly [PairMark, PairMark])[];
}

const isHalf = unitSet(`${pairKinds.join("")}()`);
/** For a unit that opens, the unit that closes; 0 for others. */
const closingOf = new Uint16Array(65536);
for (const [opening, closing] of ["(）", ...pairKinds])
  closingOf[opening.charCodeAt(0)] = closing.charCodeAt(0);
const CLOSING_BRACKET = "）".charCodeAt(0);
const HALF_WIDTH_CLOSING_BRACKET = ")".charCodeAt(0);

/** 1） or 一） or a） at the head of a clause, where the bracket belongs to the number; or a face, ：） */
const NUMBER_OR_FACE =
  /(?:^|[\s，。；：、！？])(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[A-Za-z]|[①-⑳Ⅰ-Ⅻⅰ-ⅻ])$|[:：;；^]-?$/;

/** Behind an apostrophe; how such a year is written is another rule's matter. */
const SHORT_YEAR = /^[0-9]{2}年/;

/** The marks open at a place of a prose that is looked over quickly; deeper than this nobody nests on purpose. */
const stack = new Uint16Array(32);

/** A quick look whether all marks of the prose pair off, none directly inside a pair of its own kind but brackets. */
export function pairsOff(prose: string): boolean {
  let depth = 0;
  for (let at = 0; at < prose.length; at++) {
    const unit = prose.charCodeAt(at);
    if (isHalf[unit] === 0) continue;
    const closing = closingOf[unit];
    if (closing === 0) {
      const wanted = unit === HALF_WIDTH_CLOSING_BRACKET ? CLOSING_BRACKET : unit;
      if (depth === 0 || stack[--depth] !== wanted) return false;
      continue;
    }
    if (depth === stack.length || (depth > 0 && stack[depth - 1] === closing && closing !== CLOSING_BRACKET))
      return false;
    stack[depth++] = closing;
  }
  return depth === 0;
}

/** Pairs each mark that closes with the nearest of its kind that opens. Marks in `masks` are passed over. */
export function pairMarks(prose: string, masks: readonly Span[]): MarkPairs {
  const marks = new Map<PairKind, PairMark[]>(pairKinds.map((kind) => [kind, []]));
  const open: PairMark[] = [];
  const numberOpen = new Map<PairKind, number>();
  const single: PairMark[] = [];
  const closedOver = new Map<PairMark, PairMark>();
  const nested: [PairMark, PairMark][] = [];
  const count = ({ kind }: PairMark, by: number) => {
    numberOpen.set(kind, (numberOpen.get(kind) ?? 0) + by);
  };
  for (let at = 0; at < prose.length; at++) {
    if (isHalf[prose.charCodeAt(at)] === 0 || overlapsAny({ start: at, end: at + 1 }, masks)) continue;
    const mark = markAt(prose, at, marks);
    if (mark.opens) {
      open.push(mark);
      count(mark, 1);
    } else if (isApostrophe(prose, at)) continue;
    else if ((numberOpen.get(mark.kind) ?? 0) > 0) {
      // What was opened behind the partner leaves the stack with it, so that the searching is linear.
      const [opening, ...inner] = open.splice(open.findLastIndex(({ kind }) => kind === mark.kind));
      count(opening, -1);
      for (const one of inner) {
        count(one, -1);
        closedOver.set(one, mark);
        single.push(one);
      }
      if (inner.length === 0 && open.at(-1)?.kind === mark.kind) nested.push([opening, mark]);
    } else if (isNoHalf(prose, at)) continue;
    else single.push(mark);
    marks.get(mark.kind)?.push(mark);
  }
  // A half-width bracket may be part of a formula or a face.
  const reported = single.concat(open).filter(({ at }) => prose[at] !== "(" && prose[at] !== ")");
  reported.sort((a, b) => a.at - b.at);
  return { marks, single: new Map(reported.map((mark, i) => [mark, reported[i + 1]])), closedOver, nested };
}

function markAt(prose: string, at: number, marks: ReadonlyMap<PairKind, readonly PairMark[]>): PairMark {
  const half = prose[at] === "(" ? "（" : prose[at] === ")" ? "）" : prose[at];
  const kind = pairKinds.find((pair) => pair.includes(half)) ?? "“”";
  return { at, kind, opens: kind[0] === half, index: marks.get(kind)?.length ?? 0 };
}

/** it’s and the ’90s */
function isApostrophe(prose: string, at: number): boolean {
  if (prose[at] !== "’" || !/[A-Za-z0-9]/.test(prose[at + 1] ?? "")) return false;
  return /[A-Za-z0-9\s]/.test(prose[at - 1] ?? " ");
}

/** Whether what closes nothing is no half at all: the bracket of a number or a face, or an apostrophe (the students’ work, ’98年). */
function isNoHalf(prose: string, at: number): boolean {
  if (prose[at] === "’")
    return /[A-Za-z]/.test(prose[at - 1] ?? "") || SHORT_YEAR.test(prose.slice(at + 1, at + 4));
  return (
    (prose[at] === "）" || prose[at] === ")") && NUMBER_OR_FACE.test(prose.slice(Math.max(0, at - 4), at))
  );
}
