import { citationNote, citationsOf } from "../canon/citation";
import { type Comparison, compareWithCanon } from "../match/enumeration-comparison";
import { type ParsedEnumeration, parseEnumerations } from "../match/enumeration-parser";
import { buildEnumerationIndex, enumerationMembers } from "../match/enumeration-set";
import type { ParagraphContext } from "../paragraph-context";
import type { Report, Rule } from "../rule";
import { overlaps, overlapsAny } from "../text/span";

export const enumeration: Rule = {
  documentation: {
    id: "canon/enumeration",
    title: { zh: "并列提法的成员与次序", en: "Members and order of a set phrase" },
    what: {
      zh: "把文中的并列成分与提法库中的固定组合逐项比对：混入别的成员、漏写、重复，或者次序与各来源都不一致时提示。",
      en: "Compares the items of a list with the fixed sets of the canon, and reports a foreign, missing or doubled member, or an order that no source has.",
    },
    why: {
      zh: "“四个意识”“四个自信”这类组合成员固定、次序固定，错一项就改变了提法，通读时却很容易一眼带过。只有其余成员足以确定是哪一组，而且写法没有先例时才会提示。",
      en: "Sets such as 四个意识 have fixed members in a fixed order; one wrong item changes what is said, and the eye slides over it. The rule speaks only where the other members leave no doubt which set is meant and no source has the draft's wording.",
    },
    tier: "canon",
    severity: "error",
    fix: "suggested",
    wrong: [
      {
        text: "要坚定道路自信、理论自信、制度自信、文明自信。",
        find: "文明自信",
        fix: "要坚定道路自信、理论自信、制度自信、文化自信。",
      },
      {
        text: "成为宣传党的主张、贯彻党的决定、领导基层治理、推动改革发展的坚强战斗堡垒。",
        find: "宣传党的主张、贯彻党的决定、领导基层治理、推动改革发展",
        fix: "成为宣传党的主张、贯彻党的决定、领导基层治理、团结动员群众、推动改革发展的坚强战斗堡垒。",
      },
      {
        text: "不断提高政治判断力、政治领悟力、政治行动力。",
        find: "政治行动力",
        fix: "不断提高政治判断力、政治领悟力、政治执行力。",
      },
      {
        text: "履行好围绕中心、建设队伍、服务人民的职责。",
        find: "服务人民",
        fix: "履行好围绕中心、建设队伍、服务群众的职责。",
      },
      {
        text: "做到守土有责、守土负责、守土有责。",
        find: "守土有责",
        fix: "做到守土有责、守土负责、守土尽责。",
      },
      {
        text: "努力在以学铸魂、以学增智、以学促干、以学正风上见实效。",
        find: "以学铸魂、以学增智、以学促干、以学正风",
        fix: "努力在以学铸魂、以学增智、以学正风、以学促干上见实效。",
      },
    ],
    fine: [
      "坚定道路自信、理论自信、制度自信和文化自信。",
      "严重违反政治纪律、组织纪律、廉洁纪律和工作纪律。",
      "充分调动群众的积极性、主动性和自觉性。",
      "不断增强政治意识、责任意识、服务意识。",
      "做到守土有责、守土担责、守土尽责。",
      "树立敬畏自然、顺应自然、保护自然的理念。",
      "对党忠诚、服务人民是第一位的要求。",
    ],
  },

  watches: enumerationMembers,

  concerns: ({ watched }) => watched(enumerationMembers).length > 1,

  *check(context: ParagraphContext): Iterable<Report> {
    const { prose, canon, masks, watched } = context;
    const members = watched(enumerationMembers);
    const index = canon.derived(buildEnumerationIndex);
    const parsed = parseEnumerations(prose, members, index);
    if (parsed.length === 0) return;
    const comparisons = parsed.map((one) => ({ one, comparison: compareWithCanon(context, index, one) }));
    const settled = comparisons.filter(({ comparison }) => comparison === "attested").map(({ one }) => one);
    const wrong = comparisons
      .filter(
        (pair): pair is { one: ParsedEnumeration; comparison: Comparison } =>
          typeof pair.comparison === "object",
      )
      .filter(({ one }) => !settled.some((other) => other.set !== one.set && explains(other, one)))
      // A set of former years explains a draft's list, but nothing is corrected into it.
      .filter(({ one }) => one.set.phrasing.until === undefined)
      .filter(({ comparison }) => !overlapsAny(comparison.list, masks))
      .sort(
        (a, b) =>
          b.comparison.confidence - a.comparison.confidence || b.one.items.length - a.one.items.length,
      );
    const reported: Comparison[] = [];
    for (const { one, comparison } of wrong) {
      if (reported.some((other) => overlaps(other.list, comparison.list))) continue;
      reported.push(comparison);
      yield report(context, one, comparison);
    }
  },
};

/** Whether an attested list of another set accounts for the items of this one: they are that list's, not a broken one. */
function explains(attested: ParsedEnumeration, doubtful: ParsedEnumeration): boolean {
  const inside = doubtful.items.filter((item) => item.start >= attested.start && item.end <= attested.end);
  return inside.length >= 2 && inside.length >= doubtful.items.length - 1;
}

function report(
  { canon, prose }: ParagraphContext,
  { set }: ParsedEnumeration,
  comparison: Comparison,
): Report {
  const { start, end, edit, severity, confidence } = comparison;
  const { phrasing } = set;
  const note = citationNote(canon, phrasing);
  const draft = prose.slice(start, end);
  const { name } = phrasing;
  const canonical = {
    zh: `${name === undefined ? "提法库" : `“${name}”`}的写法是“${phrasing.text}”${note.zh}`,
    en: `the canon has ${name === undefined ? "" : `for ${name} `}“${phrasing.text}”${note.en}`,
  };
  const message = {
    foreign: {
      zh: `“${draft}”不在这一组提法之内，应为“${comparison.meant}”；${canonical.zh}。`,
      en: `“${draft}” is not a member of this set; write “${comparison.meant}”: ${canonical.en}.`,
    },
    doubled: {
      zh: `“${draft}”重复了${comparison.meant === "" ? "，应删去一处" : `，此处应为“${comparison.meant}”`}；${canonical.zh}。`,
      en: `“${draft}” stands twice; ${comparison.meant === "" ? "delete one" : `write “${comparison.meant}” here`}: ${canonical.en}.`,
    },
    missing: {
      zh: `这一组提法漏了“${comparison.meant}”；${canonical.zh}。`,
      en: `“${comparison.meant}” is missing here: ${canonical.en}.`,
    },
    order: {
      zh: `次序与来源不一致；${canonical.zh}。`,
      en: `The order differs from the sources: ${canonical.en}.`,
    },
    "attested-order": {
      zh: `这个次序也有先例，更常见的是“${phrasing.text}”${note.zh}。`,
      en: `This order is attested too; more usual is “${phrasing.text}”${note.en}.`,
    },
  }[comparison.kind];
  const title =
    comparison.kind === "foreign" || (comparison.kind === "doubled" && comparison.meant !== "")
      ? { zh: `改为“${comparison.meant}”`, en: `Change to “${comparison.meant}”` }
      : comparison.kind === "missing"
        ? { zh: `补上“${comparison.meant}”`, en: `Insert “${comparison.meant}”` }
        : comparison.kind === "doubled"
          ? { zh: "删去重复的一项", en: "Delete the repeated item" }
          : { zh: `改为“${phrasing.text}”`, en: `Change to “${phrasing.text}”` };
  return {
    start,
    end,
    severity,
    confidence,
    message,
    suggestions: [{ title, applicability: "suggested", edits: [edit] }],
    sources: citationsOf(canon, phrasing),
  };
}
