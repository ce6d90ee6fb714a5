import { Command, type Help } from "commander";
import type { Bilingual, Language } from "../../rules/language";
import { displayWidth, wrapToWidth } from "./display-width";

const titles: Readonly<Record<string, Bilingual>> = {
  "Usage:": { zh: "用法：", en: "Usage:" },
  "Arguments:": { zh: "参数：", en: "Arguments:" },
  "Options:": { zh: "选项：", en: "Options:" },
  "Global Options:": { zh: "通用选项：", en: "Global options:" },
  "Commands:": { zh: "子命令：", en: "Commands:" },
};

const usageWords: Readonly<Record<string, Bilingual>> = {
  "[options]": { zh: "[选项]", en: "[options]" },
  "[command]": { zh: "[子命令]", en: "[command]" },
};

/** A command whose help reads well in one language, Chinese columns counted, in 80 columns. */
export function createCommand(name: string, language: Language, description: Bilingual): Command {
  return new Command(name)
    .description(description[language])
    .helpOption("-h, --help", { zh: "显示本帮助", en: "show this help" }[language])
    .configureHelp(helpIn(language))
    .exitOverride()
    .configureOutput({ outputError: () => {} });
}

function helpIn(language: Language): Partial<Help> {
  return {
    helpWidth: 80,
    showGlobalOptions: true,
    displayWidth,
    boxWrap: (text, width) => wrapToWidth(text, width).join("\n"),
    styleTitle: (title) => titles[title]?.[language] ?? title,
    styleUsage: (usage) =>
      usage
        .split(" ")
        .map((word) => usageWords[word]?.[language] ?? word)
        .join(" "),
    subcommandTerm: (command) =>
      [command.name(), ...command.registeredArguments.map((argument) => argumentTerm(argument))].join(" "),
    optionDescription: (option) => option.description,
    argumentDescription: (argument) => argument.description,
  };
}

function argumentTerm(argument: { name(): string; required: boolean; variadic: boolean }): string {
  const name = argument.name() + (argument.variadic ? "..." : "");
  return argument.required ? `<${name}>` : `[${name}]`;
}
