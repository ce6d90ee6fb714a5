import { lazily } from "../lazily";
import {
  type ConditionedMatch,
  type ConditionedPhrase,
  ConditionedPhrases,
} from "../match/conditioned-phrases";
import { coveredBy } from "../match/covered";
import type { ParagraphContext } from "../paragraph-context";
import type { ProseSuggestion, Report, Rule } from "../rule";
import { quotedVerbatim } from "../text/quotation";
import { overlapsAny, type Span } from "../text/span";
import { type RedundancyPattern, redundancies } from "./redundancies";

/** One phrase of a pattern. */
interface Redundancy extends ConditionedPhrase {
  readonly instead: string;
  readonly note: RedundancyPattern["note"];
}

const phrases = lazily(() => new ConditionedPhrases(redundancies.flatMap(redundanciesOf)));

function redundantWordings(): readonly string[] {
  return phrases().phrases;
}

export const redundant: Rule = {
  documentation: {
    id: "typo/redundant",
    title: { zh: "语义重复", en: "Redundant wording" },
    what: {
      zh: "查找说了两遍的意思：涉及到，约1小时左右，近50余支，至少2次以上，目的是为了，原因是由于，防止……不再发生，切忌不要。",
      en: "Finds what is said twice: 涉及到, 约1小时左右, 近50余支, 至少2次以上, 目的是为了, 原因是由于, 防止……不再发生, 切忌不要.",
    },
    why: {
      zh: "公文用语力求简明。重复的词不增加意思，有的（防止……不再发生）还把意思说反了。",
      en: "Official writing is to be brief. What is said twice adds nothing, and at times (防止……不再发生) turns the meaning round.",
    },
    tier: "practice",
    severity: "hint",
    fix: "suggested",
    wrong: [
      { text: "这项改革涉及到多个部门。", find: "涉及到", fix: "这项改革涉及多个部门。" },
      { text: "全程约1小时左右。", find: "约1小时左右", fix: "全程约1小时。" },
      { text: "吸引近50余支队伍参赛。", find: "近50余支", fix: "吸引近50支队伍参赛。" },
      {
        text: "开展活动的目的是为了锻炼队伍。",
        find: "目的是为了",
        fix: "开展活动的目的是锻炼队伍。",
      },
      {
        text: "坚决防止类似问题不再发生。",
        find: "防止类似问题不再发生",
        fix: "坚决防止类似问题再发生。",
      },
    ],
    fine: [
      "之所以取得这样的成绩，是因为全市上下团结一心。",
      "每年可节约30%左右的用电。",
      "近20多年来，全市经济持续增长。",
      "超过60%的规模以上企业已经复工。",
      "依法清理涉及到期债务的合同。",
      "加强预防，确保类似问题不再发生。",
      "各位代表、同志们，现在开会。",
    ],
  },

  watches: redundantWordings,

  concerns: ({ watched }) => watched(redundantWordings).length > 0,

  *check(context: ParagraphContext): Iterable<Report> {
    const { prose, watched, exact, masks, quotations } = context;
    const matches = phrases().matchesOf(prose, watched(redundantWordings), context);
    if (matches.length === 0) return;
    const isCovered = coveredBy(exact());
    const isQuoted = quotedVerbatim(quotations);
    let end = 0;
    for (const match of matches) {
      const marked = match.context;
      if (marked.start < end || isCovered(match) || overlapsAny(marked, masks)) continue;
      if (isQuoted(marked)) continue;
      end = marked.end;
      yield reportOf(prose, match);
    }
  },
};

function redundanciesOf({ phrases, instead, ...pattern }: RedundancyPattern): Redundancy[] {
  return phrases.map((phrase) => ({
    ...pattern,
    phrase,
    instead: typeof instead === "string" ? instead : instead(phrase),
  }));
}

function reportOf(
  prose: string,
  { entry, start, end, context, other }: ConditionedMatch<Redundancy>,
): Report {
  const { instead, note } = entry;
  const written = prose.slice(context.start, context.end);
  const suggestions = [suggestion(prose, context, { start, end }, instead)];
  if (other !== undefined) suggestions.push(suggestion(prose, context, other, ""));
  return {
    ...context,
    message: {
      zh: `“${written}”语义重复：${note.zh}。`,
      en: `“${written}” says it twice: ${note.en}.`,
    },
    confidence: 0.8,
    suggestions,
    sources: [],
  };
}

/** To write `text` for the part of the marked wording. */
function suggestion(prose: string, marked: Span, part: Span, text: string): ProseSuggestion {
  const mended = prose.slice(marked.start, part.start) + text + prose.slice(part.end, marked.end);
  return {
    title: { zh: `改为“${mended}”`, en: `Change to “${mended}”` },
    applicability: "suggested",
    edits: [{ ...part, text }],
  };
}
