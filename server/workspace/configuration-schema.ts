import path from "node:path";
import { placeOf } from "../../rules/canon/yaml-node";
import { allRules } from "../../rules/checks";
import { type Severity, severities } from "../../rules/finding";
import type { Bilingual, Language } from "../../rules/language";
import type { Configuration, ConfigurationProblem } from "./configuration";
import type { JsonEntry, JsonNode } from "./json-node";
import { noSuchRule } from "./rule-ids";

/** What a `tifa.json` may hold. */
export const configurationKeys = [
  "$schema",
  "language",
  "rules",
  "date",
  "ignore",
  "canon",
  "evidence",
] as const;
export const languages = ["zh", "en"] as const satisfies readonly Language[];
export const levels = ["off", ...severities] as const;

/** Takes the settings out of a `tifa.json`, leaving out what is wrong in it, each with its place. */
export function readConfiguration(
  node: JsonNode,
  text: string,
  file: string,
): Omit<Configuration, "path"> & { problems: ConfigurationProblem[] } {
  const problems: ConfigurationProblem[] = [];
  const report = (offset: number, message: Bilingual) => {
    problems.push({ file, ...placeOf(text, offset), message });
  };
  const folder = path.dirname(file);
  const settings: {
    language: Language | undefined;
    rules: Record<string, Severity | "off">;
    date: string | undefined;
    ignore: readonly string[];
    canon: readonly string[];
    evidence: readonly string[];
  } = { language: undefined, rules: {}, date: undefined, ignore: [], canon: [], evidence: [] };

  for (const { key, offset, value } of entriesOf(node, { zh: "tifa.json", en: "tifa.json" }, report)) {
    if (key === "language") settings.language = choice(value, `“${key}”`, languages, report);
    else if (key === "rules") settings.rules = readRules(value, report);
    else if (key === "date") settings.date = readDate(value, report);
    else if (key === "ignore") settings.ignore = strings(value, key, report);
    else if (key === "canon" || key === "evidence")
      settings[key] = strings(value, key, report).map((one) => path.resolve(folder, one));
    else if (key !== "$schema") {
      report(offset, {
        zh: `不认识的键“${key}”，可用的键有 ${configurationKeys.join("、")}`,
        en: `unknown key “${key}”; the keys are ${configurationKeys.join(", ")}`,
      });
    }
  }
  return { ...settings, problems };
}

type ReportProblem = (offset: number, message: Bilingual) => void;

function readRules(node: JsonNode, report: ReportProblem): Record<string, Severity | "off"> {
  const rules: Record<string, Severity | "off"> = {};
  const ids = allRules.map((rule) => rule.documentation.id);
  for (const { key, offset, value } of entriesOf(node, { zh: "“rules”", en: "“rules”" }, report)) {
    if (!ids.includes(key)) {
      report(offset, noSuchRule(key, ids));
      continue;
    }
    const level = choice(value, `“${key}”`, levels, report);
    if (level !== undefined) rules[key] = level;
  }
  return rules;
}

/** A year, a month or a day. */
export const datePattern = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$";

function readDate(node: JsonNode, report: ReportProblem): string | undefined {
  if (node.kind === "string" && new RegExp(datePattern).test(node.value)) return node.value;
  report(node.offset, {
    zh: '“date”应是年、年月或年月日，如 "2023"、"2023-05"、"2023-05-10"',
    en: '“date” must be a year, a month or a day, as in "2023", "2023-05" or "2023-05-10"',
  });
  return undefined;
}

function entriesOf(node: JsonNode, what: Bilingual, report: ReportProblem): readonly JsonEntry[] {
  if (node.kind === "object") return node.entries;
  report(node.offset, {
    zh: `${what.zh} 的内容应写在花括号里，如 {"键": 值}`,
    en: `${what.en} must be an object, as in {"key": value}`,
  });
  return [];
}

function choice<T extends string>(
  node: JsonNode,
  what: string,
  allowed: readonly T[],
  report: ReportProblem,
): T | undefined {
  const found = node.kind === "string" ? allowed.find((one) => one === node.value) : undefined;
  if (found === undefined) {
    const quoted = allowed.map((one) => `"${one}"`);
    report(node.offset, {
      zh: `${what}应是 ${quoted.join("、")} 之一`,
      en: `${what} must be one of ${quoted.join(", ")}`,
    });
  }
  return found;
}

function strings(node: JsonNode, key: string, report: ReportProblem): string[] {
  const values: string[] = [];
  const items = node.kind === "array" ? node.items : [node];
  for (const item of items) {
    if (node.kind === "array" && item.kind === "string" && item.value !== "") values.push(item.value);
    else {
      report(item.offset, {
        zh: `“${key}”应是字符串的列表，如 ["甲", "乙"]`,
        en: `“${key}” must be a list of strings, as in ["one", "two"]`,
      });
    }
  }
  return values;
}
