import type { ParagraphContext } from "../paragraph-context";
import type { Report, Rule } from "../rule";
import { isHan } from "../text/characters";
import { overlapsAny } from "../text/span";

/** Brackets people set for 〔〕, and 〔〕 itself. */
const OPENING = "〔\\[［(（【〖〈<＜{｛﹝❲";
const CLOSING = "〕\\]］)）】〗〉>＞}｝﹞❳";
/** What every document number has, right or wrong: the last digits of a year and the bracket behind them. */
const YEAR_IN_BRACKETS = new RegExp(`[0-9]{2} ?年?[ \\u3000]?[${CLOSING}]`);
/** The bracket, year, sequence number and 号 behind the issuer's code. */
const NUMBER = new RegExp(
  `(?<=\\p{Script=Han}[ \\u3000]?)([${OPENING}]) ?((?:19|20)?[0-9]{2}) ?(年?) ?([${CLOSING}]) ?(第?) ?(0*)([1-9][0-9]{0,4})(?![0-9]) ?(号?)`,
  "gu",
);

/** How codes end that only documents have: 国发, 国办函, 京政文, 鲁政字, 组通字. */
const CODE = /(?:[发办函规政党组纪委电呈复通文]|[政党委办厅组发纪通]字)$/;
/**
 * What keeps the brackets and zeros it was issued with, by how its code ends: licences and certificates
 * (京房售证字(2023)012号, 京网文[2020]0276号), and 公告, 令, 纪要 and the like, which number in a way of their own.
 */
const CERTIFICATE = /(?:[证许准照令告]|纪要|[简公专]报|合同|协议|网文|(?<![政党委办厅组发纪通])字)$/;
/** What a code stands behind in 《…的通知》（环办水体〔2021〕19号）. */
const BEHIND_TITLE = /》[ \u3000]?[（(]$/;
/** What stands beside a number at the head of a document: nothing, or who signs it (GB/T 9704—2012 7.2.6). */
const ALONE_ON_LINE = /^(?:[ \t\u00a0\u3000]+签发人[：: \u3000]|$)/;
/** 36号文 and 36号文件, not 36号文物. */
const CALLED_DOCUMENT = /^文(?:件|\P{L}|$)/u;
/** What makes the numeral a place's or a thing's: 5号线, 5号楼. */
const OTHER_NUMBER = /^[线楼院室店机馆门台仓地桌井矿房洞坑船舰车厂段站染色]/;
/** The longest code looked for, in UTF-16 units: 市场监管总局办公厅函 is about as long as they get. */
const LONGEST_CODE = 12;
/** Document numbers begin with the People's Republic: two digits from 49 on are of the last century. */
const FIRST_YEAR = 49;

interface DocumentNumber {
  /** From the bracket to 号. */
  readonly start: number;
  readonly end: number;
  readonly faults: readonly Fault[];
  readonly mended: string;
}

type Fault = "brackets" | "short year" | "年" | "第" | "zeros" | "no 号";

const faultNames: Readonly<Record<Fault, { readonly zh: string; readonly en: string }>> = {
  brackets: { zh: "年份用六角括号“〔〕”括入", en: "sets the year in six-cornered brackets 〔〕" },
  "short year": { zh: "年份标全称", en: "writes the year in full" },
  年: { zh: "括号内不写“年”字", en: "has no 年 in the brackets" },
  第: { zh: "顺序号不加“第”字", en: "has no 第 before the sequence number" },
  zeros: { zh: "顺序号不编虚位", en: "has no leading zero in the sequence number" },
  "no 号": { zh: "顺序号后加“号”字", en: "ends with 号" },
};

export const documentNumber: Rule = {
  documentation: {
    id: "number/document-number",
    title: { zh: "发文字号不规范", en: "Malformed document number" },
    what: {
      zh: "检查发文字号：年份应为四位数字并用六角括号“〔〕”括入，顺序号不加“第”字、不编虚位，末尾加“号”字。",
      en: "Checks document numbers: the year has four digits in six-cornered brackets 〔〕, the sequence number has neither 第 nor leading zeros, and 号 ends it.",
    },
    why: {
      zh: "GB/T 9704—2012《党政机关公文格式》7.2.5对发文字号的写法有明确规定。",
      en: "GB/T 9704—2012 7.2.5 lays down how Party and government organs number their documents.",
    },
    tier: "rule",
    severity: "error",
    fix: "safe",
    wrong: [
      { text: "国发[2023]05号", find: "[2023]05号", fix: "国发〔2023〕5号" },
      {
        text: "根据《关于做好有关工作的通知》（国办发（2023）12号）要求，制定本方案。",
        find: "（2023）12号",
        fix: "根据《关于做好有关工作的通知》（国办发〔2023〕12号）要求，制定本方案。",
      },
      {
        text: "《关于印发实施方案的通知》（环办水体【2021】19号）同时废止。",
        find: "【2021】19号",
        fix: "《关于印发实施方案的通知》（环办水体〔2021〕19号）同时废止。",
      },
      { text: "鲁政字〔2023〕第8号", find: "〔2023〕第8号", fix: "鲁政字〔2023〕8号" },
      { text: "中发〔82〕1号", find: "〔82〕1号", fix: "中发〔1982〕1号" },
      {
        text: "按照省政府办公厅文件（苏政办发〔2023〕15）执行。",
        find: "〔2023〕15",
        fix: "按照省政府办公厅文件（苏政办发〔2023〕15号）执行。",
      },
      {
        text: "云教[2023]07号　　　　　　签发人：何文涛",
        find: "[2023]07号",
        fix: "云教〔2023〕7号　　　　　　签发人：何文涛",
      },
    ],
    fine: [
      "国办发〔2023〕12号",
      "北京市第一中级人民法院（2023）京01民初5号民事判决书已经生效。",
      "项目取得京房售证字(2023)012号预售许可证。",
      "中国人民银行公告〔2023〕第5号",
      "详见《求是》2023年第5期，京ICP备12345678号。",
      "该院（2023）5号楼已经竣工。",
      "京网文（2023）0252号",
      "各单位报送总结（2023）及要点。",
    ],
  },

  concerns: ({ prose }) => YEAR_IN_BRACKETS.test(prose),

  *check({ prose, masks }: ParagraphContext): Iterable<Report> {
    for (const match of prose.matchAll(NUMBER)) {
      const found = numberOf(prose, match);
      if (found !== undefined && !overlapsAny(found, masks)) yield reportOf(found);
    }
  },
};

/** The document number of the match, where it is one for certain and something about it is wrong. */
function numberOf(prose: string, match: RegExpExecArray): DocumentNumber | undefined {
  const [whole, opening, year, unit, closing, ordinal, zeros, sequence, mark] = match;
  const start = match.index;
  const end = start + whole.trimEnd().length;
  const faults: Fault[] = [];
  if (opening !== "〔" || closing !== "〕") faults.push("brackets");
  if (year.length === 2) faults.push("short year");
  if (unit !== "") faults.push("年");
  if (ordinal !== "") faults.push("第");
  if (zeros !== "") faults.push("zeros");
  if (mark === "") faults.push("no 号");
  if (faults.length === 0) return undefined;

  const behind = prose.slice(end, end + 2);
  // A numeral without 号 is a document's only where nothing can follow it any more.
  if (mark === "" ? !/^(?:[）)]|文件)/.test(behind) : OTHER_NUMBER.test(behind)) return undefined;
  const code = codeBefore(prose, start);
  // 财税(2016)36号文: 文 says that it is one, not how its issuer writes the sequence number.
  const isCalledDocument = CALLED_DOCUMENT.test(behind) && faults.every((fault) => fault === "brackets");
  const isDocument =
    CODE.test(code.text) ||
    isBehindTitle(prose, code) ||
    isCalledDocument ||
    (year.length === 4 && isAlone(prose, code, end));
  if (!isDocument || CERTIFICATE.test(code.text)) return undefined;

  const full = year.length === 4 ? year : (Number(year) < FIRST_YEAR ? "20" : "19") + year;
  return { start, end, faults, mended: `〔${full}〕${sequence}号` };
}

/** The Chinese characters right before the bracket, and where they begin. */
function codeBefore(prose: string, bracket: number): { text: string; start: number } {
  let end = bracket;
  if (!isHan(prose.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > 0 && end - start < LONGEST_CODE && isHan(prose.charCodeAt(start - 1))) start--;
  return { text: prose.slice(start, end), start };
}

/** 《…的通知》（环办水体(2021)19号）: a number in brackets behind a title is the document's, however its code ends. */
function isBehindTitle(prose: string, { text, start }: { text: string; start: number }): boolean {
  return text.length > 1 && BEHIND_TITLE.test(prose.slice(Math.max(0, start - 3), start));
}

/** 云教[2023]7号 alone on its line, or with 签发人 behind it: there a document has its number, whoever issued it. */
function isAlone(prose: string, { text, start }: { text: string; start: number }, end: number): boolean {
  return start === 0 && text.length > 1 && ALONE_ON_LINE.test(prose.slice(end));
}

function listed(parts: readonly string[]): string {
  return parts.length < 2
    ? parts.join("")
    : `${parts.slice(0, -1).join(", ")} and ${parts[parts.length - 1]}`;
}

function reportOf({ start, end, faults, mended }: DocumentNumber): Report {
  const zh = faults.map((fault) => faultNames[fault].zh).join("，");
  const en = listed(faults.map((fault) => faultNames[fault].en));
  const certain = !faults.includes("short year");
  return {
    start,
    end,
    ...(certain ? {} : { severity: "warning" as const }),
    message: {
      zh: `发文字号${zh}（GB/T 9704—2012 7.2.5），应写作“${mended}”。`,
      en: `A document number ${en} (GB/T 9704—2012 7.2.5); write “${mended}”.`,
    },
    confidence: certain ? 1 : 0.9,
    suggestions: [
      {
        title: { zh: `改为“${mended}”`, en: `Change to “${mended}”` },
        applicability: certain ? "safe" : "suggested",
        edits: [{ start, end, text: mended }],
      },
    ],
    sources: [],
  };
}
