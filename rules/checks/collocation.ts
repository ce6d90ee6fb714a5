import { citationNote, citationsOf } from "../canon/citation";
import {
  buildCollocationIndex,
  type CollocationFormula,
  type CollocationIndex,
  collocationHeads,
} from "../match/collocation-index";
import type { WatchedWording } from "../match/watched-wordings";
import type { ParagraphContext } from "../paragraph-context";
import type { ProseEdit, Report, Rule } from "../rule";
import { endsSentence } from "../text/characters";
import { overlapsAny } from "../text/span";

/** A formula in the draft with the verb before it, where that is its own or a sibling's canonical one. */
interface Use {
  readonly formula: CollocationFormula;
  readonly at: number;
  readonly verbStart: number;
  readonly headStart: number;
  readonly headEnd: number;
  readonly verb: string;
}

export const collocation: Rule = {
  documentation: {
    id: "canon/collocation",
    title: { zh: "提法的固定搭配", en: "Verb of a formula" },
    what: {
      zh: "发现张冠李戴的动词：把并列的另一条提法的动词用在这一条上，如增强“四个自信”、坚定“四个意识”。",
      en: "Finds a formula with the verb of its neighbour in the same set, as in 增强“四个自信”、坚定“四个意识”.",
    },
    why: {
      zh: "并列使用的几条提法各有自己的动词，起草时最容易互换。各来源中出现过的其他搭配（树牢“四个意识”、践行“两个维护”）一律不提示。",
      en: "Formulas that are used side by side each have a verb of their own, and drafts swap them easily. Other attested verbs (树牢“四个意识”, 践行“两个维护”) are never reported.",
    },
    tier: "canon",
    severity: "error",
    fix: "suggested",
    wrong: [
      {
        text: "不断增强“四个自信”、坚定“四个意识”、做到“两个维护”。",
        find: "增强“四个自信”、坚定“四个意识”",
        fix: "不断增强“四个意识”、坚定“四个自信”、做到“两个维护”。",
      },
      {
        text: "始终坚定“两个维护”，确保政令畅通。",
        find: "坚定",
        fix: "始终做到“两个维护”，确保政令畅通。",
      },
    ],
    fine: [
      "坚决践行“两个维护”。",
      "树牢“四个意识”，坚定“四个自信”。",
      "不断增强“两个维护”的自觉性坚定性。",
      "这是我们增强“四个自信”最坚实的基础。",
      "坚决拥护“两个确立”，坚决做到“两个维护”。",
    ],
  },

  watches: collocationHeads,

  concerns: ({ watched }) => watched(collocationHeads).length > 0,

  *check(context: ParagraphContext): Iterable<Report> {
    const { prose, canon, masks, watched } = context;
    const index = canon.derived(buildCollocationIndex);
    const uses = usesOf(prose, watched(collocationHeads), index);
    for (let number = 0; number < uses.length; number++) {
      const use = uses[number];
      const next = uses[number + 1];
      const swapped = next !== undefined && areSwapped(prose, use, next);
      const report = swapped ? swapReport(context, use, next) : verbReport(context, index, use);
      if (swapped) number++;
      if (report !== undefined && !overlapsAny(report, masks)) yield report;
    }
  },
};

function usesOf(prose: string, heads: readonly WatchedWording[], index: CollocationIndex): Use[] {
  const uses: Use[] = [];
  /** Where the use found last was looked for: of two formulas that begin there, the longer one counts. */
  let lastStart = -1;
  for (const { wording, start, end } of heads) {
    const use = useOf(prose, index, wording, start, end);
    if (use === undefined) continue;
    const last = uses.at(-1);
    if (last !== undefined && lastStart === start) uses.pop();
    else if (last !== undefined && start < last.headEnd) continue;
    uses.push(use);
    lastStart = start;
  }
  return uses;
}

function useOf(
  prose: string,
  index: CollocationIndex,
  phrase: number,
  start: number,
  end: number,
): Use | undefined {
  const at = index.formulaOf[phrase];
  const formula = index.formulas[at];
  // A quoted formula found by its bare words: the marks around it are its own.
  const inMarks = formula.quoted && /[“‘]/.test(prose[start - 1] ?? "") && /[”’]/.test(prose[end] ?? "");
  const headStart = inMarks ? start - 1 : start;
  const verb = verbBefore(prose, headStart, formula, index);
  if (verb === undefined) return undefined;
  const verbStart = headStart - verb.length;
  return { formula, at, verb, verbStart, headStart, headEnd: inMarks ? end + 1 : end };
}

/** The formula's own canonical verb or a sibling's, where it stands right before the formula. */
function verbBefore(
  prose: string,
  end: number,
  formula: CollocationFormula,
  { formulas }: CollocationIndex,
): string | undefined {
  const verbs = [...formula.verbs, ...formula.siblings.map((sibling) => formulas[sibling].verb)];
  return verbs.find((verb) => end >= verb.length && prose.startsWith(verb, end - verb.length));
}

/** Each has the other's verb, in one sentence. */
function areSwapped(prose: string, a: Use, b: Use): boolean {
  if (!a.formula.siblings.includes(b.at) || a.verb !== b.formula.verb || b.verb !== a.formula.verb)
    return false;
  if (a.verb === b.verb) return false;
  for (let at = a.headEnd; at < b.verbStart; at++) if (endsSentence(prose.charCodeAt(at))) return false;
  return true;
}

function swapReport({ canon, prose }: ParagraphContext, a: Use, b: Use): Report {
  const start = a.verbStart;
  const end = b.headEnd;
  // Which to exchange is open; the verbs stay where they are and the formulas change places, as in the usual order.
  const edits: ProseEdit[] = [
    { start: a.headStart, end: a.headEnd, text: prose.slice(b.headStart, b.headEnd) },
    { start: b.headStart, end: b.headEnd, text: prose.slice(a.headStart, a.headEnd) },
  ];
  const verbs: ProseEdit[] = [
    { start: a.verbStart, end: a.headStart, text: a.formula.verb },
    { start: b.verbStart, end: b.headStart, text: b.formula.verb },
  ];
  const [first, second] = [a.formula.phrasing, b.formula.phrasing];
  const note = citationNote(canon, first);
  return {
    start,
    end,
    confidence: 0.95,
    message: {
      zh: `两处搭配互换了，应为${first.text}、${second.text}${note.zh}。`,
      en: `The two verbs are exchanged; the canon has ${first.text} and ${second.text}${note.en}.`,
    },
    suggestions: [
      {
        title: { zh: "对调两条提法", en: "Exchange the two formulas" },
        applicability: "suggested",
        edits,
      },
      {
        title: { zh: "对调两个动词", en: "Exchange the two verbs" },
        applicability: "suggested",
        edits: verbs,
      },
    ],
    sources: [...citationsOf(canon, first), ...citationsOf(canon, second)],
  };
}

/** A sibling's verb that is attested with this formula nowhere. */
function verbReport(
  { canon, prose }: ParagraphContext,
  index: CollocationIndex,
  use: Use,
): Report | undefined {
  const { formula, verb, verbStart, headStart, headEnd } = use;
  // Bare words take many verbs, and a modifier (“两个维护”的自觉性) belongs to another verb's object.
  if (formula.verbs.has(verb) || !formula.quoted) return undefined;
  if (headEnd < prose.length && !/[，。、；：！？）]/.test(prose[headEnd])) return undefined;
  const owner = formula.siblings
    .map((sibling) => index.formulas[sibling])
    .find((sibling) => sibling.verb === verb);
  const { phrasing } = formula;
  const note = citationNote(canon, phrasing);
  const head = prose.slice(headStart, headEnd);
  return {
    start: verbStart,
    end: headStart,
    confidence: 0.85,
    message: {
      zh: `“${verb}”是${owner?.phrasing.text ?? ""}的搭配，各来源中不与${head}连用；应为${phrasing.text}${note.zh}。`,
      en: `“${verb}” belongs to ${owner?.phrasing.text ?? ""} and is attested nowhere with ${head}; the canon has ${phrasing.text}${note.en}.`,
    },
    suggestions: [
      {
        title: { zh: `改为“${formula.verb}”`, en: `Change to “${formula.verb}”` },
        applicability: "suggested",
        edits: [{ start: verbStart, end: headStart, text: formula.verb }],
      },
    ],
    sources: citationsOf(canon, phrasing),
  };
}
