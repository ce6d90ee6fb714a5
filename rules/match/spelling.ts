import type { Evidence } from "../evidence/evidence";
import { endsSentence, isHan } from "../text/characters";
import type { EditKind, PhraseEdit } from "./edits";

/**
 * A unit is surprising below this log probability, in nats: of the slips in the development sets nineteen in twenty
 * leave one there, and one unit in sixteen of clean text is that unlikely.
 */
const surprising = -7.5;
/** Characters weighed at one place: those that fit their neighbours best. */
const mostWeighed = 14;
/** Nats of association that a likeness to the character written is worth when candidates are ranked. */
const likenessBonus = 3;
/** Association with both neighbours, in nats, that a candidate must have to be weighed. */
const leastFit = 1;
/** From this likeness on a character counts as alike. */
const alikeFrom = 0.5;
/** From this likeness on it is weighed even where neither neighbour often stands beside it. */
const sameFrom = 0.85;
/** log P of a stretch no correction of which is worth looking for: five units cost that much at their best. */
const unsuspicious = -10;
/**
 * What a correction must gain, in nats, to be proposed, by how it came about: with less, the decision has never found
 * one a slip.
 */
const leastGain = { alike: 3, unlike: 7, doubled: 3, extra: 9, missing: 6, swap: 5 } as const;
/** Units behind a change that it touches. */
const reach = 4;

/** A correction of plain spelling: what may have been meant where the draft surprises. */
export interface SpellingProposal {
  readonly edit: PhraseEdit;
  /** log P(corrected) − log P(draft), in nats. */
  readonly gain: number;
}

/** Stands for the edge of the prose. */
const boundary = 0x3002;

let surprise = new Float32Array(4096);
/** Which lists a character stands in at the place looked at: behind what is before, before what is behind, alike. */
const marks = new Uint8Array(65536);
const FOLLOWS = 1;
const PRECEDES = 2;
const ALIKE = 4;
/** The characters weighed at a place, the best first, and how well each fits. */
const best = new Uint16Array(mostWeighed + 1);
const fits = new Float64Array(mostWeighed + 1);
const bestAlike = new Uint8Array(mostWeighed + 1);
/** Association of a marked character with what is before the place, and with what is behind it. */
const fitBefore = new Float32Array(65536);
const fitBehind = new Float32Array(65536);

/**
 * Corrections of single slips wherever the language evidence is surprised: another character, one too many, one too
 * few, two in the wrong order.
 */
export function spellingProposals(prose: string, evidence: Evidence): SpellingProposal[] {
  if (surprise.length < prose.length) surprise = new Float32Array(prose.length * 2);
  evidence.surprise(prose, surprise);
  const search = new Search(prose, evidence);
  for (let i = 0; i < prose.length; i++) {
    if (surprise[i] <= surprising && isHan(prose.charCodeAt(i))) search.around(i);
  }
  return search.proposals;
}

class Search {
  readonly proposals: SpellingProposal[] = [];
  /** Places up to here have been searched: surprises come in order, and each looks at its own place and the one before. */
  private searched = -1;
  private swapped = -1;
  /** How many characters stand in `best`. */
  private count = 0;

  constructor(
    private readonly prose: string,
    private readonly evidence: Evidence,
  ) {}

  /** The slip behind a surprise stands at it or right before it. */
  around(at: number): void {
    for (let place = Math.max(at - 1, this.searched + 1); place <= at; place++) {
      this.searched = place;
      if (!this.isCharacter(place)) continue;
      this.substitutes(place);
      this.surplus(place);
    }
    for (let place = Math.max(at - 2, this.swapped + 1); place <= at; place++) {
      this.swapped = place;
      if (this.isCharacter(place) && this.isCharacter(place + 1)) this.swap(place);
    }
    if (this.isCharacter(at - 1)) this.insertions(at);
  }

  private isCharacter(at: number): boolean {
    return at >= 0 && at < this.prose.length && isHan(this.prose.charCodeAt(at));
  }

  private substitutes(place: number): void {
    const written = this.prose.charCodeAt(place);
    const drafted = this.drafted(place, place + 1);
    if (drafted > unsuspicious) return;
    const count = this.weigh(place, place + 1, written);
    for (let i = 0; i < count; i++) {
      const unit = best[i];
      const least = bestAlike[i] === 1 ? leastGain.alike : leastGain.unlike;
      this.propose("substitute", place, place + 1, String.fromCharCode(unit), drafted, least);
    }
  }

  private insertions(place: number): void {
    const drafted = this.drafted(place, place);
    if (drafted > unsuspicious) return;
    const count = this.weigh(place, place, 0);
    for (let i = 0; i < count; i++) {
      this.propose("drop", place, place, String.fromCharCode(best[i]), drafted, leastGain.missing);
    }
  }

  private surplus(place: number): void {
    const { prose } = this;
    const doubled = prose[place] === prose[place - 1] || prose[place] === prose[place + 1];
    this.propose(
      "insert",
      place,
      place + 1,
      "",
      this.drafted(place, place + 1),
      doubled ? leastGain.doubled : leastGain.extra,
    );
  }

  private swap(place: number): void {
    const { prose } = this;
    if (prose[place] === prose[place + 1]) return;
    const text = prose[place + 1] + prose[place];
    this.propose("swap", place, place + 2, text, this.drafted(place, place + 2), leastGain.swap);
  }

  /** log P of the draft's units that a change from `start` to `end` touches: the scan has worked them out already. */
  private drafted(start: number, end: number): number {
    const { prose } = this;
    const last = Math.min(end + reach, prose.length);
    let sum = 0;
    for (let i = start; i < last; i++) {
      sum += surprise[i];
      if (i >= end && endsSentence(prose.charCodeAt(i))) break;
    }
    return sum;
  }

  /**
   * Ranks the characters that fit between what stands before `start` and what stands at `end`: those that both
   * neighbours know, and those like the one written that one of them knows. They are left in `best`.
   */
  private weigh(start: number, end: number, written: number): number {
    const { prose, evidence } = this;
    const before = start > 0 ? prose.charCodeAt(start - 1) : boundary;
    const behind = end < prose.length ? prose.charCodeAt(end) : boundary;
    const followers = evidence.followers(before);
    const predecessors = evidence.predecessors(behind);
    const { units: follow, association: following } = followers;
    const { units: precede, association: preceding } = predecessors;
    for (let i = 0; i < follow.length; i++) {
      marks[follow[i]] = FOLLOWS;
      fitBefore[follow[i]] = following[i];
    }
    for (let i = 0; i < precede.length; i++) {
      marks[precede[i]] |= PRECEDES;
      fitBehind[precede[i]] = preceding[i];
    }
    this.count = 0;
    const alike = written === 0 ? undefined : evidence.alike(written);
    if (alike !== undefined) {
      const { units, likeness } = alike;
      for (let i = 0; i < units.length; i++) {
        const unit = units[i];
        const mark = marks[unit];
        if (mark === 0 && likeness[i] < sameFrom) continue;
        const left = (mark & FOLLOWS) !== 0 ? fitBefore[unit] : evidence.associationOf(before, unit);
        const right = (mark & PRECEDES) !== 0 ? fitBehind[unit] : evidence.associationOf(unit, behind);
        const isAlike = likeness[i] >= alikeFrom;
        marks[unit] = mark | ALIKE;
        this.rank(unit, left + right + (isAlike ? likenessBonus : 0), isAlike);
      }
    }
    for (let i = 0; i < follow.length; i++) {
      const unit = follow[i];
      if (marks[unit] === (FOLLOWS | PRECEDES) && unit !== written) {
        this.rank(unit, following[i] + fitBehind[unit], false);
      }
    }
    for (let i = 0; i < follow.length; i++) marks[follow[i]] = 0;
    for (let i = 0; i < precede.length; i++) marks[precede[i]] = 0;
    if (alike !== undefined) for (let i = 0; i < alike.units.length; i++) marks[alike.units[i]] = 0;
    return this.count;
  }

  /** Puts a character among the best, if it fits well enough. Ties go by code unit. */
  private rank(unit: number, fit: number, isAlike: boolean): void {
    if (fit <= leastFit) return;
    let at = this.count;
    if (at === mostWeighed) {
      if (fit <= fits[at - 1]) return;
      at--;
    } else this.count++;
    while (at > 0 && (fits[at - 1] < fit || (fits[at - 1] === fit && best[at - 1] > unit))) {
      fits[at] = fits[at - 1];
      best[at] = best[at - 1];
      bestAlike[at] = bestAlike[at - 1];
      at--;
    }
    fits[at] = fit;
    best[at] = unit;
    bestAlike[at] = isAlike ? 1 : 0;
  }

  private propose(
    kind: EditKind,
    start: number,
    end: number,
    text: string,
    drafted: number,
    least: number,
  ): void {
    const gain = this.evidence.changedAbove(this.prose, start, end, text, drafted + least) - drafted;
    if (gain >= least) this.proposals.push({ edit: { kind, start, end, text, position: 0 }, gain });
  }
}
