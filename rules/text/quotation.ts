import { type Attribution, attributionBefore, attributionsOfParaphrases, mayAttribute } from "./attribution";
import { endsSentence, isHan } from "./characters";
import { firstIndex } from "./sorted-offsets";
import type { Span } from "./span";

export type { Attribution } from "./attribution";

/**
 * How far the author answers for the words.
 *
 * - `verbatim`: in quotation marks, and either a source is named or the passage is long enough to be somebody's
 *   words: each character is promised.
 * - `fragment`: a short term in quotation marks (“两个维护”): a name, not a quotation.
 * - `paraphrase`: a source is named, but there are no quotation marks.
 */
export type QuotationMode = "verbatim" | "fragment" | "paraphrase";

/** Words that are, or may be, somebody else's. Offsets are UTF-16 units of the prose. */
export interface Quotation extends Span {
  readonly mode: QuotationMode;
  /** Without the quotation marks; for a paraphrase the span itself. */
  readonly inner: Span;
  /** 0 outside any other quotation, 1 inside one, and so on. Always 0 for a paraphrase. */
  readonly depth: number;
  readonly attribution: Attribution | undefined;
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ["“", "”"],
  ["‘", "’"],
  ["「", "」"],
  ["『", "』"],
]);
const MARK = /[“”‘’「」『』]/g;

/** In UTF-16 units: a quoted term no longer than this, without a sentence's punctuation, is a fragment. */
const LONGEST_FRAGMENT = 12;
const SENTENCE_PUNCTUATION = /[，。；：！？]/;
/** In UTF-16 units: a paraphrase shorter than this says too little to be compared. */
const SHORTEST_PARAPHRASE = 6;
/** What may stand between two quotations of one source: “…”“…”, “…”、“…”. */
const BETWEEN = /^[、，和与及；]?$/;

/**
 * Quotations and attributed paraphrases of a paragraph, by their start, an outer one before the inner ones.
 * A quotation mark without its partner is passed over. A paraphrase may hold quotations.
 */
export function findQuotations(prose: string): Quotation[] {
  const quotations: Quotation[] = [];
  let previous: Quotation | undefined;
  for (const { start, end, depth } of quotedSpans(prose)) {
    const attribution =
      attributionBefore(prose, start) ??
      (previous !== undefined && depth === previous.depth && BETWEEN.test(prose.slice(previous.end, start))
        ? previous.attribution
        : undefined);
    const inner = { start: start + 1, end: end - 1 };
    const quotation = { start, end, inner, depth, attribution, mode: modeOf(prose, inner, attribution) };
    quotations.push(quotation);
    if (depth === 0) previous = quotation;
  }
  const all = quotations.concat(paraphrases(prose, quotations));
  return all.length > 1 ? all.sort((a, b) => a.start - b.start || b.end - a.end) : all;
}

/** Tells whether a span stands in words quoted verbatim, which are not the author's to change. */
export function quotedVerbatim(quotations: readonly Quotation[]): (span: Span) => boolean {
  const quoted = quotations.flatMap(({ mode, inner }) => (mode === "verbatim" ? [inner] : []));
  if (quoted.length === 0) return () => false;
  /** The furthest end of each and of all before it. */
  const ends: number[] = [];
  for (const { end } of quoted) ends.push(Math.max(end, ends.at(-1) ?? 0));
  return ({ start, end }) => {
    const behind = firstIndex(quoted.length, (index) => quoted[index].start > start);
    return behind > 0 && ends[behind - 1] >= end;
  };
}

function modeOf(prose: string, inner: Span, attribution: Attribution | undefined): QuotationMode {
  const text = prose.slice(inner.start, inner.end);
  const short = text.length <= LONGEST_FRAGMENT && !SENTENCE_PUNCTUATION.test(text);
  if (!short) return "verbatim";
  // 强调，“打铁必须自身硬”。 quotes; 提出“三个务必” and 强调，“十五五”时期 name.
  const introduced = /[：，,:]/.test(prose[inner.start - 2] ?? "");
  const standsAlone = !isHan(prose.charCodeAt(inner.end + 1));
  return attribution !== undefined && introduced && standsAlone ? "verbatim" : "fragment";
}

/** Balanced pairs of quotation marks, by their start, with the number of pairs around each. */
function quotedSpans(prose: string): (Span & { depth: number })[] {
  const pairs: Span[] = [];
  const open: { closing: string; start: number }[] = [];
  /** How many of those open wait for each closing mark, so that none is searched for in vain. */
  const waiting = new Map<string, number>();
  const count = (closing: string, by: number): void => {
    waiting.set(closing, (waiting.get(closing) ?? 0) + by);
  };
  for (const { 0: mark, index } of prose.matchAll(MARK)) {
    const closing = CLOSING.get(mark);
    if (closing !== undefined) {
      open.push({ closing, start: index });
      count(closing, 1);
    } else if ((waiting.get(mark) ?? 0) > 0) {
      const closed = open.splice(open.findLastIndex((opening) => opening.closing === mark));
      for (const opening of closed) count(opening.closing, -1);
      pairs.push({ start: closed[0].start, end: index + 1 });
    }
  }
  pairs.sort((a, b) => a.start - b.start);
  const around: Span[] = [];
  return pairs.map((pair) => {
    while (around.length > 0 && around[around.length - 1].end < pair.end) around.pop();
    around.push(pair);
    return { ...pair, depth: around.length - 1 };
  });
}

/** `quotations` are sorted by their start. */
function paraphrases(prose: string, quotations: readonly Quotation[]): Quotation[] {
  const found: Quotation[] = [];
  if (!mayAttribute(prose)) return found;
  let next = 0;
  let quotedUntil = 0;
  for (const sentence of sentences(prose)) {
    for (const { attribution, begins } of attributionsOfParaphrases(prose, sentence.start, sentence.end)) {
      for (; next < quotations.length && quotations[next].start < begins; next++)
        quotedUntil = Math.max(quotedUntil, quotations[next].end);
      const isQuoted = begins < quotedUntil || quotations[next]?.start === begins;
      if (isQuoted || sentence.end - begins < SHORTEST_PARAPHRASE) continue;
      // Of two verbs in one sentence (指出，…，强调，…) the first wording ends where the second begins.
      const earlier = found.at(-1);
      if (earlier !== undefined && earlier.end > attribution.verb.start) {
        found.pop();
        const { source, verb } = attribution;
        let cut = source.start > earlier.start ? source.start : verb.start;
        while (/[，、]/.test(prose[cut - 1])) cut--;
        if (cut - earlier.start >= SHORTEST_PARAPHRASE)
          found.push(paraphrase(earlier.start, cut, earlier.attribution));
      }
      found.push(paraphrase(begins, sentence.end, attribution));
    }
  }
  return found;
}

function paraphrase(start: number, end: number, attribution: Attribution | undefined): Quotation {
  return { mode: "paraphrase", start, end, inner: { start, end }, depth: 0, attribution };
}

/** Sentences without their closing mark. */
function* sentences(prose: string): Iterable<Span> {
  let start = 0;
  for (let i = 0; i <= prose.length; i++) {
    if (i < prose.length && !endsSentence(prose.charCodeAt(i))) continue;
    if (i > start) yield { start, end: i };
    start = i + 1;
  }
}
