import { inQuotes } from "../language";
import { coveredBy } from "../match/covered";
import type { ParagraphContext } from "../paragraph-context";
import type { Report, Rule } from "../rule";
import { overlapsAny } from "../text/span";
import { repeatedMembers } from "./repeated-members";
import { doubledCharacters, doubledMarks, doubledWords, echoes, signsOfRepetition } from "./repeated-wording";

/** Something written twice, and what to delete. */
export interface Repetition {
  /** What to mark. */
  readonly start: number;
  readonly end: number;
  /** What to delete. */
  readonly surplus: { readonly start: number; readonly end: number };
  readonly what: "character" | "mark" | "word" | "member" | "echo";
  readonly certain: boolean;
}

/** Of 、市委、市委 and of 、“四个意识”. */
const LAST_MEMBER = /[“《][^“”《》]*[”》]$|[^、]*$/;

export const repeated: Rule = {
  documentation: {
    id: "typo/repeated",
    title: { zh: "文字重复", en: "Repetition" },
    what: {
      zh: "检查重复的字词和并列成分（的的，进一步进一步，市委、市委、市委），以及“党管党治党”一类多出一字的写法。",
      en: "Finds doubled characters and words, list members named twice, and a character echoed by mistake, as in 党管党治党.",
    },
    why: {
      zh: "重复多由改稿时删改不净或脱密替换造成，通读时容易滑过。",
      en: "Repetitions are left by revision or by replacing names, and the eye slides over them.",
    },
    tier: "practice",
    severity: "warning",
    fix: "safe",
    wrong: [
      { text: "这是党的的优良传统。", find: "的的", fix: "这是党的优良传统。" },
      { text: "进一步进一步压实责任。", find: "进一步进一步", fix: "进一步压实责任。" },
      {
        text: "全面落实市委、市委、市委党建工作新部署。",
        find: "市委、市委、市委",
        fix: "全面落实市委党建工作新部署。",
      },
      {
        text: "转化为党管党治党、执政治国的治理效能。",
        find: "党管党治党",
        fix: "转化为管党治党、执政治国的治理效能。",
      },
    ],
    fine: [
      "一步一步往前走，一件一件抓落实。",
      "干部要认认真真、踏踏实实。",
      "大家要研究研究，好好学习，天天向上。",
      "有的人走着走着忘记初心，有的人干着干着松了劲。",
      "是是非非，不了了之。",
      "目的的正当性，的的确确重要。",
      "落实全党管党治党的责任。",
      "面对面向有关单位反馈问题。",
      "召开市委常委会会议。",
      "全面落实党中央、省委、市委部署。",
    ],
  },

  *check(context: ParagraphContext): Iterable<Report> {
    const { prose, masks, exact } = context;
    const found = repetitions(context);
    if (found.length === 0) return;
    // 同党同心同德: the repetition is the phrasing's own.
    const isCovered = coveredBy(exact());
    let end = -1;
    for (const repetition of found) {
      if (repetition.start < end || isCovered(repetition)) continue;
      if (overlapsAny({ start: repetition.start - 1, end: repetition.end + 1 }, masks)) continue;
      end = repetition.end;
      yield reportOf(prose, repetition);
    }
  },
};

function repetitions(context: ParagraphContext): Repetition[] {
  const { prose } = context;
  const { twins, doubled, echo } = signsOfRepetition(prose);
  const found = [
    ...repeatedMembers(prose),
    ...(twins ? [...doubledMarks(prose), ...doubledCharacters(context)] : []),
    ...(doubled === 0 ? [] : doubledWords(context, doubled)),
    ...(echo ? echoes(context) : []),
  ];
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function reportOf(prose: string, { start, end, surplus, what, certain }: Repetition): Report {
  const written = prose.slice(start, end);
  const mended = prose.slice(start, surplus.start) + prose.slice(surplus.end, end);
  const deleted = prose.slice(surplus.start, surplus.end);
  return {
    start,
    end,
    message: messageOf(what, written, mended, deleted),
    confidence: certain ? 0.95 : 0.8,
    suggestions: [
      {
        title: { zh: `改为“${mended}”`, en: `Change to “${mended}”` },
        applicability: certain ? "safe" : "suggested",
        edits: [{ start: surplus.start, end: surplus.end, text: "" }],
      },
    ],
    sources: [],
  };
}

function messageOf(what: Repetition["what"], written: string, mended: string, deleted: string) {
  switch (what) {
    case "mark":
      return {
        zh: `标点“${written}”重复，应写作“${mended}”。`,
        en: `The mark is doubled in “${written}”; write “${mended}”.`,
      };
    case "member": {
      const member = inQuotes(LAST_MEMBER.exec(deleted)?.[0] ?? deleted);
      return {
        zh: `并列成分${member}重复列出，请删去多余的，或改为漏写的另一项。`,
        en: `${member} is listed more than once; delete what is too much, or write the member that is missing.`,
      };
    }
    case "echo":
      return {
        zh: `“${written}”中的“${deleted}”像是受邻字影响多写的，疑应作“${mended}”。`,
        en: `“${deleted}” in “${written}” seems to echo its neighbour; “${mended}” is meant, it seems.`,
      };
    default:
      return {
        zh: `“${written}”中“${deleted}”重复，疑应作“${mended}”。`,
        en: `“${deleted}” is doubled in “${written}”; “${mended}” is meant, it seems.`,
      };
  }
}
