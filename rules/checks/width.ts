import type { Bilingual } from "../language";
import type { ParagraphContext } from "../paragraph-context";
import type { ProseEdit, ProseSuggestion, Report, Rule } from "../rule";
import { isHan, unitSet } from "../text/characters";
import { fullWidthMarks } from "../text/full-width";
import { overlapsAny, type Span } from "../text/span";
import { dottedSentences } from "./dotted-sentences";
import { straightQuotations } from "./straight-quotes";

const isHalfWidth = unitSet(`${[...fullWidthMarks.keys()].join("")}"'`);
const HALF_WIDTH = /[,.;:]|[?!]{1,3}/g;

/** What stands before a mark of Chinese text, and behind it: Chinese, or the end of the quotation or the paragraph. */
const CHINESE_BEFORE = /[\p{Script=Han}”’》）】〕]$/u;
const CHINESE_BEHIND = /^ ?(?:[\p{Script=Han}“‘《（【〔]|$)|^[”’）》]/u;
/** For , and ; Chinese on one side is enough, unless they number an item at the head of a line: 1,总体要求 */
const WESTERN_BEFORE = /[A-Za-z0-9%‰℃]$/;
const WESTERN_BEHIND = /^ ?[A-Za-z0-9]/;
const ITEM_NUMBER = /^\d{1,3}$/;
/** A full stop ends the paragraph, or a sentence with a space behind it; elsewhere it numbers (一.) or parts names. */
const ENDS_CHINESE = /[\p{Script=Han}”’》）】〕%％‰℃]$/u;
const SENTENCE_END = /^[”’）]?$/;
const SENTENCE_BEFORE = /[\p{Script=Han}”’》）】〕]{4}$/u;
const SENTENCE_BEHIND = /^ [\p{Script=Han}“‘《（【〔]/u;
/** In UTF-16 units: what is shorter and ends in a full stop is a number (第一章.). */
const SHORTEST_SENTENCE = 8;

/** 三:二 */
const RATIO = /^[〇零一二三四五六七八九十百千半]:[〇零一二三四五六七八九十百千半]$/;
/** 王?明, but not 好吗?同志们 */
const LOST = /^[^吗呢么吧啊嘛]\?\p{Script=Han}$/u;
const FULL_WIDTH_MARK = /[，。；：、！？]/;
/** Cells of a row of data: 张三,男,1990 */
const DATA_CELLS = /,[^,]*,/;
const BRACKET = /[()（）]/g;

interface Slip extends Span {
  readonly edits: readonly ProseEdit[];
  /** The mark may stand for a character that was lost (王?明), or be that of a name. */
  readonly isUnsure?: boolean;
  readonly message: Bilingual;
}

export const width: Rule = {
  documentation: {
    id: "punctuation/width",
    title: { zh: "半角标点", en: "Half-width punctuation" },
    what: {
      zh: "检查汉字之间的半角标点（, . ; : ? !）、内有汉字的半角括号、一半半角一半全角的括号，以及汉字前后的直引号。",
      en: "Finds half-width marks (, . ; : ? !) between Chinese characters, half-width brackets around Chinese, brackets of two widths, and straight quotation marks around Chinese.",
    },
    why: {
      zh: "GB/T 15834—2011 第4章规定了各标点符号的形式：中文里的逗号是“，”，句号是“。”，括号是“（）”，引号是“”与‘’。英文、数字、网址中的半角标点不在此列。",
      en: "GB/T 15834—2011, clause 4, gives each mark its form: in Chinese text the comma is ，, the full stop 。, brackets are （）, quotation marks “” and ‘’. Half-width marks in English, numbers and addresses are left alone.",
    },
    tier: "rule",
    severity: "warning",
    fix: "safe",
    wrong: [
      { text: "会议指出,要加强党的建设。", find: ",", fix: "会议指出，要加强党的建设。" },
      { text: "坚持党建引领，推动高质量发展.", find: ".", fix: "坚持党建引领，推动高质量发展。" },
      {
        text: "校对是公文印发前的最后一道关口.有的同志认识不到位。",
        find: ".",
        fix: "校对是公文印发前的最后一道关口。有的同志认识不到位。",
      },
      {
        text: "印发《机关党支部工作规范(试行)》。",
        find: "(试行)",
        fix: "印发《机关党支部工作规范（试行）》。",
      },
      { text: "落实市委（含派出机构)部署。", find: "（含派出机构)", fix: "落实市委（含派出机构）部署。" },
      { text: '严格落实"三会一课"制度。', find: '"三会一课"', fix: "严格落实“三会一课”制度。" },
    ],
    fine: [
      "同比增长3.5%，总额1,000万元，会议10:30开始。",
      "1.总则",
      "一.总体要求",
      "全体同志认真学习卡尔.马克思的著作。",
      "(1)指导思想。坚持党的领导。",
      "详见https://www.example.cn/a?b=c,d。",
      "打开附件“报告.docx”核对。",
      "国内生产总值(GDP)稳步增长。",
      "The Communist Party of China (中国共产党) was founded in 1921, in Shanghai.",
      "张三,男,1990年生,中共党员",
      '选用55"电视一台。',
    ],
  },

  concerns: ({ prose }) => hasHalfWidth(prose),

  *check(context: ParagraphContext): Iterable<Report> {
    const { prose, masks } = context;
    const slips = [
      ...halfWidthMarks(prose),
      ...fullStops(context),
      ...halfWidthBrackets(prose),
      ...straightQuotes(prose),
    ];
    if (slips.length === 0 || !isMostlyChinese(prose)) return;
    for (const slip of slips) {
      if (slip.edits.some(({ start, end }) => overlapsAny({ start, end }, masks))) continue;
      yield reportOf(slip);
    }
  },
};

function hasHalfWidth(prose: string): boolean {
  for (let i = 0; i < prose.length; i++) if (isHalfWidth[prose.charCodeAt(i)] === 1) return true;
  return false;
}

function* halfWidthMarks(prose: string): Iterable<Slip> {
  if (DATA_CELLS.test(prose) && !FULL_WIDTH_MARK.test(prose) && !/[.!?]$/.test(prose)) return;
  for (const { 0: written, index: start } of prose.matchAll(HALF_WIDTH)) {
    let end = start + written.length;
    if (!isChineseMark(prose, start, end)) continue;
    if (prose[end] === " ") end++;
    const text = written.replace(/./g, (mark) => fullWidthMarks.get(mark) ?? mark);
    const isUnsure = LOST.test(prose.slice(start - 1, end + 1));
    yield { start, end, edits: [{ start, end, text }], message: messageOf(written, text), isUnsure };
  }
}

function* fullStops(context: ParagraphContext): Iterable<Slip> {
  for (const start of dottedSentences(context)) {
    const end = start + 1;
    const edits = [{ start, end, text: "。" }];
    yield { start, end, edits, message: messageOf(".", "。"), isUnsure: true };
  }
}

function isChineseMark(prose: string, start: number, end: number): boolean {
  // 3.5 and the like, which are many.
  if (prose.charCodeAt(start - 1) < 0x80 && prose.charCodeAt(end) < 0x80 && prose[end] !== " ") return false;
  const before = prose.slice(Math.max(0, start - 4), start);
  const behind = prose.slice(end, end + 3);
  const mark = prose[start];
  if (mark === ".") {
    if (SENTENCE_END.test(behind)) return ENDS_CHINESE.test(before) && start >= SHORTEST_SENTENCE;
    return SENTENCE_BEFORE.test(before) && SENTENCE_BEHIND.test(behind);
  }
  if (CHINESE_BEFORE.test(before)) {
    if (CHINESE_BEHIND.test(behind)) return !RATIO.test(prose.slice(start - 1, end + 1));
    return (mark === "," || mark === ";") && WESTERN_BEHIND.test(behind);
  }
  if (mark !== "," && mark !== ";") return false;
  return WESTERN_BEFORE.test(before) && !ITEM_NUMBER.test(before) && /^ ?\p{Script=Han}/u.test(behind);
}

/** Pairs of brackets with a half-width one that hold Chinese or have a full-width partner. */
function* halfWidthBrackets(prose: string): Iterable<Slip> {
  /** Those still open, each with the last Chinese character before it. */
  const open: { readonly start: number; readonly before: number }[] = [];
  let looked = 0;
  let lastHan = -1;
  for (const { 0: bracket, index: close } of prose.matchAll(BRACKET)) {
    for (; looked < close; looked++) if (isHan(prose.charCodeAt(looked))) lastHan = looked;
    if (bracket === "(" || bracket === "（") {
      open.push({ start: close, before: lastHan });
      continue;
    }
    const opening = open.pop();
    if (opening === undefined) continue;
    const { start, before } = opening;
    const halves = [start, close].filter((at) => prose.charCodeAt(at) < 0x80);
    if (halves.length === 0) continue;
    const holdsHan = lastHan > before;
    if (halves.length === 2 && (!holdsHan || isLatin(prose, start, close))) continue;
    yield {
      start,
      end: close + 1,
      edits: halves.map((at) => ({ start: at, end: at + 1, text: fullWidthMarks.get(prose[at]) ?? "" })),
      message: messageOf("()", "（）"),
    };
  }
}

/** Whether the brackets belong to a formula or a link: f(中), [说明](文件.md). */
function isLatin(prose: string, start: number, close: number): boolean {
  const before = prose[start - 1] ?? "";
  return before === "]" || (/[A-Za-z0-9]/.test(before) && /[\w=]/.test(prose[close + 1] ?? "="));
}

function* straightQuotes(prose: string): Iterable<Slip> {
  if (!prose.includes('"') && !prose.includes("'")) return;
  for (const { start, end, edits } of straightQuotations(prose)) {
    yield {
      start,
      end,
      edits: edits.map(({ at, mark }) => ({ start: at, end: at + 1, text: mark })),
      message: {
        zh: "中文引号应为“”（内层用‘’），不用直引号（GB/T 15834—2011 4.8.2）。",
        en: "Chinese text takes “” (‘’ inside them), not straight quotation marks (GB/T 15834—2011 4.8.2).",
      },
    };
  }
}

function messageOf(written: string, text: string): Bilingual {
  return {
    zh: `中文里应使用全角标点“${text}”，不用半角“${written}”（GB/T 15834—2011）。`,
    en: `Chinese text takes full-width “${text}”, not “${written}” (GB/T 15834—2011).`,
  };
}

/** Whether there are as many Chinese characters as Latin letters; elsewhere a Chinese word stands in foreign text. */
function isMostlyChinese(prose: string): boolean {
  let balance = 0;
  for (let i = 0; i < prose.length; i++) {
    const unit = prose.charCodeAt(i);
    if (isHan(unit)) balance++;
    else if ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) balance--;
  }
  return balance >= 0;
}

function reportOf({ start, end, edits, message, isUnsure }: Slip): Report {
  const suggestion: ProseSuggestion = {
    title: { zh: "改为全角标点", en: "Change to full width" },
    applicability: isUnsure ? "suggested" : "safe",
    edits,
  };
  return {
    start,
    end,
    message,
    confidence: 0.95,
    suggestions: edits.length > 0 ? [suggestion] : [],
    sources: [],
  };
}
