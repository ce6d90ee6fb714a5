import { phrasingKinds, type Source } from "../../rules/canon/phrasing";
import { formatEntry, type Proposal, type ProposedEntry, type Rival } from "../../rules/learn";
import { type ChangedPiece, insertBlocks } from "./learn-blocks";
import { addSources, forNewFile, type KeptFile, type LearntEntry } from "./learn-files";
import type { LearnProject } from "./learn-project";
import { addVariants, variantEntry } from "./learn-variants";

/** What is to be written into a project's canon, and what is left for a person to write. */
export interface LearnPlan {
  /** The learnt file in pieces; none where it stays as it is. The same of the sources. */
  readonly learnt: readonly ChangedPiece[];
  readonly sources: readonly ChangedPiece[];
  readonly phrasings: readonly ProposedEntry[];
  readonly variants: readonly Rival[];
  readonly collocations: readonly ProposedEntry[];
  readonly newSources: readonly Source[];
  /** Variants of entries that stand in other files of the project, or are written so that nothing can be put in. */
  readonly byHand: readonly VariantByHand[];
}

export interface VariantByHand {
  readonly rival: Rival;
  /** Absolute. */
  readonly file: string;
}

export interface PlanOptions {
  readonly proposal: Pick<Proposal, "phrasings" | "variants" | "collocations">;
  readonly project: LearnProject;
  readonly learntFile: KeptFile<LearntEntry>;
  readonly sourcesFile: KeptFile<string>;
  /** What is written below an entry: whole comment lines. */
  commentOf(proposed: ProposedEntry): string;
  commentOfVariant(rival: Rival): string;
  describe(id: string): Source;
}

/** What a proposal adds to the project's files as they stand. */
export function planOf(options: PlanOptions): LearnPlan {
  const { proposal, project, learntFile, sourcesFile } = options;
  const standing = new Set(learntFile.blocks.flatMap(({ entry }) => entry?.text ?? []));
  const isNew = ({ entry: { text } }: ProposedEntry) => !standing.has(text) && !project.elsewhere.has(text);
  const phrasings = proposal.phrasings.filter(isNew);
  const collocations = proposal.collocations.filter(isNew);
  const { variants, byHand, entries, changed } = planVariants(options, standing);

  const additions = [...phrasings, ...collocations].map((one) => ({
    entry: one.entry as LearntEntry,
    text: formatEntry(one.entry) + options.commentOf(one),
  }));
  additions.push(...entries);
  const known = new Set(project.canon.phrasings.map(({ text }) => text));
  const compare = byPart((text) => known.has(text));
  const blocks = learntFile.blocks.map((block) => ({ ...block, ...changedOf(changed, block.entry) }));
  const pieces = insertBlocks(
    blocks,
    additions.sort((a, b) => compare(a.entry, b.entry)),
    compare,
  );
  const named = new Set([...phrasings, ...collocations].flatMap(({ entry }) => Object.keys(entry.sources)));
  const newSources = [...named].filter((id) => !project.ownSources.has(id)).map((id) => options.describe(id));
  return {
    learnt: additions.length + changed.size === 0 ? [] : forNewFile(learntFile, pieces),
    sources: newSources.length === 0 ? [] : addSources(sourcesFile, newSources),
    phrasings,
    variants,
    collocations,
    newSources,
    byHand,
  };
}

interface PlannedVariants {
  readonly variants: readonly Rival[];
  readonly byHand: readonly VariantByHand[];
  readonly entries: readonly { readonly entry: LearntEntry; readonly text: string }[];
  /** Blocks of entries that stand already, by their text. */
  readonly changed: ReadonlyMap<string, string>;
}

function planVariants(
  { proposal, project, learntFile, commentOfVariant }: PlanOptions,
  standing: ReadonlySet<string>,
): PlannedVariants {
  const variants: Rival[] = [];
  const byHand: VariantByHand[] = [];
  const entries: { entry: LearntEntry; text: string }[] = [];
  const changed = new Map<string, string>();
  for (const [text, all] of groupByPhrasing(proposal.variants)) {
    const block = learntFile.blocks.find(({ entry }) => entry?.text === text);
    const rivals = all.filter(({ form }) => block?.entry?.also.includes(form) !== true);
    const leave = (file: string) => byHand.push(...rivals.map((rival) => ({ rival, file })));
    const elsewhere = project.elsewhere.get(text);
    if (rivals.length === 0) continue;
    if (elsewhere !== undefined) leave(elsewhere);
    else if (!standing.has(text) || block === undefined) {
      variants.push(...rivals);
      entries.push({ entry: rivals[0].phrasing, text: variantEntry(rivals, commentOfVariant) });
    } else {
      const rewritten = addVariants(block.text, rivals, commentOfVariant);
      if (rewritten === undefined) leave(project.learntFile);
      else {
        variants.push(...rivals);
        changed.set(text, rewritten);
      }
    }
  }
  return { variants, byHand, entries, changed };
}

function groupByPhrasing(rivals: readonly Rival[]): ReadonlyMap<string, readonly Rival[]> {
  const groups = new Map<string, Rival[]>();
  for (const rival of rivals) {
    const { text } = rival.phrasing;
    groups.set(text, [...(groups.get(text) ?? []), rival]);
  }
  return groups;
}

function changedOf(changed: ReadonlyMap<string, string>, entry: LearntEntry | undefined) {
  const text = entry === undefined ? undefined : changed.get(entry.text);
  return text === undefined ? {} : { changed: text };
}

/** New phrasings, then variants of known ones, then collocations; in each by kind and text. */
function byPart(isKnown: (text: string) => boolean): (a: LearntEntry, b: LearntEntry) => number {
  const part = ({ text, kind }: LearntEntry) => (isKnown(text) ? 1 : kind === "collocation" ? 2 : 0);
  const kindOf = ({ kind }: LearntEntry) => (kind === undefined ? -1 : phrasingKinds.indexOf(kind));
  return (a, b) =>
    part(a) - part(b) || kindOf(a) - kindOf(b) || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0);
}
