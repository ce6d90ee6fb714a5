import { citationNote, citationsOf } from "../canon/citation";
import type { Phrasing } from "../canon/phrasing";
import { errorConfidence, hintConfidence, safeConfidence, warningConfidence } from "../evidence/weights";
import type { Severity } from "../finding";
import { inQuotes } from "../language";
import { type Judgement, judge, rivals } from "../match/judgement";
import { markedSpan } from "../match/marked-span";
import { isQuotedSentence } from "../match/quoted-sentence";
import type { ParagraphContext } from "../paragraph-context";
import type { Report, Rule } from "../rule";

/** A suggestion is offered beside the best one when its score is at most this many nats below. */
const rivalMargin = 4;

export const nearMiss: Rule = {
  documentation: {
    id: "canon/near-miss",
    title: { zh: "提法疑有笔误", en: "Slip inside a canonical phrasing" },
    what: {
      zh: "找出与规范提法只差一两个字、且上下文表明是笔误的写法：错字、漏字、多字、颠倒。",
      en: "Finds a wording one or two characters away from a canonical phrasing where the context says it is a slip: a wrong, dropped, doubled or swapped character.",
    },
    why: {
      zh: "提法一字之差，意思可能全变；而校对时，熟悉的短语最容易一眼带过。",
      en: "One character can change what a phrasing says, and a proof-reader's eye slides over what it knows by heart.",
    },
    tier: "canon",
    severity: "error",
    fix: "safe",
    wrong: [
      {
        text: "机关党组织和十大党员要认清形势，掌握斗争主动权。",
        find: "十大党员",
        fix: "机关党组织和广大党员要认清形势，掌握斗争主动权。",
      },
      {
        text: "坚决做到“两个维护”，推动全面从严治党向纵深发辗。",
        find: "纵深发辗",
        fix: "坚决做到“两个维护”，推动全面从严治党向纵深发展。",
      },
    ],
    fine: ["会议评选表彰十大党员标兵。", "始终把政治监督摆在首位。", "进一步明确机关党建的职能定位。"],
  },

  *check(context) {
    const { prose, candidates, evidence, quotations } = context;
    const judgements: Judgement[] = [];
    for (const candidate of candidates) {
      if (candidate.isCanonical) continue;
      // A sentence quoted under its source's name is held to the letter by canon/misquote.
      if (candidate.phrasing.kind === "quotation" && isQuotedSentence(candidate, quotations)) continue;
      const judgement = judge(prose, candidate, evidence);
      if (judgement.decision.confidence >= hintConfidence) judgements.push(judgement);
    }
    for (const group of rivals(judgements)) yield report(context, group);
  },
};

function report(context: ParagraphContext, group: readonly Judgement[]): Report {
  const { prose } = context;
  const [best] = group;
  const offered = group
    .filter(({ decision }) => decision.score >= best.decision.score - rivalMargin)
    .slice(0, 3);
  const { candidate, decision } = best;
  const span = markedSpan(prose, candidate);
  const safe = offered.length === 1 && decision.confidence >= safeConfidence;
  const written = prose.slice(span.start, span.end);
  const meant = corrected(prose, span, candidate.change);
  return {
    ...span,
    severity: severityOf(decision.confidence),
    confidence: decision.confidence,
    message: message(context, candidate.phrasing, written, meant),
    suggestions: offered.map(({ candidate: { change } }) => {
      const text = corrected(
        prose,
        { start: Math.min(span.start, change.start), end: Math.max(span.end, change.end) },
        change,
      );
      return {
        title: { zh: `改为${inQuotes(text)}`, en: `Change to ${inQuotes(text)}` },
        applicability: safe ? ("safe" as const) : ("suggested" as const),
        edits: [change],
      };
    }),
    sources: citationsOf(context.canon, candidate.phrasing),
  };
}

function corrected(
  prose: string,
  span: { start: number; end: number },
  change: { start: number; end: number; text: string },
): string {
  return prose.slice(span.start, change.start) + change.text + prose.slice(change.end, span.end);
}

function severityOf(confidence: number): Severity {
  if (confidence >= errorConfidence) return "error";
  return confidence >= warningConfidence ? "warning" : "hint";
}

function message(
  context: ParagraphContext,
  phrasing: Phrasing,
  written: string,
  meant: string,
): Report["message"] {
  const note = citationNote(context.canon, phrasing);
  return {
    zh: `${inQuotes(written)}疑为${inQuotes(meant)}之误。规范提法为${inQuotes(phrasing.text)}${note.zh}。`,
    en: `${inQuotes(written)} is probably a slip of ${inQuotes(meant)}. The canonical phrasing is ${inQuotes(phrasing.text)}${note.en}.`,
  };
}
