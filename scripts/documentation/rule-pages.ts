import type { Finding } from "../../rules/finding";
import type { Language } from "../../rules/language";
import { type Example, exampleOf, type RuleDocumentation, type WrongExample } from "../../rules/rule";
import { escapeMarkdown, fenced, table } from "./markdown";
import {
  fixExplanations,
  fixNames,
  groupName,
  severityNames,
  tierExplanations,
  tierNames,
} from "./rule-words";

const origin = "<!-- Written by npm run docs from the rule's own documentation; change it there. -->";

/** What the whole linter says where an example has its mistake, in one language; undefined where it says nothing. */
export type FindingIn = (example: WrongExample, rule: string, language: Language) => Finding | undefined;

/** The page of a rule, Chinese first, with the examples that run as its tests. */
export function rulePage(rule: RuleDocumentation, findingIn: FindingIn): string {
  const { id, title, what, why, tier, severity, fix } = rule;
  return page([
    origin,
    `# ${escapeMarkdown(title.zh)} · ${escapeMarkdown(title.en)}`,
    `\`${id}\``,
    "## 中文",
    escapeMarkdown(what.zh),
    `**为什么**　${escapeMarkdown(why.zh)}`,
    list([
      `**依据**　${tierNames[tier].zh}。${tierExplanations[tier].zh}`,
      `**默认级别**　${severityNames[severity].zh}（\`${severity}\`）。证据不足时自动降级，不会升级。`,
      `**改法**　${fixNames[fix].zh}。${fixExplanations[fix].zh}`,
    ]),
    "## English",
    escapeMarkdown(what.en),
    `**Why.** ${escapeMarkdown(why.en)}`,
    list([
      `**Rests on** ${tierNames[tier].en}. ${tierExplanations[tier].en}`,
      `**Default severity** \`${severity}\`. Weak evidence lowers it; nothing raises it.`,
      `**Fix** \`${fixNames[fix].en}\`. ${fixExplanations[fix].en}`,
    ]),
    "## 误例 · Wrong",
    "“标出”是应当标出的文字，“报出”是级别和说明，“改后”是采用第一个改法之后的全文。",
    "标出: the words that are marked. 报出: what is said of them. 改后: the text after the first suggestion.",
    ...rule.wrong.map((example) => fenced(wrongExample(example, id, findingIn))),
    "## 正例 · Fine",
    "以下写法不会报出。 These are left alone.",
    ...fineExamples(rule.fine),
    "## 设置 · Settings",
    "在 `tifa.json` 中可改级别，或写 `off` 停用。 Set another severity in `tifa.json`, or `off`:",
    fenced(`{ "rules": { "${id}": "off" } }`, "json"),
    "[全部规则 · All rules](../README.md)",
  ]);
}

/** The index of the rules' pages. */
export function ruleIndex(rules: readonly RuleDocumentation[]): string {
  const rows = rules.map((rule) => [
    link(rule, "."),
    `${escapeMarkdown(rule.title.zh)}<br>${escapeMarkdown(rule.title.en)}`,
    `${groupName(rule).zh} · ${groupName(rule).en}`,
    `\`${rule.severity}\``,
    `${fixNames[rule.fix].zh} · ${fixNames[rule.fix].en}`,
  ]);
  return page([
    origin,
    "# 规则 · Rules",
    "每条规则一页，例子都作为测试运行。 One page per rule; its examples run as tests.",
    table(["规则 Rule", "内容 What", "类别 Group", "级别 Severity", "改法 Fix"], rows),
  ]);
}

/** The rules as a README shows them, in one language. */
export function ruleTable(rules: readonly RuleDocumentation[], language: Language): string {
  const head = {
    zh: ["规则", "查什么", "例", "默认级别", "改法"],
    en: ["Rule", "Finds", "Example", "Severity", "Fix"],
  }[language];
  const rows = rules.map((rule) => [
    link(rule, "docs/rules"),
    escapeMarkdown(rule.title[language]),
    shortExample(rule.wrong[0]),
    { zh: severityNames[rule.severity].zh, en: rule.severity }[language],
    fixNames[rule.fix][language],
  ]);
  return table(head, rows);
}

/** The wording marked and what becomes of it, as a code span, in which nothing is checked. */
function shortExample({ text, find, fix }: WrongExample): string {
  const at = text.indexOf(find);
  if (fix === undefined || at < 0) return `\`${find}\``;
  const behind = text.length - at - find.length;
  const right = fix.slice(
    Math.min(at, sharedStart(text, fix)),
    fix.length - Math.min(behind, sharedEnd(text, fix)),
  );
  // What is only deleted leaves nothing to show.
  return right === "" ? `\`${find}\`` : `\`${find}\` → ${escapeMarkdown(right)}`;
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length++;
  return length;
}

function sharedEnd(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[a.length - 1 - length] === b[b.length - 1 - length])
    length++;
  return length;
}

/** Those of one line together, the others each on its own. */
function fineExamples(fine: RuleDocumentation["fine"]): string[] {
  const examples = fine.map(exampleOf);
  const isLine = ({ text, name }: Example) => name === undefined && !text.includes("\n");
  const lines = examples.filter(isLine).map(({ text }) => text);
  const others = examples.filter((example) => !isLine(example));
  return [
    ...(lines.length > 0 ? [fenced(lines.join("\n"))] : []),
    ...others.map(({ text, name }) => fenced([...fileLine(name), text.trimEnd()].join("\n"))),
  ];
}

const says = { zh: "报出", en: "    " } as const;

function fileLine(name: string | undefined): string[] {
  return name === undefined ? [] : [`文件  ${name}`];
}

function wrongExample(example: WrongExample, id: string, findingIn: FindingIn): string {
  const { text, find, fix, name } = example;
  const said = (["zh", "en"] as const).flatMap((language) => {
    const finding = findingIn(example, id, language);
    return finding === undefined
      ? []
      : [`${says[language]}  ${severityNames[finding.severity][language]} ${finding.message}`];
  });
  return [
    ...fileLine(name),
    `原文  ${text.trimEnd()}`,
    `标出  ${find}`,
    ...said,
    ...(fix === undefined ? [] : [`改后  ${fix.trimEnd()}`]),
  ].join("\n");
}

function link({ id }: RuleDocumentation, folder: string): string {
  return `[\`${id}\`](${folder}/${id}.md)`;
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

function page(blocks: readonly string[]): string {
  return `${blocks.join("\n\n")}\n`;
}
