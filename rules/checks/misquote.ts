import { citationsOf } from "../canon/citation";
import { namingOf } from "../canon/named-source";
import type { Phrasing } from "../canon/phrasing";
import { errorConfidence, hintConfidence, warningConfidence } from "../evidence/weights";
import type { Severity } from "../finding";
import type { Candidate } from "../match/candidate";
import { type Judgement, judgeQuoted, rivals } from "../match/judgement";
import { isQuotedSentence, quotationAround } from "../match/quoted-sentence";
import type { ParagraphContext } from "../paragraph-context";
import type { Report, Rule } from "../rule";
import { isHan } from "../text/characters";
import type { Quotation } from "../text/quotation";
import { overlaps } from "../text/span";

/** Units shown on both sides of a difference. */
const around = 2;
/** Units of the source's sentence shown on both sides of a difference. */
const excerptAround = 16;

export const misquote: Rule = {
  documentation: {
    id: "canon/misquote",
    title: { zh: "引文与原文不符", en: "Quotation differs from its source" },
    what: {
      zh: "注明出处的引文与原文逐字比对，标出不一致的最小片段。没有引号的转述，若与原文只差一两个字，只作提示。",
      en: "Compares an attributed quotation with its source word for word and marks the smallest difference. Without quotation marks, a paraphrase one or two characters off its source is only mentioned.",
    },
    why: {
      zh: "加了引号、注明出处，就是承诺一字不差。",
      en: "Quotation marks and a named source promise the exact words.",
    },
    tier: "canon",
    severity: "error",
    fix: "suggested",
    wrong: [
      {
        text: "党的二十大报告指出：“把基层党组织建设成为实现党的领导的坚强战斗堡垒。”",
        find: "成为实现",
        fix: "党的二十大报告指出：“把基层党组织建设成为有效实现党的领导的坚强战斗堡垒。”",
      },
    ],
    fine: [
      "党的二十大报告指出：“把基层党组织建设成为有效实现党的领导的坚强战斗堡垒。”",
      "我们要把基层党组织建设成为实现党的领导的坚强战斗堡垒。",
    ],
  },

  *check(context) {
    const { prose, candidates, quotations, evidence } = context;
    if (!quotations.some(({ attribution }) => attribution !== undefined)) return;
    const judgements: Judgement[] = [];
    const candidateOf = new Map<Judgement, Candidate>();
    for (const candidate of candidates) {
      if (!isQuotedSentence(candidate, quotations) || isCutShort(prose, candidate)) continue;
      const quotation = quotationAround(candidate, quotations)!;
      const named = namedSource(context, candidate.phrasing, quotation);
      if (named === undefined) continue;
      const promise = quotation.mode === "paraphrase" ? "paraphrase" : named.naming;
      // Another phrasing there excuses a paraphrase; in quotation marks it is still not what the source says.
      if (candidate.isCanonical && promise !== "document") continue;
      const judgement = judgeQuoted(prose, candidate, promise, evidence);
      if (judgement.decision.confidence < hintConfidence) continue;
      judgements.push(judgement);
      candidateOf.set(judgement, candidate);
    }
    // A sentence can be aligned in several ways: the best one speaks for it.
    const reported: Candidate[] = [];
    for (const [best] of rivals(judgements)) {
      const candidate = candidateOf.get(best);
      if (candidate === undefined) continue;
      if (reported.some((other) => other.phrasing === candidate.phrasing && overlaps(other, candidate)))
        continue;
      reported.push(candidate);
      yield report(context, candidate, best.decision.confidence);
    }
  },
};

/**
 * Whether the candidate takes the sentence's end (or beginning) for dropped while the draft goes on there: 首要工作 is
 * 首要任务 with another word, not 首要 with one missing.
 */
function isCutShort(prose: string, { start, end, edits }: Candidate): boolean {
  const goesOn = (at: number): boolean => at >= 0 && at < prose.length && isHan(prose.charCodeAt(at));
  return edits.some(
    (edit) =>
      edit.kind === "drop" &&
      ((edit.start === end && goesOn(end)) || (edit.start === start && goesOn(start - 1))),
  );
}

interface Named {
  readonly naming: "document" | "author";
  readonly id: string;
}

/** The source of the phrasing that the draft names, as a document or by its author; undefined where it names neither. */
function namedSource(context: ParagraphContext, phrasing: Phrasing, quotation: Quotation): Named | undefined {
  const { attribution } = quotation;
  if (attribution === undefined || !attribution.official) return undefined;
  const words = context.prose.slice(attribution.source.start, attribution.source.end);
  let author: Named | undefined;
  for (const id of Object.keys(phrasing.sources)) {
    const source = context.canon.source(id);
    const naming = source === undefined ? "none" : namingOf(words, source);
    if (naming === "document") return { naming, id };
    if (naming === "author") author ??= { naming, id };
  }
  return author;
}

function report(context: ParagraphContext, candidate: Candidate, confidence: number): Report {
  const { prose, quotations, canon } = context;
  const quotation = quotationAround(candidate, quotations)!;
  const { change, phrasing } = candidate;
  const isInsertion = change.start === change.end;
  const start = Math.max(candidate.start, isInsertion ? change.start - around : change.start);
  const end = Math.min(candidate.end, isInsertion ? change.end + around : change.end);
  const { source } = quotation.attribution!;
  const name = prose.slice(source.start, source.end);
  const excerpt = excerptOf(candidate);
  const paraphrase = quotation.mode === "paraphrase";
  const named = namedSource(context, phrasing, quotation);
  const title = canon.source(named?.id ?? "")?.title;
  // Whoever names only an author is told the document; a document named need not be named again.
  const document =
    named?.naming === "author" && title !== undefined
      ? { zh: `（《${title}》）`, en: ` (${title})` }
      : { zh: "", en: "" };
  const text = mended(prose, start, end, change);
  return {
    start,
    end,
    severity: paraphrase ? "info" : severityOf(confidence),
    confidence,
    message: {
      zh: `${paraphrase ? "转述" : "引文"}与原文不一致：${name}${document.zh}原文为“${excerpt}”。`,
      en: `${paraphrase ? "This paraphrase" : "This quotation"} differs from its source: ${name}${document.en} has “${excerpt}”.`,
    },
    suggestions: [
      {
        title:
          text === ""
            ? {
                zh: `按原文删去“${prose.slice(start, end)}”`,
                en: `Delete “${prose.slice(start, end)}”, as the source has it`,
              }
            : { zh: `按原文改为“${text}”`, en: `Change to “${text}”, as the source has it` },
        applicability: "suggested",
        edits: [change],
      },
    ],
    sources: citationsOf(canon, phrasing, excerpt, named?.id),
  };
}

function severityOf(confidence: number): Severity {
  if (confidence >= errorConfidence) return "error";
  return confidence >= warningConfidence ? "warning" : "hint";
}

/** The source's words around the difference. */
function excerptOf({ phrasing, start, change }: Candidate): string {
  const { text } = phrasing;
  const from = Math.max(0, change.start - start - excerptAround);
  const to = Math.min(text.length, change.start - start + change.text.length + excerptAround);
  return `${from > 0 ? "…" : ""}${text.slice(from, to)}${to < text.length ? "…" : ""}`;
}

function mended(prose: string, start: number, end: number, change: Candidate["change"]): string {
  return prose.slice(start, change.start) + change.text + prose.slice(change.end, end);
}
