import type { Evidence } from "../evidence/evidence";
import { isHan } from "../text/characters";
import type { EditKind, PhraseEdit } from "./edits";
import { alikePairs } from "./spelling-pairs";

/**
 * A unit is surprising below this log probability, in nats. Chosen on the development sets: lower, and slips are lost;
 * higher, and more of clean text is searched for nothing.
 */
const surprising = -7.7;
/**
 * What a place must look like, in nats, to be worth a search, by how the slip came about: nearly all slips that the
 * decision finds in the development sets do. `all` is log P of the units a change touches, `here` that
 * of the unit itself, `two` that of it and the next, `each` that of each of two, `both` that of both.
 */
const worth = {
  substitute: { all: -15, here: -4.8, two: -12 },
  doubled: { all: -14.5 },
  extra: { all: -23 },
  drop: { all: -15.7, here: -8.6 },
  swap: { all: -25 },
  pair: { all: -22, each: -4, both: -13.5 },
} as const;
/** Characters weighed at one place: those that fit their neighbours best. */
const mostWeighed = 9;
/** Nats of association that a likeness to the character written is worth when candidates are ranked. */
const likenessBonus = 3;
/**
 * Association with both neighbours together, in nats, that a character must have to be weighed, and how much more than
 * what stands there: measured as `worth` is.
 */
const leastFit = { alike: -1.5, unlike: 1.5, missing: 2.5 } as const;
const leastBetter = { alike: 0.2, unlike: 3, missing: 2 } as const;
/** From this likeness on a character counts as alike. */
const alikeFrom = 0.5;
/** From this likeness on it is weighed even where neither neighbour often stands beside it, */
const sameFrom = 0.85;
/** if the units touched are less likely than this, */
const desperate = -24;
/** and the character by itself is more likely. */
const rarest = -10;
/** What a correction must gain, in nats, to be proposed, by how it came about. */
type LeastGain = Readonly<
  Record<"alike" | "unlike" | "doubled" | "extra" | "missing" | "swap" | "pair", number>
>;
/** With less, the decision hardly ever finds one a slip. */
const leastSure: LeastGain = {
  alike: 4,
  unlike: 12,
  doubled: 7,
  extra: 16,
  missing: 7.5,
  swap: 9,
  pair: 8,
};
/** Beside a correction that gains as much, others count that gain this: the more of them, the more open the place is. */
const leastRival: LeastGain = {
  alike: 3,
  unlike: 7,
  doubled: 3,
  extra: 9,
  missing: 6,
  swap: 5,
  pair: 8,
};
/** In units: a surprise this near to a correction may bring up its rivals. */
const besideReach = 4;

/** A correction of plain spelling: what may have been meant where the draft surprises. */
export interface SpellingProposal {
  /** One, or those of two characters side by side. */
  readonly edits: readonly PhraseEdit[];
  /** All of `edits` in one. */
  readonly change: { readonly start: number; readonly end: number; readonly text: string };
  /** log P(corrected) − log P(draft), in nats. */
  readonly gain: number;
  /** Whether it gains too little to be a slip itself, and only tells how open its place is. */
  readonly isRival: boolean;
}

/** Stands for the edge of the prose. */
const boundary = 0x3002;

/** Where a character stands in the list of those behind what is before a place, and of those before what is behind it, from 1. */
const followAt = new Uint16Array(65536);
const precedeAt = new Uint16Array(65536);
/** Characters that stand in both lists, by their place in the second. */
const inBoth = new Uint16Array(65536);
/** The characters weighed at a place, the best first, and how well each fits. */
const best = new Uint16Array(mostWeighed + 1);
const fits = new Float64Array(mostWeighed + 1);
const bestAlike = new Uint8Array(mostWeighed + 1);

/**
 * Corrections of single slips wherever the language evidence is surprised: another character, one too many, one too
 * few, two in the wrong order, a word for another of the same sound; and their rivals. `thorough` gives rivals everywhere,
 * whether there is a correction or not: the weights of the decision are fitted to them, for they must know the wrong as
 * well as the right.
 */
export function spellingProposals(
  prose: string,
  evidence: Evidence,
  { thorough = false } = {},
): SpellingProposal[] {
  const surprise = evidence.surprise(prose);
  const places: number[] = [];
  for (let i = 0; i < prose.length; i++) {
    if (surprise[i] <= surprising && isHan(prose.charCodeAt(i))) places.push(i);
  }
  const search = (at: readonly number[], least: LeastGain): SpellingProposal[] => {
    const made = new Search(prose, evidence, surprise, least, thorough);
    for (const place of at) made.around(place);
    return made.proposals;
  };
  if (thorough) return search(places, leastRival);
  const sure = search(places, leastSure);
  if (sure.length === 0) return sure;
  const beside = new Set<number>();
  for (const { change } of sure) {
    for (let at = change.start - besideReach; at <= change.start + besideReach; at++) beside.add(at);
  }
  return search(
    places.filter((place) => beside.has(place)),
    leastRival,
  );
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
    private readonly surprise: Float32Array,
    private readonly least: LeastGain,
    private readonly thorough: boolean,
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
      if (!this.isCharacter(place) || !this.isCharacter(place + 1)) continue;
      this.swap(place);
      this.pair(place);
    }
    if (this.isCharacter(at - 1)) this.insertions(at);
  }

  private isCharacter(at: number): boolean {
    return at >= 0 && at < this.prose.length && isHan(this.prose.charCodeAt(at));
  }

  private substitutes(place: number): void {
    const { prose, surprise, evidence } = this;
    const { all, here, two } = worth.substitute;
    if (surprise[place] > here) return;
    if (place + 1 < prose.length && surprise[place] + surprise[place + 1] > two) return;
    const drafted = evidence.drafted(prose, place, place + 1);
    if (drafted > all) return;
    this.weigh(place, place + 1, prose.charCodeAt(place), drafted <= desperate);
    this.proposeBest("substitute", place, place + 1, drafted);
  }

  private insertions(place: number): void {
    if (this.surprise[place] > worth.drop.here) return;
    const drafted = this.evidence.drafted(this.prose, place, place);
    if (drafted > worth.drop.all) return;
    this.weigh(place, place, 0, false);
    this.proposeBest("drop", place, place, drafted);
  }

  private surplus(place: number): void {
    const { prose } = this;
    const kind = prose[place] === prose[place - 1] || prose[place] === prose[place + 1] ? "doubled" : "extra";
    const drafted = this.evidence.drafted(prose, place, place + 1);
    if (drafted > worth[kind].all) return;
    this.proposeEdit(kind, "insert", place, place + 1, "", drafted);
  }

  private swap(place: number): void {
    const { prose } = this;
    if (prose[place] === prose[place + 1]) return;
    const drafted = this.evidence.drafted(prose, place, place + 2);
    if (drafted > worth.swap.all) return;
    const text = prose[place + 1] + prose[place];
    this.proposeEdit("swap", "swap", place, place + 2, text, drafted);
  }

  private pair(place: number): void {
    const { prose, surprise, evidence } = this;
    const { all, each, both } = worth.pair;
    if (surprise[place] > each || surprise[place + 1] > each) return;
    if (surprise[place] + surprise[place + 1] > both) return;
    const drafted = evidence.drafted(prose, place, place + 2);
    if (drafted > all) return;
    for (const text of alikePairs(prose, place, evidence)) {
      this.propose("pair", { start: place, end: place + 2, text }, drafted, () => [
        { kind: "substitute", start: place, end: place + 1, text: text[0], position: 0 },
        { kind: "substitute", start: place + 1, end: place + 2, text: text[1], position: 0 },
      ]);
    }
  }

  /**
   * Ranks the characters that fit between what stands before `start` and what stands at `end`: those that both
   * neighbours know, and those like the one written that one of them knows, or with `anySame` none. They are left in
   * `best`.
   */
  private weigh(start: number, end: number, written: number, anySame: boolean): void {
    const { prose, evidence } = this;
    const before = start > 0 ? prose.charCodeAt(start - 1) : boundary;
    const behind = end < prose.length ? prose.charCodeAt(end) : boundary;
    const { units: follow, association: following } = evidence.followers(before);
    const { units: precede, association: preceding } = evidence.predecessors(behind);
    for (let i = 0; i < follow.length; i++) followAt[follow[i]] = i + 1;
    let both = 0;
    for (let i = 0; i < precede.length; i++) {
      precedeAt[precede[i]] = i + 1;
      if (followAt[precede[i]] !== 0) inBoth[both++] = i;
    }
    this.count = 0;
    const isMissing = written === 0;
    const fitNow = isMissing
      ? evidence.associationOf(before, behind)
      : evidence.associationOf(before, written) + evidence.associationOf(written, behind);
    if (!isMissing) {
      const { units, likeness } = evidence.alike(written);
      const least = Math.max(leastFit.alike, fitNow + leastBetter.alike);
      for (let i = 0; i < units.length && likeness[i] >= alikeFrom; i++) {
        const unit = units[i];
        const [behindOne, beforeOne] = [followAt[unit], precedeAt[unit]];
        if (behindOne === 0 && beforeOne === 0) {
          if (!anySame || likeness[i] < sameFrom || evidence.commonness(unit) < rarest) continue;
        }
        const left = behindOne === 0 ? evidence.associationOf(before, unit) : following[behindOne - 1];
        const right = beforeOne === 0 ? evidence.associationOf(unit, behind) : preceding[beforeOne - 1];
        // Weighed: not once more among those unlike.
        followAt[unit] = 0;
        if (left + right >= least) this.rank(unit, left + right + likenessBonus, true);
      }
    }
    const kind = isMissing ? "missing" : "unlike";
    const least = Math.max(leastFit[kind], fitNow + leastBetter[kind]);
    for (let i = 0; i < both; i++) {
      const unit = precede[inBoth[i]];
      const place = followAt[unit];
      if (place === 0 || unit === written) continue;
      const fit = following[place - 1] + preceding[inBoth[i]];
      if (fit >= least) this.rank(unit, fit, false);
    }
    for (let i = 0; i < follow.length; i++) followAt[follow[i]] = 0;
    for (let i = 0; i < precede.length; i++) precedeAt[precede[i]] = 0;
  }

  /** Puts a character among the best. Ties go by code unit. */
  private rank(unit: number, fit: number, isAlike: boolean): void {
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

  /** Proposes those of `best` that gain enough. */
  private proposeBest(kind: "substitute" | "drop", start: number, end: number, drafted: number): void {
    for (let i = 0; i < this.count; i++) {
      const cause = kind === "drop" ? "missing" : bestAlike[i] === 1 ? "alike" : "unlike";
      this.proposeEdit(cause, kind, start, end, String.fromCharCode(best[i]), drafted);
    }
  }

  private proposeEdit(
    cause: keyof LeastGain,
    kind: EditKind,
    start: number,
    end: number,
    text: string,
    drafted: number,
  ): void {
    this.propose(cause, { start, end, text }, drafted, () => [{ kind, start, end, text, position: 0 }]);
  }

  /** Proposes the change if it gains enough; its edits are put together only then. */
  private propose(
    cause: keyof LeastGain,
    change: SpellingProposal["change"],
    drafted: number,
    edits: () => readonly PhraseEdit[],
  ): void {
    const least = this.least[cause];
    const { start, end, text } = change;
    const gain = this.evidence.changedAbove(this.prose, start, end, text, drafted + least) - drafted;
    if (gain < least) return;
    const isRival = !this.thorough && gain < leastSure[cause];
    this.proposals.push({ edits: edits(), change, gain, isRival });
  }
}
