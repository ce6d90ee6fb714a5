import { lazily } from "../lazily";
import { type ConditionedMatch, ConditionedPhrases } from "../match/conditioned-phrases";
import { coveredBy } from "../match/covered";
import type { ParagraphContext } from "../paragraph-context";
import type { Report, Rule } from "../rule";
import { overlapsAny } from "../text/span";
import { isInTitleMarks } from "../text/title-marks";
import { type ConfusablePair, confusables } from "./confusables";

const OPENING: ReadonlySet<string> = new Set("“‘「");
const CLOSING: ReadonlySet<string> = new Set("”’」");

const phrases = lazily(() => new ConditionedPhrases(confusables));

function confusableWordings(): readonly string[] {
  return phrases().phrases;
}

export const confusable: Rule = {
  documentation: {
    id: "typo/confusable",
    title: { zh: "易混字词", en: "Confusable words" },
    what: {
      zh: "查找易混、易错的字词：一类是误写（布署、再接再励），一类是异形词中不推荐的写法（耽心、精采），一类是在特定搭配中用错的词（截止12月底、做出贡献、引起热烈反映）。",
      en: "Finds words that are easily taken for each other: misspellings (布署, 再接再励), variant spellings that are not the recommended ones (耽心, 精采), and words that do not go with their neighbours (截止12月底, 做出贡献, 引起热烈反映).",
    },
    why: {
      zh: "这些词音同形近，通读时不易察觉。每一对都注明成立的条件，条件不具备时不提示：报名截止时间、做出一个大胆的决定、帮助群众度过寒冬都没有错。异形词依据《第一批异形词整理表》（GF 1001—2001）。",
      en: "These words sound or look alike, and the eye slides over them. Each pair states its condition, and elsewhere the rule is silent: 报名截止时间, 做出一个大胆的决定 and 帮助群众度过寒冬 are all right. For variant spellings see 《第一批异形词整理表》 (GF 1001—2001).",
    },
    tier: "practice",
    severity: "warning",
    fix: "suggested",
    wrong: [
      {
        text: "截止12月底，全区完成投资任务。",
        find: "截止",
        fix: "截至12月底，全区完成投资任务。",
      },
      { text: "为经济社会发展做出新的贡献。", find: "做出", fix: "为经济社会发展作出新的贡献。" },
      { text: "会议对下一步工作作出布署。", find: "布署", fix: "会议对下一步工作作出部署。" },
      { text: "及时向上级反应情况。", find: "反应", fix: "及时向上级反映情况。" },
      { text: "文艺节目精采纷呈。", find: "精采", fix: "文艺节目精彩纷呈。" },
      { text: "希望大家再接再励。", find: "再接再励", fix: "希望大家再接再厉。" },
    ],
    fine: [
      "报名截止时间为12月底，截止日期不再延长。",
      "他做出一个大胆的决定。",
      "帮助群众度过寒冬。",
      "百万雄师渡过长江。",
      "两国外长在报纸上发布署名文章。",
      "着力解决群众反映强烈的问题。",
      "精减中央和国家机关人员编制。",
      "通知中把“部署”误写作“布署”，应予更正。",
    ],
  },

  watches: confusableWordings,

  concerns: ({ watched }) => watched(confusableWordings).length > 0,

  *check(context: ParagraphContext): Iterable<Report> {
    const { prose, watched, exact } = context;
    const matches = phrases().matchesOf(prose, watched(confusableWordings), context);
    if (matches.length === 0) return;
    const isCovered = coveredBy(exact());
    let end = 0;
    for (const match of matches) {
      if (match.start < end || isCovered(match) || isExcused(context, match)) continue;
      end = match.end;
      yield reportOf(match);
    }
  },
};

/** Whether the wording is not the author's own use of it: masked, spoken of, or in a title. */
function isExcused({ prose, masks }: ParagraphContext, match: ConditionedMatch<ConfusablePair>): boolean {
  const { start, end, entry } = match;
  if (overlapsAny({ start: start - 1, end: end + 1 }, masks)) return true;
  if (OPENING.has(prose[start - 1]) && CLOSING.has(prose[end])) return true;
  // A title keeps the spelling it was given; a misspelling in it is one all the same.
  return entry.ground !== "misspelling" && isInTitleMarks(prose, start);
}

function reportOf({ entry, start, end }: ConditionedMatch<ConfusablePair>): Report {
  const { right, severity } = entry;
  return {
    start,
    end,
    ...(severity === undefined ? {} : { severity }),
    message: messageOf(entry),
    confidence: severity === undefined ? 0.9 : 0.6,
    suggestions: [
      {
        title: { zh: `改为“${right}”`, en: `Change to “${right}”` },
        applicability: "suggested",
        edits: [{ start, end, text: right }],
      },
    ],
    sources: [],
  };
}

function messageOf({ phrase, right, ground, note }: ConfusablePair): Report["message"] {
  switch (ground) {
    case "misspelling":
      return {
        zh: `“${phrase}”系误写，应作“${right}”。`,
        en: `“${phrase}” is a misspelling; write “${right}”.`,
      };
    case "standard":
      return {
        zh: `“${phrase}”是异形词，《第一批异形词整理表》（GF 1001—2001）推荐写作“${right}”。`,
        en: `“${phrase}” is a variant spelling; 《第一批异形词整理表》 (GF 1001—2001) recommends “${right}”.`,
      };
    case "custom":
      return {
        zh: `“${phrase}”一般写作“${right}”。`,
        en: `“${phrase}” is usually written “${right}”.`,
      };
    case "usage":
      return {
        zh: `此处的“${phrase}”宜作“${right}”：${note?.zh ?? ""}。`,
        en: `“${right}” is meant here, not “${phrase}”: ${note?.en ?? ""}.`,
      };
  }
}
