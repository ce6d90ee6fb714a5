import { citationNote, citationsOf } from "../canon/citation";
import { inQuotes } from "../language";
import { markedSpan } from "../match/marked-span";
import { isHeldToSource } from "../match/quoted-sentence";
import type { Rule } from "../rule";
import { mended, slipSeverity, slipSuggestions } from "./slip-report";

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
      {
        text: "会议提出，家快经济社会发展全面绿色转型。",
        find: "家快经济",
        fix: "会议提出，加快经济社会发展全面绿色转型。",
      },
    ],
    fine: ["会议评选表彰十大党员标兵。", "始终把政治监督摆在首位。", "进一步明确机关党建的职能定位。"],
  },

  concerns: ({ slips }) => slips.length > 0,

  *check(context) {
    const { prose, quotations, slips, canon } = context;
    for (const slip of slips) {
      const [best] = slip.corrections;
      const { phrasing, change, decision } = best;
      if (phrasing === undefined) continue;
      if (isHeldToSource(prose, best, phrasing, quotations, canon)) continue;
      const span = markedSpan(prose, best);
      const written = inQuotes(prose.slice(span.start, span.end));
      const meant = inQuotes(mended(prose, span, change));
      const canonical = inQuotes(phrasing.text);
      const note = citationNote(canon, phrasing);
      yield {
        ...span,
        severity: slipSeverity(slip),
        confidence: decision.confidence,
        // What is marked may be a part of the phrasing.
        message:
          meant === canonical
            ? {
                zh: `${written}疑为规范提法${meant}之误${note.zh}。`,
                en: `${written} is probably a slip of the canonical phrasing ${meant}${note.en}.`,
              }
            : {
                zh: `${written}疑为${meant}之误，规范提法为${canonical}${note.zh}。`,
                en: `${written} is probably a slip of ${meant}; the canonical phrasing is ${canonical}${note.en}.`,
              },
        suggestions: slipSuggestions(prose, span, slip, true),
        sources: citationsOf(canon, phrasing),
      };
    }
  },
};
