import path from "node:path";
import { Canon } from "../../rules/canon/canon";
import type { CanonData } from "../../rules/canon/phrasing";
import type { Bilingual, Language } from "../../rules/language";
import { type LearnStage, learnCanon, type Suspect } from "../../rules/learn";
import { readCanonFiles } from "../workspace/configured-canon";
import { findFiles } from "../workspace/find-files";
import { loadFullSegmenter } from "../workspace/segmenter";
import { loadShippedCanon } from "../workspace/shipped-data";
import { CommandError } from "./command-error";
import { wrapToWidth } from "./display-width";
import type { LearnCommandOptions } from "./learn-command";
import { countEvidence, namedInputs, shippedReference } from "./learn-evidence";
import { nothingToLearn, readDocuments } from "./learn-inputs";
import { LearnProgress } from "./learn-progress";
import { proposePhrasings } from "./learn-proposal";
import { evidenceFiles } from "./learn-records";
import { ProblemLog } from "./output";
import { plural } from "./plural";
import { writeOutput } from "./write-output";

const stages: Readonly<Record<LearnStage, Bilingual>> = {
  segment: { zh: "分词", en: "segmenting" },
  index: { zh: "建索引", en: "indexing" },
  propose: { zh: "找重复", en: "finding repeats" },
  judge: { zh: "筛选", en: "judging" },
  compare: { zh: "比对", en: "comparing" },
  frames: { zh: "找句式", en: "finding frames" },
};

/** Runs `tifa learn`. Returns the exit status. Throws CommandError and ShippedDataError. */
export async function learn(
  paths: readonly string[],
  options: LearnCommandOptions,
  language: Language,
): Promise<number> {
  const run: Run = {
    cwd: process.cwd(),
    options,
    language,
    problems: new ProblemLog(language, process.cwd()),
    progress: new LearnProgress(language),
  };
  if (options.out !== undefined) await learnPhrasings(paths, options.out, run);
  // Whoever names a table and nothing else wants the table.
  else if (options.evidence === undefined || options.accept || options.suspects) {
    const known = knownCanon(options, run.cwd, run.problems);
    await proposePhrasings(paths, { ...run, stages, known: wordingsOf(known) });
  }
  if (options.evidence !== undefined) await learnEvidence(paths, options.evidence, run);
  return run.problems.any ? 2 : 0;
}

interface Run {
  readonly cwd: string;
  readonly options: LearnCommandOptions;
  readonly language: Language;
  readonly problems: ProblemLog;
  readonly progress: LearnProgress;
}

async function learnPhrasings(paths: readonly string[], out: string, run: Run): Promise<void> {
  const { cwd, options, language, problems, progress } = run;
  const inputs = await readDocuments(paths, cwd, problems);
  if (inputs.length === 0) throw new CommandError(nothingToLearn);
  const { segmenter, name, notice } = loadFullSegmenter();
  if (notice !== undefined) process.stderr.write(`tifa: ${notice[language]}\n`);
  const known = knownCanon(options, cwd, problems);
  const learnt = learnCanon(inputs, {
    segmenter,
    segmenterName: name,
    ...(known === undefined ? {} : { canon: new Canon(known) }),
    onProgress: (stage, done, total) => progress.at(stages[stage], total > 1 ? done / total : undefined),
  });
  progress.clear();
  writeOutput(path.resolve(cwd, out), learnt.yaml, out);
  if (options.suspects)
    process.stderr.write(learnt.suspects.map((suspect) => describe(suspect, language)).join(""));
  const [read, entries, suspects] = [inputs.length, learnt.entries.length, learnt.suspects.length];
  const done = {
    zh: `读了 ${read} 篇，得提法 ${entries} 条，疑似笔误 ${suspects} 处`,
    en: `${plural(read, "document")} read: ${plural(entries, "phrasing")}, ${plural(suspects, "suspect")}`,
  };
  process.stderr.write(`${done[language]}\n`);
}

async function learnEvidence(paths: readonly string[], out: string, run: Run): Promise<void> {
  const { cwd, options, language, problems, progress } = run;
  const found = await findFiles(paths, cwd, evidenceFiles);
  for (const problem of found.problems) problems.tell(problem);
  const written = path.resolve(cwd, out);
  const inputs = namedInputs(found.files.filter((file) => file !== written));
  const counted = await countEvidence(
    inputs,
    canonWith(knownCanon(options, cwd, problems)),
    shippedReference(),
    progress,
    (problem) => problems.tell(problem),
  );
  if (counted === undefined) throw new CommandError(nothingToLearn);
  const { table, files, characters } = counted;
  writeOutput(written, table, out);
  const megabytes = (table.length / 1e6).toFixed(1);
  const done = {
    zh: `读了 ${files} 个文件、${characters} 字，证据表写入 ${out}（${megabytes} MB）`,
    en: `${files} files read, ${characters} characters: the evidence table is ${out} (${megabytes} MB)`,
  };
  process.stderr.write(`${done[language]}\n`);
}

/** The canon whose rivals are counted: the shipped one with what `--known` names. Throws ShippedDataError. */
function canonWith(known: CanonData | undefined): Canon {
  const shipped = loadShippedCanon();
  return new Canon({
    phrasings: [...shipped.phrasings, ...(known?.phrasings ?? [])],
    sources: [...shipped.sources, ...(known?.sources ?? [])],
  });
}

/** What `--known` names, without the file that is about to be written: learning again gives the same file. */
function knownCanon(
  { known, out }: LearnCommandOptions,
  cwd: string,
  problems: ProblemLog,
): CanonData | undefined {
  if (known.length === 0) return undefined;
  const written = out === undefined ? undefined : path.resolve(cwd, out);
  const read = readCanonFiles(
    known.map((one) => path.resolve(cwd, one)),
    (file) => path.resolve(file) !== written,
  );
  for (const problem of read.problems) problems.tell(problem);
  return read.data;
}

function wordingsOf(canon: CanonData | undefined): string[] {
  return canon?.phrasings.flatMap(({ text, also, wrong }) => [text, ...also, ...wrong]) ?? [];
}

function describe({ text, count, rival, rivalCount, source, excerpt }: Suspect, language: Language): string {
  const head = {
    zh: `${source}：“${text}”（${count} 次）疑为“${rival}”（${rivalCount} 次）`,
    en: `${source}: “${text}” (${count}) beside “${rival}” (${rivalCount})`,
  };
  const lines = wrapToWidth(excerpt, 76).map((line) => `    ${line}\n`);
  return `${head[language]}\n${lines.join("")}`;
}
