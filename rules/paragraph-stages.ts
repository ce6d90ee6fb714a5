import type { Canon } from "./canon/canon";
import type { DecisionModel } from "./evidence/decision";
import type { Evidence } from "./evidence/evidence";
import { lazily } from "./lazily";
import { type Candidate, type Dismissal, findCandidates } from "./match/candidate";
import {
  type Judgement,
  judgeAll,
  type PreparedCorrection,
  prepareCorrections,
  type Refusal,
} from "./match/judgement";
import type { NearMatch } from "./match/partition-index";
import type { PhrasingIndex } from "./match/phrasing-index";
import { slipsOf } from "./match/slips";
import { type SpellingProposal, spellingProposals } from "./match/spelling";
import type { ParagraphContext } from "./paragraph-context";
import { findMasks } from "./text/masks";
import type { Paragraph } from "./text/paragraph";
import { findQuotations } from "./text/quotation";
import type { Segmenter } from "./text/segmenter";
import { watchedByRules } from "./watched-by-rules";

/** What paragraphs are read with. */
export interface ReadingTools {
  readonly canon: Canon;
  readonly index: PhrasingIndex;
  readonly evidence: Evidence;
  readonly segmenter: Segmenter;
  readonly model: DecisionModel | undefined;
}

/** Told what the stages make of each paragraph, by its index, so that it can be explained. */
export interface StageListener {
  dismissed(paragraph: number, match: NearMatch, reason: Dismissal): void;
  refused(paragraph: number, correction: Candidate | SpellingProposal, reason: Refusal): void;
  /** Each correction with its judgement, by the same index. */
  judged(
    paragraph: number,
    corrections: readonly PreparedCorrection[],
    judgements: readonly Judgement[],
  ): void;
}

/**
 * All that the rules want to know of each paragraph. It depends on that paragraph alone; but each step is taken for all
 * of them before the next, because a step's tables and code then stay in the processor's caches. That is worth twice
 * the speed.
 */
export function contextsOf(
  paragraphs: readonly Paragraph[],
  tools: ReadingTools,
  listener?: StageListener,
): ParagraphContext[] {
  const { canon, index, evidence, segmenter, model } = tools;
  const proses = paragraphs.map(({ prose }) => prose);
  const watched = canon.derived(watchedByRules);
  evidence.readAhead(proses);
  const masks = proses.map(findMasks);
  const quotations = proses.map(findQuotations);
  const exact = proses.map((prose) => lazily(() => index.exact(prose)));
  const candidates = proses.map((prose, i) =>
    findCandidates(
      prose,
      index,
      exact[i],
      masks[i],
      quotations[i],
      canon,
      evidence,
      listener && ((match, reason) => listener.dismissed(i, match, reason)),
    ),
  );
  const spelling = proses.map((prose) => spellingProposals(prose, evidence));
  const corrections = proses.map((prose, i) =>
    prepareCorrections(
      prose,
      candidates[i],
      spelling[i],
      exact[i],
      masks[i],
      evidence,
      listener && ((correction, reason) => listener.refused(i, correction, reason)),
    ),
  );
  const judgements = corrections.map((own) => judgeAll(own, evidence, model));
  if (listener !== undefined)
    for (const [i, own] of judgements.entries()) listener.judged(i, corrections[i], own);
  const found = proses.map((prose) => watched.in(prose));
  return paragraphs.map((paragraph, i) => ({
    paragraph,
    prose: paragraph.prose,
    canon,
    evidence,
    segmenter,
    masks: masks[i],
    quotations: quotations[i],
    exact: exact[i],
    watched: found[i],
    candidates: candidates[i],
    slips: slipsOf(proses[i], judgements[i]),
  }));
}
