import { createHash } from "node:crypto";
import type { Canon } from "../../rules/canon/canon";
import type { Evidence } from "../../rules/evidence/evidence";
import { type FeatureName, featureNames, featuresOf } from "../../rules/evidence/features";
import { lazily } from "../../rules/lazily";
import { findCandidates } from "../../rules/match/candidate";
import { prepareCorrections } from "../../rules/match/judgement";
import { buildPhrasingIndex, type PhrasingIndex } from "../../rules/match/phrasing-index";
import { spellingProposals } from "../../rules/match/spelling";
import { findQuotations } from "../../rules/text/quotation";
import type { Example } from "./logistic-regression";
import { type DevelopmentSets, differenceOf, type Pair } from "./sets";

/** A correction proposed for a sentence of the development sets, and whether it is right. */
export interface TrainingExample extends Example {
  /** Fold of the sentence's group, from 0 up: a group is never in two. */
  readonly fold: number;
  /** A wrong correction at the place of a slip: no evidence that the place is sound, so not trained on. */
  readonly isBeside: boolean;
}

export const folds = 5;

/**
 * Weights set by hand. No slip of the sets is a moved word, and moved words are left out of the fit; and next to no
 * sentence of them sets words side by side as speeches do.
 */
export const byHand: ReadonlySet<FeatureName> = new Set<FeatureName>([
  "moved",
  "movedApt",
  "otherBody",
  "parallel",
]);

/** The fold of a group. */
export function foldOf(group: string): number {
  return createHash("md5").update(group).digest()[0] % folds;
}

/** Every correction the linter would weigh in the development sets. */
export function trainingExamples(sets: DevelopmentSets, canon: Canon, evidence: Evidence): TrainingExample[] {
  const index = canon.derived(buildPhrasingIndex);
  const clean = sets.clean.map(
    (text, i): Pair => ({ group: `clean ${i}`, kind: "clean", draft: text, target: text }),
  );
  return [...clean, ...sets.planted, ...sets.spelling].flatMap((pair) =>
    examplesOf(pair, index, canon, evidence),
  );
}

function examplesOf(pair: Pair, index: PhrasingIndex, canon: Canon, evidence: Evidence): TrainingExample[] {
  const { group, draft } = pair;
  const exact = lazily(() => index.exact(draft));
  const candidates = findCandidates(draft, index, exact, [], findQuotations(draft), canon, evidence);
  const corrections = prepareCorrections(
    draft,
    candidates,
    spellingProposals(draft, evidence, { thorough: true }),
    exact,
    [],
    evidence,
  );
  const fold = foldOf(group);
  return corrections.map(({ proposal }) => {
    const features = featuresOf(proposal, evidence);
    const isSlip = isRight(pair, proposal.change);
    return {
      features: featureNames.map((name) => features[name]),
      isSlip,
      fold,
      isBeside: !isSlip && isBeside(pair, proposal.change),
    };
  });
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Whether the change makes the draft its target, or mends one of several substitutions. */
function isRight({ draft, target }: Pair, { start, end, text }: Change): boolean {
  if (draft === target) return false;
  if (draft.slice(0, start) + text + draft.slice(end) === target) return true;
  return draft.length === target.length && end - start === text.length && target.slice(start, end) === text;
}

function isBeside(pair: Pair, { start, end }: Change): boolean {
  if (pair.draft === pair.target) return false;
  const place = differenceOf(pair);
  return end >= place.start - 2 && start <= place.end + 2;
}
