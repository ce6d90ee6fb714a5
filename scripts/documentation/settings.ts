import { severities } from "../../rules/finding";
import type { Language } from "../../rules/language";
import type { RuleDocumentation } from "../../rules/rule";
import {
  configurationKeys,
  datePattern,
  languages,
  levels,
} from "../../server/workspace/configuration-schema";

/** The JSON schema of `tifa.json`, by which editors complete and check it. */
export function configurationSchema(rules: readonly RuleDocumentation[]): string {
  const strings = { type: "array", items: { type: "string", minLength: 1 } };
  const properties: Record<(typeof configurationKeys)[number], object> = {
    $schema: { type: "string" },
    language: {
      enum: languages,
      description: "提示信息的语言。 The language of messages.",
    },
    rules: {
      type: "object",
      description: "每条规则的级别，off 为停用。 The severity of each rule; off silences it.",
      additionalProperties: false,
      properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
    },
    date: {
      type: "string",
      pattern: datePattern,
      description:
        "文稿自身没有日期时所用的成文日期，如 2023、2023-05、2023-05-10。 When drafts were written that do not say so themselves.",
    },
    ignore: {
      ...strings,
      description: "不检查的文件，写法同 .gitignore。 Files left alone, as in .gitignore.",
    },
    canon: {
      ...strings,
      description:
        "本项目的提法文件或文件夹；.tifa/canon 不必写。 The project's own canon, besides .tifa/canon.",
    },
    evidence: {
      ...strings,
      description: "tifa learn --evidence 编的语言证据表。 Evidence tables of tifa learn --evidence.",
    },
  };
  return `${JSON.stringify(
    {
      $schema: "http://json-schema.org/draft-07/schema#",
      title: "tifa.json",
      type: "object",
      additionalProperties: false,
      properties: Object.fromEntries(configurationKeys.map((key) => [key, properties[key]])),
    },
    undefined,
    2,
  )}\n`;
}

function ruleSchema({ title, severity }: RuleDocumentation): object {
  return {
    enum: levels,
    description: `${title.zh}（默认 ${severity}）。 ${title.en} (${severity} unless set).`,
  };
}

/** `package.json` with the editor's settings for the rules, each described by a key of the translations. */
export function withRuleSettings(packageJson: string, rules: readonly RuleDocumentation[]): string {
  const manifest = JSON.parse(packageJson);
  manifest.contributes.configuration.properties["tifa.rules"] = {
    type: "object",
    default: {},
    scope: "resource",
    order: 5,
    markdownDescription: "%setting.rules%",
    additionalProperties: false,
    properties: Object.fromEntries(
      rules.map((rule) => [
        rule.id,
        { type: "string", enum: ["off", ...severities], description: `%${translationKey(rule)}%` },
      ]),
    ),
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

/** A file of translations with what is said of each rule's setting; other keys stay as they are. */
export function withRuleTranslations(
  translations: string,
  rules: readonly RuleDocumentation[],
  language: Language,
): string {
  const kept = Object.entries<string>(JSON.parse(translations)).filter(([key]) => !key.startsWith("rule."));
  const described = rules.map((rule): [string, string] => [
    translationKey(rule),
    {
      zh: `${rule.title.zh}（默认 ${rule.severity}）`,
      en: `${rule.title.en} (${rule.severity} unless set)`,
    }[language],
  ]);
  return `${JSON.stringify(Object.fromEntries([...kept, ...described]), undefined, 2)}\n`;
}

/** Translation keys hold no slash. */
function translationKey({ id }: RuleDocumentation): string {
  return `rule.${id.replace("/", ".")}`;
}
