import { hintConfidence } from "../evidence/weights";
import type { ParagraphContext } from "../paragraph-context";
import { isHan } from "../text/characters";
import type { Quotation } from "../text/quotation";
import { overlaps } from "../text/span";
import { wordBoundaries } from "../text/word-boundaries";
import type { Candidate } from "./candidate";
import { type Judgement, judgeQuoted, rivals } from "./judgement";
import type { Misquotation } from "./misquotation";
import type { OpenedQuotation } from "./opened-quotation";
import { isQuotedSentence, quotationAround } from "./quoted-sentence";

/** Stretches of quotations and paraphrases that come within a few errors of a whole phrasing of their source. */
export function* misquotationsNearby(
  context: ParagraphContext,
  opened: ReadonlyMap<Quotation, OpenedQuotation>,
): Iterable<Misquotation> {
  const { prose, candidates, quotations, evidence } = context;
  const judgements: Judgement[] = [];
  const found = new Map<Judgement, Misquotation>();
  for (const candidate of candidates) {
    if (!isQuotedSentence(candidate, quotations) || isCutShort(prose, candidate)) continue;
    const quotation = quotationAround(candidate, quotations)!;
    const named = opened.get(quotation)!.sourceOf(candidate.phrasing);
    if (named === undefined) continue;
    const promise = quotation.mode === "paraphrase" ? "paraphrase" : named.naming;
    // Another phrasing there excuses a paraphrase; in quotation marks it is still not what the source says.
    if (candidate.isCanonical && promise !== "document") continue;
    if (promise !== "paraphrase" && isHonest(context, candidate, opened.get(quotation)!)) continue;
    const judgement = judgeQuoted(prose, candidate, promise, evidence);
    const { confidence } = judgement.decision;
    if (confidence < hintConfidence) continue;
    judgements.push(judgement);
    const { start, end, phrasing } = candidate;
    const from = candidate.change.start - start;
    const change = {
      ...candidate.change,
      restored: { start: from, end: from + candidate.change.text.length },
    };
    found.set(judgement, {
      start,
      end,
      stretch: candidate,
      quotation,
      phrasing,
      named,
      change,
      confidence,
    });
  }
  // A sentence can be aligned in several ways: the best one speaks for it.
  const reported: Misquotation[] = [];
  for (const [best] of rivals(judgements)) {
    const misquotation = found.get(best);
    if (misquotation === undefined) continue;
    if (reported.some((other) => other.phrasing === misquotation.phrasing && overlaps(other, misquotation)))
      continue;
    reported.push(misquotation);
    yield misquotation;
  }
}

/**
 * Whether the candidate takes the sentence's end (or beginning) for dropped while the draft goes on there: 首要工作 is
 * 首要任务 with another word, not 首要 with one missing.
 */
function isCutShort(prose: string, { start, end, edits }: Candidate): boolean {
  return edits.some(
    (edit) =>
      edit.kind === "drop" &&
      ((edit.start === end && isHanAt(prose, end)) || (edit.start === start && isHanAt(prose, start - 1))),
  );
}

/**
 * Whether the quotation may well be right: it begins or ends within the phrasing; or the phrasing begins or ends where
 * the draft goes on, and otherwise; or another sentence has these words. But what cuts a word in two and reads like a
 * slip is one.
 */
function isHonest(
  { prose, slips, segmenter }: ParagraphContext,
  { start, end, edits, change, phrasing: { text } }: Candidate,
  opened: OpenedQuotation,
): boolean {
  const before = edits.filter((edit) => edit.kind === "drop" && edit.start === start).length;
  const behind = edits.filter((edit) => edit.kind === "drop" && edit.start === end).length;
  const isShortened = before + behind > 0;
  const goesOn =
    (change.start === start && isHanAt(prose, start - 1)) || (change.end === end && isHanAt(prose, end));
  if (!isShortened && !goesOn) return opened.hasAttested(change);
  const isBetweenWords = (at: number): boolean => wordBoundaries(text, at, at, segmenter).has(at);
  if (isShortened && isBetweenWords(before) && isBetweenWords(text.length - behind)) return true;
  return !slips.some(({ corrections }) => corrections.some((one) => isSame(one.change, change)));
}

function isHanAt(prose: string, at: number): boolean {
  return at >= 0 && at < prose.length && isHan(prose.charCodeAt(at));
}

function isSame(a: Candidate["change"], b: Candidate["change"]): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text;
}
