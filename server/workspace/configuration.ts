import { readFile } from "node:fs/promises";
import path from "node:path";
import ignore from "ignore";
import { type FileProblem, placeOf } from "../../rules/canon/yaml-node";
import type { Severity } from "../../rules/finding";
import type { Language } from "../../rules/language";
import { projectCanonFolder } from "./canon-folders";
import { readConfiguration } from "./configuration-schema";
import { JsonSyntaxError, parseJson } from "./json-node";
import { withoutByteOrderMark } from "./read-text";
import { isMissing, systemReason } from "./system-error";

/** The name of the file settings are read from. */
export const configurationFileName = "tifa.json";

/** What is wrong in a `tifa.json`; line and character count from 1, as editors show them. */
export type ConfigurationProblem = FileProblem;

/** The settings in force for the files of a folder. */
export interface Configuration {
  /** The `tifa.json` they come from; undefined: none was found, all is default. */
  readonly path: string | undefined;
  readonly language: Language | undefined;
  readonly rules: Readonly<Record<string, Severity | "off">>;
  /** When drafts were written that do not say so themselves, as 2023, 2023-05 or 2023-05-10. */
  readonly date: string | undefined;
  /** Patterns of files left alone, in `.gitignore` syntax, relative to the folder of `path`. */
  readonly ignore: readonly string[];
  /** Absolute paths of the project's own canon files and folders: `.tifa/canon` if there is one, and those named. */
  readonly canon: readonly string[];
  /** Absolute paths of evidence tables that add to the shipped one. */
  readonly evidence: readonly string[];
}

export interface FoundConfiguration {
  readonly configuration: Configuration;
  readonly problems: readonly ConfigurationProblem[];
}

/** The settings where no `tifa.json` was found. */
export const defaultConfiguration: Configuration = {
  path: undefined,
  language: undefined,
  rules: {},
  date: undefined,
  ignore: [],
  canon: [],
  evidence: [],
};

const none: FoundConfiguration = { configuration: defaultConfiguration, problems: [] };

const foundByFolder = new Map<string, Promise<FoundConfiguration>>();

/**
 * The settings for a file: those of the nearest `tifa.json` in its folder or above, which stands alone and
 * inherits nothing, with the `.tifa/canon` beside it; where there is no `tifa.json`, the nearest `.tifa/canon`. Kept per
 * folder until `forgetConfigurations`. A broken file gives what could be read of it and the problems; it never throws.
 */
export function findConfiguration(filePath: string): Promise<FoundConfiguration> {
  return ofFolder(path.dirname(path.resolve(filePath)));
}

/** A `tifa.json` was made, changed or removed: read them anew. */
export function forgetConfigurations(): void {
  foundByFolder.clear();
}

/** Whether the settings say to leave this file (absolute path) alone. */
export function isIgnored(configuration: Configuration, filePath: string): boolean {
  if (configuration.path === undefined || configuration.ignore.length === 0) return false;
  const relative = path.relative(path.dirname(configuration.path), filePath).split(path.sep).join("/");
  return ignore.isPathValid(relative) && ignore().add(configuration.ignore).ignores(relative);
}

function ofFolder(folder: string): Promise<FoundConfiguration> {
  let found = foundByFolder.get(folder);
  if (found === undefined) {
    found = read(folder);
    foundByFolder.set(folder, found);
  }
  return found;
}

async function read(folder: string): Promise<FoundConfiguration> {
  const file = path.join(folder, configurationFileName);
  const ownCanon = projectCanonFolder(folder);
  let text: string;
  try {
    text = withoutByteOrderMark(await readFile(file, "utf8"));
  } catch (error) {
    if (isMissing(error)) return withoutFile(folder, ownCanon);
    const reason = systemReason(error);
    return withProblem(file, ownCanon, {
      file,
      line: 1,
      character: 1,
      message: { zh: `无法读取：${reason.zh}`, en: `cannot be read: ${reason.en}` },
    });
  }
  try {
    const { problems, ...settings } = readConfiguration(parseJson(text), text, file);
    const canon = ownCanon === undefined ? settings.canon : [ownCanon, ...settings.canon];
    return { configuration: { ...settings, canon, path: file }, problems };
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    return withProblem(file, ownCanon, { file, ...placeOf(text, error.offset), message: error.bilingual });
  }
}

/** What holds in a folder without a `tifa.json`: what holds above, unless only its own canon does. */
async function withoutFile(folder: string, ownCanon: string | undefined): Promise<FoundConfiguration> {
  const parent = path.dirname(folder);
  const above = parent === folder ? none : await ofFolder(parent);
  if (ownCanon === undefined || above.configuration.path !== undefined) return above;
  return { configuration: { ...defaultConfiguration, canon: [ownCanon] }, problems: [] };
}

function withProblem(
  file: string,
  ownCanon: string | undefined,
  problem: ConfigurationProblem,
): FoundConfiguration {
  const canon = ownCanon === undefined ? [] : [ownCanon];
  return { configuration: { ...defaultConfiguration, canon, path: file }, problems: [problem] };
}
