import type { Canon } from "./canon/canon";
import type { DecisionModel } from "./evidence/decision";
import type { Evidence } from "./evidence/evidence";
import { lazily } from "./lazily";
import { findCandidates } from "./match/candidate";
import { judgeAll, prepareCorrections } from "./match/judgement";
import type { PhrasingIndex } from "./match/phrasing-index";
import { slipsOf } from "./match/slips";
import { spellingProposals } from "./match/spelling";
import type { ParagraphContext } from "./paragraph-context";
import { findMasks } from "./text/masks";
import type { Paragraph } from "./text/paragraph";
import { findQuotations } from "./text/quotation";
import type { Segmenter } from "./text/segmenter";

/** What paragraphs are read with. */
export interface ReadingTools {
  readonly canon: Canon;
  readonly index: PhrasingIndex;
  readonly evidence: Evidence;
  readonly segmenter: Segmenter;
  readonly model: DecisionModel | undefined;
}

/**
 * All that the rules want to know of each paragraph. It depends on that paragraph alone; but each step is taken for all
 * of them before the next, because a step's tables and code then stay in the processor's caches. That is worth twice
 * the speed.
 */
export function contextsOf(paragraphs: readonly Paragraph[], tools: ReadingTools): ParagraphContext[] {
  const { canon, index, evidence, segmenter, model } = tools;
  const proses = paragraphs.map(({ prose }) => prose);
  evidence.readAhead(proses);
  const masks = proses.map(findMasks);
  const quotations = proses.map(findQuotations);
  const exact = proses.map((prose) => lazily(() => index.exact(prose)));
  const candidates = proses.map((prose, i) =>
    findCandidates(prose, index, exact[i], masks[i], quotations[i], canon, evidence),
  );
  const spelling = proses.map((prose) => spellingProposals(prose, evidence));
  const corrections = proses.map((prose, i) =>
    prepareCorrections(prose, candidates[i], spelling[i], exact[i], masks[i], evidence),
  );
  const judgements = corrections.map((own) => judgeAll(own, evidence, model));
  return paragraphs.map((paragraph, i) => ({
    paragraph,
    prose: paragraph.prose,
    canon,
    evidence,
    segmenter,
    masks: masks[i],
    quotations: quotations[i],
    exact: exact[i],
    candidates: candidates[i],
    slips: slipsOf(proses[i], judgements[i]),
  }));
}
