import type { CommanderError } from "commander";
import type { Bilingual } from "../../rules/language";

/** Tifa could not do what was asked: one line on standard error, exit status 2. */
export class CommandError extends Error {
  constructor(
    readonly bilingual: Bilingual,
    options?: ErrorOptions,
  ) {
    super(bilingual.en, options);
  }
}

/** commander's complaint, in both languages, on one line. */
export function describeUsageError(error: CommanderError): Bilingual {
  const en = error.message
    .replace(/^error: /, "")
    .replaceAll("\n", " ")
    .replace(/\.$/, "");
  const [first = "", second = ""] = [...en.matchAll(/'([^']*)'/g)].map((match) => match[1]);
  const meant = /\(Did you mean (?:one of )?(.*)\?\)/.exec(en)?.[1];
  const hint = meant === undefined ? "" : `，是不是 ${meant}？`;
  const zh: Readonly<Record<string, string>> = {
    "commander.unknownOption": `没有选项 ${first}${hint || "，可用 --help 查看全部选项"}`,
    "commander.unknownCommand": `没有子命令 ${first}${hint || "，可用 --help 查看用法"}`,
    "commander.missingArgument": `缺少参数 ${first}`,
    "commander.optionMissingArgument": `选项 ${first} 后面缺少值`,
    "commander.invalidArgument": `${first} 的值“${second}”不可用`,
    "commander.excessArguments": "参数太多，可用 --help 查看用法",
    "commander.conflictingOption": `选项 ${first} 与 ${second} 不能同时使用`,
  };
  return { zh: zh[error.code] ?? en, en: meant === undefined ? `${en}; see --help` : en };
}
