import type { Bilingual, Language } from "../../rules/language";
import { type LearnStage, proposeEntries } from "../../rules/learn";
import { loadFullSegmenter } from "../workspace/segmenter";
import { CommandError } from "./command-error";
import type { ChangedPiece } from "./learn-blocks";
import type { LearnCommandOptions } from "./learn-command";
import { readLearntFile, readSourcesFile } from "./learn-files";
import { type LearnDocument, nothingToLearn, readDocuments } from "./learn-inputs";
import { proposalJson } from "./learn-json";
import { limitProposal, type ProposalList, proposedAtMost } from "./learn-limit";
import { type LearnPlan, planOf } from "./learn-plan";
import type { LearnProgress } from "./learn-progress";
import { findLearnProject, type LearnProject } from "./learn-project";
import { describeSource } from "./learn-source";
import { LearnText } from "./learn-text";
import { type ProblemLog, shownPath } from "./output";
import { unifiedDiffOfPieces } from "./unified-diff";
import { writeOutput } from "./write-output";

export interface ProposalRun {
  readonly cwd: string;
  readonly options: LearnCommandOptions;
  readonly language: Language;
  readonly problems: ProblemLog;
  /** Wordings that `--known` names. */
  readonly known: Iterable<string>;
  readonly progress: LearnProgress;
  readonly stages: Readonly<Record<LearnStage, Bilingual>>;
}

/**
 * Compares the documents with the canon in force and prints what they would add to the project's own, as a diff or as
 * JSON; with `--accept`, writes it instead. Throws CommandError and ShippedDataError.
 */
export async function proposePhrasings(paths: readonly string[], run: ProposalRun): Promise<void> {
  const { cwd, options, language, problems, progress, stages } = run;
  const project = await findLearnProject(cwd, problems);
  const learntFile = readLearntFile(project.learntFile, shownPath(project.learntFile, cwd));
  const sourcesFile = readSourcesFile(project.sourcesFile, shownPath(project.sourcesFile, cwd));
  const documents = ownNames(await readDocuments(paths, cwd, problems), project);
  if (documents.length === 0) throw new CommandError(nothingToLearn);

  const { segmenter, notice } = loadFullSegmenter();
  if (notice !== undefined) process.stderr.write(`tifa: ${notice[language]}\n`);
  const whole = proposeEntries(documents, {
    segmenter,
    canon: project.canon,
    rejected: [...project.rejected, ...run.known],
    onProgress: (stage, done, total) => progress.at(stages[stage], total > 1 ? done / total : undefined),
  });
  progress.clear();
  const proposal = limitProposal(whole, wholeLists(options));
  const text = new LearnText(language, cwd);
  const byId = new Map(documents.map((document) => [document.id, document]));
  const plan = planOf({
    proposal,
    project,
    learntFile,
    sourcesFile,
    commentOf: (proposed) => text.below(proposed),
    commentOfVariant: (rival) => text.belowVariant(rival),
    describe: (id) => describeSource(byId.get(id)!, id),
  });

  if (options.accept) process.stdout.write(accept(plan, project, cwd, language));
  else if (options.format === "json") process.stdout.write(proposalJson(proposal, plan));
  else {
    const diff = diffOf(plan, project);
    process.stdout.write(
      text.head(proposal, diff !== "", project.folder) + diff + text.tail(proposal, plan.byHand),
    );
  }
  process.stderr.write(`${text.summary(whole)}\n`);
}

function wholeLists({ all, suspects }: LearnCommandOptions): readonly ProposalList[] {
  if (all) return Object.keys(proposedAtMost) as ProposalList[];
  return suspects ? ["suspects"] : [];
}

/** A document that is called like a source of a canon below is another one; it goes by a name of its own. */
function ownNames(documents: readonly LearnDocument[], { otherSources }: LearnProject): LearnDocument[] {
  return documents.map((document) =>
    otherSources.has(document.id) ? { ...document, id: `unit/${document.id}` } : document,
  );
}

/** The project's files, from the one that entries name sources of to that of the entries. */
function filesOf(plan: LearnPlan, { learntFile, sourcesFile }: LearnProject) {
  return [
    { file: learntFile, pieces: plan.learnt },
    { file: sourcesFile, pieces: plan.sources },
  ].filter(({ pieces }) => pieces.length > 0);
}

function diffOf(plan: LearnPlan, project: LearnProject): string {
  const diffs = filesOf(plan, project).map(({ file, pieces }) => {
    const name = shownPath(file, project.folder);
    const isNew = pieces.every(({ before }) => before === "");
    return unifiedDiffOfPieces(isNew ? "/dev/null" : `a/${name}`, `b/${name}`, pieces);
  });
  return diffs.join("");
}

/** Writes what is planned, the sources first, so that no entry ever names one that is not described. */
function accept(plan: LearnPlan, project: LearnProject, cwd: string, language: Language): string {
  const files = filesOf(plan, project);
  for (const { file, pieces } of files.toReversed())
    writeOutput(file, contentOf(pieces), shownPath(file, cwd));
  const { phrasings, variants, collocations, newSources } = plan;
  const where = files.map(({ file }) => shownPath(file, cwd));
  const done: Bilingual =
    files.length === 0
      ? { zh: "没有要收入的新内容，未作改动", en: "there is nothing new to accept; nothing was changed" }
      : {
          zh: `已收入新提法 ${phrasings.length} 条、异写 ${variants.length} 条、搭配 ${collocations.length} 条、来源 ${newSources.length} 个：${where.join("、")}`,
          en: `accepted ${phrasings.length} phrasings, ${variants.length} variants, ${collocations.length} collocations and ${newSources.length} sources: ${where.join(", ")}`,
        };
  return `${done[language]}\n`;
}

function contentOf(pieces: readonly ChangedPiece[]): string {
  return pieces.map(({ after }) => after).join("");
}
