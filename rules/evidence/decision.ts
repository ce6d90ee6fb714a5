import type { PhraseEdit } from "../match/edits";
import type { Evidence } from "./evidence";
import * as weights from "./weights";

/** What the decision looks at. Logs are natural. */
export interface Features {
  /** log P(corrected) − log P(draft), in nats. */
  readonly gain: number;
  /** log P(slip): how easily the edits come about by mistake. */
  readonly channel: number;
  /** How well the correction is attested as a phrasing: nats in its favour. */
  readonly support: number;
  /** How well the draft's own wording is attested: nats against. */
  readonly attestation: number;
}

export interface Decision extends Features {
  readonly score: number;
  /** Probability in [0, 1] that the draft's wording is a slip. */
  readonly confidence: number;
}

export interface Proposal {
  readonly prose: string;
  /** The stretch of the draft that comes near the phrasing. */
  readonly span: { readonly start: number; readonly end: number };
  /** Sorted, apart, not empty. */
  readonly edits: readonly PhraseEdit[];
  /** All edits as one change of the prose. */
  readonly change: { readonly start: number; readonly end: number; readonly text: string };
  /** An edit at the phrasing's first or last unit. */
  readonly atEdge: boolean;
  /** Units of the phrasing left as they are. */
  readonly intact: number;
  /**
   * What the author promises, if anything: the exact words of the document named (`document`) or of an author at large
   * (`author`), in quotation marks; or what they say, without any (`paraphrase`).
   */
  readonly quoted?: keyof typeof weights.quoted | undefined;
  /** The phrasing the correction restores, and how often its sources have it; undefined where there is none. */
  readonly phrasing: { readonly text: string; readonly occurrences: number } | undefined;
}

/**
 * The noisy channel: is the draft's wording a slip of the correction, or a wording of its own? One function for
 * every rule that proposes a correction.
 */
export function decide(proposal: Proposal, evidence: Evidence): Decision {
  const { prose, change } = proposal;
  const quoted = proposal.quoted === undefined ? undefined : weights.quoted[proposal.quoted];
  const features: Features = {
    gain: evidence.gain(prose, change.start, change.end, change.text) * (quoted?.gain ?? 1),
    // Whoever quotes may not choose other words, however apt: the channel is lenient and attestation no excuse.
    channel: channelCost(proposal, evidence) * (quoted?.channel ?? 1),
    support: supportOf(proposal, evidence),
    attestation: quoted === undefined ? attestationOf(proposal, evidence) : 0,
  };
  const promise = quoted === undefined ? 0 : quoted.promise + quoted.perUnit * proposal.intact;
  const score = features.gain + features.channel + features.support - features.attestation + promise;
  return { ...features, score, confidence: 1 / (1 + Math.exp(-weights.slope * (score - weights.even))) };
}

/** Words for “and” and “with”: one in the place of another is a choice. */
const conjunctions: ReadonlySet<string> = new Set("和与及同跟并且暨或");

/** Words that may stand in a phrasing or not, as the sentence wants them. */
const particles: ReadonlySet<string> = new Set("的了地得之等也都又还再更最所而并和与及");

function channelCost(proposal: Proposal, evidence: Evidence): number {
  const { prose, edits, atEdge } = proposal;
  let cost = 0;
  let unlikeBefore = -2;
  for (const edit of edits) {
    const written = prose.slice(edit.start, edit.end);
    switch (edit.kind) {
      case "substitute": {
        if (conjunctions.has(written) && conjunctions.has(edit.text)) {
          cost += weights.otherConjunction;
          break;
        }
        const alike = 1 - unlikeness(prose, edit, evidence);
        cost += alike * weights.alike + (1 - alike) * weights.unlike;
        if (alike < 0.5) {
          cost += weights.word * wordness(prose, edit.start, evidence);
          // Two unlike characters in a row are another word, chosen on purpose.
          if (unlikeBefore === edit.start - 1) cost += weights.unlikeWord;
          unlikeBefore = edit.start;
        }
        break;
      }
      case "insert": {
        const doubled = prose[edit.start - 1] === written || prose[edit.end] === written;
        cost += doubled ? weights.doubled : particles.has(written) ? weights.particle : weights.inserted;
        break;
      }
      case "drop": {
        const doubled = prose[edit.start - 1] === edit.text || prose[edit.start] === edit.text;
        cost += doubled
          ? weights.droppedDouble
          : particles.has(edit.text)
            ? weights.particle
            : weights.dropped;
        break;
      }
      case "swap":
        cost += weights.swapped;
        break;
      case "move":
        cost += weights.moved;
        break;
    }
  }
  if (atEdge) cost += edits.some((edit) => edit.kind === "drop") ? weights.edgeDrop : weights.edge;
  return cost + (edits.length - 1) * weights.furtherEdit;
}

/** How strongly the character clings to a neighbour, as characters of one word do: nats, 0 where it does not. */
function wordness(prose: string, at: number, evidence: Evidence): number {
  const before = at > 0 ? evidence.association(prose[at - 1], prose[at]) : 0;
  const behind = at + 1 < prose.length ? evidence.association(prose[at], prose[at + 1]) : 0;
  return Math.max(0, Math.min(Math.max(before, behind), weights.mostWordness));
}

/**
 * How fixed the phrasing is where the draft differs: log odds of its own words against all rivals seen there. A
 * character unlike the one meant is a slip only where the place is fixed, so the odds count for more there.
 */
function supportOf(proposal: Proposal, evidence: Evidence): number {
  const { prose, phrasing, edits, intact, span, quoted } = proposal;
  if (phrasing === undefined) return 0;
  const own = evidence.occurrences(phrasing.text) ?? phrasing.occurrences;
  const rivals = Math.max(
    ...edits.map(({ kind, position }) => evidence.rivalsAt(phrasing.text, kind, position)),
  );
  const odds = Math.min(
    Math.max(Math.log((own + 0.5) / (rivals + 0.5)), weights.leastOdds),
    weights.mostOdds,
  );
  // Another word in a quotation is no less a misquotation for being a word.
  const unlike =
    quoted === undefined ? edits.reduce((sum, edit) => sum + unlikeness(prose, edit, evidence), 0) : 0;
  const variant = evidence.occurrences(prose.slice(span.start, span.end)) ?? 0;
  return (
    weights.odds * odds -
    weights.unlikeOdds * unlike * (weights.mostOdds - odds) +
    weights.perUnit * Math.min(intact, 10) -
    weights.variant * Math.log2(1 + variant)
  );
}

/** 0 to 1: how little a substituted character sounds or looks like the one meant; 0 for other edits. */
function unlikeness(prose: string, edit: PhraseEdit, evidence: Evidence): number {
  if (edit.kind !== "substitute") return 0;
  const written = prose.slice(edit.start, edit.end);
  return 1 - Math.max(evidence.soundAlike(edit.text, written), evidence.lookAlike(edit.text, written));
}

/** The n-grams of the draft across the change that clean text has. */
function attestationOf({ prose, change }: Proposal, evidence: Evidence): number {
  let known = 0;
  for (const order of [2, 3, 4]) {
    const first = Math.max(0, change.start - order + 1);
    const last = Math.min(Math.max(change.end, change.start + 1) - 1, prose.length - order);
    for (let start = first; start <= last; start++) {
      if (start + order <= change.start) continue;
      if (evidence.attested(prose.slice(start, start + order))) known += order - 1;
    }
  }
  return known * weights.attested;
}
