import type { Applicability } from "../finding";
import type { Bilingual } from "../language";
import type { ParagraphContext } from "../paragraph-context";
import type { Report, Rule } from "../rule";
import { overlapsAny } from "../text/span";

const HAN = "\\p{Script=Han}";

/** A mark written with the wrong characters or beside another it does without, and the standard's form of it. */
interface Form {
  readonly pattern: RegExp;
  readonly mark: string;
  readonly fix: Applicability;
  readonly message: (written: string) => Bilingual;
}

/** Each pattern begins with a mark, which is found quickly, and looks behind from there. */
const ellipsis: Form = {
  mark: "……",
  fix: "safe",
  pattern: new RegExp(
    [
      // Half an ellipsis. Between digits or letters (1，2，…，n) it stands for numbers left out.
      `…(?<=[${HAN}”’》）！？]…)(?=[${HAN}“”‘’《》（）。，、；！？]|$)|…(?<=[“‘]…)(?=${HAN})`,
      // Stops in a row, full width or not. Longer runs lead to page numbers or fill a blank.
      `。(?<=[${HAN}”’》）]。)。{2,5}(?!。)`,
      `\\.(?<=[${HAN}”’》）]\\.)(?:\\.{2}|\\.{5})(?=[${HAN}“”‘’《》（）。，、；！？]|$)`,
    ].join("|"),
    "gu",
  ),
  message: (written) => ({
    zh: `省略号应写作“……”（GB/T 15834—2011 4.11.2），不写“${written}”。`,
    en: `The ellipsis is written …… (GB/T 15834—2011 4.11.2), not “${written}”.`,
  }),
};

/** A full stop behind an ellipsis; one that is spoken of stands behind an opening mark. */
const stopped: Form = {
  mark: "……",
  fix: "suggested",
  pattern: /(?<![“‘（…])……。(?!。)/g,
  message: (written) => ({
    zh: `省略号后通常不用句号（GB/T 15834—2011 B.2.4），“${written}”宜作“……”。`,
    en: `An ellipsis takes no full stop as a rule (GB/T 15834—2011 B.2.4); write …… for “${written}”.`,
  }),
};

const dash: Form = {
  mark: "——",
  fix: "safe",
  pattern: new RegExp(
    [
      // Half a dash beside another mark or at the head of a line. Between words it links: 北京—上海, 中国—东盟.
      `—(?<=(?:[”》！？，]|^)—)(?=[${HAN}“《])|—(?<=${HAN}—)(?=[“《])`,
      // Two hyphens of either width, or a hyphen for half of it.
      `[-－—](?<=[${HAN}”’》）！？，。].)(?:(?<=-)[-—]|(?<=－)－|(?<=—)-)(?=[${HAN}“‘《])|^--(?=[${HAN}“《])`,
    ].join("|"),
    "gu",
  ),
  message: (written) => ({
    zh: `破折号应写作“——”（GB/T 15834—2011 4.10.2），不写“${written}”。`,
    en: `The dash is written —— (GB/T 15834—2011 4.10.2), not “${written}”.`,
  }),
};

/** One of these stands in every text that the patterns find something in. */
const SIGNS = ["…", "--", "－－", "。。。", "..."];
const LONE_DASH = /—(?<!——)(?!—)/;
/** Where nothing follows, the full stop behind an ellipsis cannot be there to part it from other words. */
const ENDS_PARAGRAPH = /^[”’]?$/;
/** Quoted or named items on both sides: “甲”—“乙” is a link, too. */
const LINKS_ITEMS = /[”》]—[“《]/;

export const dashEllipsis: Rule = {
  documentation: {
    id: "punctuation/dash-ellipsis",
    title: { zh: "破折号、省略号的形式", en: "Form of dash and ellipsis" },
    what: {
      zh: "检查写成半截或用别的符号拼成的破折号、省略号：…、。。。、...，--，标点旁、行首的单个“—”，以及省略号后多用的句号（……。）。",
      en: "Finds dashes and ellipses that are half as long or made of other characters: …, 。。。, ..., --, a single — beside a mark or at the head of a line, and a full stop behind an ellipsis (……。).",
    },
    why: {
      zh: "GB/T 15834—2011 4.10.2、4.11.2：破折号的形式是“——”，省略号的形式是“……”，各占两个字的位置。词与词之间的单个“—”是连接号（4.13），不在此列。省略号后通常不用点号（B.2.4）；后面另有话说的，只作轻度提示。",
      en: "GB/T 15834—2011 4.10.2 and 4.11.2: the dash is —— and the ellipsis is ……, each two characters wide. A single — between words is the linking mark of 4.13 and is left alone. An ellipsis takes no stop behind it as a rule (B.2.4); where other words follow this is a hint only.",
    },
    tier: "rule",
    severity: "warning",
    fix: "safe",
    wrong: [
      {
        text: "一张张笑脸，一声声问候…让人倍感温暖。",
        find: "…",
        fix: "一张张笑脸，一声声问候……让人倍感温暖。",
      },
      {
        text: "走访慰问老党员、困难党员。。。把党的关怀送到心坎上。",
        find: "。。。",
        fix: "走访慰问老党员、困难党员……把党的关怀送到心坎上。",
      },
      {
        text: "党的根本宗旨--全心全意为人民服务。",
        find: "--",
        fix: "党的根本宗旨——全心全意为人民服务。",
      },
      {
        text: "—在市直机关党的建设工作会议上的讲话",
        find: "—",
        fix: "——在市直机关党的建设工作会议上的讲话",
      },
      {
        text: "大家纷纷表示，要学在前、干在前……。",
        find: "……。",
        fix: "大家纷纷表示，要学在前、干在前……",
      },
    ],
    fine: [
      "办好中国—东盟博览会，开通北京—上海班列。",
      "“十四五”规划纲要（2021—2025年）收官。",
      "党的根本宗旨——全心全意为人民服务。",
      "大家你一言我一语……气氛十分热烈。",
      "“怎么一条路修了三年……？”群众问道。",
      "一、总体要求......................3",
      "打造“研发—制造—应用”链条，推进煤—焦—氢一体化。",
      "数列1，2，…，n依次排列。",
      "中国—非洲（埃塞俄比亚）—联合国合作示范中心揭牌。",
      "贯通“人才链”—“产业链”，优化布局。",
    ],
  },

  concerns: ({ prose }) =>
    SIGNS.some((sign) => prose.includes(sign)) || (prose.includes("—") && LONE_DASH.test(prose)),

  *check({ prose, masks }: ParagraphContext): Iterable<Report> {
    for (const form of [dash, ellipsis, stopped]) {
      for (const { 0: written, index: start } of prose.matchAll(form.pattern)) {
        const end = start + written.length;
        if (written === "—" && LINKS_ITEMS.test(prose.slice(Math.max(0, start - 1), end + 1))) continue;
        if (overlapsAny({ start, end }, masks)) continue;
        const isSlight = form === stopped && !ENDS_PARAGRAPH.test(prose.slice(end, end + 2));
        yield { ...(isSlight ? { severity: "hint" as const } : {}), ...reportOf(form, written, start) };
      }
    }
  },
};

function reportOf({ mark, fix, message }: Form, written: string, start: number): Report {
  const end = start + written.length;
  return {
    start,
    end,
    message: message(written),
    confidence: 0.95,
    suggestions: [
      {
        title: { zh: `改为“${mark}”`, en: `Change to ${mark}` },
        applicability: fix,
        edits: [{ start, end, text: mark }],
      },
    ],
    sources: [],
  };
}
