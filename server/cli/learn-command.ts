import { type Command, Option } from "commander";
import type { Bilingual, Language } from "../../rules/language";
import { createCommand } from "./help";

/** The options of `tifa learn` as commander gives them. */
export interface LearnCommandOptions {
  readonly out?: string;
  readonly evidence?: string;
  readonly known: readonly string[];
  readonly suspects: boolean;
  readonly accept: boolean;
  readonly all: boolean;
  readonly format: "diff" | "json";
}

/** Declares `tifa learn` and what it takes. */
export function learnCommand(language: Language): Command {
  const say = (zh: string, en: string) => ({ zh, en })[language];
  return createCommand("learn", language, {
    zh: "从本单位的文稿中学习提法，列出可增补的供审阅",
    en: "Learn phrasings from your own documents, as a diff to review",
  })
    .argument("<path...>", say("文稿、文件夹或通配符", "documents, folders or globs"))
    .option(
      "--out <file>",
      say("把全部提法写成 YAML，存入此文件", "write all phrasings as YAML into this file"),
    )
    .option(
      "--evidence <file>",
      say("编一份语言证据表，写入此文件", "compile an evidence table into this file"),
    )
    .addOption(
      new Option(
        "--accept",
        say(
          "把所列的收入本单位的提法库 .tifa/canon/",
          "write what is proposed into your own canon, .tifa/canon/",
        ),
      )
        .default(false)
        .conflicts(["out", "format"]),
    )
    .option("--all", say("全部列出，不只列最强的", "list all of it, not only the best attested"), false)
    .addOption(
      new Option(
        "--format <name>",
        say("输出格式：diff、json（默认 diff）", "output: diff, json (default diff)"),
      )
        .default("diff", "")
        .choices(["diff", "json"]),
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
        "列出全部疑似笔误：只见一次，而相近的写法常见",
        "list all suspects: wordings seen once beside a near one seen often",
      ),
      false,
    )
    .addHelpText("after", help[language]);
}

const help: Bilingual = {
  zh: `
不写 --out 时，与生效的提法库（本单位、个人、随 Tifa 附带的，依次叠加）比较，以补丁
列出要增补的新提法、异写和搭配，各带次数和例句，并附疑似笔误和常用句式。补丁写入
.tifa/canon/learnt.yaml 和 sources.yaml，在 tifa.json 或 .tifa 所在的文件夹，都没有则
在当前文件夹。.tifa/canon/rejected.txt 中的提法（每行一条，# 开头的是注释）和标了
withdrawn 的不再列出。
名为 *_segments.txt 的文件视为一行一个片段，行末不算句末。
--evidence 还读 .jsonl（一行一个对象，取 title、text、date）以及 .gz 压缩文件；
不写 --accept 和 --out 时只编证据表。

示例：
  tifa learn 历年讲话
  审阅增补；再加 --accept 收入，校对时即生效，不要的随后从 learnt.yaml 中删去。
  tifa learn 历年讲话 | git apply
  与 --accept 相同，可在 tifa.json 或 .tifa 所在的文件夹中这样收入。
  tifa learn 历年讲话 --out canon/learnt.yaml
  不比较，写出全部提法；在 tifa.json 中写上 "canon": ["canon"] 即生效。
  tifa learn 历年文稿 --evidence own.evidence
  在 tifa.json 中写上 "evidence": ["own.evidence"]，本单位的惯用说法不再误报。`,
  en: `
Without --out, compares the documents with the canon in force (your unit's over
your own over the shipped one) and prints a diff of what to add: new phrasings,
variants and collocations, each with its counts and an excerpt, and below it
probable slips and frames. The diff is for .tifa/canon/learnt.yaml and
sources.yaml, beside tifa.json or in the nearest .tifa, else in this folder.
What stands in .tifa/canon/rejected.txt (one wording to a line, comments begin
with #) or is withdrawn is not proposed again.
A file named *_segments.txt holds one segment per line; its line ends are no
sentence ends.
--evidence also reads .jsonl (an object a line, of which title, text and date
are taken) and .gz of all these; without --accept and --out it compiles the
table alone.

Examples:
  tifa learn speeches
  Review what is proposed; add --accept to check with it, then delete from
  learnt.yaml what you do not want.
  tifa learn speeches | git apply
  The same as --accept, in the folder of tifa.json or .tifa.
  tifa learn speeches --out canon/learnt.yaml
  All phrasings, compared with nothing; "canon": ["canon"] in tifa.json uses them.
  tifa learn archive --evidence own.evidence
  Put "evidence": ["own.evidence"] into tifa.json: wordings of your own house
  are then known as such.`,
};
