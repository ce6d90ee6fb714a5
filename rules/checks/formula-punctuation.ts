import { citationNote, citationsOf } from "../canon/citation";
import { inQuotes } from "../language";
import { coveredBy } from "../match/covered";
import { LEAST_MEMBERS } from "../match/enumeration-set";
import {
  firstParts,
  otherwisePunctuated,
  type PunctuatedFormula,
  type PunctuationMatch,
  punctuatedFormulas,
} from "../match/punctuated-formulas";
import { sharedSuffix } from "../match/resemblance";
import type { ParagraphContext } from "../paragraph-context";
import type { Report, Rule } from "../rule";
import { isHan } from "../text/characters";
import { overlapsAny } from "../text/span";

/** In UTF-16 units: shorter words come together without a mark (和平发展、合作共赢), or across a comma (五万名党员，干部的). */
const SHORTEST_PART = 3;
/** Units beside a joint that tell whether clean text has it so. */
const AROUND = 2;

/** 要 and its like make one clause of each part, and between clauses ， is as good: 要同向发力，形成合力. */
const MODAL =
  /(?:[要会能将须应该愿敢善都也就更又再]|必须|需要|不断|继续|坚决|始终|共同|切实|努力|只有|才能|我们|大家)$/;

export const formulaPunctuation: Rule = {
  documentation: {
    id: "canon/punctuation",
    title: { zh: "提法内部的标点", en: "Punctuation inside a formula" },
    what: {
      zh: "检查固定提法各部分之间的标点：一处用顿号、一处用逗号，或者把各来源的顿号写成逗号而提法在句中只作一个成分，如“树立权为民所用，情为民所系，利为民所谋的理念”。",
      en: "Looks at the marks between the parts of a formula: 、 here and ， there, or ， for the 、 of all sources where the whole formula is one part of a clause, as in 树立权为民所用，情为民所系，利为民所谋的理念.",
    },
    why: {
      zh: "提法作为一个整体引用时，内部的标点也应与来源一致。各分句独立成句、来源或正常文稿中见过的写法，均不提示；引号、书名号之间的顿号由 punctuation/parallel 检查。",
      en: "A formula that is used as a whole keeps the marks of its sources. Where its parts stand as clauses of their own, or where a source or clean text has the draft’s marks, the rule is silent; 、 between quoted names is for punctuation/parallel.",
    },
    tier: "canon",
    severity: "hint",
    fix: "safe",
    wrong: [
      {
        text: "树立权为民所用，情为民所系，利为民所谋的理念。",
        find: "权为民所用，情为民所系，利为民所谋",
        fix: "树立权为民所用、情为民所系、利为民所谋的理念。",
      },
      {
        text: "不断提高政治协商，民主监督、参政议政水平。",
        find: "政治协商，民主监督、参政议政",
        fix: "不断提高政治协商、民主监督、参政议政水平。",
      },
      {
        text: "落实坚持党要管党，从严治党的要求。",
        find: "坚持党要管党，从严治党",
        fix: "落实坚持党要管党、从严治党的要求。",
      },
    ],
    fine: [
      "坚持权为民所用、情为民所系、利为民所谋。",
      "广大党员干部要带头学习，广大党员、干部要走在前列。",
      "全市有五万名党员，干部的素质明显提高。",
      "踔厉奋发，勇毅前行，奋力谱写新篇章。",
      "立足新发展阶段，贯彻新发展理念，构建新发展格局。",
      "始终牢记江山就是人民、人民就是江山，践行根本宗旨。",
      "一体推进不敢腐不能腐不想腐的体制机制。",
      "增强“四个意识”、坚定“四个自信”、做到“两个维护”。",
    ],
  },

  watches: firstParts,

  concerns: ({ watched }) => watched(firstParts).length > 0,

  *check(context: ParagraphContext): Iterable<Report> {
    const { prose, canon, exact, masks, watched } = context;
    const index = canon.derived(punctuatedFormulas);
    const matches = otherwisePunctuated(prose, watched(firstParts), index);
    if (matches.length === 0) return;
    const isCovered = coveredBy(exact());
    let reached = 0;
    for (const match of longestFirst(matches)) {
      if (match.start < reached || isCovered(match)) continue;
      if (overlapsAny({ start: match.start - 1, end: match.end + 1 }, masks)) continue;
      if (!isSlip(context, match) || index.attests(prose.slice(match.start, match.end))) continue;
      reached = match.end;
      yield reportOf(context, match);
    }
  },
};

/** By where they begin, of those that begin together the longest first. */
function longestFirst(matches: readonly PunctuationMatch[]): PunctuationMatch[] {
  return [...matches].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Whether the marks are no choice the writer has: at odds with each other, or parting what is one part of a clause. */
function isSlip({ prose, evidence }: ParagraphContext, match: PunctuationMatch): boolean {
  const { differences, kept, formula } = match;
  const isAttested = differences.some(({ start, end }) =>
    evidence.known(prose, Math.max(0, start - AROUND), Math.min(prose.length, end + AROUND)),
  );
  if (isAttested || isListOfNouns(match)) return false;
  const isLong = formula.parts.every(({ length }) => length >= SHORTEST_PART);
  if (kept > 0) return isLong || differences.every(({ written }) => written !== "");
  return (
    isLong &&
    differences.every(({ written, meant }) => written !== "" && written !== "、" && meant === "、") &&
    isPartOfClause(prose, match)
  );
}

/** Sets of nouns with ， between them are for punctuation/enumeration-comma. */
function isListOfNouns({ formula: { parts }, differences }: PunctuationMatch): boolean {
  return (
    parts.length >= LEAST_MEMBERS &&
    sharedSuffix(parts) > 0 &&
    differences.every(({ written }) => written === "，")
  );
}

/** Whether the whole stands before 的, or is the object of a verb and three parts or more of a set. */
function isPartOfClause(prose: string, { start, end, formula }: PunctuationMatch): boolean {
  if (/^[的之]/.test(prose[end] ?? "")) return true;
  const goesOn = isHan(prose.charCodeAt(end));
  if (goesOn || formula.phrasing.kind !== "enumeration" || formula.parts.length < LEAST_MEMBERS) return false;
  return isHan(prose.charCodeAt(start - 1)) && !MODAL.test(prose.slice(Math.max(0, start - AROUND), start));
}

/** Whether nothing else can be meant: the draft has the formula's own marks beside others, or it stands before 的. */
function isSure(prose: string, { end, kept, formula }: PunctuationMatch): boolean {
  return kept > 0 || (prose[end] === "的" && supportOf(formula) > 1);
}

function supportOf({ phrasing }: PunctuatedFormula): number {
  return Object.values(phrasing.sources).reduce((sum, count) => sum + count, 0);
}

function reportOf({ prose, canon }: ParagraphContext, match: PunctuationMatch): Report {
  const { start, end, formula, differences } = match;
  const { phrasing } = formula;
  const note = citationNote(canon, phrasing);
  const meant = inQuotes(phrasing.text);
  const sure = isSure(prose, match);
  return {
    start,
    end,
    message: {
      zh: `这一提法内部的标点，各来源作${meant}${note.zh}。`,
      en: `Inside this formula the sources have other marks: ${meant}${note.en}.`,
    },
    confidence: sure ? 0.9 : 0.6,
    suggestions: [
      {
        title: { zh: `改为${meant}`, en: `Change to ${meant}` },
        applicability: sure ? "safe" : "suggested",
        edits: differences.map(({ start, end, meant }) => ({ start, end, text: meant })),
      },
    ],
    sources: citationsOf(canon, phrasing),
  };
}
