import type { Command } from "commander";
import { type Severity, severities } from "../../rules/finding";
import type { Bilingual, Language } from "../../rules/language";
import { CommandError } from "./command-error";
import { createCommand } from "./help";

export const formats = ["stylish", "json", "github"] as const;
export type FormatName = (typeof formats)[number];

/** The options of `tifa check` as commander gives them. */
export interface CheckOptions {
  readonly format: FormatName;
  readonly fix: boolean;
  readonly diff: boolean;
  readonly stdinFilename?: string;
  readonly maxWarnings?: number;
  readonly failOn: Severity;
  readonly exitZero: boolean;
  readonly hints: boolean;
  readonly quiet: boolean;
  readonly updateIgnores: boolean;
  readonly color?: boolean;
}

/** Declares `tifa check` and what it takes. */
export function checkCommand(language: Language): Command {
  const say = (zh: string, en: string) => ({ zh, en })[language];
  return createCommand("check", language, {
    zh: "校对文稿：文件、文件夹、通配符，或用 - 读标准输入；不写路径则校对当前文件夹",
    en: "Proof-read drafts: files, folders, globs, or - for standard input; without a path, the current folder",
  })
    .argument(
      "[path...]",
      say(
        "文稿、文件夹或通配符；文件夹中取 *.md、*.markdown、*.txt",
        "drafts, folders (*.md, *.markdown, *.txt) or globs",
      ),
    )
    .option(
      "--format <name>",
      say(
        `输出格式：${formats.join("、")}（默认 stylish）`,
        `output: ${formats.join(", ")} (default stylish)`,
      ),
      (value) => oneOf(value, formats, "--format"),
      "stylish",
    )
    .option(
      "--fix",
      say("自动改正有把握的问题并写回文件", "make the safe corrections and write the files"),
      false,
    )
    .option(
      "--diff",
      say("只显示 --fix 会作的改动，不写文件", "show what --fix would change, write nothing"),
      false,
    )
    .option(
      "--stdin-filename <name>",
      say(
        "标准输入的文件名，用来定格式和配置",
        "the name standard input goes by, for its format and settings",
      ),
    )
    .option(
      "--max-warnings <n>",
      say("警告超过 n 处即算不通过", "fail if there are more than n warnings"),
      wholeNumber,
    )
    .option(
      "--fail-on <severity>",
      say(
        `达到此级别即算不通过：${severities.join("、")}（默认 error）`,
        `fail from this severity on: ${severities.join(", ")} (default error)`,
      ),
      (value) => oneOf(value, severities, "--fail-on"),
      "error",
    )
    .option(
      "--exit-zero",
      say("有问题也以状态 0 结束", "exit with status 0 even if something was found"),
      false,
    )
    .option("--hints", say("连同提示级一起列出", "list hints too"), false)
    .option(
      "--update-ignores",
      say(
        "把现有的问题记入 .tifa/ignores.json，今后只报新的",
        "take what is found now into .tifa/ignores.json, so that only what is new is reported",
      ),
      false,
    )
    .option("--quiet", say("只列使校对不通过的问题", "list only what fails the run"), false)
    .addHelpText("after", say(statusHelp.zh, statusHelp.en));
}

const statusHelp: Bilingual = {
  zh: `
结束状态：
  0  没有达到不通过级别的问题
  1  有问题
  2  未能完成：选项有误、文件无法读取、配置有误等

示例：
  tifa check 讲话稿.md
  tifa check drafts --format json > report.json
  cat 讲话稿.txt | tifa check --stdin-filename 讲话稿.txt -`,
  en: `
Exit status:
  0  nothing at or above the failing severity
  1  something was found
  2  Tifa could not do it: a bad option, an unreadable file, broken settings

Examples:
  tifa check speech.md
  tifa check drafts --format json > report.json
  cat speech.txt | tifa check --stdin-filename speech.txt -`,
};

function oneOf<T extends string>(value: string, allowed: readonly T[], option: string): T {
  const found = allowed.find((one) => one === value);
  if (found !== undefined) return found;
  throw new CommandError({
    zh: `${option} 的值应是 ${allowed.join("、")} 之一，不能是“${value}”`,
    en: `${option} must be one of ${allowed.join(", ")}, not “${value}”`,
  });
}

function wholeNumber(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new CommandError({
    zh: `--max-warnings 的值应是 0 或正整数，不能是“${value}”`,
    en: `--max-warnings must be a whole number, 0 or more, not “${value}”`,
  });
}
