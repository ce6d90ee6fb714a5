import { allRules } from "../../rules/checks";
import { documentationUrl } from "../../rules/documentation-url";
import type { Bilingual, Language } from "../../rules/language";
import { type AnyRule, exampleOf } from "../../rules/rule";
import { CommandError } from "./command-error";
import { wrapToWidth } from "./display-width";
import type { ExplainOptions } from "./explain-command";
import { explainEvidence } from "./explain-evidence";
import { explainPhrasing } from "./explain-phrasing";
import { explainText } from "./explain-text";

/**
 * Prints what a rule does, where a phrasing comes from, what a text was taken for, or what the evidence was counted
 * from. Returns the exit status. Throws CommandError where there is no such thing, and ShippedDataError.
 */
export async function explain(
  subject: string | undefined,
  options: ExplainOptions,
  language: Language,
): Promise<number> {
  if (options.text !== undefined) {
    if (subject !== undefined || options.evidence) throw new CommandError(oneAtATime);
    return explainText(options.text, options, language);
  }
  if (options.evidence) return explainEvidence(subject, options, language);
  if (subject === undefined) {
    throw new CommandError({
      zh: "缺少参数 subject：要说明的规则或提法，或用 --text、--evidence",
      en: "missing argument subject: a rule or a phrasing to explain, or --text or --evidence",
    });
  }
  const rule = allRules.find((one) => one.documentation.id === subject);
  if (rule === undefined) {
    if (/^[a-z]+\/[a-z-]*$/.test(subject)) throw new CommandError(noSuchRule(subject));
    return explainPhrasing(subject, options, language);
  }
  process.stdout.write(explainRule(rule, language));
  return 0;
}

const oneAtATime: Bilingual = {
  zh: "规则或提法、--text、--evidence 一次只能说明一样",
  en: "a rule or phrasing, --text and --evidence are explained one at a time",
};

/** The rules of its group are what was meant, or else any. */
function noSuchRule(id: string): Bilingual {
  const ids = allRules.map((rule) => rule.documentation.id);
  const group = ids.filter((one) => one.split("/")[0] === id.split("/")[0]);
  const named = group.length > 0 ? group : ids;
  return {
    zh: `没有“${id}”这条规则；有 ${named.join("、")}`,
    en: `there is no rule “${id}”; there are ${named.join(", ")}`,
  };
}

function explainRule({ documentation }: AnyRule, language: Language): string {
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
  for (const example of fine) lines.push(`${say("可", "fine ")}  ${exampleOf(example).text}`);
  return `${[...lines, "", documentationUrl(id)].join("\n")}\n`;
}
