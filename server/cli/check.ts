import path from "node:path";
import { type Finding, severities } from "../../rules/finding";
import type { Language } from "../../rules/language";
import { parseDocument } from "../../rules/text/document";
import { findFiles } from "../workspace/find-files";
import {
  decodeText,
  encodeText,
  formatOf,
  type InputProblem,
  type ReadText,
  readText,
} from "../workspace/read-text";
import { systemReason } from "../workspace/system-error";
import { writeFileAtomically } from "../workspace/write-file";
import type { CheckOptions } from "./check-options";
import { loadColors } from "./colors";
import { CommandError } from "./command-error";
import { fixText, isFixable } from "./fix";
import type { Ending, Formatter } from "./formats/format";
import { createFormatter } from "./formats/formats";
import { Linters } from "./linters";
import { ProblemLog, shownPath } from "./output";
import { Progress } from "./progress";
import { Tally } from "./report";
import { unifiedDiff } from "./unified-diff";

/** A text to check, from a file or from standard input. */
interface Draft {
  /** Absolute; of standard input the name it goes by, even if no such file exists. */
  readonly file: string;
  readonly shown: string;
  /** Undefined for standard input, which cannot be written back. */
  readonly writeTo: string | undefined;
  read(): ReadText | { readonly problem: InputProblem };
}

/** Runs `tifa check`. Returns the exit status. Throws CommandError and ShippedDataError. */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  language: Language,
): Promise<number> {
  const cwd = process.cwd();
  const problems = new ProblemLog(language, cwd);
  const drafts = await findDrafts(paths, options, cwd, problems);
  const run = new CheckRun(options, language, problems);
  await run.over(drafts);
  return run.exitStatus;
}

class CheckRun {
  private readonly tally = new Tally();
  private failing = false;
  private warnings = 0;
  private fixable = 0;
  private fixed = 0;
  private unlisted = 0;

  constructor(
    private readonly options: CheckOptions,
    private readonly language: Language,
    private readonly problems: ProblemLog,
  ) {}

  get exitStatus(): number {
    if (this.problems.any) return 2;
    const failed = this.failing || this.tooManyWarnings !== undefined;
    return failed && !this.options.exitZero ? 1 : 0;
  }

  private get ending(): Ending {
    const { tally, fixable, fixed, unlisted, tooManyWarnings, problems } = this;
    return { summary: tally.summary, fixable, fixed, unlisted, tooManyWarnings, incomplete: problems.any };
  }

  private get tooManyWarnings(): Ending["tooManyWarnings"] {
    const { maxWarnings } = this.options;
    if (maxWarnings === undefined || this.warnings <= maxWarnings) return undefined;
    return { found: this.warnings, allowed: maxWarnings };
  }

  async over(drafts: readonly Draft[]): Promise<void> {
    const linters = new Linters(this.language, this.problems);
    const progress = new Progress(drafts.length, this.language);
    // Corrected standard input goes to standard output, and the report out of its way.
    const reportStream =
      this.options.fix && drafts.some((draft) => draft.writeTo === undefined)
        ? process.stderr
        : process.stdout;
    const formatter = createFormatter(this.options.format, {
      language: this.language,
      colors: await loadColors(this.options.color, reportStream),
      width: reportStream.columns ?? 80,
    });
    for (const [i, draft] of drafts.entries()) {
      progress.at(i, draft.shown);
      const printed = await this.one(draft, linters, formatter);
      if (printed !== "") {
        progress.clear();
        reportStream.write(printed);
      }
    }
    progress.clear();
    if (this.options.diff) return;
    reportStream.write(formatter.end(this.ending));
  }

  /** Checks one draft; returns what to print of it. */
  private async one(draft: Draft, linters: Linters, formatter: Formatter): Promise<string> {
    const linter = await linters.of(draft.file);
    const read = draft.read();
    if ("problem" in read) {
      this.problems.tell(read.problem);
      return "";
    }
    const format = formatOf(draft.file);
    let { text } = read;
    let findings: readonly Finding[];
    if (this.options.diff) {
      findings = linter.lint(parseDocument(text, format));
      this.count(findings);
      const fixed = fixText(text, format, linter);
      return unifiedDiff(draft.shown, encodeText(read), encodeText({ ...read, text: fixed.text }));
    }
    if (this.options.fix) {
      const fixed = fixText(text, format, linter);
      if (this.write(draft, { ...read, text: fixed.text }, fixed.edits)) {
        text = fixed.text;
        findings = fixed.findings;
        this.fixed += fixed.edits;
      } else findings = linter.lint(parseDocument(text, format));
    } else findings = linter.lint(parseDocument(text, format));
    this.count(findings);
    const listed = findings.filter((finding) => this.isListed(finding));
    this.tally.add(listed);
    this.unlisted += findings.filter((one) => one.severity !== "hint" && !listed.includes(one)).length;
    this.fixable += listed.filter(isFixable).length;
    return formatter.file({ path: draft.shown, text, findings: listed });
  }

  /** Whether the corrected text stands where it belongs now. */
  private write(draft: Draft, corrected: ReadText, edits: number): boolean {
    const content = encodeText(corrected);
    if (draft.writeTo === undefined) {
      process.stdout.write(content);
      return true;
    }
    if (edits === 0) return true;
    try {
      writeFileAtomically(draft.writeTo, content);
      return true;
    } catch (error) {
      const reason = systemReason(error);
      this.problems.tell({
        file: draft.shown,
        message: { zh: `无法写入：${reason.zh}`, en: `cannot be written: ${reason.en}` },
      });
      return false;
    }
  }

  private count(findings: readonly Finding[]): void {
    const failFrom = severities.indexOf(this.options.failOn);
    for (const { severity } of findings) {
      if (severities.indexOf(severity) <= failFrom) this.failing = true;
      if (severity === "warning") this.warnings++;
    }
  }

  private isListed({ severity }: Finding): boolean {
    const { quiet, hints, failOn } = this.options;
    const fails = severities.indexOf(severity) <= severities.indexOf(failOn);
    return fails || (!quiet && (severity !== "hint" || hints));
  }
}

async function findDrafts(
  paths: readonly string[],
  { stdinFilename }: CheckOptions,
  cwd: string,
  problems: ProblemLog,
): Promise<Draft[]> {
  if (paths.includes("-")) {
    if (paths.length > 1) {
      throw new CommandError({
        zh: "“-”表示标准输入，不能与其他路径同时使用",
        en: "“-” stands for standard input and cannot be mixed with paths",
      });
    }
    const shown = stdinFilename === undefined ? "<stdin>" : shownPath(stdinFilename, cwd);
    const bytes = await readStandardInput();
    const file = path.resolve(cwd, stdinFilename ?? "stdin.txt");
    return [{ file, shown, writeTo: undefined, read: () => decodeText(bytes, shown) }];
  }
  if (stdinFilename !== undefined) {
    throw new CommandError({
      zh: "--stdin-filename 只与“-”（标准输入）同用，请在末尾加上 -",
      en: "--stdin-filename goes with “-” (standard input); add - at the end",
    });
  }
  const found = await findFiles(paths.length === 0 ? ["."] : paths, cwd);
  for (const problem of found.problems) problems.tell(problem);
  return found.files.map((file) => {
    const shown = shownPath(file, cwd);
    return { file, shown, writeTo: file, read: () => readText(file, shown) };
  });
}

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}
