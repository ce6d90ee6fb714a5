import { allRules } from "../../rules/checks";
import { documentationUrl } from "../../rules/documentation-url";
import type { Bilingual, Language } from "../../rules/language";
import { type AnyRule, exampleOf } from "../../rules/rule";
import { noSuchRule } from "../workspace/rule-ids";
import { CommandError } from "./command-error";
import { displayWidth, wrapToWidth } from "./display-width";
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
  if (subject === undefined || subject.trim() === "") {
    throw new CommandError({
      zh: "缺少参数 subject：要说明的规则或提法，或用 --text、--evidence",
      en: "missing argument subject: a rule or a phrasing to explain, or --text or --evidence",
    });
  }
  const rule = allRules.find((one) => one.documentation.id === subject);
  if (rule === undefined) {
    const ids = allRules.map((one) => one.documentation.id);
    const isPart = ids.some((id) => id.split("/").includes(subject));
    if (isPart || /^[a-z]+\/[a-z-]*$/.test(subject)) throw new CommandError(noSuchRule(subject, ids));
    return explainPhrasing(subject, options, language);
  }
  process.stdout.write(explainRule(rule, language));
  return 0;
}

const oneAtATime: Bilingual = {
  zh: "规则或提法、--text、--evidence 一次只能说明一样",
  en: "a rule or phrasing, --text and --evidence are explained one at a time",
};

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
  const add = (label: string, text: string): void => {
    const margin = " ".repeat(displayWidth(label) + 2);
    for (const [i, line] of text.trimEnd().split("\n").entries())
      lines.push(line === "" ? "" : (i === 0 ? `${label}  ` : margin) + line);
  };
  for (const example of wrong) {
    add(say("误", "wrong"), example.text);
    if (example.fix !== undefined) add(say("正", "right"), example.fix);
  }
  for (const example of fine) add(say("可", "fine "), exampleOf(example).text);
  return `${[...lines, "", documentationUrl(id)].join("\n")}\n`;
}
