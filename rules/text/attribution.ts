import { endsSentence } from "./characters";
import type { Span } from "./span";

/** Who is named as the author of some words, and the verb that says so. */
export interface Attribution {
  /** The source as named: 党的二十大报告, 习近平总书记, 习近平总书记在党的二十大报告中. */
  readonly source: Span;
  /** 指出, 强调, … */
  readonly verb: Span;
  /** Whether the source is a kind of document, meeting or person that official texts quote; 有人 is not. */
  readonly official: boolean;
}

/** Verbs of saying, the longer ones first. */
const VERBS = [
  "明确提出",
  "明确指出",
  "深刻指出",
  "突出强调",
  "明确要求",
  "特别强调",
  "特别指出",
  "指出",
  "强调",
  "提出",
  "要求",
  "明确",
  "规定",
  "写道",
  "讲道",
  "讲到",
  "提到",
  "告诫",
  "指明",
  "宣告",
  "号召",
  "阐明",
  "论述",
  "表示",
  "说过",
  "说道",
  "讲过",
  "讲",
  "说",
].join("|");

/** A verb of saying right before a quotation: 指出：“ 强调，“ 强调要“ 强调，必须“ 提出的“. */
const VERB_BEFORE_QUOTATION = new RegExp(
  `(${VERBS})(?:的是|的|了|过|到)?[：，,:]?(?:一定要|要|必须|应当|应)?[：，,:]?$`,
);

/** A verb of saying that a paraphrase follows: 指出，… 强调要…. Nouns in the same shape (的要求, 提出的) are not verbs. */
const VERB_OF_PARAPHRASE =
  /(明确提出|明确指出|深刻指出|明确要求|指出|强调|提出|写道|告诫|规定)(?![的了过出]|要求)[：，,:]?/g;

/** Whether a paraphrase may be attributed in the text at all. */
export function mayAttribute(text: string): boolean {
  return /指出|强调|提出|写道|告诫|规定|明确要求/.test(text);
}

/** How a source that official texts quote is named. */
const SOURCE =
  /《[^《》]{2,60}》|(?:习近平(?!新时代|强军|法治|经济|外交|生态|文化)|毛泽东|邓小平|江泽民|胡锦涛|周恩来)(?:总书记|主席|同志|总理)?|总书记|党中央|中共中央|国务院|党章|宪法|党的[一二三四五六七八九十]{1,3}(?:大|届[一二三四五六七八九十]中全会)(?:报告|决定|决议|公报|精神)?|(?:报告|讲话|决定|决议|公报|意见|条例|准则|规定|章程|建议|纲要|会议|全会|大会|贺信|回信|批示|指示|文章)/g;

/** A clause that opens so follows a source or applies it; it does not say what the source said. */
const NOT_SAYING = /^(?:要|必须|应当)?(?:按照|根据|依照|遵照|对照|落实|贯彻|围绕|坚持)/;

/** Longest stretch, in UTF-16 units, between the name of a source and its verb. */
const REACH = 60;

/** In UTF-16 units: what stands before a verb without a subject, as in 同时还多次强调. */
const LONGEST_ADVERB = 6;

/** Who is named right before the quotation that opens at `open`, looking back no further than its sentence. */
export function attributionBefore(prose: string, open: number): Attribution | undefined {
  const from = sentenceStart(prose, open);
  const before = prose.slice(from, open);
  const match = VERB_BEFORE_QUOTATION.exec(before);
  if (match === null) return undefined;
  const verb = { start: from + match.index, end: from + match.index + match[1].length };
  return { ...sourceOf(prose, from, verb.start), verb };
}

/** Who is named from `start` on as the author of an unquoted wording, and where that wording begins. */
export function attributionsOfParaphrases(
  prose: string,
  start: number,
  end: number,
): { attribution: Attribution; begins: number }[] {
  const found: { attribution: Attribution; begins: number }[] = [];
  const sentence = prose.slice(start, end);
  for (const match of sentence.matchAll(VERB_OF_PARAPHRASE)) {
    const verb = { start: start + match.index, end: start + match.index + match[1].length };
    if (prose[verb.start - 1] === "的") continue;
    const { source, official } = sourceOf(prose, start, verb.start);
    if (
      !official ||
      NOT_SAYING.test(clauseBefore(prose, start, source.start) + prose.slice(source.start, verb.start))
    ) {
      continue;
    }
    found.push({ attribution: { source, official, verb }, begins: verb.start + match[0].length });
  }
  return found;
}

/**
 * The source named between `from` and the verb, from the first to the last name in its clause. A clause before the
 * verb's own counts only where the verb's has no subject (…在会议上，深刻指出).
 */
function sourceOf(prose: string, from: number, verb: number): { source: Span; official: boolean } {
  const earliest = Math.max(from, verb - REACH);
  const stretch = prose.slice(earliest, verb);
  const names = [...stretch.matchAll(SOURCE)];
  const own = stretch.lastIndexOf("，") + 1;
  const last = names.at(-1);
  if (last === undefined || (last.index < own && stretch.length - own > LONGEST_ADVERB)) {
    return { source: { start: earliest + own, end: verb }, official: false };
  }
  const clause = stretch.lastIndexOf("，", last.index) + 1;
  const first = names.find((name) => name.index >= clause) ?? last;
  return {
    source: { start: earliest + first.index, end: earliest + last.index + last[0].length },
    official: true,
  };
}

/** The words of the clause before `at`. */
function clauseBefore(prose: string, from: number, at: number): string {
  return prose.slice(Math.max(from, prose.lastIndexOf("，", at - 1) + 1), at);
}

function sentenceStart(prose: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < 4 * REACH && !endsSentence(prose.charCodeAt(start - 1))) start--;
  return start;
}
