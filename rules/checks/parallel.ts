import type { ParagraphContext } from "../paragraph-context";
import type { ProseEdit, Report, Rule } from "../rule";
import { overlapsAny } from "../text/span";

/** A closing mark, 、 and the opening mark of the same kind. */
const JOINT = /”、“|’、‘|》、《|〉、〈/g;
/** Behind the last item: a note, or more items, the first perhaps with a noun in between: “丙”活动、丁 */
const GOES_ON = /^(?:[（(]|\p{Script=Han}{0,8}、)/u;
const HAS_JOINT = /[”’》〉]、[“‘《〈]/;

export const parallel: Rule = {
  documentation: {
    id: "punctuation/parallel",
    title: { zh: "并列引号、书名号之间的顿号", en: "Comma 、 between quoted items or titles" },
    what: {
      zh: "检查并列的引号之间、并列的书名号之间多余的顿号：“……”、“……”，《……》、《……》。",
      en: "Finds the comma 、 between adjacent quoted items, and between adjacent titles in 《》.",
    },
    why: {
      zh: "GB/T 15834—2011 4.5.3.5：标有引号的并列成分之间、标有书名号的并列成分之间通常不用顿号；其间插有别的成分（如括注）的，宜用顿号。",
      en: "GB/T 15834—2011 4.5.3.5: items in quotation marks or 《》 usually take no 、 between them; where something else stands between, such as a note in brackets, they do.",
    },
    tier: "rule",
    severity: "hint",
    fix: "safe",
    wrong: [
      {
        text: "深入开展“岗位大练兵”、“业务大比拼”活动。",
        find: "”、“",
        fix: "深入开展“岗位大练兵”“业务大比拼”活动。",
      },
      {
        text: "认真学习《中国共产党章程》、《中国共产党纪律处分条例》。",
        find: "》、《",
        fix: "认真学习《中国共产党章程》《中国共产党纪律处分条例》。",
      },
      {
        text: "推动“三基”、“三强”、“三好”创建工作。",
        find: "”、“三强”、“",
        fix: "推动“三基”“三强”“三好”创建工作。",
      },
    ],
    fine: [
      "深化“党课开讲啦”“学习身边榜样”活动。",
      "修订《机关工作规则》（试行）、《机关考勤办法》。",
      "修订《机关工作规则》、《机关考勤办法》（试行）、《机关印章管理办法》。",
      "增强“四个意识”、坚定“四个自信”、做到“两个维护”。",
      "获评全国文明单位、“人民满意的公务员集体”、“五一劳动奖状”等称号。",
      "坚持“当下改”与“长久立”、“开门整改”与“立行立改”相结合。",
      "参观“奋进新时代”主题成就展、“复兴之路”展览。",
    ],
  },

  concerns: ({ prose }) => HAS_JOINT.test(prose),

  *check({ prose, masks }: ParagraphContext): Iterable<Report> {
    for (const joints of listsOf(prose)) {
      const start = joints[0];
      const end = joints[joints.length - 1] + 3;
      if (!overlapsAny({ start, end }, masks)) yield reportOf(prose, joints);
    }
  },
};

/** The joints of each list whose items have nothing but 、 or nothing at all between them, by where each joint begins. */
function* listsOf(prose: string): Iterable<readonly number[]> {
  let joints: number[] = [];
  /** Where the item behind the last joint ends, in front of its closing mark. */
  let close = -1;
  for (const { 0: joint, index } of prose.matchAll(JOINT)) {
    if (index !== close) {
      if (isWholeList(prose, joints, close)) yield joints;
      joints = [];
    }
    joints.push(index);
    close = lastItemEnd(prose, index + 2, joint);
  }
  if (isWholeList(prose, joints, close)) yield joints;
}

/** The closing mark of the last item that begins at `open` or touches the one that does; -1 without one. */
function lastItemEnd(prose: string, open: number, joint: string): number {
  const [closing, , opening] = joint;
  let close = prose.indexOf(closing, open);
  while (close >= 0 && prose[close + 1] === opening) close = prose.indexOf(closing, close + 1);
  return close;
}

/**
 * Whether the list ends at `close` and began with the item before its first joint. One that goes on otherwise
 * (“甲”、“乙”、丙), has a note in it, or is made of pairs (“甲”与“乙”、“丙”与“丁”) needs its 、, and keeps all of them.
 */
function isWholeList(prose: string, joints: readonly number[], close: number): boolean {
  if (joints.length === 0 || close < 0 || GOES_ON.test(prose.slice(close + 1, close + 12))) return false;
  const [closing, , opening] = prose.slice(joints[0], joints[0] + 3);
  const first = prose.lastIndexOf(opening, joints[0]);
  // ”甲”、“乙“: where the marks do not pair off, nobody can tell what is an item.
  if (prose.indexOf(closing, first) !== joints[0]) return false;
  return first > 0 ? !/[、和与及同]/.test(prose[first - 1]) : first === 0;
}

function reportOf(prose: string, joints: readonly number[]): Report {
  const isTitle = "》〉".includes(prose[joints[0]]);
  const edits = joints.map((joint): ProseEdit => ({ start: joint + 1, end: joint + 2, text: "" }));
  return {
    start: joints[0],
    end: joints[joints.length - 1] + 3,
    message: {
      zh: `标有${isTitle ? "书名号" : "引号"}的并列成分之间通常不用顿号（GB/T 15834—2011 4.5.3.5），可删去。`,
      en: `Items in ${isTitle ? "《》" : "quotation marks"} usually take no 、 between them (GB/T 15834—2011 4.5.3.5); it can go.`,
    },
    confidence: 1,
    suggestions: [{ title: { zh: "删去顿号", en: "Delete 、" }, applicability: "safe", edits }],
    sources: [],
  };
}
