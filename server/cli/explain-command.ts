import { type Command, Option } from "commander";
import type { Bilingual, Language } from "../../rules/language";
import { createCommand } from "./help";

/** The options of `tifa explain` as commander gives them. */
export interface ExplainOptions {
  /** A text to be explained; `-` stands for standard input. */
  readonly text?: string;
  readonly evidence: boolean;
  readonly format: "text" | "json";
  readonly color?: boolean;
}

/** Declares `tifa explain` and what it takes. */
export function explainCommand(language: Language): Command {
  const say = (zh: string, en: string) => ({ zh, en })[language];
  return createCommand("explain", language, {
    zh: "说明规则、提法、一段文字为何报或不报，或证据表的来历",
    en: "Explain a rule, a phrasing, why a text is or is not flagged, or the evidence",
  })
    .argument(
      "[subject]",
      say(
        "规则名（如 canon/near-miss）或提法（如 三会一课）；用 --evidence 时为证据表文件",
        "a rule (canon/near-miss) or a phrasing (三会一课); with --evidence, a table's file",
      ),
    )
    .option(
      "--text <text>",
      say(
        "说明校对这段文字时考虑过什么、为何报或不报；写 - 则读标准输入",
        "say what was considered in a text, and why it was flagged or not; - reads standard input",
      ),
    )
    .option(
      "--evidence",
      say(
        "说明语言证据表由哪些文稿统计而成；不写文件则为现用的各表",
        "say what the evidence tables were counted from; without a file, all in use",
      ),
      false,
    )
    .addOption(
      new Option(
        "--format <format>",
        say("输出格式：text 或 json（规则除外）", "output: text or json (not of rules)"),
      )
        .choices(["text", "json"])
        .default("text", ""),
    )
    .addHelpText("after", help[language]);
}

const help: Bilingual = {
  zh: `
示例：
  tifa explain 广大党员
  tifa explain canon/near-miss
  tifa explain --text "评选表彰十大党员标兵"`,
  en: `
Examples:
  tifa explain 广大党员
  tifa explain canon/near-miss
  tifa explain --text "评选表彰十大党员标兵"`,
};
