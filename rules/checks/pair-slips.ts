import type { ParagraphContext } from "../paragraph-context";
import type { ProseEdit } from "../rule";
import { type MarkPairs, type PairKind, type PairMark, pairMarks } from "./mark-pairs";
import { placeOfMissingHalf } from "./missing-half";

/** Something wrong with paired marks, and how to set it right where that is clear. */
export interface PairSlip {
  readonly what: "reversed" | "other half" | "other kind" | "doubled" | "crossed" | "nested" | "single";
  /** What to mark, in UTF-16 offsets of the prose. */
  readonly start: number;
  readonly end: number;
  readonly kind: PairKind;
  readonly opens: boolean;
  readonly edits: readonly ProseEdit[];
  /** The other half may stand in another paragraph. */
  readonly mayRunOn: boolean;
  /** The marks that are explained by it. */
  readonly marks: readonly PairMark[];
}

interface Reading {
  readonly context: ParagraphContext;
  readonly prose: string;
  readonly pairs: MarkPairs;
}

/** In UTF-16 units: what quotation marks set off in a sentence is rarely longer, nor is a title. */
const LONGEST_TERM = 20;
const LONGEST_TITLE = 40;
const CLAUSE_MARK = /[，。；：！？…\uFFFC]/;
const SENTENCE_MARK = /[。；！？…]/;
const ENDS_SENTENCE = /[。！？；：…][”’》）】〕]*$/;
/** What stands between two items, not within one. */
const BETWEEN_ITEMS = /^[、，；和与及]?$/;
const INNER: ReadonlyMap<PairKind, PairKind> = new Map([
  ["“”", "‘’"],
  ["‘’", "“”"],
  ["《》", "〈〉"],
  ["〈〉", "《》"],
]);

/** The slips of a paragraph, in the order of the text. */
export function pairSlips(context: ParagraphContext): PairSlip[] {
  const { prose, masks } = context;
  const pairs = pairMarks(prose, masks);
  const reading = { context, prose, pairs };
  const slips = nestedPairs(reading);
  const explained = new Set<PairMark>();
  for (const mark of pairs.single.keys()) {
    // With straight marks among the curly ones, nobody can tell what is missing.
    if (explained.has(mark) || (mark.kind === "“”" && prose.includes('"'))) continue;
    if (mark.kind === "‘’" && prose.includes("'")) continue;
    for (const find of [reversed, otherKind, otherHalf, doubled, crossed, single]) {
      const found = find(reading, mark);
      if (found === undefined) continue;
      for (const slip of found) {
        slips.push(slip);
        for (const one of slip.marks) explained.add(one);
      }
      break;
    }
  }
  return slips.sort((a, b) => a.start - b.start);
}

/** ““甲” */
function doubled({ pairs }: Reading, mark: PairMark): PairSlip[] | undefined {
  const twin = neighbour(pairs, mark, mark.opens ? 1 : -1);
  if (twin?.opens !== mark.opens || Math.abs(twin.at - mark.at) !== 1) return undefined;
  const start = Math.min(mark.at, twin.at);
  return [slip("doubled", mark, start, start + 2, [remove(mark)])];
}

/** ”甲“, and all of ”甲“和”乙“ */
function reversed({ prose, pairs }: Reading, mark: PairMark): PairSlip[] | undefined {
  if (mark.opens) return undefined;
  // Behind a clause's mark a quotation from further up may well end, unless what opens next is never closed.
  const next = neighbour(pairs, mark, 1);
  const mayEnd = next === undefined || !pairs.single.has(next);
  if (mayEnd && CLAUSE_MARK.test(prose[mark.at - 1] ?? "")) return undefined;
  const slips: PairSlip[] = [];
  for (let first: PairMark | undefined = mark; first !== undefined && !first.opens; ) {
    const second = neighbour(pairs, first, 1);
    if (second?.opens !== true || !isTerm(prose, first, second)) return undefined;
    const edits = [write(first, first.kind[0]), write(second, second.kind[1])];
    slips.push({ ...slip("reversed", first, first.at, second.at + 1, edits), marks: [first, second] });
    if (pairs.single.has(second)) return slips;
    first = neighbour(pairs, second, 1);
  }
  return undefined;
}

/** 《甲”, and “《甲”乙” */
function otherKind({ prose, pairs }: Reading, mark: PairMark): PairSlip[] | undefined {
  if (!mark.opens) return undefined;
  const over = pairs.closedOver.get(mark);
  const closing = pairs.single.get(mark);
  if (closing === undefined || closing.opens || closing.kind === mark.kind) return undefined;
  // What closes over the mark was meant for it, if the outer pair is closed once more.
  const wrong = over === undefined || closing.at < over.at ? closing : over;
  if (wrong === over && (closing.kind !== over.kind || closing.index !== over.index + 1)) return undefined;
  if (!isTitle(prose, mark, wrong)) return undefined;
  const found = slip("other kind", mark, mark.at, wrong.at + 1, [write(wrong, mark.kind[1])]);
  return [{ ...found, marks: [mark, closing] }];
}

/** “甲“ and ”甲”, and “甲。“ at the end of the paragraph */
function otherHalf({ prose, pairs }: Reading, mark: PairMark): PairSlip[] | undefined {
  const next = neighbour(pairs, mark, 1);
  if (next?.opens !== mark.opens || !pairs.single.has(next)) return undefined;
  if (endsQuotedSentence(prose, next)) {
    const found = slip("other half", mark, next.at - 1, next.at + 1, [write(next, mark.kind[1])]);
    return [{ ...found, marks: [mark, next] }];
  }
  if (!isTerm(prose, mark, next)) return undefined;
  // The mark that is wrong must not stand where a right one would.
  if (mark.opens ? /[、（]/.test(prose[next.at - 1]) : /[、的等）》]/.test(prose[mark.at + 1]))
    return undefined;
  const edit = mark.opens ? write(next, mark.kind[1]) : write(mark, mark.kind[0]);
  return [{ ...slip("other half", mark, mark.at, next.at + 1, [edit]), marks: [mark, next] }];
}

/** “……《……”……》 */
function crossed({ prose, pairs }: Reading, mark: PairMark): PairSlip[] | undefined {
  const over = pairs.closedOver.get(mark);
  const own = neighbour(pairs, mark, 1);
  if (over === undefined || own === undefined || own.opens || !pairs.single.has(own)) return undefined;
  if (own.at - over.at > LONGEST_TITLE) return undefined;
  const start = over.at;
  const end = own.at + 1;
  const adjacent = own.at === over.at + 1;
  const edits = adjacent ? [{ start, end, text: prose[own.at] + prose[over.at] }] : [];
  return [{ ...slip("crossed", mark, start, end, edits), marks: [mark, own] }];
}

/** “甲“乙”丙”, which should have ‘’ inside, and “甲“、”乙” */
function nestedPairs({ prose, pairs }: Reading): PairSlip[] {
  const unsure = new Set([...pairs.single.keys()].map(({ kind }) => kind));
  const slips: PairSlip[] = [];
  for (const [open, close] of pairs.nested) {
    const inner = INNER.get(open.kind);
    if (inner === undefined || unsure.has(open.kind)) continue;
    const content = prose.slice(open.at + 1, close.at);
    const between = BETWEEN_ITEMS.test(content);
    const [first, second] = between ? [open.kind[1], open.kind[0]] : inner;
    const clear = between || !/[“”‘’《》〈〉]/.test(content);
    const edits = clear ? [write(open, first), write(close, second)] : [];
    slips.push(slip(between ? "reversed" : "nested", open, open.at, close.at + 1, edits));
  }
  return slips;
}

/** A half without the other; undefined where that says nothing. */
function single({ context, prose, pairs }: Reading, mark: PairMark): PairSlip[] | undefined {
  const { at, kind, opens } = mark;
  const over = pairs.closedOver.get(mark);
  if (over !== undefined && isTitle(prose, mark, over)) return [half(mark, over.at, false)];
  if (opens ? mayRunOn(prose, pairs, mark) : mayComeFromBefore(prose, pairs, mark)) return undefined;
  const ends = ENDS_SENTENCE.test(prose.slice(-8));
  // 指出：“… with nothing behind it that closes: to the end of the paragraph, or on into the next.
  if (opens && isQuote(kind) && prose[at - 1] === "：" && neighbour(pairs, mark, 1) === undefined)
    return [half(mark, ends ? prose.length : undefined, true)];
  const place = placeOfMissingHalf(context, mark);
  // A title with its note may be set over two lines.
  const isSetApart = !ends && (place === prose.length || isBracket(kind));
  if (place !== undefined) return [half(mark, place, place === 0 || isSetApart)];
  // A paragraph that begins in the middle of a sentence may have left the mark in the one before.
  const fromStart = !opens && mark.index === 0 && !CLAUSE_MARK.test(prose.slice(0, at));
  return [half(mark, undefined, !ends || fromStart)];
}

/** Whether what opens here is set to close in a later paragraph. */
function mayRunOn(prose: string, pairs: MarkPairs, { at, kind, index }: PairMark): boolean {
  if (/^[“‘《〈（【〔(]*$/.test(prose.slice(0, Math.min(at, LONGEST_TERM)))) return true;
  // Paragraphs quoted one after the other on one line, each with an opening mark.
  const next = pairs.marks.get(kind)?.[index + 1];
  if (!isQuote(kind) || next?.opens !== true) return false;
  return /[：。；！？]/.test(prose[at - 1]) && /[：。；！？]/.test(prose[next.at - 1]);
}

/** Whether what closes here may have been opened in an earlier paragraph. */
function mayComeFromBefore(prose: string, pairs: MarkPairs, mark: PairMark): boolean {
  const { at, kind } = mark;
  if (at === 0) return true;
  if (isQuote(kind)) return SENTENCE_MARK.test(prose[at - 1]) && neighbour(pairs, mark, -1) === undefined;
  return at === prose.length - 1 && !SENTENCE_MARK.test(prose[at - 1]);
}

function isQuote(kind: PairKind): boolean {
  return kind === "“”" || kind === "‘’";
}

function isBracket(kind: PairKind): boolean {
  return kind === "（）" || kind === "【】" || kind === "〔〕";
}

/** Whether a mark that opens stands behind a sentence, at the end of a paragraph, where there is nothing for it to open. */
function endsQuotedSentence(prose: string, { at, kind, opens }: PairMark): boolean {
  return opens && isQuote(kind) && at === prose.length - 1 && SENTENCE_MARK.test(prose[at - 1] ?? "");
}

function isTerm(prose: string, { at: open }: PairMark, { at: close }: PairMark): boolean {
  const length = close - open - 1;
  return length > 0 && length <= LONGEST_TERM && !CLAUSE_MARK.test(prose.slice(open + 1, close));
}

function isTitle(prose: string, { at: open }: PairMark, { at: close }: PairMark): boolean {
  const length = close - open - 1;
  return length > 0 && length <= LONGEST_TITLE && !CLAUSE_MARK.test(prose.slice(open + 1, close));
}

function neighbour({ marks }: MarkPairs, { kind, index }: PairMark, step: 1 | -1): PairMark | undefined {
  return marks.get(kind)?.[index + step];
}

function half(mark: PairMark, place: number | undefined, mayRunOn: boolean): PairSlip {
  const edits =
    place === undefined ? [] : [{ start: place, end: place, text: mark.kind[mark.opens ? 1 : 0] }];
  return { ...slip("single", mark, mark.at, mark.at + 1, edits), mayRunOn };
}

function slip(
  what: PairSlip["what"],
  mark: PairMark,
  start: number,
  end: number,
  edits: readonly ProseEdit[],
): PairSlip {
  return { what, start, end, kind: mark.kind, opens: mark.opens, edits, mayRunOn: false, marks: [mark] };
}

function write({ at }: PairMark, text: string): ProseEdit {
  return { start: at, end: at + 1, text };
}

function remove({ at }: PairMark): ProseEdit {
  return { start: at, end: at + 1, text: "" };
}
