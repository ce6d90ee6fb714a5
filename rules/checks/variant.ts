import { inQuotes } from "../language";
import { variedWordings, wordingVariants } from "../match/wording-variants";
import type { ParagraphContext } from "../paragraph-context";
import type { DocumentReport, DocumentRule, SummarizedParagraph } from "../rule";
import { parallelWords } from "../text/parallel-words";
import { quotedVerbatim } from "../text/quotation";
import { overlapsAny, type Span } from "../text/span";

/** A wording that has variants, where it stands in a paragraph. */
interface Use extends Span {
  readonly wording: string;
  /** The same for all variants of a wording. */
  readonly group: string;
  /** The canon has it and its variants; other words that stand side by side do so in any order. */
  readonly inCanon: boolean;
}

interface PlacedUse extends Use {
  readonly paragraph: number;
}

export const variant: DocumentRule<readonly Use[]> = {
  documentation: {
    id: "consistency/variant",
    title: { zh: "同一提法前后不一", en: "Two forms of one phrasing" },
    what: {
      zh: "检查同一文件中同一提法的两种写法：成员之间标点不同，或成员次序不同，如“标准化规范化”与“标准化、规范化”。两种写法各有出处，只提示统一。",
      en: "Finds two forms of one phrasing in one document: other marks between its parts, or the parts in another order, as in 标准化规范化 and 标准化、规范化. Both are attested; they should only be one.",
    },
    why: {
      zh: "一份文件之内，同一提法应当前后一致。",
      en: "Within one document a phrasing should read the same throughout.",
    },
    tier: "practice",
    severity: "hint",
    fix: "suggested",
    wrong: [
      {
        text: "推进党支部标准化规范化建设。\n各党支部要对照要求，抓好标准化、规范化建设。",
        find: "标准化、规范化",
        fix: "推进党支部标准化规范化建设。\n各党支部要对照要求，抓好标准化规范化建设。",
      },
      {
        text: "加强规范化标准化建设。\n把标准化、规范化要求贯穿始终，落实标准化、规范化清单。",
        find: "规范化标准化",
        fix: "加强标准化、规范化建设。\n把标准化、规范化要求贯穿始终，落实标准化、规范化清单。",
      },
    ],
    fine: [
      "推进党支部标准化规范化建设。\n抓好标准化规范化建设。",
      "采取论证会、听证会等形式听取意见。\n依法公开听证会、论证会情况。",
      "抓好标准化、规范化建设。",
      "文件指出：“要推进党支部标准化、规范化建设，全面提高质量。”\n各党支部要抓好标准化规范化建设。",
    ],
  },

  watches: variedWordings,

  summarize({ prose, canon, quotations, masks, watched }: ParagraphContext): readonly Use[] | undefined {
    const found = watched(variedWordings);
    const parallel = parallelWords(prose);
    if (found.length === 0 && parallel.length === 0) return undefined;
    const { wordings, groups } = canon.derived(wordingVariants);
    const uses: Use[] = [];
    const isQuoted = quotedVerbatim(quotations);
    const add = (span: Span, wording: string, group: string, inCanon: boolean): void => {
      // Part of a longer list, whose other members settle the marks.
      const goesOn = prose[span.start - 1] === "、" || prose[span.end] === "、";
      if (isQuoted(span) || goesOn || overlapsAny(span, masks)) return;
      uses.push({ start: span.start, end: span.end, wording, group, inCanon });
    };
    for (const { wording, start, end } of found)
      add({ start, end }, wordings[wording], `canon ${groups[wording]}`, true);
    for (const words of parallel) add(words, prose.slice(words.start, words.end), words.key, false);
    return uses.length === 0 ? undefined : uses;
  },

  *check(paragraphs: readonly SummarizedParagraph<readonly Use[]>[]): Iterable<DocumentReport> {
    const groups = new Map<string, PlacedUse[]>();
    for (const { index, summary } of paragraphs) {
      for (const use of summary) {
        const uses = groups.get(use.group);
        if (uses === undefined) groups.set(use.group, [{ ...use, paragraph: index }]);
        else uses.push({ ...use, paragraph: index });
      }
    }
    for (const uses of groups.values()) yield* reportsOn(uses);
  },
};

/** The form used most, or first among equals, stands for the document; each use of another is reported. */
function* reportsOn(uses: readonly PlacedUse[]): Iterable<DocumentReport> {
  const byWording = new Map<string, PlacedUse[]>();
  for (const use of uses) {
    const same = byWording.get(use.wording);
    if (same === undefined) byWording.set(use.wording, [use]);
    else same.push(use);
  }
  if (byWording.size < 2) return;
  // 听证会、论证会 is a list like any other; 规范化标准化 without a mark is one phrasing.
  if (!uses[0].inCanon && uses.every(({ wording }) => wording.includes("、"))) return;
  const [[usual, usualUses], ...others] = [...byWording].sort(([, a], [, b]) => b.length - a.length);
  const [{ paragraph, start, end }] = usualUses;
  for (const [wording, placed] of others) {
    for (const use of placed) {
      yield {
        paragraph: use.paragraph,
        start: use.start,
        end: use.end,
        message: {
          zh: `同一提法在本文中有两种写法：此处${inQuotes(wording)}，另有${usualUses.length}处写作${inQuotes(usual)}，宜统一。`,
          en: `This document has two forms of one phrasing: “${wording}” here, “${usual}” in ${usualUses.length} other place${usualUses.length === 1 ? "" : "s"}; keep to one.`,
        },
        confidence: 0.8,
        suggestions: [
          {
            title: { zh: `改为${inQuotes(usual)}`, en: `Change to “${usual}”` },
            applicability: "suggested",
            edits: [{ start: use.start, end: use.end, text: usual }],
          },
        ],
        sources: [],
        related: [
          { paragraph, start, end, message: { zh: `此处写作${inQuotes(usual)}`, en: `“${usual}” here` } },
        ],
      };
    }
  }
}
