import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { allRules } from "../../rules/checks";
import { type Finding, type Severity, severities } from "../../rules/finding";
import { alarmReasons } from "./alarm-reasons";

/** The findings of a body of texts, and how many UTF-16 units it has. */
export interface Alarms {
  readonly characters: number;
  readonly findings: readonly Finding[];
}

/** More alarms per 10,000 characters than this want a reason beside them. */
const mostWithoutReason = 0.2;

/** Lints every text file of a folder as a whole document. */
export function alarmsIn(folder: string, lint: (text: string, name: string) => readonly Finding[]): Alarms {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort();
  const texts = files.map((name) => ({ name, text: readFileSync(path.join(folder, name), "utf8") }));
  return {
    characters: texts.reduce((sum, { text }) => sum + text.length, 0),
    findings: texts.flatMap(({ name, text }) => lint(text, name)),
  };
}

/**
 * A line for each rule with its alarms per 10,000 characters: of warning and above, and of all severities. The process
 * fails where a rule is too loud and nobody has said why.
 */
export function alarmTable(news: Alarms, reference: Alarms): string[] {
  const lines = [
    "| rule | default | clean-news, warning or above | clean-news, all | reference, warning or above | reference, all | reason |",
    "| --- | --- | ---: | ---: | ---: | ---: | --- |",
  ];
  for (const { documentation } of allRules) {
    const { id, severity } = documentation;
    const loud = [news, reference].map((alarms) => rate(alarms, id, "warning"));
    const all = [news, reference].map((alarms) => rate(alarms, id, "hint"));
    const given = alarmReasons[id] ?? "";
    const isTooLoud = given === "" && loud.some((one) => one > mostWithoutReason);
    if (isTooLoud) process.exitCode = 1;
    const reason = isTooLoud ? "**say why in alarm-reasons.ts**" : given;
    const cells = [loud[0], all[0], loud[1], all[1]].map((one) => one.toFixed(2));
    lines.push(`| ${id} | ${severity} | ${cells.join(" | ")} | ${reason} |`);
  }
  return lines;
}

function rate({ characters, findings }: Alarms, rule: string, least: Severity): number {
  const loudest = severities.indexOf(least);
  const own = findings.filter((one) => one.rule === rule && severities.indexOf(one.severity) <= loudest);
  return (1e4 * own.length) / characters;
}
