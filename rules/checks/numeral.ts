import type { Canon } from "../canon/canon";
import { citationNote, citationsOf } from "../canon/citation";
import type { Phrasing } from "../canon/phrasing";
import type { Severity } from "../finding";
import { isClosingQuote, isOpeningQuote } from "../match/joiner";
import {
  buildNumeralIndex,
  formulaEnd,
  formulaOfOtherMeasure,
  formulaWithoutMeasure,
  isNumeral,
  mostKnown,
  type NumeralFamily,
  type NumeralIndex,
  numeralEnd,
} from "../match/numeral-template";
import type { ParagraphContext } from "../paragraph-context";
import type { Report, Rule } from "../rule";
import { overlapsAny } from "../text/span";

/** From this many occurrences on, another numeral before the same words is hardly the author's own coinage. */
const WELL_ATTESTED = 10;

export const numeral: Rule = {
  documentation: {
    id: "canon/numeral",
    title: { zh: "数字提法中的数字", en: "Numeral of a numeral formula" },
    what: {
      zh: "发现不存在的数字缩略语：结构与提法库中的某一条相同，只有数字不同，而这个数字没有任何来源。",
      en: "Finds numeral abbreviations that do not exist: built like one in the canon, with a numeral that no source has.",
    },
    why: {
      zh: "“两个维护”写成“四个维护”，字字通顺，意思全非。普通计数（三个意识、第一种形态）不在此列：只看引号中的缩略语、紧跟固定动词的缩略语，以及“三会一课”这类由几个数字组成的缩略语。",
      en: "Writing 四个维护 for 两个维护 reads well and says nothing. Plain counting (三个意识, 第一种形态) is left alone: only abbreviations in quotation marks, right behind their verb, or made of several numerals are looked at.",
    },
    tier: "canon",
    severity: "error",
    fix: "suggested",
    wrong: [
      { text: "坚决做到“四个维护”。", find: "四个维护", fix: "坚决做到“两个维护”。" },
      { text: "严格落实“三会两课”制度。", find: "三会两课", fix: "严格落实“三会一课”制度。" },
      { text: "实行党政同责、一岗两责。", find: "一岗两责", fix: "实行党政同责、一岗双责。" },
      { text: "时刻警惕“四大危险”。", find: "四大危险", fix: "时刻警惕“四种危险”。" },
      { text: "坚决做到两维护，确保政令畅通。", find: "两维护", fix: "坚决做到两个维护，确保政令畅通。" },
      { text: "坚决做到四个维护，确保政令畅通。", find: "四个维护", fix: "坚决做到两个维护，确保政令畅通。" },
    ],
    fine: [
      "有三个意识问题需要注意。",
      "精准运用第一种形态。",
      "形成“三位一体”的工作格局，统筹推进“五位一体”总体布局。",
      "牢记“三个务必”，重温“两个务必”。",
      "增强三个意识：一是责任意识。",
      "经受住“四大考验”，防范四大危险源。",
      "实施“两大工程”，用好“三项机制”。",
    ],
  },

  *check(context: ParagraphContext): Iterable<Report> {
    const { prose, canon, masks } = context;
    const index = canon.derived(buildNumeralIndex);
    for (let at = 0; at < prose.length; at++) {
      if (!isNumeral(prose.charCodeAt(at))) continue;
      const behind = numeralEnd(prose, at);
      const found = formulaAt(prose, at, behind, index);
      if (found !== undefined) {
        const { end, family } = found;
        const verdict = judge(prose, at, end, family, canon);
        if (verdict !== undefined && !overlapsAny({ start: at, end }, masks)) {
          yield report(context, at, end, family, verdict);
        }
      }
      at = behind - 1;
    }
  },
};

/**
 * The formula that begins with the numeral from `at` to `behind`, but for its numerals; or, in quotation marks, with
 * another measure word; or, without them, with none.
 */
function formulaAt(
  prose: string,
  at: number,
  behind: number,
  index: NumeralIndex,
): { readonly end: number; readonly family: NumeralFamily } | undefined {
  for (const family of index.families.get(prose[behind]) ?? []) {
    const end = formulaEnd(prose, at, family);
    if (end !== undefined) return { end, family };
  }
  return isOpeningQuote(prose, at - 1)
    ? formulaOfOtherMeasure(prose, at, behind, index)
    : formulaWithoutMeasure(prose, at, behind, index);
}

interface Verdict {
  readonly severity: Severity;
  readonly confidence: number;
}

function judge(
  prose: string,
  start: number,
  end: number,
  family: NumeralFamily,
  canon: Canon,
): Verdict | undefined {
  const { known, pieces, verbs } = family;
  if (known.size > mostKnown || known.has(prose.slice(start, end))) return undefined;
  // Ordinals and longer numbers count: 第二种形态, 2三个.
  if (start > 0 && /[第\d０-９.零〇数几多]/.test(prose[start - 1])) return undefined;
  // A family of which no formula has a source cannot correct anybody.
  if (support(known, canon) === 0) return undefined;
  // 两个一百年, 六稳: what is left without the numerals stands in any text.
  if (pieces.join("").replaceAll("个", "").length < 2) return undefined;
  const behindVerb = (at: number) =>
    verbs.some((verb) => at >= verb.length && prose.startsWith(verb, at - verb.length));
  if (isOpeningQuote(prose, start - 1) && isClosingQuote(prose, end)) {
    // “三个意识”（…） or “三个意识”：… explains an abbreviation of the author's own.
    if (/[：（(:—]/.test(prose[end + 1] ?? "")) return { severity: "warning", confidence: 0.5 };
    if (behindVerb(start - 1)) return { severity: "error", confidence: 0.95 };
    const established = pieces.length > 1 || support(known, canon) >= WELL_ATTESTED;
    return established ? { severity: "error", confidence: 0.9 } : { severity: "warning", confidence: 0.6 };
  }
  const closed = end === prose.length || /[，。、；！？）”’]/.test(prose[end]);
  if (closed && behindVerb(start)) return { severity: "warning", confidence: 0.75 };
  // 三会两课: numerals in two places leave little else to be meant.
  if (pieces.length > 1 && known.size === 1 && isWholeWord(prose, start, end)) {
    return { severity: "warning", confidence: 0.7 };
  }
  return undefined;
}

/** Not 二十三会一课 nor “…三会一课时”: nothing numeral before it and the last piece not a unit of another count. */
function isWholeWord(prose: string, start: number, end: number): boolean {
  return !isNumeral(prose.charCodeAt(start - 1)) && !/[时次天年月]/.test(prose[end] ?? "");
}

function support(known: NumeralFamily["known"], canon: Canon): number {
  return [...known.values()].reduce((sum, phrasing) => sum + supportOf(phrasing, canon), 0);
}

/** How often documents have the formula. One that is known from prose alone, or of former years, corrects nobody. */
function supportOf({ sources, successor }: Phrasing, canon: Canon): number {
  if (successor !== undefined) return 0;
  return Object.entries(sources).reduce(
    (sum, [id, count]) => (canon.source(id)?.kind === "prose" ? sum : sum + Math.max(1, count)),
    0,
  );
}

function report(
  { canon, prose }: ParagraphContext,
  start: number,
  end: number,
  { known }: NumeralFamily,
  { severity, confidence }: Verdict,
): Report {
  const draft = prose.slice(start, end);
  const rivals = [...known.values()].filter((phrasing) => supportOf(phrasing, canon) > 0);
  rivals.sort((a, b) => supportOf(b, canon) - supportOf(a, canon));
  const [best] = rivals;
  const texts = rivals.map(({ text }) => text);
  const note = citationNote(canon, best);
  return {
    start,
    end,
    severity,
    confidence,
    message: {
      zh: `提法库中没有“${draft}”，应为${texts.map((text) => `“${text}”`).join("或")}${note.zh}。`,
      en: `The canon has no “${draft}”; it has ${texts.map((text) => `“${text}”`).join(" or ")}${note.en}.`,
    },
    suggestions: texts.map((text) => ({
      title: { zh: `改为“${text}”`, en: `Change to “${text}”` },
      applicability: "suggested",
      edits: [{ start, end, text }],
    })),
    sources: citationsOf(canon, best),
  };
}
