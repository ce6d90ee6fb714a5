import type { Bilingual } from "../language";
import type { ParagraphContext } from "../paragraph-context";
import type { ProseEdit, Report, Rule } from "../rule";
import { overlapsAny } from "../text/span";

const CLAUSE = "GB/T 15834—2011 B.2.1";

/** A full stop on both sides of the closing mark: 。”。 and ？”。 Behind “ it is a mark that is spoken of: “。” */
const DOUBLED = /(?<![“‘])([。？！])([”’]{1,2})。/g;
/** A full stop inside and a lesser mark outside: 。”， */
const BEFORE_LESSER_MARK = /(?<![“‘])。[”’]{1,2}(?=[，、；])/g;
/** A full stop inside a term that the sentence goes on with, or ends with: “三个务必。”的要求, 要做到“令行禁止。” */
const INSIDE_TERM =
  /(?<=\p{Script=Han})“[^“”。！？…：]{1,30}。”|(?<=[^。！？…]”、?)“[^“”，。；！？…：]{1,12}。”/gu;
/** A sentence said by somebody, with its full stop outside: 指出：“……”。 */
const OUTSIDE_SENTENCE =
  /(?:指出|强调|表示|写道|说道?|讲道?|说过|告诫|要求|提出|认为|规定|明确)：“[^“”]{8,400}[^“”。！？…，；：、—](?<![。！？…]’)”。/g;
/** The same where it is said behind who said it: “……”。王大爷说。 */
const BEFORE_SPEAKER =
  /(?<=^|[。！？…]”?)“[^“”]{8,400}[^“”。！？…，；：、—](?<![。！？…]’)”。(?=[^，。；：！？“”]{1,24}(?:说|说道|表示|介绍|介绍道|感慨|感慨道|回忆|回忆道|告诉记者)。)/g;

/** What is said stands by itself, with a stop of its own: 他说“好的。” */
const SAYING = /(?:说|道|问|答|讲|喊|叫|写|唱|念|曰|称|言|云|指出|强调|表示|认为|要求|提出|规定|明确|是|为)$/;

/** A quotation that the sentence runs into: 牢记“ */
const TERM_OPENED = /\p{Script=Han}“[^“”]*$/u;
/** In UTF-16 units. */
const LONGEST_QUOTATION = 400;

interface Slip {
  readonly start: number;
  readonly end: number;
  readonly edits: readonly ProseEdit[];
  /** What to write instead of what is marked. */
  readonly mended: string;
  readonly why: Bilingual;
}

export const quoteEnd: Rule = {
  documentation: {
    id: "punctuation/quote-end",
    title: { zh: "后引号处的句号", en: "Full stop at a closing quotation mark" },
    what: {
      zh: "检查后引号内外的句号：里外都用（。”。），里面用了句号外面又接逗号、顿号、分号（。”，），引用的词语内误用句号，以及独立成句的引文（在“指出：”之后，或“某某说。”之前）把句号放在外面。",
      en: "Checks the full stop at a closing quotation mark: on both sides (。”。), inside with a lesser mark outside (。”，), inside a term that belongs to the sentence, or outside a full sentence behind 指出： or before 某某说。.",
    },
    why: {
      zh: `${CLAUSE}：引文完整且独立使用的，句末点号放在引号内；此外引号内不用句末点号（问号、叹号除外）；引号内已用句末点号的，引号外不再用点号。`,
      en: `${CLAUSE}: a complete quotation that stands by itself keeps its final stop inside; otherwise there is none inside (but ？ and ！), and where there is one inside, no mark follows outside.`,
    },
    tier: "rule",
    severity: "warning",
    fix: "suggested",
    wrong: [
      {
        text: "习近平总书记强调：“江山就是人民，人民就是江山。”。",
        find: "。”。",
        fix: "习近平总书记强调：“江山就是人民，人民就是江山。”",
      },
      {
        text: "牢记“打铁必须自身硬。”，从严抓好机关党建。",
        find: "。”",
        fix: "牢记“打铁必须自身硬”，从严抓好机关党建。",
      },
      {
        text: "落实“三个务必。”的要求，保持优良作风。",
        find: "。”",
        fix: "落实“三个务必”的要求，保持优良作风。",
      },
      {
        text: "各支部要做到“组织生活不虚化。”",
        find: "。”",
        fix: "各支部要做到“组织生活不虚化”。",
      },
      {
        text: "习近平总书记指出：“江山就是人民，人民就是江山”。",
        find: "”。",
        fix: "习近平总书记指出：“江山就是人民，人民就是江山。”",
      },
      {
        text: "“现在不出村就能看上专家号”。村民王大爷说。",
        find: "”。",
        fix: "“现在不出村就能看上专家号。”村民王大爷说。",
      },
    ],
    fine: [
      "习近平总书记指出：“江山就是人民，人民就是江山。”这一重要论述意义深远。",
      "“请组织放心，我们一定完成任务。”他说。",
      "各支部要做到“组织生活不虚化”。",
      "有的同志发出“基层怎么减负？”的疑问。",
      "墙上写着：“为人民服务”。",
      "他说“没问题。”",
      "“打铁必须自身硬”。这句话说得好。",
      "党章规定，党员“必须履行下列义务”，各支部要对照执行。",
    ],
  },

  concerns: ({ prose }) => prose.includes("。”") || prose.includes("”。") || prose.includes("。’"),

  *check({ prose, masks }: ParagraphContext): Iterable<Report> {
    const slips = [...doubledStops(prose), ...stopsInside(prose), ...stopsOutside(prose)];
    for (const slip of slips) {
      if (!overlapsAny(slip, masks)) yield reportOf(slip);
    }
  },
};

function* doubledStops(prose: string): Iterable<Slip> {
  for (const { 0: written, 1: inner, 2: quotes, index: start } of prose.matchAll(DOUBLED)) {
    const end = start + written.length;
    // Of two full stops that of a quotation within the sentence is the wrong one; ？ and ！ always stay.
    const before = prose.slice(Math.max(0, start - LONGEST_QUOTATION), start);
    const isTerm = inner === "。" && quotes === "”" && TERM_OPENED.test(before);
    yield {
      start,
      end,
      edits: [isTerm ? { start, end: start + 1, text: "" } : { start: end - 1, end, text: "" }],
      mended: isTerm ? `${quotes}。` : inner + quotes,
      why: {
        zh: "引号内已用句末点号，引号外不再用句号",
        en: "A stop inside the quotation marks leaves none for outside",
      },
    };
  }
}

function* stopsInside(prose: string): Iterable<Slip> {
  const why: Bilingual = {
    zh: "引文不独立成句，引号内不用句号",
    en: "A quotation that is part of the sentence has no full stop inside",
  };
  for (const { 0: written, index: start } of prose.matchAll(BEFORE_LESSER_MARK)) {
    const quotes = written.slice(1);
    const edits = [{ start, end: start + 1, text: "" }];
    yield { start, end: start + written.length, edits, mended: quotes, why };
  }
  for (const { 0: quotation, index } of prose.matchAll(INSIDE_TERM)) {
    const end = index + quotation.length;
    const start = end - 2;
    const next = prose[end] ?? "";
    const goesOn = next === "的";
    // A row of quoted sentences keeps its stops: “……。”“……。”
    if (/[，、；。“]/.test(next) || (!goesOn && SAYING.test(prose.slice(Math.max(0, index - 2), index))))
      continue;
    const mended = goesOn ? "”" : "”。";
    yield { start, end, edits: [{ start, end, text: mended }], mended, why };
  }
}

function* stopsOutside(prose: string): Iterable<Slip> {
  const behind = prose.matchAll(OUTSIDE_SENTENCE);
  for (const { 0: written, index } of [...behind, ...prose.matchAll(BEFORE_SPEAKER)]) {
    const end = index + written.length;
    const start = end - 2;
    const mended = "。”";
    yield {
      start,
      end,
      edits: [{ start, end, text: mended }],
      mended,
      why: {
        zh: "引文完整且独立成句，句号放在引号内",
        en: "A full sentence that is quoted by itself keeps its full stop inside",
      },
    };
  }
}

function reportOf({ start, end, edits, mended, why }: Slip): Report {
  return {
    start,
    end,
    message: {
      zh: `${why.zh}（${CLAUSE}）。`,
      en: `${why.en} (${CLAUSE}).`,
    },
    confidence: 0.85,
    suggestions: [
      {
        title: { zh: `改为 ${mended}`, en: `Change to ${mended}` },
        applicability: "suggested",
        edits,
      },
    ],
    sources: [],
  };
}
