import { inCompany } from "../evidence/decision";
import {
  hintConfidence,
  spellingHintConfidence,
  spellingWarningConfidence,
  sureConfidence,
  warningConfidence,
} from "../evidence/weights";
import { endsSentence } from "../text/characters";
import { type Judgement, rivals } from "./judgement";

/** A place that is probably a slip. */
export interface Slip {
  /** Corrections, the best first; never empty. */
  readonly corrections: readonly Judgement[];
  /** Whether it is loud only because its sentence has a surer slip. */
  readonly inCompany: boolean;
  /** Whether several corrections are about as likely: the place is open (a name, a number), and the draft's word may well be right. */
  readonly isOpen: boolean;
}

/** The confidence from which a slip is a warning. */
export function loudFrom(hasPhrasing: boolean): number {
  return hasPhrasing ? warningConfidence : spellingWarningConfidence;
}

/** The confidence below which a slip is not told of at all. */
export function leastConfidence(hasPhrasing: boolean): number {
  return hasPhrasing ? hintConfidence : spellingHintConfidence;
}

/** The places of a paragraph that are more likely slips than not, by where they stand. */
export function slipsOf(prose: string, judgements: readonly Judgement[]): Slip[] {
  if (judgements.length === 0) return [];
  const groups = rivals(
    judgements.filter(({ decision }) => inCompany(decision).confidence >= hintConfidence),
  );
  if (groups.length === 0) return [];
  const sentences = sentenceNumbers(prose);
  const sure = new Set<number>();
  for (const group of groups) {
    const [best] = group;
    if (isOpen(group)) continue;
    if (best.decision.confidence >= sureConfidence) sure.add(sentences(best.change.start));
  }
  const slips: Slip[] = [];
  for (const group of groups) {
    const [best] = group;
    const companion =
      best.decision.confidence < loudFrom(best.phrasing !== undefined) &&
      sure.has(sentences(best.change.start));
    const corrections =
      companion && !isOpen(group)
        ? group.map((one) => ({ ...one, decision: inCompany(one.decision) }))
        : group;
    if (corrections[0].decision.confidence >= leastConfidence(best.phrasing !== undefined)) {
      slips.push({ corrections, inCompany: companion, isOpen: isOpen(group) });
    }
  }
  return slips.sort((a, b) => a.corrections[0].start - b.corrections[0].start);
}

/** Whether no correction of plain spelling is likelier than all its rivals together. A phrasing settles the matter. */
function isOpen(group: readonly Judgement[]): boolean {
  const [best] = group;
  if (best.phrasing !== undefined) return false;
  const odds = group.reduce((sum, { decision }) => sum + Math.exp(decision.score - best.decision.score), 0);
  return odds > 2;
}

/** The number of the sentence an offset stands in. */
function sentenceNumbers(prose: string): (offset: number) => number {
  const ends: number[] = [];
  for (let i = 0; i < prose.length; i++) if (endsSentence(prose.charCodeAt(i))) ends.push(i);
  return (offset) => {
    const index = ends.findIndex((end) => end >= offset);
    return index < 0 ? ends.length : index;
  };
}
