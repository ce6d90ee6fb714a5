import { isFullWidth, isHan } from "../text/characters";

/** A straight quotation mark and the mark it should be. */
export interface QuoteEdit {
  readonly at: number;
  readonly mark: string;
}

/** Quotation marks that belong together, at least one of them straight; no edits where the pairs are uncertain. */
export interface StraightQuotation {
  readonly start: number;
  readonly end: number;
  readonly edits: readonly QuoteEdit[];
}

const DOUBLE = /["“”]/g;
/** A straight single mark on both sides of Chinese; in Latin words it is an apostrophe. */
const SINGLE = /(?<![A-Za-z0-9'])'(\p{Script=Han}(?:[^'"“”]{0,40}\p{Script=Han})?)'(?![A-Za-z0-9'])/gu;
/** Data and program text: {"name": "张三"}, title="说明". */
const CODE = /[{[=\\]\s?"|"\s?[:}\]=\\]/;

/**
 * Straight quotation marks around or beside Chinese, of which alternate ones open and close. Where their number is odd,
 * or curly ones leave it open which is which, the first is reported without a correction.
 */
export function straightQuotations(prose: string): StraightQuotation[] {
  if (CODE.test(prose)) return [];
  const marks = Array.from(prose.matchAll(DOUBLE), ({ index }) => index).filter((at) => !isInches(prose, at));
  const pairs = pairsOf(prose, marks);
  return [
    ...(pairs === undefined ? uncertain(prose, marks) : doubles(prose, pairs)),
    ...singles(prose, pairs),
  ];
}

/** 55" behind a number. */
function isInches(prose: string, at: number): boolean {
  return prose[at] === '"' && /\d/.test(prose[at - 1] ?? "") && isHan(prose.charCodeAt(at + 1));
}

/** Opening and closing marks in turn; undefined if they do not come out even, or one stands where it cannot. */
function pairsOf(prose: string, marks: readonly number[]): [number, number][] | undefined {
  const pairs: [number, number][] = [];
  for (let i = 0; i < marks.length; i += 2) {
    const open = marks[i];
    const close = marks[i + 1];
    if (close === undefined || prose[open] === "”" || prose[close] === "“") return undefined;
    // “他说"好"就走” reads as well as “甲"和"乙”.
    const ambiguous = prose[open] === "“" && prose[close] === '"' && prose[marks[i + 2]] === '"';
    if (ambiguous && prose[marks[i + 3]] === "”") return undefined;
    if (/[\s，。、；：！？”’》）]/.test(prose[open + 1]) || /[\s“‘《（]/.test(prose[close - 1]))
      return undefined;
    pairs.push([open, close]);
  }
  return pairs;
}

function doubles(prose: string, pairs: readonly [number, number][]): StraightQuotation[] {
  const found: StraightQuotation[] = [];
  for (const [open, close] of pairs) {
    if (!isChinese(prose, open, close)) continue;
    const edits = [
      { at: open, mark: "“" },
      { at: close, mark: "”" },
    ].filter(({ at }) => prose[at] === '"');
    if (edits.length > 0) found.push({ start: open, end: close + 1, edits });
  }
  return found;
}

function isChinese(prose: string, open: number, close: number): boolean {
  if (isHan(prose.charCodeAt(open + 1)) || isHan(prose.charCodeAt(close - 1))) return true;
  return isFullWidth(prose.charCodeAt(open - 1)) && isFullWidth(prose.charCodeAt(close + 1));
}

function uncertain(prose: string, marks: readonly number[]): StraightQuotation[] {
  const at = marks.find(
    (mark) => prose[mark] === '"' && (isHan(prose.charCodeAt(mark - 1)) || isHan(prose.charCodeAt(mark + 1))),
  );
  return at === undefined ? [] : [{ start: at, end: at + 1, edits: [] }];
}

/** Straight single marks: the inner ones of a quotation within another, else double ones. */
function singles(prose: string, pairs: readonly [number, number][] | undefined): StraightQuotation[] {
  let around = 0;
  return Array.from(prose.matchAll(SINGLE), ({ 0: quotation, index: start }) => {
    const end = start + quotation.length;
    if (pairs === undefined) return { start, end, edits: [] };
    while (around < pairs.length && pairs[around][1] < start) around++;
    const [opening, closing] = around < pairs.length && pairs[around][0] < start ? "‘’" : "“”";
    return {
      start,
      end,
      edits: [
        { at: start, mark: opening },
        { at: end - 1, mark: closing },
      ],
    };
  });
}
