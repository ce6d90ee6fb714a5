import type { Canon } from "../../rules/canon/canon";
import type { Phrasing, PhrasingKind } from "../../rules/canon/phrasing";
import { allRules } from "../../rules/checks";
import { documentationUrl } from "../../rules/documentation-url";
import type { Bilingual, Language } from "../../rules/language";
import type { Rule } from "../../rules/rule";
import { findConfiguration } from "../workspace/configuration";
import { canonFor } from "../workspace/configured-canon";
import { CommandError } from "./command-error";
import { wrapToWidth } from "./display-width";
import type { ExplainOptions } from "./explain-command";
import { explainEvidence } from "./explain-evidence";

const kindNames: Readonly<Record<PhrasingKind, Bilingual>> = {
  term: { zh: "用语", en: "term" },
  formula: { zh: "固定表述", en: "formula" },
  enumeration: { zh: "并列表述", en: "enumeration" },
  numeral: { zh: "数字概括语", en: "numeral formula" },
  collocation: { zh: "搭配", en: "collocation" },
  quotation: { zh: "原文", en: "quotation" },
  title: { zh: "标题", en: "title" },
  document: { zh: "文件名", en: "document name" },
  appellation: { zh: "称谓", en: "appellation" },
};

/**
 * Prints what a rule does, where a phrasing comes from, or what the evidence was counted from. Returns the exit
 * status. Throws CommandError where there is no such thing, and ShippedDataError.
 */
export async function explain(
  subject: string | undefined,
  options: ExplainOptions,
  language: Language,
): Promise<number> {
  if (options.evidence) return explainEvidence(subject, options, language);
  if (subject === undefined) {
    throw new CommandError({
      zh: "缺少参数 subject：要说明的规则或提法，或用 --evidence",
      en: "missing argument subject: a rule or a phrasing to explain, or --evidence",
    });
  }
  const rule = allRules.find((one) => one.documentation.id === subject);
  if (rule !== undefined) {
    process.stdout.write(explainRule(rule, language));
    return 0;
  }
  const { configuration } = await findConfiguration("draft.md");
  const { canon } = canonFor(configuration);
  const phrasing = findPhrasing(canon, subject);
  if (phrasing === undefined) {
    throw new CommandError({
      zh: `“${subject}”既不是规则，也不在提法库中；规则有 ${allRules.map((one) => one.documentation.id).join("、")}`,
      en: `“${subject}” is neither a rule nor a known phrasing; the rules are ${allRules.map((one) => one.documentation.id).join(", ")}`,
    });
  }
  process.stdout.write(explainPhrasing(phrasing, canon, language));
  return 0;
}

function findPhrasing(canon: Canon, subject: string): Phrasing | undefined {
  const { phrasings } = canon;
  return (
    phrasings.find(({ text }) => text === subject) ??
    phrasings.find(({ name, also }) => name === subject || also.includes(subject)) ??
    phrasings.find(({ wrong, clipped }) => wrong.includes(subject) || clipped.includes(subject))
  );
}

function explainRule({ documentation }: Rule, language: Language): string {
  const { id, title, what, why, severity, fix, wrong, fine } = documentation;
  const say = (zh: string, en: string) => ({ zh, en })[language];
  const fixes = {
    safe: say("可自动改正", "safe fix"),
    suggested: say("给出改法", "suggested fix"),
    none: say("不给改法", "no fix"),
  };
  const lines = [
    `${id}  ${title[language]}`,
    say(`默认级别 ${severity}，${fixes[fix]}`, `${severity} unless set, ${fixes[fix]}`),
    "",
    ...wrapToWidth(what[language], 78),
    "",
    ...wrapToWidth(why[language], 78),
    "",
  ];
  for (const example of wrong) {
    lines.push(`${say("误", "wrong")}  ${example.text}`);
    if (example.fix !== undefined) lines.push(`${say("正", "right")}  ${example.fix}`);
  }
  for (const text of fine) lines.push(`${say("可", "fine ")}  ${text}`);
  return `${[...lines, "", documentationUrl(id)].join("\n")}\n`;
}

function explainPhrasing(phrasing: Phrasing, canon: Canon, language: Language): string {
  const say = (zh: string, en: string) => ({ zh, en })[language];
  const { text, kind, name, members, also, since, until, wrong, clipped } = phrasing;
  const lines = [`${text}  ${kindNames[kind][language]}`];
  const add = (label: string, values: readonly string[]) => {
    if (values.length > 0) lines.push(`${label}${values.join(say("；", "; "))}`);
  };
  add(say("名称：", "name: "), name === undefined ? [] : [name]);
  add(say("各项：", "members: "), members);
  add(say("也作：", "also: "), also);
  add(say("误作：", "wrong: "), [...wrong, ...clipped]);
  if (since !== undefined || until !== undefined)
    lines.push(`${say("时段：", "in force: ")}${since ?? ""}–${until ?? ""}`);
  lines.push(say("出处：", "sources:"));
  const sources = Object.entries(phrasing.sources).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  for (const [id, count] of sources) {
    const source = canon.source(id);
    const date = source === undefined ? "" : say(`（${source.date}）`, ` (${source.date})`);
    const times = count === 0 ? "" : say(`，${count} 次`, `, ${count} times`);
    lines.push(`  ${source?.title ?? id}${date}${times}`);
  }
  return `${lines.join("\n")}\n`;
}
