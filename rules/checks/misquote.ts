import { citationsOf } from "../canon/citation";
import type { Phrasing } from "../canon/phrasing";
import { errorConfidence, hintConfidence, warningConfidence } from "../evidence/weights";
import type { Severity } from "../finding";
import { type Misquotation, misquotationsAlong } from "../match/misquotation";
import { misquotationsNearby } from "../match/nearby-misquotation";
import { OpenedQuotation } from "../match/opened-quotation";
import type { ParagraphContext } from "../paragraph-context";
import type { Report, Rule } from "../rule";
import type { Quotation } from "../text/quotation";
import { type Span, touches } from "../text/span";
import { mended } from "./slip-report";

/** Units shown on both sides of a difference. */
const around = 2;
/** Units of the source's sentence shown on both sides of a difference. */
const excerptAround = 16;

export const misquote: Rule = {
  documentation: {
    id: "canon/misquote",
    title: { zh: "引文与原文不符", en: "Quotation differs from its source" },
    what: {
      zh: "注明出处的引文与原文逐字比对，标出不一致的最小片段，长引文错漏多处、增减分句的也逐处标出。只引一部分，或用省略号标明删节，不算不符；标点、数字不在此列；四分之一以上文字不同的，视为另一句话。没有引号的转述，若与原文只差一两个字，只作提示。",
      en: "Compares an attributed quotation with its source word for word and marks the smallest differences, in a long one each of several, and clauses left out or put in. To quote a part, or to leave something out and mark it with an ellipsis, is no difference; punctuation and digits are not compared; where more than a quarter of the words differ, it is another sentence. Without quotation marks, a paraphrase one or two characters off its source is only mentioned.",
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
        text: "党的二十大报告中强调，要把基层党组织建设成为实现党的领导的坚强战斗堡垒。",
        find: "成为实现",
        fix: "党的二十大报告中强调，要把基层党组织建设成为有效实现党的领导的坚强战斗堡垒。",
      },
      {
        text: "党的二十大报告指出：“把基层党组织建设成为实现党的领导的坚强战斗堡垒。”",
        find: "成为实现",
        fix: "党的二十大报告指出：“把基层党组织建设成为有效实现党的领导的坚强战斗堡垒。”",
      },
      {
        text: "党的二十大报告指出：“中国特色社会主义为什么好，是中国化时代化的马克思主义行。”",
        find: "好，是中",
        fix: "党的二十大报告指出：“中国特色社会主义为什么好，归根到底是马克思主义行，是中国化时代化的马克思主义行。”",
      },
      {
        text: "党的二十大报告强调，要“完善公共安全体系，推动公共安全治理模式向事前防范转型”。",
        find: "防范",
        fix: "党的二十大报告强调，要“完善公共安全体系，推动公共安全治理模式向事前预防转型”。",
      },
      {
        text: "党的二十大报告指出：“严密的组织体系是党的优势所在、力量源泉。”",
        find: "源泉",
      },
      {
        text: "党的二十大报告指出：“全党同志务必不忘初心、记牢使命，必须谦虚谨慎、艰苦奋斗，务必勇于斗争、擅于斗争。”",
        find: "必须",
      },
    ],
    fine: [
      "党的二十大报告指出：“归根到底是马克思主义行，是中国化时代化的马克思主义行。”",
      "党的二十大报告指出：“中国特色社会主义为什么好……是中国化时代化的马克思主义行。”",
      "党的二十大报告指出：“把基层党组织建设成为有效实现党的领导的坚强战斗堡垒。”",
      "我们要把基层党组织建设成为实现党的领导的坚强战斗堡垒。",
    ],
  },

  concerns: ({ quotations }) => quotations.some(({ attribution }) => attribution !== undefined),

  *check(context) {
    const { prose, quotations, masks, slips, canon } = context;
    const opened = new Map<Quotation, OpenedQuotation>();
    for (const quotation of quotations)
      opened.set(quotation, new OpenedQuotation(quotation, prose, masks, canon));
    const along = [...opened.values()].flatMap((each) => [...misquotationsAlong(prose, each, slips)]);
    const nearby = [...misquotationsNearby(context, opened)];
    const passageOf = passagesOf(quotations);
    const alongOf = byPassage(along, passageOf);
    const nearbyOf = byPassage(nearby, passageOf);
    for (const passage of new Set([...alongOf.keys(), ...nearbyOf.keys()])) {
      for (const misquotation of merged(alongOf.get(passage) ?? [], nearbyOf.get(passage) ?? []))
        if (misquotation.confidence >= hintConfidence) yield report(context, misquotation);
    }
  },
};

/** Numbers the quotations, those alike that lie within each other: nothing in one passage touches another. */
function passagesOf(quotations: readonly Quotation[]): ReadonlyMap<Quotation, number> {
  const passages = new Map<Quotation, number>();
  let passage = 0;
  let end = 0;
  for (const quotation of quotations) {
    if (quotation.start >= end) passage++;
    end = Math.max(end, quotation.end);
    passages.set(quotation, passage);
  }
  return passages;
}

function byPassage(
  misquotations: readonly Misquotation[],
  passageOf: ReadonlyMap<Quotation, number>,
): Map<number, Misquotation[]> {
  const passages = new Map<number, Misquotation[]>();
  for (const misquotation of misquotations) {
    const passage = passageOf.get(misquotation.quotation) ?? 0;
    const own = passages.get(passage);
    if (own === undefined) passages.set(passage, [misquotation]);
    else own.push(misquotation);
  }
  return passages;
}

/**
 * Each difference once. What lies within a stretch laid along a sentence is as that sentence has it, but as surely as
 * either way of finding it says; what reaches beyond is as the nearby phrasing has it.
 */
function merged(along: readonly Misquotation[], nearby: readonly Misquotation[]): Misquotation[] {
  let kept: Misquotation[] = [];
  for (const one of along) if (!kept.some(({ change }) => touches(change, one.change))) kept.push(one);
  for (const one of nearby) {
    const isSame = (other: Misquotation): boolean => touches(other.change, one.change);
    if (!kept.some(({ stretch }) => isWithin(one.change, stretch)))
      kept = [...kept.filter((other) => !isSame(other)), one];
    else
      kept = kept.map((other) =>
        isSame(other) ? { ...other, confidence: Math.max(other.confidence, one.confidence) } : other,
      );
  }
  return kept;
}

function report(
  { prose, canon }: ParagraphContext,
  { quotation, named, phrasing, change, confidence, ...compared }: Misquotation,
): Report {
  const isInsertion = change.start === change.end;
  const start = Math.max(compared.start, isInsertion ? change.start - around : change.start);
  const end = Math.min(compared.end, isInsertion ? change.end + around : change.end);
  const { source } = quotation.attribution!;
  const name = prose.slice(source.start, source.end);
  const excerpt = excerptOf(phrasing, change.restored);
  const paraphrase = quotation.mode === "paraphrase";
  const title = canon.source(named.id)?.title;
  // Whoever names only an author is told the document; a document named need not be named again.
  const document =
    named.naming === "author" && title !== undefined
      ? { zh: `（《${title}》）`, en: ` (${title})` }
      : { zh: "", en: "" };
  const text = mended(prose, { start, end }, change);
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
        edits: [{ start: change.start, end: change.end, text: change.text }],
      },
    ],
    sources: citationsOf(canon, phrasing, excerpt, named.id),
  };
}

function severityOf(confidence: number): Severity {
  if (confidence >= errorConfidence) return "error";
  return confidence >= warningConfidence ? "warning" : "hint";
}

/** The source's words around the difference. */
function excerptOf({ text }: Phrasing, { start, end }: Span): string {
  const from = Math.max(0, start - excerptAround);
  const to = Math.min(text.length, end + excerptAround);
  return `${from > 0 ? "…" : ""}${text.slice(from, to)}${to < text.length ? "…" : ""}`;
}

/** Whether two edits overlap or meet, so that they cannot both be made. */
function isWithin(span: Span, other: Span): boolean {
  return other.start <= span.start && span.end <= other.end;
}
