import type { Evidence } from "../evidence/evidence";
import { isHan } from "../text/characters";
import type { PhraseEdit } from "./edits";

/**
 * A unit is surprising below this log probability, in nats: of the slips in the development sets nineteen in twenty
 * leave one there, and one unit in sixteen of clean text is that unlikely.
 */
const surprising = -7.5;
/** Substitutes and insertions weighed at one place: those that fit their neighbours best. */
const mostSubstitutes = 16;
const mostInsertions = 10;
/** Nats of association that a likeness to the character written is worth when candidates are ranked. */
const likenessBonus = 3;
/** Association with both neighbours, in nats, that a candidate must have to be weighed. */
const leastFit = 1;
/** What a correction must gain, in nats, to be proposed. */
const leastGain = 3;

/** A correction of plain spelling: what may have been meant where the draft surprises. */
export interface SpellingProposal {
  readonly edit: PhraseEdit;
  /** log P(corrected) − log P(draft), in nats. */
  readonly gain: number;
}

let surprise = new Float32Array(4096);

/**
 * Corrections of single slips wherever the language evidence is surprised: another character, one too many, one too
 * few, two in the wrong order. Places in `barred` (masks) are left alone.
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
  private readonly tried = new Set<number>();

  constructor(
    private readonly prose: string,
    private readonly evidence: Evidence,
  ) {}

  /** The slip behind a surprise stands at it or right before it. */
  around(at: number): void {
    for (const place of [at - 1, at]) {
      if (!this.isCharacter(place)) continue;
      this.substitutes(place);
      this.propose("insert", place, place + 1, "");
      if (this.isCharacter(place + 1)) this.swap(place);
      if (this.isCharacter(place - 1)) this.swap(place - 1);
    }
    if (this.isCharacter(at - 1)) this.insertions(at);
  }

  private isCharacter(at: number): boolean {
    return at >= 0 && at < this.prose.length && isHan(this.prose.charCodeAt(at));
  }

  private swap(at: number): void {
    const { prose } = this;
    if (prose[at] !== prose[at + 1]) this.propose("swap", at, at + 2, prose[at + 1] + prose[at]);
  }

  /** Each place is searched once, however many surprises point at it. */
  private isNew(kind: number, place: number): boolean {
    const key = place * 2 + kind;
    if (this.tried.has(key)) return false;
    this.tried.add(key);
    return true;
  }

  private substitutes(place: number): void {
    if (!this.isNew(0, place)) return;
    const { prose, evidence } = this;
    const written = prose.charCodeAt(place);
    const ranked = this.ranked(
      place,
      place + 1,
      (unit) => unit !== written,
      (unit) => (evidence.likeness(unit, written) >= 0.5 ? likenessBonus : 0),
      evidence.alike(written),
    );
    for (const unit of ranked.slice(0, mostSubstitutes)) {
      this.propose("substitute", place, place + 1, String.fromCharCode(unit));
    }
  }

  private insertions(place: number): void {
    if (!this.isNew(1, place)) return;
    for (const unit of this.ranked(
      place,
      place,
      () => true,
      () => 0,
    ).slice(0, mostInsertions)) {
      this.propose("drop", place, place, String.fromCharCode(unit));
    }
  }

  /** Characters that fit between what stands before `start` and what stands at `end`, the best first. */
  private ranked(
    start: number,
    end: number,
    allowed: (unit: number) => boolean,
    bonus: (unit: number) => number,
    more: Uint16Array = none,
  ): number[] {
    const { prose, evidence } = this;
    const before = start > 0 ? prose.charCodeAt(start - 1) : boundary;
    const behind = end < prose.length ? prose.charCodeAt(end) : boundary;
    const fits = new Map<number, number>();
    const weigh = (unit: number): void => {
      if (fits.has(unit) || !allowed(unit)) return;
      fits.set(
        unit,
        evidence.associationOf(before, unit) + evidence.associationOf(unit, behind) + bonus(unit),
      );
    };
    for (const list of [evidence.followers(before), evidence.predecessors(behind), more])
      for (const unit of list) weigh(unit);
    return [...fits]
      .filter(([, fit]) => fit > leastFit)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .map(([unit]) => unit);
  }

  private propose(kind: PhraseEdit["kind"], start: number, end: number, text: string): void {
    const gain = this.evidence.gain(this.prose, start, end, text);
    if (gain < leastGain) return;
    if (this.proposals.some(({ edit }) => edit.start === start && edit.end === end && edit.text === text))
      return;
    this.proposals.push({ edit: { kind, start, end, text, position: 0 }, gain });
  }
}

/** Stands for the edge of the prose. */
const boundary = 0x3002;
const none = new Uint16Array(0);
