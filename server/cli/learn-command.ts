import { type Command, Option } from "commander";
import type { Bilingual, Language } from "../../rules/language";
import { createCommand } from "./help";

/** The options of `tifa learn` as commander gives them. */
export interface LearnCommandOptions {
  readonly out?: string;
  readonly evidence?: string;
  readonly known: readonly string[];
  readonly suspects: boolean;
}

/** Declares `tifa learn` and what it takes. */
export function learnCommand(language: Language): Command {
  const say = (zh: string, en: string) => ({ zh, en })[language];
  return createCommand("learn", language, {
    zh: "从本单位的文稿中学习提法，写成可审阅的 YAML",
    en: "Learn phrasings from your own documents, as YAML to review",
  })
    .argument("<path...>", say("文稿、文件夹或通配符", "documents, folders or globs"))
    .option(
      "--out <file>",
      say("写入此文件（默认写到标准输出）", "write to this file (default: standard output)"),
    )
    .option(
      "--evidence <file>",
      say("编一份语言证据表，写入此文件", "compile an evidence table into this file"),
    )
    .addOption(
      new Option(
        "--known <path>",
        say(
          "已有的提法文件或文件夹，其中的提法不再列出；可多次使用",
          "canon files or folders whose phrasings are left out; may be repeated",
        ),
      )
        .argParser((value: string, before: readonly string[]) => [...before, value])
        .default([], ""),
    )
    .option(
      "--suspects",
      say(
        "列出疑似笔误：只见一次，而相近的写法常见",
        "list suspects: wordings seen once beside a near one seen often",
      ),
      false,
    )
    .addHelpText("after", help[language]);
}

const help: Bilingual = {
  zh: `
名为 *_segments.txt 的文件视为一行一个片段，行末不算句末。
--evidence 还读 .jsonl（一行一个对象，取 title、text、date）以及 .gz 压缩文件；
不同时写 --out 时只编证据表。

示例：
  tifa learn 历年讲话 --out canon/learnt.yaml
  审阅之后在 tifa.json 中写上 "canon": ["canon"]，校对时即生效。
  tifa learn 历年文稿 --evidence own.evidence
  在 tifa.json 中写上 "evidence": ["own.evidence"]，本单位的惯用说法不再误报。`,
  en: `
A file named *_segments.txt holds one segment per line; its line ends are no
sentence ends.
--evidence also reads .jsonl (an object a line, of which title, text and date
are taken) and .gz of all these; without --out it compiles the table alone.

Examples:
  tifa learn speeches --out canon/learnt.yaml
  Review the file, then put "canon": ["canon"] into tifa.json to check with it.
  tifa learn archive --evidence own.evidence
  Put "evidence": ["own.evidence"] into tifa.json: wordings of your own house
  are then known as such.`,
};
