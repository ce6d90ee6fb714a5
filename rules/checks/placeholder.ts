import type { ParagraphContext } from "../paragraph-context";
import type { Report, Rule } from "../rule";

/** Nothing but marks: a ruler or a line to sign on. */
const NO_WORDS = /^[^\p{L}\p{N}]*$/u;
const DIGIT = /[0-9]/;
/** Brackets in quotation marks, or with 内 behind them, are spoken of: 用六角括号“〔〕”括入, 〔　〕内为累计数. */
const BRACKETS = /^[〔【《（][\s\u3000]*[〕】》）]$/;

export const placeholder: Rule = {
  documentation: {
    id: "structure/placeholder",
    title: { zh: "占位符未填", en: "Unfilled placeholder" },
    what: {
      zh: "检查正文中尚未填写的占位符：XX、××、**、○○、____、空括号〔　〕等。",
      en: "Finds places still to be filled in: XX, ××, **, ○○, ____, empty brackets 〔　〕.",
    },
    why: {
      zh: "套用模板、脱密处理后常有漏填之处，定稿、印发前应当补齐。",
      en: "Templates and anonymised drafts leave gaps that must be filled before a text is issued.",
    },
    tier: "practice",
    severity: "warning",
    fix: "none",
    wrong: [
      { text: "定于XX月召开全体党员大会。", find: "XX" },
      { text: "为全面建设社会主义现代化**提供坚强保证。", find: "**" },
      { text: "*系统要深入开展主题教育。", find: "*" },
      { text: "政办发〔　〕12号", find: "〔　〕" },
      { text: "全市综合排名第×位，邀请专家作报告不少于×场。", find: "×" },
      { text: "联系人：____，请于会前报送。", find: "____" },
    ],
    fine: [
      "场地长5×3米，按长×宽计算。",
      "领取XXL号工作服，检测等级为A*。",
      "联系电话：138****5678。",
      "政办发〔2023〕12号",
      "二○○八年五月",
      "年份应标全称，用六角括号“〔〕”括入。",
      "合计金额按单价×件数计算。",
    ],
  },

  concerns: ({ masks }) => masks.length > 0,

  *check({ prose, masks }: ParagraphContext): Iterable<Report> {
    if (NO_WORDS.test(prose)) return;
    for (const { start, end } of masks) {
      // Digits on both sides: a number half hidden on purpose.
      if (DIGIT.test(prose[start - 1] ?? "") && DIGIT.test(prose[end] ?? "")) continue;
      const mask = prose.slice(start, end);
      if (BRACKETS.test(mask) && isSpokenOf(prose, start, end)) continue;
      yield {
        start,
        end,
        message: {
          zh: `“${mask}”像是尚未填写的占位符，定稿前请补上实际内容。`,
          en: `“${mask}” looks like a placeholder; fill in what belongs here before the text is issued.`,
        },
        confidence: 0.9,
        suggestions: [],
        sources: [],
      };
    }
  },
};

function isSpokenOf(prose: string, start: number, end: number): boolean {
  const next = prose[end];
  return next === "内" || next === "里" || (next === "”" && prose[start - 1] === "“");
}
