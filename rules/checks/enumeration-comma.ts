import type { Canon } from "../canon/canon";
import { citationNote, citationsOf } from "../canon/citation";
import type { Phrasing } from "../canon/phrasing";
import { LEAST_MEMBERS } from "../match/enumeration-set";
import { sharedSuffix } from "../match/resemblance";
import type { ParagraphContext } from "../paragraph-context";
import type { Report, Rule } from "../rule";
import { isHan, unitSet } from "../text/characters";
import { overlapsAny } from "../text/span";
import { type CommaList, goesOn, isJoint, MOST_ITEMS } from "./comma-lists";
import { suffixedNounsAround, suffixes } from "./suffixed-nouns";

/** Nouns that lists of official prose end each item with. None of them is a predicate, so …发展，…发展 is not a list. */
const HEADS: ReadonlySet<string> = new Set(
  (
    "意识 纪律 能力 责任 作风 制度 机制 体制 思维 精神 观念 标准 素质 本领 水平 品德 品质 品格 队伍 组织 党员 干部 部门 单位 机关 " +
    "企业 领域 环节 岗位 风险 问题 矛盾 隐患 资源 要素 优势 成果 经验 方式 手段 措施 方法 力量 作用 职责 义务 权利 权力 关系 环境 " +
    "生态 文化 产业 情怀 立场 方向 原则 道路 底线 红线 阵地 平台 载体 渠道 人才 群体 代表 委员 群众 障碍 壁垒 短板 弱项 考验 危险 自信 自觉 " +
    "体系 主义 战略 工程 项目 政策 法规 理念 信念 目标 任务 规律 逻辑 格局 模式 网络 市场 强国 赤字 行业 专业 学科 课程 数据 信息 技术 基地 中心 协会 支部 书记"
  ).split(" "),
);
/** An item that begins so is a clause, or counts: 有大局意识, 二是责任意识, 不断增强意识. */
const CLAUSE =
  /^(?:[有是讲抓要能会以从在对把被让使靠用为与和及或既又也还更而且不没无非如即则就才都只各每向按由到\d一二三四五六七八九十]|(?:加强|增强|强化|提高|提升|深化|推进|推动|促进|完善|健全|落实|压实|坚持|坚定|坚守|保持|树立|牢记|履行|严守|严明|严肃|遵守|维护|发挥|培育|培养|弘扬|建立|构建|优化|改进|转变|整合|解决|破除|消除|防范|化解|夯实|筑牢|激发|凝聚|汇聚|统筹|改善|打造|建设|整顿|纠正|克服|增进|锤炼|厚植|涵养|补齐|守住|突破))/;

/** In UTF-16 units: an item of a list of nouns. */
const SHORTEST_ITEM = 3;
const LONGEST_ITEM = 8;
/** In nats, how much better 、 must read than ， at each place. Between clauses ， reads far better. */
const LEAST_GAIN_OF_ONE = -2;

export const enumerationComma: Rule = {
  documentation: {
    id: "punctuation/enumeration-comma",
    title: { zh: "并列词语之间的逗号", en: "Comma ， between listed nouns" },
    what: {
      zh: "检查本应使用顿号的逗号：连着三项以上、末尾名词或词缀相同的短词语（…意识，…意识，…意识；…性，…性，…性），以及提法库中各来源都用顿号的固定组合。",
      en: "Finds ， where 、 belongs: between three or more short items that end in the same noun or suffix (…意识，…意识，…意识; …性，…性，…性), and in fixed sets that all sources write with 、.",
    },
    why: {
      zh: "顿号用于并列词语之间（GB/T 15834—2011 4.5.3.1），逗号用于分句之间。只在各项都是名词性词语、改用顿号又更通顺时提示。",
      en: "The mark 、 stands between listed words (GB/T 15834—2011 4.5.3.1), ， between clauses. The rule speaks only where the items are nouns and 、 reads better.",
    },
    tier: "practice",
    severity: "warning",
    fix: "suggested",
    wrong: [
      {
        text: "不断强化党的意识，党员意识，纪律意识，持续淬炼党性。",
        find: "意识，党员意识，纪律意识",
        fix: "不断强化党的意识、党员意识、纪律意识，持续淬炼党性。",
      },
      {
        text: "严格遵守政治纪律，组织纪律，廉洁纪律。",
        find: "政治纪律，组织纪律，廉洁纪律",
        fix: "严格遵守政治纪律、组织纪律、廉洁纪律。",
      },
      {
        text: "不断提高政治判断力，政治领悟力，政治执行力。",
        find: "政治判断力，政治领悟力，政治执行力",
        fix: "不断提高政治判断力、政治领悟力、政治执行力。",
      },
      {
        text: "加强雨情，水情，工情监测预警，及时转移群众。",
        find: "雨情，水情，工情",
        fix: "加强雨情、水情、工情监测预警，及时转移群众。",
      },
    ],
    fine: [
      "不断强化党的意识、党员意识、纪律意识，持续淬炼党性。",
      "提升服务意识，强化责任意识，树立大局意识。",
      "有大局意识，有责任意识，有担当意识。",
      "既讲政治纪律，又讲组织纪律，更讲廉洁纪律。",
      "筑牢根本制度，完善基本制度，创新重要制度。",
      "政治坚定，作风过硬，业务精湛。",
      "加强爱国主义、集体主义、社会主义教育，形势政策教育，纪律和廉政教育。",
      "推动经济持续发展，社会全面发展，文化繁荣发展。",
      "不断聚合力，增活力，强动力。",
      "做到责任到位，措施到位，投入到位。",
    ],
  },

  concerns: ({ prose }) => prose.includes("，"),

  *check(context: ParagraphContext): Iterable<Report> {
    const { prose, masks } = context;
    for (const list of listsOf(context)) {
      const commas = list.joints.filter((at) => prose[at] === "，");
      if (commas.length === 0 || overlapsAny(list, masks)) continue;
      const gains = commas.map((at) => context.evidence.gain(prose, at, at + 1, "、"));
      if (Math.min(...gains) < LEAST_GAIN_OF_ONE) continue;
      const gain = gains.reduce((sum, one) => sum + one, 0);
      if (gain > list.leastGain * commas.length && list.areWords?.() !== false)
        yield reportOf(context, list, commas);
    }
  },
};

function* listsOf(context: ParagraphContext): Iterable<CommaList> {
  const { prose, canon } = context;
  const { sets, lastUnits } = canon.derived(setsByTail);
  let end = 0;
  for (let comma = prose.indexOf("，"); comma >= 0; comma = prose.indexOf("，", comma + 1)) {
    if (comma < end || comma < 2 || lastUnits[prose.charCodeAt(comma - 1)] === 0) continue;
    const tail = prose.slice(comma - 2, comma);
    const list =
      membersAround(context, comma, sets.get(tail)) ??
      nounsAround(prose, comma, tail) ??
      suffixedNounsAround(context, comma);
    if (list === undefined) continue;
    end = list.end;
    yield list;
  }
}

/** The list of nouns, all ending in the same one, of which the first ， is at `comma`. */
function nounsAround(prose: string, comma: number, tail: string): CommaList | undefined {
  if (!HEADS.has(tail)) return undefined;
  const joints: number[] = [];
  const beginnings: string[] = [];
  for (let start = itemStart(prose, comma); prose[start - 1] === "、"; start = itemStart(prose, start - 1)) {
    // 甲教育、乙纪律，丙纪律: the items are not of one list.
    if (!prose.endsWith(tail, start - 1) || joints.length === MOST_ITEMS) return undefined;
    joints.unshift(start - 1);
    beginnings.push(prose[start]);
  }
  let end = comma;
  while (isJoint(prose[end])) {
    const next = itemEnd(prose, end + 1);
    const item = prose.slice(end + 1, next);
    if (item.length < SHORTEST_ITEM || !item.endsWith(tail) || CLAUSE.test(item)) break;
    if (joints.length === MOST_ITEMS) return undefined;
    joints.push(end);
    beginnings.push(item[0]);
    end = next;
  }
  // 讲…，讲…，讲… repeats a verb; what goes on with 、 is another list.
  if (joints.length + 1 < LEAST_MEMBERS || new Set(beginnings).size === 1 || prose[end] === "、")
    return undefined;
  return { start: joints[0] - tail.length, end, joints, phrasing: undefined, leastGain: 0 };
}

/** Where the item begins that ends at `end`, if it is a short one. */
function itemStart(prose: string, end: number): number {
  let at = end;
  while (end - at <= LONGEST_ITEM && isHan(prose.charCodeAt(at - 1))) at--;
  return at;
}

function itemEnd(prose: string, start: number): number {
  let at = start;
  while (at - start <= LONGEST_ITEM && isHan(prose.charCodeAt(at))) at++;
  return at - start > LONGEST_ITEM ? start : at;
}

/** Three or more members of one of these sets that stand joined, the first ， at `comma`. */
function membersAround(
  { prose, segmenter }: ParagraphContext,
  comma: number,
  sets: readonly Phrasing[] = [],
): CommaList | undefined {
  for (const phrasing of sets) {
    const { members } = phrasing;
    const found = new Set<string>();
    const joints: number[] = [];
    let start = comma;
    for (let at = comma; (at === comma || prose[at] === "、") && joints.length < MOST_ITEMS; at = start - 1) {
      const member = members.find((one) => prose.endsWith(one, at));
      if (member === undefined) break;
      if (at < comma) joints.unshift(at);
      found.add(member);
      start = at - member.length;
    }
    if (start === comma) continue;
    let end = comma;
    while (isJoint(prose[end]) && joints.length < MOST_ITEMS) {
      const at = end + 1;
      const member = members.find((one) => prose.startsWith(one, at));
      if (member === undefined || goesOn(prose, at + member.length, segmenter)) break;
      joints.push(end);
      found.add(member);
      end = at + member.length;
    }
    if (found.size >= LEAST_MEMBERS && joints.length < MOST_ITEMS)
      return { start, end, joints, phrasing, leastGain: 0 };
  }
  return undefined;
}

/** The sets by the last two units of their members, and the last unit of any list this rule knows. */
interface SetsByTail {
  readonly sets: ReadonlyMap<string, readonly Phrasing[]>;
  readonly lastUnits: Uint8Array;
}

/**
 * For `canon.derived`: the sets that every source writes with 、 and whose members end alike. Sets of clauses that end in
 * nothing common (发展经济、改善民生) may as well take ，.
 */
function setsByTail(canon: Canon): SetsByTail {
  const sets = new Map<string, Phrasing[]>();
  for (const phrasing of canon.ofKind("enumeration")) {
    const { members, separator, also } = phrasing;
    if (members.length < LEAST_MEMBERS || separator !== "、" || sharedSuffix(members) === 0) continue;
    if (also.some((text) => text.includes("，")) || !isHan(members[0].charCodeAt(members[0].length - 1)))
      continue;
    for (const tail of new Set(members.map((member) => member.slice(-2)))) {
      sets.set(tail, [...(sets.get(tail) ?? []), phrasing]);
    }
  }
  const tails = [...HEADS, ...sets.keys()].map((tail) => tail.slice(-1));
  return { sets, lastUnits: unitSet(tails.join("") + suffixes) };
}

function reportOf({ prose, canon }: ParagraphContext, list: CommaList, commas: readonly number[]): Report {
  const { start, end, phrasing } = list;
  const draft = prose.slice(start, end);
  const note = phrasing === undefined ? undefined : citationNote(canon, phrasing);
  return {
    start,
    end,
    message: {
      zh: `“${draft}”是并列的词语，其间一般用顿号${note === undefined ? "" : `，各来源作“${phrasing?.text}”${note.zh}`}。`,
      en: `“${draft}” lists words; between them 、 is usual${note === undefined ? "" : `, and the sources have “${phrasing?.text}”${note.en}`}.`,
    },
    confidence: phrasing === undefined ? 0.75 : 0.85,
    suggestions: [
      {
        title: { zh: "逗号改为顿号", en: "Change ， to 、" },
        applicability: "suggested",
        edits: commas.map((at) => ({ start: at, end: at + 1, text: "、" })),
      },
    ],
    sources: phrasing === undefined ? [] : citationsOf(canon, phrasing),
  };
}
