import type { Canon } from "../canon/canon";
import { citationNote, citationsOf } from "../canon/citation";
import type { Phrasing } from "../canon/phrasing";
import type { ParagraphContext } from "../paragraph-context";
import type { Report, Rule } from "../rule";
import { quotedVerbatim } from "../text/quotation";
import type { Segmenter } from "../text/segmenter";
import { overlapsAny, type Span } from "../text/span";
import { wordBoundaries } from "../text/word-boundaries";

export const appellation: Rule = {
  documentation: {
    id: "canon/appellation",
    title: { zh: "称谓不规范", en: "Clipped title of office" },
    what: {
      zh: "检查职务、机构称谓的简化或口语说法，如“习总书记”“检察院院长”。",
      en: "Finds clipped, colloquial or mistaken titles of persons in office and of institutions, such as 习总书记 and 检察院院长.",
    },
    why: {
      zh: "公文和讲话稿中，党和国家领导人、领导机关的称谓须用规范全称。",
      en: "Official writing gives leaders and leading bodies their proper titles.",
    },
    tier: "practice",
    severity: "warning",
    fix: "safe",
    wrong: [
      { text: "把习总书记的殷殷嘱托落到实处。", find: "习总书记", fix: "把习近平总书记的殷殷嘱托落到实处。" },
      {
        text: "市人民检察院院长列席会议。",
        find: "检察院院长",
        fix: "市人民检察院检察长列席会议。",
      },
    ],
    fine: [
      "认真学习总书记重要讲话精神。",
      "习近平总书记作出重要指示。",
      "全国人大主席团成员出席会议。",
      "村民激动地说：“感谢习总书记！”",
    ],
  },

  watches: wordingsOf,

  concerns: ({ watched }) => watched(wordingsOf).length > 0,

  *check(context: ParagraphContext): Iterable<Report> {
    const { canon, watched, quotations } = context;
    const forms = canon.derived(clippedForms);
    const isQuoted = quotedVerbatim(quotations.filter(({ attribution }) => attribution !== undefined));
    for (const { start, end, wording } of watched(wordingsOf)) {
      const { form, phrasing } = forms[wording];
      const span = { start, end };
      if (!isQuoted(span) && isOwnWording(context, span, phrasing))
        yield reportOf(context, span, form, phrasing);
    }
  },
};

interface ClippedForm {
  readonly form: string;
  readonly phrasing: Phrasing;
}

/** The clipped forms of every title, each with the title it should be. */
function clippedForms(canon: Canon): readonly ClippedForm[] {
  return canon
    .ofKind("appellation")
    .flatMap((phrasing) => phrasing.clipped.map((form): ClippedForm => ({ form, phrasing })));
}

function wordingsOf(canon: Canon): readonly string[] {
  return canon.derived(clippedForms).map(({ form }) => form);
}

/** Whether the clipped form really is one here: no place left blank, and not part of other words. */
function isOwnWording(context: ParagraphContext, span: Span, phrasing: Phrasing): boolean {
  const { prose, masks, segmenter } = context;
  if (overlapsAny(span, masks)) return false;
  if (phrasing.also.some((also) => covers(prose, also, span))) return false;
  return standsAtWords(prose, span, segmenter);
}

/** Whether an occurrence of `wording` in the prose holds the whole span. */
function covers(prose: string, wording: string, { start, end }: Span): boolean {
  const first = Math.max(0, end - wording.length);
  const at = prose.slice(first, start + wording.length).indexOf(wording);
  return at >= 0 && first + at <= start;
}

/**
 * Whether a word ends where the span does, and none takes its first character away: 学习总书记 is 学习｜总书记, but
 * 人民检察院｜院长 may well hold 检察院院长.
 */
function standsAtWords(prose: string, { start, end }: Span, segmenter: Segmenter): boolean {
  const boundaries = wordBoundaries(prose, start, end, segmenter);
  return boundaries.has(end) && (boundaries.has(start) || !boundaries.has(start + 1));
}

function reportOf({ canon }: ParagraphContext, span: Span, form: string, phrasing: Phrasing): Report {
  const note = citationNote(canon, phrasing);
  return {
    ...span,
    message: {
      zh: `“${form}”是简化或不规范的称谓，公文中一般写作“${phrasing.text}”${note.zh}。`,
      en: `“${form}” is a clipped or irregular title; official writing has “${phrasing.text}”${note.en}.`,
    },
    confidence: 0.95,
    suggestions: [
      {
        title: { zh: `改为“${phrasing.text}”`, en: `Change to “${phrasing.text}”` },
        applicability: "safe",
        edits: [{ ...span, text: phrasing.text }],
      },
    ],
    sources: citationsOf(canon, phrasing),
  };
}
