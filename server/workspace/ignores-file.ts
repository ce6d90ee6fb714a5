import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { type FileProblem, placeOf } from "../../rules/canon/yaml-node";
import type { IgnoreEntry } from "../../rules/ignores/entries";
import type { Bilingual } from "../../rules/language";
import { configurationFileName } from "./configuration";
import { type JsonNode, JsonSyntaxError, parseJson } from "./json-node";
import { withoutByteOrderMark } from "./read-text";
import { isMissing, systemReason } from "./system-error";
import { writeOrCreateFile } from "./write-file";

/** Where a project keeps the findings that are to be left alone, below its folder. */
export const ignoresFileName = path.join(".tifa", "ignores.json");

const formatVersion = 1;

/** What an ignores file says, by the path of the draft relative to the project's folder, with forward slashes. */
export type IgnoresByDraft = ReadonlyMap<string, readonly IgnoreEntry[]>;

export interface ReadIgnores {
  readonly ignores: IgnoresByDraft;
  readonly problems: readonly FileProblem[];
}

/**
 * The folder whose ignores hold for a file: the nearest above it with a `.tifa/ignores.json`, but none above the nearest
 * `tifa.json`, which is where a project begins.
 */
export function ignoresFolder(file: string): string | undefined {
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, ignoresFileName))) return folder;
    if (existsSync(path.join(folder, configurationFileName)) || path.dirname(folder) === folder)
      return undefined;
  }
}

/** The path a draft goes by in the ignores of a folder. */
export function draftName(folder: string, file: string): string {
  return path.relative(folder, file).split(path.sep).join("/");
}

/** Reads the ignores of a folder; what is broken in them is left out and reported. Never throws. */
export function readIgnores(folder: string): ReadIgnores {
  const file = path.join(folder, ignoresFileName);
  let text: string;
  try {
    text = withoutByteOrderMark(readFileSync(file, "utf8"));
  } catch (error) {
    if (isMissing(error)) return { ignores: new Map(), problems: [] };
    const reason = systemReason(error);
    const message = { zh: `无法读取：${reason.zh}`, en: `cannot be read: ${reason.en}` };
    return { ignores: new Map(), problems: [{ file, line: 1, character: 1, message }] };
  }
  const problems: FileProblem[] = [];
  const ignores = new Map<string, IgnoreEntry[]>();
  const report = (offset: number, message: Bilingual): void => {
    problems.push({ file, ...placeOf(text, offset), message });
  };
  try {
    for (const item of itemsOf(parseJson(text), report)) {
      const read = readEntry(item);
      if (read === undefined) report(item.offset, notAnEntry);
      else ignores.set(read.file, [...(ignores.get(read.file) ?? []), read.entry]);
    }
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    report(error.offset, error.bilingual);
  }
  return { ignores, problems };
}

const notAnEntry: Bilingual = {
  zh: "每条忽略应有 file、rule、text、key 四项，请改正或删去这一条",
  en: "an ignore must have file, rule, text and key; put this one right or remove it",
};

function itemsOf(node: JsonNode, report: (offset: number, message: Bilingual) => void): readonly JsonNode[] {
  const member = (name: string) =>
    node.kind === "object" ? node.entries.find(({ key }) => key === name)?.value : undefined;
  const version = member("version");
  if (version !== undefined && !(version.kind === "other" && version.value === formatVersion)) {
    report(version.offset, {
      zh: `只认识 "version": ${formatVersion}，此文件可能由更新的 Tifa 写成`,
      en: `only "version": ${formatVersion} is known; a newer Tifa may have written this file`,
    });
    return [];
  }
  const list = member("ignores");
  if (list?.kind === "array") return list.items;
  report(node.offset, {
    zh: '内容应是 {"version": 1, "ignores": […]}',
    en: 'the file must read {"version": 1, "ignores": […]}',
  });
  return [];
}

function readEntry(node: JsonNode): { readonly file: string; readonly entry: IgnoreEntry } | undefined {
  if (node.kind !== "object") return undefined;
  const strings = new Map(
    node.entries.map(({ key, value }) => [key, value.kind === "string" ? value.value : undefined]),
  );
  const [file, rule, text, key] = ["file", "rule", "text", "key"].map((name) => strings.get(name));
  if (file === undefined || rule === undefined || text === undefined || key === undefined) return undefined;
  const reason = strings.get("reason");
  return { file, entry: { rule, text, key, ...(reason !== undefined && { reason }) } };
}

/** Writes the ignores of a folder, sorted, so that the same ones give the same bytes. Throws the system's error. */
export function writeIgnores(folder: string, ignores: IgnoresByDraft): void {
  const list = [...ignores]
    .flatMap(([draft, entries]) => entries.map((entry) => ({ file: draft, ...entry })))
    .sort((a, b) => compare(a.file, b.file) || compare(a.rule, b.rule) || compare(a.key, b.key));
  const content = `${JSON.stringify({ version: formatVersion, ignores: list }, undefined, 2)}\n`;
  writeOrCreateFile(path.join(folder, ignoresFileName), content);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
