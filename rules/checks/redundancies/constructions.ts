import { type RedundancyPattern, saysTwice } from "./pattern";

/** Two constructions run into one, of which either would do. */
export const constructions: readonly RedundancyPattern[] = [
  ...saysTwice("“目的是”与“为了”重复", "目的是 and 为了 both name the purpose", [
    ["是为了"],
    "是",
    "开展活动的目的是为了锻炼队伍。",
    "开展活动的目的是锻炼队伍。",
    "我们这样做，是为了锻炼队伍。",
    { before: "目的(?:也|还|主要)?" },
  ]),
  ...saysTwice(
    "“原因是”与“由于”“因为”重复",
    "原因是 and 由于 or 因为 both name the cause",
    [
      ["是由于", "是因为"],
      "是",
      "主要原因是由于责任不落实。",
      "主要原因是责任不落实。",
      "之所以取得成绩，是因为团结一心。",
      { before: "原因(?:就|主要|都|正|也)?" },
    ],
    [
      ["的原因"],
      "",
      "由于交通不便的原因，进度较慢。",
      "由于交通不便，进度较慢。",
      "由于操作不当造成事故的原因，已经查明。",
      {
        before: "由于[^，。；！？：]{2,16}",
        after: "(?=[，。；])",
        notBefore: "(?:造成|导致|引起|引发|形成|产生|发生|出现|查找|分析)[^，。；！？]{0,20}",
      },
    ],
  ),
  ...saysTwice(
    "双重否定，意思相反",
    "two negations turn the meaning round",
    [
      ["不再发生", "不再出现", "不再反弹", "不再重演", "不再复发"],
      (phrase) => phrase.slice(1),
      "坚决防止类似问题不再发生。",
      "坚决防止类似问题再发生。",
      "加强预防，确保类似问题不再发生。",
      { before: "(?:防止|避免|杜绝|严防)[^，。；！？、不]{0,14}" },
    ],
    [
      ["切忌不要", "切忌不可", "切忌勿"],
      "切忌",
      "切忌不要搞形式主义。",
      "切忌搞形式主义。",
      "切忌不可一世、目中无人。",
      { notAfter: "一世|告人" },
    ],
  ),
  ...saysTwice(
    "“围绕”的对象就是中心，两种句式只用一种",
    "what one goes around is the centre already; keep one of the two constructions",
    [
      ["为中心", "为核心", "为主题", "为重点", "为主线"],
      "",
      "紧紧围绕经济建设为中心，抓好落实。",
      "紧紧围绕经济建设，抓好落实。",
      "坚持以经济建设为中心，聚焦列为重点的项目。",
      {
        before: "(?:围绕|紧扣|聚焦)[^，。；！？以、]{2,16}",
        after: "(?=[，。；！]|$|开展|举办|组织|进行|召开)",
        notBefore: "(?:定|列|成|视|作|选|确立|立)",
      },
    ],
  ),
  ...saysTwice("“本着”与“为”两种句式只用一种", "本着 and 为 are two constructions; keep one", [
    ["为原则", "为宗旨", "为目的"],
    (phrase) => phrase.replace("为", "的"),
    "本着对群众负责为原则，做好工作。",
    "本着对群众负责的原则，做好工作。",
    "以对群众负责为原则，做好工作。",
    { before: "本着[^，。；！？以]{2,16}" },
  ]),
];
