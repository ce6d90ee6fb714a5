import type { Bilingual } from "../language";
import type { ParagraphContext } from "../paragraph-context";
import type { Report, Rule } from "../rule";
import { type PairKind, pairsOff } from "./mark-pairs";
import { type PairSlip, pairSlips } from "./pair-slips";

interface KindName extends Bilingual {
  /** Of GB/T 15834—2011. */
  readonly clause: string;
}

const names: Readonly<Record<PairKind, KindName>> = {
  "“”": { zh: "双引号", en: "Quotation marks", clause: "4.8" },
  "‘’": { zh: "单引号", en: "Single quotation marks", clause: "4.8" },
  "《》": { zh: "书名号", en: "Title marks", clause: "4.15" },
  "〈〉": { zh: "单书名号", en: "Inner title marks", clause: "4.15" },
  "（）": { zh: "圆括号", en: "Brackets", clause: "4.9" },
  "【】": { zh: "方头括号", en: "Square brackets", clause: "4.9" },
  "〔〕": { zh: "六角括号", en: "Six-cornered brackets", clause: "4.9" },
};

export const pair: Rule = {
  documentation: {
    id: "punctuation/pair",
    title: { zh: "引号、书名号、括号不成对", en: "Unpaired quotation marks, title marks or brackets" },
    what: {
      zh: "检查一个段落内不成对或套叠错误的“”‘’《》〈〉（）【】〔〕：缺一半、多一个、前后用反、前后不是同一种、交错套叠，以及引号里又用同样的引号。",
      en: "Finds “” ‘’ 《》 〈〉 （） 【】 〔〕 that do not pair off within a paragraph: one half missing or doubled, halves reversed or of two kinds, pairs that cross, and a pair directly inside one of its own kind.",
    },
    why: {
      zh: "GB/T 15834—2011 4.8、4.9、4.15：这些标号都分前后两半，标在相应成分的两端；引号中再用引号，外层用双引号，内层用单引号（4.8.3.4）。引文分几段的，每段开头只用前引号（4.8.3.5），所以段首的前引号不必在本段内关上。",
      en: "GB/T 15834—2011 4.8, 4.9 and 4.15: these marks have two halves, one at either end; inside “” stand ‘’ (4.8.3.4). A quotation of several paragraphs opens each with “ (4.8.3.5), so a mark at the head of a paragraph need not close in it.",
    },
    tier: "rule",
    severity: "error",
    fix: "suggested",
    wrong: [
      {
        text: "深入开展”三严三实“专题教育，不断改进作风。",
        find: "”三严三实“",
        fix: "深入开展“三严三实”专题教育，不断改进作风。",
      },
      {
        text: "开展“岗位大练兵“活动，提升能力。",
        find: "“岗位大练兵“",
        fix: "开展“岗位大练兵”活动，提升能力。",
      },
      {
        text: "认真落实《中国共产党章程”的规定。",
        find: "《中国共产党章程”",
        fix: "认真落实《中国共产党章程》的规定。",
      },
      {
        text: "印发《机关党支部工作规范（试行》，请遵照执行。",
        find: "（",
        fix: "印发《机关党支部工作规范（试行）》，请遵照执行。",
      },
      {
        text: "会议审议了“关于修订《机关工作规则”》的议题。",
        find: "”》",
        fix: "会议审议了“关于修订《机关工作规则》”的议题。",
      },
      {
        text: "他说：“我们要弘扬“店小二”精神。”",
        find: "“店小二”",
        fix: "他说：“我们要弘扬‘店小二’精神。”",
      },
      { text: "各单位要高度重视（含派出机构，抓好落实。", find: "（" },
    ],
    fine: [
      "“第一，坚持党的领导。各级党组织要认真落实，不折不扣。",
      "要开展‘回头看’，做到“两个维护”。",
      "1）学习教育。2）调查研究。",
      "二）整改落实，建章立制。",
      "《关于印发〈机关工作规则（试行）〉的通知》（以下简称《通知》）已收悉。",
      "他说：“我们要弘扬‘店小二’精神。”",
      "转载People’s Daily报道，及时回应关切。",
      "把伟大建党精神继承下去、发扬光大！”大会堂里响起热烈掌声。",
    ],
  },

  concerns: ({ prose }) => !pairsOff(prose),

  *check(context: ParagraphContext): Iterable<Report> {
    for (const slip of pairSlips(context)) yield reportOf(context.prose, slip);
  },
};

function reportOf(prose: string, slip: PairSlip): Report {
  const { start, end, kind, edits, mayRunOn, what } = slip;
  const { zh, en } = explanationOf(prose.slice(start, end), slip);
  const clause = `GB/T 15834—2011 ${what === "nested" && kind === "“”" ? "4.8.3.4" : names[kind].clause}`;
  return {
    start,
    end,
    severity: mayRunOn ? "info" : "error",
    message: { zh: `${zh}（${clause}）。`, en: `${en} (${clause}).` },
    confidence: mayRunOn ? 0.6 : 0.95,
    suggestions:
      edits.length === 0 ? [] : [{ title: titleOf(prose, slip), applicability: "suggested", edits }],
    sources: [],
  };
}

function explanationOf(written: string, { what, kind, opens, mayRunOn }: PairSlip): Bilingual {
  const { zh, en } = names[kind];
  switch (what) {
    case "reversed":
      return { zh: `${zh}前后用反：${written}`, en: `${en} are reversed: ${written}` };
    case "other half":
      return {
        zh: `${zh}前后用了同一半：${written}`,
        en: `${en} have the same half twice: ${written}`,
      };
    case "other kind":
      return {
        zh: `前后不是同一种标点，应用${zh}${kind}：${written}`,
        en: `The two halves are of different kinds; write ${kind}: ${written}`,
      };
    case "doubled":
      return { zh: `${zh}不成对，多了一个：${written}`, en: `One half too many: ${written}` };
    case "crossed":
      return {
        zh: `标点交错，里层的${zh}应先关上：${written}`,
        en: `The pairs cross, and the inner ${kind} closes first: ${written}`,
      };
    case "nested":
      return {
        zh: `${zh}里又用${zh}，里层应换一种：${written}`,
        en: `${en} inside their own kind; the inner pair takes the other form: ${written}`,
      };
    case "single": {
      const [half, other] = opens ? [kind[0], kind[1]] : [kind[1], kind[0]];
      const note = mayRunOn
        ? { zh: "；另一半如在别的段落，可不改", en: ", unless it stands in another paragraph" }
        : { zh: "", en: "" };
      return {
        zh: `${zh}不成对，只有${opens ? "前" : "后"}一半${note.zh}`,
        en: `${en} do not pair off: ${half} has no ${other}${note.en}`,
      };
    }
  }
}

function titleOf(prose: string, { what, start, end, kind, opens, edits }: PairSlip): Bilingual {
  if (what === "single") {
    const missing = kind[opens ? 1 : 0];
    return { zh: `补上 ${missing}`, en: `Insert ${missing}` };
  }
  const sorted = [...edits].sort((a, b) => b.start - a.start);
  const mended = sorted.reduce(
    (text, edit) => text.slice(0, edit.start - start) + edit.text + text.slice(edit.end - start),
    prose.slice(start, end),
  );
  return { zh: `改为 ${mended}`, en: `Change to ${mended}` };
}
