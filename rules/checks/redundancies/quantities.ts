import { type RedundancyPattern, saysTwice } from "./pattern";

const digit = "[0-9.〇零一二两三四五六七八九十百千万亿]";
const number = `${digit}+`;
const measures =
  "名|人|个|家|户|次|项|场|件|条|种|所|支|座|处|份|万|亿|元|米|公里|千米|吨|亩|公顷|平方|斤|公斤|位|篇|部|台|套|辆|架|列|起|批|期|村";
const times = "年|天|日|个月|周|小时|分钟|岁";
/** The measure behind a number that a bound is set to; 规模以上 and 二级以上 are no bounds of it. */
const measured = `${number}(?:万|亿)?(?:[%％]|个百分点|平方米|亿元|万元|万人|${measures}|${times}|倍|成)?`;

/** 约 by itself: 节约30% and 合约 are other words. */
const about = "大约|(?<![节条预契合公制违缔签大简特履失婉])约";
/** 约有300人, 约需两天. */
const verb = "[有为占需达]?";
/** 近 by itself: 附近, 最近 and 临近 are other words. */
const nearly = "将近|接近|(?<![附最临邻靠相贴将接])近";

/** A number behind 近 that counts no stretch of time: 近三年左右 is about the last three years. */
const notOfTime = `${number}(?!${digit}|年|天|日|周|个?月|个?星期)`;

/** 余名, 多名, 余人 … without what makes a round number of it. */
const surplusBefore = (units: string): readonly string[] =>
  units.split("|").flatMap((unit) => [`余${unit}`, `多${unit}`]);
const withoutFirst = (phrase: string): string => phrase.slice(1);

/** Approximations and bounds that are put both before and behind a number, and what else counts twice. */
export const quantities: readonly RedundancyPattern[] = [
  ...saysTwice(
    "数字前后都表示约数，留一处即可",
    "an approximation stands on both sides of the number; one will do",
    [
      ["左右", "上下"],
      "",
      "飞行时长约1小时左右。",
      "飞行时长约1小时。",
      "每年可节约30%左右的电。",
      {
        before: `(?:(?<other>${about}|大概)${verb}${number}|(?:${nearly})${notOfTime})[%％]?[\\p{Script=Han}]{0,4}`,
        notAfter: "[两手邻岸侧]|为难|逢源|摇摆",
      },
    ],
    [
      surplusBefore(`${measures}|${times}`),
      withoutFirst,
      "约200余名代表参加。",
      "约200名代表参加。",
      "签约200余个项目。",
      { before: `(?<other>${about})${verb}${number}` },
    ],
    [
      // 近…多 contradicts itself, which number/range tells of.
      measures.split("|").map((unit) => `余${unit}`),
      withoutFirst,
      "吸引近50余支队伍参赛。",
      "吸引近50支队伍参赛。",
      "附近50余家单位，近20多年来首次。",
      { before: `(?<other>${nearly})${number}` },
    ],
    [
      ["左右"],
      "",
      "上午10时许左右发生险情。",
      "上午10时许发生险情。",
      "上午10时左右发生险情。",
      { before: "[时点]许" },
    ],
  ),
  ...saysTwice("“超过”之后不再用“余”“多”", "behind 超过 no 余 or 多 is needed", [
    surplusBefore(`${measures}|${times}`),
    withoutFirst,
    "每天接待游客超过3万多人。",
    "每天接待游客超过3万人。",
    "突破100多项关键技术。",
    { before: `(?<other>超过|逾|超出)${number}` },
  ]),
  ...saysTwice(
    "数字前后都表示下限，留一处即可",
    "a lower bound stands on both sides of the number; one will do",
    [
      ["以上"],
      "",
      "同比增幅超过10%以上。",
      "同比增幅超过10%。",
      "超过60%的规模以上企业、5500家二级以上医院。",
      { before: `(?<other>超过|高于|多于|逾)${measured}` },
    ],
    [
      ["以上"],
      "",
      "每年至少开展2次以上。",
      "每年至少开展2次。",
      "至少一名正高级以上专家参加。",
      { before: `(?<other>至少|最少|起码|不少于|不低于|不小于)[\\p{Script=Han}]{0,4}${measured}` },
    ],
  ),
  ...saysTwice(
    "数字前后都表示上限，留一处即可",
    "an upper bound stands on both sides of the number; one will do",
    [
      ["以下", "以内", "之内"],
      "",
      "办理时限不超过3天以内。",
      "办理时限不超过3天。",
      "在3天以内办结，最多延长一次。",
      { before: `(?<other>至多|最多|不超过|不高于|不多于|不大于|少于|低于|不足|不到)${measured}` },
    ],
  ),
  ...saysTwice("“百分之”与“%”重复", "百分之 is the % sign in words", [
    ["百分之"],
    "",
    "任务完成百分之80%。",
    "任务完成80%。",
    "任务完成百分之八十。",
    { after: "[0-9.]+[%％]" },
  ]),
  ...saysTwice(
    "“年均”“人均”已含“每”义",
    "年均 and 人均 mean per year and per person",
    [["年均每年", "每年年均"], "年均", "年均每年增长5%。", "年均增长5%。", "年均增长5%，每年都有提高。"],
    [["人均每人", "每人人均"], "人均", "人均每人增收2000元。", "人均增收2000元。", "人均增收，人人受益。"],
  ),
  ...saysTwice(
    "“合计”“共计”“总共”义同",
    "合计, 共计 and 总共 mean the same",
    [
      ["总共合计", "总共共计", "合计总共", "共计总共", "一共总共"],
      "总共",
      "总共合计完成120件。",
      "总共完成120件。",
      "总共完成120件，合计金额3万元。",
    ],
    [
      ["合计共"],
      "合计",
      "两批合计共完成248件。",
      "两批合计完成248件。",
      "各支部合计共产党员120名。",
      { notAfter: "[同产识享建性鸣振赢生育青]" },
    ],
  ),
  ...saysTwice("有确数或“各”时不加“们”", "with a number or 各 before it, a noun takes no 们", [
    [
      "代表",
      "委员",
      "同志",
      "领导",
      "来宾",
      "嘉宾",
      "朋友",
      "专家",
      "老师",
      "同学",
      "同事",
      "党员",
      "干部",
    ].map((noun) => `${noun}们`),
    (phrase) => phrase.slice(0, -1),
    "尊敬的各位领导们，大家好！",
    "尊敬的各位领导，大家好！",
    "各位代表、同志们，现在开会。",
    { before: "[各诸]位|[0-9一两三四五六七八九十百几]+[名位]" },
  ]),
];
