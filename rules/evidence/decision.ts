import type { Evidence } from "./evidence";
import { type FeatureName, featureNames, featuresOf, type Proposal } from "./features";
import * as weights from "./weights";

export type { Proposal } from "./features";

export interface Decision {
  /** Log odds that the draft's wording is a slip, in nats. */
  readonly score: number;
  /** The same as a probability in [0, 1]. */
  readonly confidence: number;
}

/** What an author promises: the words of a document named, of an author at large, or only what they say. */
export type QuotedPromise = keyof typeof weights.quoted;

/** A weight for each feature, and what is added. */
export interface DecisionModel {
  readonly weights: Readonly<Record<FeatureName, number>>;
  readonly bias: number;
}

const shippedModel: DecisionModel = { weights: weights.weights, bias: weights.bias };

/**
 * The noisy channel: is the draft's wording a slip of the correction, or a wording of its own? One function for
 * every rule that proposes a correction; logistic in the features, with weights fitted to the development sets.
 */
export function decide(
  proposal: Proposal,
  evidence: Evidence,
  model: DecisionModel = shippedModel,
): Decision {
  const features = featuresOf(proposal, evidence);
  let score = model.bias;
  for (const name of featureNames) score += model.weights[name] * features[name];
  return decisionOf(score);
}

/** What one feature adds to the score of a decision: its value times its weight, in nats. */
export interface Contribution {
  readonly feature: FeatureName;
  readonly value: number;
  readonly weight: number;
}

/** What a score is the sum of, besides the bias: each feature that says anything, in the order of featureNames. */
export function contributionsOf(
  proposal: Proposal,
  evidence: Evidence,
  model: DecisionModel = shippedModel,
): { readonly bias: number; readonly contributions: readonly Contribution[] } {
  const features = featuresOf(proposal, evidence);
  const contributions = featureNames
    .map((feature) => ({ feature, value: features[feature], weight: model.weights[feature] }))
    .filter(({ value, weight }) => value !== 0 && weight !== 0);
  return { bias: model.bias, contributions };
}

/**
 * The same for an attributed quotation. Whoever quotes may not choose other words, however apt: of the evidence
 * only a share counts, and the promise counts beside it, the more the longer the agreement with the source.
 */
export function decideQuoted(proposal: Proposal, promise: QuotedPromise, evidence: Evidence): Decision {
  const { share, worth, perUnit } = weights.quoted[promise];
  return decisionOf(
    share * decide(proposal, evidence).score + worth + perUnit * Math.min(proposal.intact, 30),
  );
}

/** The decision for a place whose sentence has another, sure slip: slips come in company. */
export function inCompany(decision: Decision): Decision {
  return decisionOf(decision.score + weights.company);
}

function decisionOf(score: number): Decision {
  return { score, confidence: 1 / (1 + Math.exp(-score)) };
}
