import type { Evidence } from "../evidence/evidence";
import { isHan } from "../text/characters";
import type { EditKind, PhraseEdit } from "./edits";
import { fitting, weighFitting } from "./fitting-characters";
import { alikePairs } from "./spelling-pairs";
import {
  besideReach,
  desperate,
  type LeastGain,
  leastRival,
  leastSure,
  surprising,
  worth,
} from "./spelling-thresholds";

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
    weighFitting(prose, evidence, place, place + 1, prose.charCodeAt(place), drafted <= desperate);
    this.proposeBest("substitute", place, place + 1, drafted);
  }

  private insertions(place: number): void {
    const { prose, surprise, evidence } = this;
    if (surprise[place] > worth.drop.here) return;
    const drafted = evidence.drafted(prose, place, place);
    if (drafted > worth.drop.all) return;
    weighFitting(prose, evidence, place, place, 0, false);
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

  /** Proposes those that fit and gain enough. */
  private proposeBest(kind: "substitute" | "drop", start: number, end: number, drafted: number): void {
    const { count, units, alike } = fitting;
    for (let i = 0; i < count; i++) {
      const cause = kind === "drop" ? "missing" : alike[i] === 1 ? "alike" : "unlike";
      this.proposeEdit(cause, kind, start, end, String.fromCharCode(units[i]), drafted);
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
