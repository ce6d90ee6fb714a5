import { existsSync } from "node:fs";
import { type Command, CommanderError } from "commander";
import packageJson from "../../package.json";
import type { Bilingual, Language } from "../../rules/language";
import { findConfiguration } from "../workspace/configuration";
import { inlineMore } from "../workspace/engine";
import { ShippedDataError } from "../workspace/shipped-data";
import { type CheckOptions, checkCommand } from "./check-options";
import { CommandError, describeUsageError } from "./command-error";
import { type ExplainOptions, explainCommand } from "./explain-command";
import { createCommand } from "./help";
import { earlyLanguage, environmentLanguage, requestedLanguage } from "./language";
import { type LearnCommandOptions, learnCommand } from "./learn-command";
import { ProblemLog, surviveClosedPipes } from "./output";

inlineMore();

/** The language of a run: `--lang`, else the settings of the first path, else the locale. */
async function languageFor(firstPath: string | undefined): Promise<Language> {
  const requested = requestedLanguage(process.argv.slice(2));
  if (requested !== undefined) return requested;
  const { configuration } = await findConfiguration(firstPath ?? "draft.md");
  return configuration.language ?? environmentLanguage(process.env);
}

function program(language: Language): Command {
  const say = (zh: string, en: string) => ({ zh, en })[language];
  const main = createCommand("tifa", language, {
    zh: "提法校对：在讲话稿和公文中找出与规范提法不符之处",
    en: "Proof-reads Chinese official writing against its canonical phrasings",
  })
    .version(packageJson.version, "-V, --version", say("显示版本号", "show the version"))
    .option(
      "--lang <language>",
      say("界面语言：zh 或 en（默认随系统）", "language: zh or en (default: the system's)"),
      asLanguage,
    )
    .option("--color", say("总是使用颜色", "always use colours"))
    .option("--no-color", say("不用颜色", "never use colours"))
    .helpCommand(false);
  const check = checkCommand(language).action(async (paths: string[], _, command: Command) => {
    const runLanguage = await languageFor(paths[0] === "-" ? command.opts().stdinFilename : paths[0]);
    const { check: run } = await import("./check");
    process.exitCode = await run(paths, command.optsWithGlobals<CheckOptions>(), runLanguage);
  });
  const explain = explainCommand(language).action(
    async (subject: string | undefined, _, command: Command) => {
      const runLanguage = await languageFor(undefined);
      const { explain: run } = await import("./explain");
      process.exitCode = await run(subject, command.optsWithGlobals<ExplainOptions>(), runLanguage);
    },
  );
  const init = createCommand("init", language, {
    zh: "在当前文件夹写一个 tifa.json",
    en: "Write a tifa.json into the current folder",
  }).action(async () => (await import("./init")).init(language));
  const lsp = createCommand("lsp", language, {
    zh: "启动语言服务器，供编辑器使用",
    en: "Start the language server, for editors",
  })
    .option("--stdio", say("经标准输入输出通信", "talk over standard input and output"))
    .action(async () => (await import("./lsp")).lsp());
  const learn = learnCommand(language).action(async (paths: string[], _, command: Command) => {
    const { learn: run } = await import("./learn");
    process.exitCode = await run(paths, command.opts<LearnCommandOptions>(), language);
  });
  const help = createCommand("help", language, { zh: "显示子命令的帮助", en: "Show the help of a command" })
    .argument("[command]", say("子命令", "a command"))
    .action((name: string | undefined) => {
      const asked = name === undefined ? main : main.commands.find((command) => command.name() === name);
      if (asked === undefined) throw new CommandError(noSuchCommand(name ?? ""));
      asked.outputHelp();
    });
  for (const command of [check, learn, explain, init, lsp, help]) main.addCommand(command);
  return main;
}

function noSuchCommand(name: string): Bilingual {
  return {
    zh: `没有子命令 ${name}，可用 --help 查看用法`,
    en: `there is no command ${name}; see --help`,
  };
}

/** `tifa draft.md` most likely meant to check it. */
function unknownCommand(name: string): CommandError | undefined {
  if (!existsSync(name) && !/[./\\]/.test(name)) return undefined;
  return new CommandError({
    zh: `没有子命令 ${name}；若要校对这个文件，请用：tifa check ${name}`,
    en: `there is no command ${name}; to check that file: tifa check ${name}`,
  });
}

function asLanguage(value: string): Language {
  if (value === "zh" || value === "en") return value;
  throw new CommandError({
    zh: `--lang 的值应是 zh 或 en，不能是“${value}”`,
    en: `--lang must be zh or en, not “${value}”`,
  });
}

async function main(args: readonly string[]): Promise<void> {
  surviveClosedPipes();
  const language = earlyLanguage(args, process.env);
  const problems = new ProblemLog(language, process.cwd());
  const commands = program(language);
  if (args.length === 0) {
    process.stdout.write(commands.helpInformation());
    return;
  }
  try {
    await commands.parseAsync(args, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError && (error.exitCode === 0 || error.code === "commander.help")) return;
    process.exitCode = 2;
    if (error instanceof CommanderError) {
      const [, name] = /unknown command '(.*?)'/.exec(error.message) ?? [];
      const better = name === undefined ? undefined : unknownCommand(name);
      problems.tell({ message: better?.bilingual ?? describeUsageError(error) });
    } else if (error instanceof CommandError) problems.tell({ message: error.bilingual });
    else if (error instanceof ShippedDataError) problems.tell({ file: error.file, message: error.bilingual });
    else throw error;
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 2;
});
