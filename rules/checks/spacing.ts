import type { ParagraphContext } from "../paragraph-context";
import type { Report, Rule } from "../rule";
import { partsCharacter } from "../text/characters";
import { overlapsAny, type Span } from "../text/span";

/** Spaces of every width that stand inside a line. */
const SPACE = "[ \\u00a0\\t\\u3000]";
const ANY_SPACE = new RegExp(SPACE);
const HAN = "\\p{Script=Han}";

/** Space before a mark that closes or separates, after the text it belongs to: 治党 、 */
const BEFORE_MARK = new RegExp(`(?<=[${HAN}A-Za-z0-9”’》）])${SPACE}+(?=[，。、；：！？”’》）])`, "gu");
/** Space behind a comma or an opening mark. Behind 。and ： it may be layout. */
const AFTER_MARK = new RegExp(`(?<=[，、；“‘《（])${SPACE}+(?=[${HAN}A-Za-z0-9“‘《（])`, "gu");
/** Half-width space between Chinese characters. A full-width one is set on purpose: 张　三, 第一条　为了. */
const BETWEEN_HAN = new RegExp(`(?<=${HAN})[ \\u00a0]+(?=${HAN})`, "gu");
/** Digits or letters between Chinese characters, with the space on either side. */
const WESTERN = new RegExp(
  `(?<=${HAN})([ \\u00a0]*)([A-Za-z0-9](?:[A-Za-z0-9 .,%‰+/:℃°&-]*[A-Za-z0-9%‰℃°+])?)([ \\u00a0]*)(?=${HAN})`,
  "gu",
);

/** Words that number what follows: 表1 各支部情况, 附件2 报名表. */
const LABEL = /(?:表|图|附件|附表|附录|附|例|式|注|专栏|案例|第)$/;
/** A numbered heading or clause, behind which a space is set: 第一条 为了, 第二章 总则. */
const ORDINAL = /第[〇零一二三四五六七八九十百千0-9]+[条章节款项编部分篇讲课届次期]{1,2}$/;
/** 一、 at the head of a paragraph. */
const HEADING_NUMBER = /^[〇零一二三四五六七八九十百0-9]{1,4}、$/;
/** Who wrote or signed: 记者 张三. */
const BYLINE = /(?:记者|通讯员|编辑|责编|作者|撰文|摄影|图|文|主持人|报告人|发言人)$/;
/** A wider space than this, in UTF-16 units, is layout. */
const WIDEST_SLIP = 2;
/** In UTF-16 units: how far back the mark is looked for that sets a space apart. */
const LONGEST_SET_APART = 400;
/** More spaces between Chinese characters than this in one paragraph are layout, not slips. */
const MOST_SLIPS = 2;
/** Whether a paragraph is running text; a title or a row of names has no such mark. */
const RUNNING_TEXT = /[，。；]/;

export const spacing: Rule = {
  documentation: {
    id: "punctuation/spacing",
    title: { zh: "多余的空格", en: "Stray space" },
    what: {
      zh: "检查汉字之间、中文标点前后的多余空格，以及数字、字母只在一侧留空的情况。",
      en: "Finds stray spaces between Chinese characters, around Chinese punctuation, and on one side only of digits or letters.",
    },
    why: {
      zh: "中文行文不以空格分词，多余空格多由复制、换行带入；数字、字母两侧是否留空可自定，但应当一致。",
      en: "Chinese sets no spaces between words; stray ones come from copying and line breaks. Spacing around digits or letters is a matter of style, but it has two sides.",
    },
    tier: "practice",
    severity: "warning",
    fix: "safe",
    wrong: [
      { text: "习近平总书记3 次考察调研。", find: "3 次", fix: "习近平总书记3次考察调研。" },
      { text: "治国必先治党 、治党务必从严。", find: "党 、", fix: "治国必先治党、治党务必从严。" },
      { text: "坚持党的领 导，加强党的建设。", find: "领 导", fix: "坚持党的领导，加强党的建设。" },
      { text: "增强“ 四个意识”、坚定“四个自信”。", find: "“ 四", fix: "增强“四个意识”、坚定“四个自信”。" },
    ],
    fine: [
      "截至 2023 年底，共有 87 个单位使用 Tifa 系统。",
      "第一条　为了加强机关党的建设，制定本条例。",
      "第一条 为了加强机关党的建设，制定本条例。",
      "参加人员：张　三、李四",
      "通  知",
      "1. 总体要求",
      "表1 各支部党员人数，截至年底",
      "本报记者 张三报道，会议昨日召开。",
    ],
  },

  concerns: ({ prose }) => ANY_SPACE.test(prose),

  *check(context: ParagraphContext): Iterable<Report> {
    const { prose, masks } = context;
    const found = [...aroundMarks(prose), ...betweenHan(context), ...besideWestern(prose)];
    found.sort((a, b) => a.start - b.start);
    let last = -1;
    for (const space of found) {
      if (space.start < last || overlapsAny({ start: space.start - 1, end: space.end + 1 }, masks)) continue;
      last = space.end;
      yield reportOf(prose, space);
    }
  },
};

function* aroundMarks(prose: string): Iterable<Span> {
  for (const pattern of [BEFORE_MARK, AFTER_MARK]) {
    for (const match of prose.matchAll(pattern)) {
      if (!HEADING_NUMBER.test(prose.slice(0, match.index))) yield spanOf(match);
    }
  }
}

function betweenHan({ prose, paragraph }: ParagraphContext): Span[] {
  if (paragraph.kind === "heading" || paragraph.kind === "table-cell" || !RUNNING_TEXT.test(prose)) return [];
  const slips = [...prose.matchAll(BETWEEN_HAN)].filter(({ 0: space, index }) => {
    if (space.length > WIDEST_SLIP) return false;
    const before = prose.slice(Math.max(0, index - 12), index);
    return !ORDINAL.test(before) && !BYLINE.test(before) && !isSetApart(prose, index);
  });
  return slips.length > MOST_SLIPS ? [] : slips.map(spanOf);
}

/** Whether the space stands inside a title, a bracket or a quotation, where it parts two lines: 《中共中央 国务院关于…》. */
function isSetApart(prose: string, at: number): boolean {
  let closed = 0;
  for (let i = at - 1; i >= Math.max(0, at - LONGEST_SET_APART); i--) {
    if ("》〉）”’】〕)".includes(prose[i])) closed++;
    else if ("《〈（“‘【〔(".includes(prose[i]) && closed-- === 0) return true;
    else if (prose[i] === "。" && closed === 0) return false;
  }
  return false;
}

/** Space on one side of digits or letters. Where a paragraph spaces both sides somewhere, it has a style of its own. */
function besideWestern(prose: string): Span[] {
  const slips: Span[] = [];
  for (const match of prose.matchAll(WESTERN)) {
    const [, left, western, right] = match;
    if (left !== "" && right !== "") return [];
    if (left === "" && right === "") continue;
    if (LABEL.test(prose.slice(Math.max(0, match.index - 2), match.index))) continue;
    const start = left === "" ? match.index + western.length : match.index;
    const length = left.length + right.length;
    if (length <= WIDEST_SLIP) slips.push({ start, end: start + length });
  }
  return slips;
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}

function reportOf(prose: string, space: Span): Report {
  // With the whole of the character on either side.
  let start = Math.max(0, space.start - 1);
  let end = Math.min(prose.length, space.end + 1);
  if (partsCharacter(prose, start)) start--;
  if (partsCharacter(prose, end)) end++;
  const closed = prose.slice(start, space.start) + prose.slice(space.end, end);
  return {
    start,
    end,
    message: {
      zh: `空格多余，应写作“${closed}”。`,
      en: `Stray space; write “${closed}”.`,
    },
    confidence: 0.9,
    suggestions: [
      {
        title: { zh: "删去空格", en: "Delete the space" },
        applicability: "safe",
        edits: [{ ...space, text: "" }],
      },
    ],
    sources: [],
  };
}
