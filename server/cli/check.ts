import { type Finding, severities } from "../../rules/finding";
import type { Language } from "../../rules/language";
import { parseDocument } from "../../rules/text/document";
import { ignoresFileName } from "../workspace/ignores-file";
import { encodeText, formatOf, type ReadText } from "../workspace/read-text";
import { systemReason } from "../workspace/system-error";
import { writeFileAtomically } from "../workspace/write-file";
import type { CheckOptions } from "./check-options";
import { loadColors } from "./colors";
import { CommandError } from "./command-error";
import { type Draft, findDrafts } from "./drafts";
import { fixText, isFixable } from "./fix";
import type { Ending, Formatter } from "./formats/format";
import { createFormatter } from "./formats/formats";
import { Ignores } from "./ignores";
import { Linters } from "./linters";
import { ProblemLog } from "./output";
import { plural } from "./plural";
import { Progress } from "./progress";
import { Tally } from "./report";
import { unifiedDiff } from "./unified-diff";

/** Runs `tifa check`. Returns the exit status. Throws CommandError and ShippedDataError. */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  language: Language,
): Promise<number> {
  if (options.updateIgnores && (options.fix || options.diff)) {
    throw new CommandError({
      zh: "--update-ignores 不与 --fix、--diff 同用",
      en: "--update-ignores does not go with --fix or --diff",
    });
  }
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
  private readonly ignores: Ignores;

  constructor(
    private readonly options: CheckOptions,
    private readonly language: Language,
    private readonly problems: ProblemLog,
  ) {
    this.ignores = new Ignores(problems, process.cwd());
  }

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
    if (this.options.updateIgnores) this.writeIgnores();
    else reportStream.write(formatter.end(this.ending));
    this.tellStale();
  }

  private writeIgnores(): void {
    for (const { file, entries } of this.ignores.write()) {
      const done = {
        zh: `${file} 已写好，共 ${entries} 条忽略；今后只报新出现的问题`,
        en: `${file} was written with ${plural(entries, "ignore")}; only what is new will be reported`,
      };
      process.stderr.write(`${done[this.language]}\n`);
    }
  }

  /** On standard error, since a report is about drafts. */
  private tellStale(): void {
    const stale = this.ignores.allStale();
    if (stale.length === 0 || this.options.updateIgnores) return;
    const head = {
      zh: `${ignoresFileName} 中有 ${stale.length} 条已失效，可用 tifa check --update-ignores 更新：`,
      en: `${plural(stale.length, "entry", "entries")} of ${ignoresFileName} with nothing left to ignore; renew the file with tifa check --update-ignores:`,
    };
    const lines = stale.map(({ draft, entry }) => `  ${draft}  ${entry.rule}  ${entry.text}`);
    process.stderr.write(`${[head[this.language], ...lines].join("\n")}\n`);
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
    const lintAll = (draftText: string) => {
      const document = parseDocument(draftText, format);
      return { document, all: linter.lint(document, draft.file) };
    };
    const lint = (draftText: string) => {
      const { document, all } = lintAll(draftText);
      return this.ignores.apply(draft.file, all, document);
    };
    let { text } = read;
    let findings: readonly Finding[];
    if (this.options.diff) {
      findings = lint(text);
      this.count(findings);
      const fixed = fixText(text, lint);
      return unifiedDiff(draft.shown, encodeText(read), encodeText({ ...read, text: fixed.text }));
    }
    if (this.options.fix) {
      const fixed = fixText(text, lint);
      if (this.write(draft, { ...read, text: fixed.text }, fixed.edits)) {
        text = fixed.text;
        findings = fixed.findings;
        this.fixed += fixed.edits;
      } else findings = lint(text);
    } else if (this.options.updateIgnores) {
      const { document, all } = lintAll(text);
      const isListed = (finding: Finding) => this.isListed(finding);
      this.ignores.renew(draft.file, all, isListed, document, await linters.configurationOf(draft.file));
      findings = [];
    } else {
      const { document, all } = lintAll(text);
      findings = this.ignores.apply(draft.file, all, document);
      this.ignores.noteStale(draft.file, all, document);
    }
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
