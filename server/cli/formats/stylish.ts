import type { Finding, Position, Severity, SourceReference } from "../../../rules/finding";
import { type Bilingual, inQuotes, type Language } from "../../../rules/language";
import type { Colors } from "../colors";
import { displayWidth, padToWidth, truncateToWidth, wrapToWidth } from "../display-width";
import { draftExcerpt, type ExcerptPart, fixedExcerpt } from "../excerpt";
import { plural } from "../plural";
import type { FileReport, Summary } from "../report";
import { severityNames } from "../severity-names";
import type { Ending, FormatContext, Formatter } from "./format";

const labels = {
  draft: { zh: "原文", en: "draft" },
  fix: { zh: "改为", en: "fix" },
  otherFix: { zh: "或为", en: "or" },
  source: { zh: "依据", en: "source" },
  related: { zh: "另见", en: "see" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The most corrections, sources and other places shown for one finding; the other formats hold them all. */
const mostFixes = 3;
const mostSources = 2;
const mostSourceLines = 3;
const mostTitles = 2;
const mostRelated = 3;

/** For people at a terminal: what stands in the draft, what it should be, and why. */
export class StylishFormatter implements Formatter {
  private readonly language: Language;
  private readonly colors: Colors;
  private readonly width: number;

  constructor({ language, colors, width }: FormatContext) {
    this.language = language;
    this.colors = colors;
    this.width = Math.max(50, Math.min(width, 100));
  }

  file({ path, text, findings }: FileReport): string {
    if (findings.length === 0) return "";
    const places = findings.map(({ start }) => placeOf(start));
    const placeWidth = Math.max(...places.map((place) => place.length));
    const lines = findings.flatMap((finding, i) =>
      this.finding(finding, text, places[i].padStart(placeWidth)),
    );
    return `${this.colors.underline(this.colors.bold(path))}\n${lines.join("\n")}\n\n`;
  }

  end({ summary, fixable, fixed, unlisted, tooManyWarnings, incomplete }: Ending): string {
    const { colors, language } = this;
    const found = summary.errors + summary.warnings + summary.infos + summary.hints;
    const lines: string[] = [];
    const add = (color: (text: string) => string, zh: string, en: string) => {
      lines.push(color({ zh, en }[language]));
    };
    if (fixed > 0) add(colors.green, `✔ 已自动改正 ${fixed} 处`, `✔ ${plural(fixed, "correction")} made`);
    if (found > 0) {
      const line = foundLine(summary, found);
      add(summary.errors > 0 ? colors.red : colors.yellow, line.zh, line.en);
    } else if (summary.files > 0) {
      const files = plural(summary.files, "file");
      const nothing =
        unlisted > 0 ? ["没有需要列出的问题", "nothing to list"] : ["未发现问题", "nothing found"];
      add(
        colors.green,
        `✔ 已检查 ${summary.files} 个文件，${nothing[0]}`,
        `✔ ${files} checked, ${nothing[1]}`,
      );
    } else if (!incomplete) {
      add(
        colors.yellow,
        "没有可校对的文件（*.md、*.markdown、*.txt）",
        "No file to check (*.md, *.markdown, *.txt)",
      );
    }
    if (fixable > 0) {
      add(
        colors.dim,
        `  其中 ${fixable} 处可用 --fix 自动改正`,
        `  ${fixable} of them can be corrected with --fix`,
      );
    }
    if (unlisted > 0)
      add(colors.dim, `  另有 ${unlisted} 处未列出（--quiet）`, `  ${unlisted} more not listed (--quiet)`);
    if (tooManyWarnings !== undefined) {
      const { found: warnings, allowed } = tooManyWarnings;
      add(
        colors.red,
        `✖ 警告 ${warnings} 处，超过 --max-warnings ${allowed}`,
        `✖ ${plural(warnings, "warning")}, more than --max-warnings ${allowed}`,
      );
    }
    return lines.map((line) => `${line}\n`).join("");
  }

  private finding(finding: Finding, text: string, place: string): string[] {
    const { colors, language } = this;
    const { severity, message, rule, suggestions, sources, related = [] } = finding;
    const name = padToWidth(severityNames[severity][language], language === "zh" ? 4 : 7);
    const indent = " ".repeat(2 + place.length + 2 + displayWidth(name) + 2);
    const room = this.width - indent.length;
    const messageLines = wrapToWidth(message, room);
    const last = messageLines[messageLines.length - 1];
    const lines = [`  ${colors.dim(place)}  ${this.severityColor(severity)(name)}  ${messageLines[0]}`];
    for (const line of messageLines.slice(1)) lines.push(indent + line);
    if (displayWidth(last) + 2 + rule.length <= room) lines[lines.length - 1] += `  ${colors.dim(rule)}`;
    else lines.push(indent + colors.dim(rule));

    const labelled = (label: Bilingual, value: string) =>
      `${indent}${colors.dim(padToWidth(label[language], labelWidth(language)))}${value}`;
    const valueWidth = room - labelWidth(language);
    const edits = suggestions[0]?.edits ?? [];
    lines.push(labelled(labels.draft, this.excerpt(draftExcerpt(text, finding, edits, valueWidth), "red")));
    for (const [i, suggestion] of suggestions.slice(0, mostFixes).entries()) {
      const excerpt = fixedExcerpt(text, finding, suggestion.edits, valueWidth);
      lines.push(labelled(i === 0 ? labels.fix : labels.otherFix, this.excerpt(excerpt, "green")));
    }
    for (const citation of citations(sources, language).slice(0, mostSources)) {
      const [first, ...more] = firstLines(citation, valueWidth, mostSourceLines);
      lines.push(labelled(labels.source, colors.dim(first)));
      for (const line of more) lines.push(indent + " ".repeat(labelWidth(language)) + colors.dim(line));
    }
    for (const other of related.slice(0, mostRelated)) {
      const value = truncateToWidth(`${placeOf(other.start)}  ${other.message}`, valueWidth);
      lines.push(labelled(labels.related, colors.dim(value)));
    }
    return lines;
  }

  private excerpt(parts: readonly ExcerptPart[], color: "red" | "green"): string {
    const mark = (text: string) => this.colors[color](this.colors.underline(text));
    return parts.map(({ text, marked }) => (marked && text !== "" ? mark(text) : text)).join("");
  }

  private severityColor(severity: Severity): (text: string) => string {
    const { colors } = this;
    return { error: colors.red, warning: colors.yellow, info: colors.blue, hint: colors.cyan }[severity];
  }
}

/** Line and character, counting from 1. */
function placeOf({ line, character }: Position): string {
  return `${line + 1}:${character + 1}`;
}

/** One line for each different excerpt, with the titles it stands in. */
function citations(sources: readonly SourceReference[], language: Language): string[] {
  const titles = new Map<string, string[]>();
  for (const { title, excerpt } of sources) titles.set(excerpt, [...(titles.get(excerpt) ?? []), title]);
  return [...titles].map(([excerpt, all]) => {
    const who = all.slice(0, mostTitles).join({ zh: "；", en: "; " }[language]);
    return { zh: `${who}：${inQuotes(excerpt)}`, en: `${who}: ${inQuotes(excerpt)}` }[language].replace(
      /\s+/g,
      " ",
    );
  });
}

/** The text in at most so many lines, with an ellipsis where there were more. */
function firstLines(text: string, width: number, most: number): string[] {
  const lines = wrapToWidth(text, width);
  if (lines.length <= most) return lines;
  const last = truncateToWidth(`${lines[most - 1]}${lines[most]}`, width);
  return [...lines.slice(0, most - 1), last];
}

function labelWidth(language: Language): number {
  return language === "zh" ? 6 : 8;
}

function foundLine({ files, errors, warnings, infos, hints }: Summary, found: number): Bilingual {
  const counts = [
    [errors, "错误", "error"],
    [warnings, "警告", "warning"],
    [infos, "信息", "info"],
    [hints, "提示", "hint"],
  ] as const;
  const present = counts.filter(([count]) => count > 0);
  const zh = present.map(([count, name]) => `${name} ${count}`).join("，");
  const en = present.map(([count, , name]) => plural(count, name)).join(", ");
  return {
    zh: `✖ 已检查 ${files} 个文件，发现 ${found} 处：${zh}`,
    en: `✖ ${plural(files, "file")} checked, ${found} found: ${en}`,
  };
}
