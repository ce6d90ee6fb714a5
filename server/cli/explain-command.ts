import { type Command, Option } from "commander";
import type { Language } from "../../rules/language";
import { createCommand } from "./help";

/** The options of `tifa explain` as commander gives them. */
export interface ExplainOptions {
  readonly evidence: boolean;
  readonly format: "text" | "json";
}

/** Declares `tifa explain` and what it takes. */
export function explainCommand(language: Language): Command {
  const say = (zh: string, en: string) => ({ zh, en })[language];
  return createCommand("explain", language, {
    zh: "说明一条规则、一条提法的出处，或语言证据表的来历",
    en: "Explain a rule, where a phrasing comes from, or what the evidence is",
  })
    .argument(
      "[subject]",
      say(
        "规则名（如 canon/near-miss）或提法（如 三会一课）；用 --evidence 时为证据表文件",
        "a rule (canon/near-miss) or a phrasing (三会一课); with --evidence, a table's file",
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
        say("--evidence 的格式：text 或 json", "format of --evidence: text or json"),
      )
        .choices(["text", "json"])
        .default("text", ""),
    );
}
