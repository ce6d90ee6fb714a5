import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Finding } from "../../rules/finding";
import type { TextFormat } from "../../rules/text/document";
import { lint, segmenterName } from "./shipped-linter";

/** A text that tests lint as if it were somebody's draft. */
export interface Draft {
  readonly name: string;
  readonly text: string;
  readonly format: TextFormat;
}

/** Marks were made with nodejieba; with other word boundaries a few findings differ. */
export const skipWithoutNodejieba =
  segmenterName === "nodejieba" ? false : "the marks are those of nodejieba, which is not installed";

/** The .md and .txt files of a folder, sorted by name. */
export function readDrafts(folder: string): Draft[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:md|txt)$/.test(name))
    .sort()
    .map((name) => ({
      name,
      text: readFileSync(path.join(folder, name), "utf8"),
      format: name.endsWith(".md") ? "markdown" : "plain",
    }));
}

/** What the shipped linter finds in a draft of that text. */
export function findingsOf({ name, format }: Draft, text: string): Finding[] {
  return lint(text, format, name);
}

/** A finding in one line, its place counted from 1: `line:column severity rule ⟦text⟧ → first suggestion`. */
export function markOf({ start, severity, rule, text, suggestions }: Finding): string {
  const place = `${start.line + 1}:${start.character + 1}`;
  const written = text.replaceAll(/\r\n|\r|\n/g, "⏎");
  const suggestion = suggestions[0] === undefined ? "" : ` → ${suggestions[0].title}`;
  return `${place} ${severity} ${rule} ⟦${written}⟧${suggestion}`;
}

/** Begins a line about a finding that should not be there; it goes with the finding. */
const FALSE_ALARM = "false alarm: ";

export interface Marks {
  /** What is to be found, and is. */
  readonly expected: readonly string[];
  /** What is found and should not be. */
  readonly falseAlarms: readonly string[];
}

/** The marks of a file, a line each. */
export function readMarks(file: string): Marks {
  const lines = linesOf(file);
  return {
    expected: lines.filter((line) => !line.startsWith(FALSE_ALARM)),
    falseAlarms: lines.filter((line) => line.startsWith(FALSE_ALARM)).map(withoutLabel),
  };
}

export function ruleOfMark(mark: string): string {
  return mark.split(" ", 3)[2];
}

export function severityOfMark(mark: string): string {
  return mark.split(" ", 2)[1];
}

/**
 * Fails where a finding has no mark in `file` or a mark no finding. UPDATE_FIXTURES=1 writes the file anew, to be read
 * before it is committed; what was a false alarm stays one.
 */
export function assertMarks(file: string, findings: readonly Finding[]): void {
  const found = findings.map(markOf);
  if (process.env.UPDATE_FIXTURES) {
    const alarms = new Set(existsSync(file) ? readMarks(file).falseAlarms : []);
    const lines = found.map((mark) => `${alarms.has(mark) ? FALSE_ALARM : ""}${mark}\n`);
    writeFileSync(file, lines.join(""));
  }
  assert.deepEqual(found, linesOf(file).map(withoutLabel));
}

function linesOf(file: string): string[] {
  return readFileSync(file, "utf8").split("\n").slice(0, -1);
}

function withoutLabel(line: string): string {
  return line.startsWith(FALSE_ALARM) ? line.slice(FALSE_ALARM.length) : line;
}
