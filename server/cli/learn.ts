import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Canon } from "../../rules/canon/canon";
import type { Language } from "../../rules/language";
import { type LearnInput, type LearnStage, learnCanon, type Suspect } from "../../rules/learn";
import { readCanonFiles } from "../workspace/configured-canon";
import { findFiles } from "../workspace/find-files";
import { formatOf, readText } from "../workspace/read-text";
import { loadFullSegmenter } from "../workspace/segmenter";
import { systemReason } from "../workspace/system-error";
import { writeFileAtomically } from "../workspace/write-file";
import { CommandError } from "./command-error";
import { wrapToWidth } from "./display-width";
import type { LearnCommandOptions } from "./learn-command";
import { compileEvidenceFrom } from "./learn-evidence";
import { ProblemLog, shownPath } from "./output";

const stages: Readonly<Record<LearnStage, string>> = {
  segment: "分词 segmenting",
  index: "建索引 indexing",
  propose: "找重复 finding repeats",
  judge: "筛选 judging",
  compare: "比对 comparing",
};

/** Runs `tifa learn`. Returns the exit status. Throws CommandError. */
export async function learn(
  paths: readonly string[],
  options: LearnCommandOptions,
  language: Language,
): Promise<number> {
  const cwd = process.cwd();
  const problems = new ProblemLog(language, cwd);
  const inputs = await readInputs(paths, cwd, problems);
  if (inputs.length === 0) {
    throw new CommandError({ zh: "没有可读的文稿", en: "there is no document to learn from" });
  }
  const { segmenter, name, notice } = loadFullSegmenter();
  if (notice !== undefined) process.stderr.write(`tifa: ${notice[language]}\n`);
  const canon = knownCanon(options, cwd, problems);
  const learnt = learnCanon(inputs, {
    segmenter,
    segmenterName: name,
    ...(canon === undefined ? {} : { canon }),
    onProgress: showProgress,
  });
  clearProgress();
  if (options.out === undefined) process.stdout.write(learnt.yaml);
  else write(path.resolve(cwd, options.out), learnt.yaml, options.out);
  if (options.suspects)
    process.stderr.write(learnt.suspects.map((suspect) => describe(suspect, language)).join(""));
  const counts = [inputs.length, learnt.entries.length, learnt.suspects.length];
  const done = {
    zh: `读了 ${counts[0]} 篇，得提法 ${counts[1]} 条，疑似笔误 ${counts[2]} 处`,
    en: `${counts[0]} documents read: ${counts[1]} phrasings, ${counts[2]} suspects`,
  };
  process.stderr.write(`${done[language]}\n`);
  if (options.evidence !== undefined) {
    const table = compileEvidenceFrom(inputs, (stage) => showProgress(stage, 0, 1));
    clearProgress();
    write(path.resolve(cwd, options.evidence), table, options.evidence);
  }
  return problems.any ? 2 : 0;
}

async function readInputs(
  paths: readonly string[],
  cwd: string,
  problems: ProblemLog,
): Promise<LearnInput[]> {
  const found = await findFiles(paths, cwd);
  for (const problem of found.problems) problems.tell(problem);
  const inputs: LearnInput[] = [];
  const stems = new Map<string, string>();
  for (const file of found.files) {
    const shown = shownPath(file, cwd);
    const read = readText(file, shown);
    if ("problem" in read) {
      problems.tell(read.problem);
      continue;
    }
    const { name } = path.parse(file);
    // The stem is the id people read; where two files share it, the second goes by its whole path.
    const id = stems.has(name) ? shown : name;
    stems.set(name, file);
    inputs.push({ id, text: read.text, format: formatOf(file), lineIsSegment: name.endsWith("_segments") });
  }
  return inputs;
}

/** What `--known` names, without the file that is about to be written: learning again gives the same file. */
function knownCanon(
  { known, out }: LearnCommandOptions,
  cwd: string,
  problems: ProblemLog,
): Canon | undefined {
  if (known.length === 0) return undefined;
  const written = out === undefined ? undefined : path.resolve(cwd, out);
  const read = readCanonFiles(
    known.map((one) => path.resolve(cwd, one)),
    (file) => path.resolve(file) !== written,
  );
  for (const problem of read.problems) problems.tell(problem);
  return new Canon(read.data);
}

function write(file: string, content: string | Uint8Array, shown: string): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    if (existsSync(file)) writeFileAtomically(file, content);
    else writeFileSync(file, content);
  } catch (error) {
    const reason = systemReason(error);
    throw new CommandError({
      zh: `${shown} 无法写入：${reason.zh}`,
      en: `${shown} cannot be written: ${reason.en}`,
    });
  }
}

function describe({ text, count, rival, rivalCount, source, excerpt }: Suspect, language: Language): string {
  const head = {
    zh: `${source}：“${text}”（${count} 次）疑为“${rival}”（${rivalCount} 次）`,
    en: `${source}: “${text}” (${count}) beside “${rival}” (${rivalCount})`,
  };
  const lines = wrapToWidth(excerpt, 76).map((line) => `    ${line}\n`);
  return `${head[language]}\n${lines.join("")}`;
}

function showProgress(stage: string, done: number, total: number): void {
  if (!process.stderr.isTTY) return;
  const name = stages[stage as LearnStage] ?? stage;
  const share = total > 1 ? ` ${Math.floor((100 * done) / total)}%` : "";
  process.stderr.write(`\r\u001b[K${name}${share}`);
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
}
