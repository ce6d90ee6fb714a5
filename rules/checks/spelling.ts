import { inQuotes } from "../language";
import { wordAround } from "../match/word-around";
import type { Report, Rule } from "../rule";
import { mended, slipSeverity, slipSuggestions } from "./slip-report";

export const spelling: Rule = {
  documentation: {
    id: "typo/spelling",
    title: { zh: "疑似错别字", en: "Probable misspelling" },
    what: {
      zh: "在行文反常之处，找出形近、音近的错字，以及漏字、多字、颠倒，不限于提法。",
      en: "Where the n-gram model is surprised, finds characters that look or sound like the ones meant, and dropped, doubled and swapped ones, with no phrasing behind them.",
    },
    why: {
      zh: "错别字不止出在提法里。同音、形近的字最难凭眼看出。",
      en: "Slips are not confined to phrasings, and characters that sound or look alike are the hardest to see.",
    },
    tier: "evidence",
    severity: "warning",
    fix: "suggested",
    wrong: [
      { text: "各部门要密切配和，形成合力。", find: "密切配和", fix: "各部门要密切配合，形成合力。" },
      { text: "牡丹观赏园里游人如识。", find: "游人如识", fix: "牡丹观赏园里游人如织。" },
    ],
    fine: ["会议评选表彰十大党员标兵。", "面对面向有关单位反馈问题。", "这里山清水秀，人杰地灵。"],
  },

  concerns: ({ slips }) => slips.length > 0,

  *check({ prose, slips, evidence }) {
    for (const slip of slips) {
      const [{ change, phrasing, decision }] = slip.corrections;
      if (phrasing !== undefined) continue;
      const span = wordAround(prose, change, evidence);
      const severity = slipSeverity(slip);
      const written = inQuotes(prose.slice(span.start, span.end));
      const meant = inQuotes(mended(prose, span, change));
      const report: Report = {
        ...span,
        severity: severity === "error" ? "warning" : severity,
        confidence: decision.confidence,
        message: {
          zh: `${written}疑为${meant}之误，后者在规范文稿中常见得多。`,
          en: `${written} is probably a slip of ${meant}, which is far more usual in clean text.`,
        },
        suggestions: slipSuggestions(prose, span, slip, false),
        sources: [],
      };
      yield report;
    }
  },
};
