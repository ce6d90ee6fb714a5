import type { Evidence } from "../evidence/evidence";
import { lazily } from "../lazily";
import { GAP } from "../text/paragraph";
import type { Segmenter } from "../text/segmenter";
import type { Span } from "../text/span";
import { wordBoundaries } from "../text/word-boundaries";
import type { WatchedWording } from "./watched-wordings";

/**
 * Words that say something only beside certain others. The conditions are sources of regular expressions, matched
 * against the text next to the phrase: `before` and `notBefore` against what ends where it begins, `after` and
 * `notAfter` against what begins where it ends. Neither side sees further than `reach` units, nor past a gap.
 */
export interface ConditionedPhrase {
  readonly phrase: string;
  readonly before?: string;
  readonly after?: string;
  readonly notBefore?: string;
  readonly notAfter?: string;
  /**
   * Whether a word has to begin where the phrase does, and one to end where it ends: for phrases whose characters also
   * meet where one word ends and the next begins.
   */
  readonly word?: true;
}

/** What knows where words begin and end. */
export interface WordKnowledge {
  readonly segmenter: Segmenter;
  readonly evidence: Pick<Evidence, "wordFrequency">;
}

/** A phrase that stands there with all its conditions met. */
export interface ConditionedMatch<T> extends Span {
  readonly entry: T;
  /** What `before` and `after` matched; at the phrase's own edges where it has no such condition. */
  readonly context: Span;
  /** The group `other` of `before`, where it has one. */
  readonly other: Span | undefined;
}

/** In UTF-16 units: how far a condition sees, so that the length of a paragraph never tells on it. */
const reach = 40;

interface Conditions<T> {
  readonly entry: T;
  readonly before: RegExp | undefined;
  readonly after: RegExp | undefined;
  readonly notBefore: RegExp | undefined;
  readonly notAfter: RegExp | undefined;
}

/** Phrases with their conditions. Several entries may have the same phrase. */
export class ConditionedPhrases<T extends ConditionedPhrase> {
  /** What is to be looked for. */
  readonly phrases: readonly string[];
  private readonly conditions: readonly (() => Conditions<T>)[];

  constructor(entries: readonly T[]) {
    // Few of them are ever met, and compiled expressions take much memory.
    this.conditions = entries.map((entry) => lazily(() => conditionsOf(entry)));
    this.phrases = entries.map(({ phrase }) => phrase);
  }

  /** Of those of `phrases` that stand in the text, the ones whose conditions are met, in the same order. */
  matchesOf(text: string, found: readonly WatchedWording[], words: WordKnowledge): ConditionedMatch<T>[] {
    return found.flatMap(({ wording, start, end }) => {
      const match = matchOf(text, { start, end }, this.conditions[wording](), words);
      return match === undefined ? [] : [match];
    });
  }
}

function conditionsOf<T extends ConditionedPhrase>(entry: T): Conditions<T> {
  return {
    entry,
    before: endingIn(entry.before),
    after: beginningWith(entry.after),
    notBefore: endingIn(entry.notBefore),
    notAfter: beginningWith(entry.notAfter),
  };
}

function matchOf<T extends ConditionedPhrase>(
  text: string,
  { start, end }: Span,
  { entry, before, after, notBefore, notAfter }: Conditions<T>,
  words: WordKnowledge,
): ConditionedMatch<T> | undefined {
  const [head, tail] = [headAt(text, start), tailAt(text, end)];
  if (notBefore?.test(head) === true || notAfter?.test(tail) === true) return undefined;
  const lead = before?.exec(head);
  const trail = after?.exec(tail);
  if (lead === null || trail === null) return undefined;
  if (entry.word === true && !standsAtWords(text, start, end, words)) return undefined;
  const leadStart = start - (lead?.[0].length ?? 0);
  const other = lead?.groups?.other;
  const otherStart = leadStart + (lead?.[0].indexOf(other ?? "") ?? 0);
  return {
    entry,
    start,
    end,
    context: { start: leadStart, end: end + (trail?.[0].length ?? 0) },
    other: other === undefined ? undefined : { start: otherStart, end: otherStart + other.length },
  };
}

/**
 * Whether words end and begin at both edges. The segmenter takes what it does not know to pieces, so a dictionary has to
 * agree that not both outer characters belong to their neighbours, as in 检视|查摆.
 */
function standsAtWords(
  text: string,
  start: number,
  end: number,
  { segmenter, evidence }: WordKnowledge,
): boolean {
  const isWord = (at: number): boolean =>
    at > 0 && at < text.length && evidence.wordFrequency(text, at - 1, at + 1) > 0;
  // The dictionary first, since the segmenter is slow to load: it is only asked where one edge may lie within a word.
  if (isWord(start) === isWord(end)) return !isWord(start);
  const boundaries = wordBoundaries(text, start, end, segmenter);
  return boundaries.has(start) && boundaries.has(end);
}

/** What the conditions see before an offset. */
function headAt(text: string, offset: number): string {
  const head = text.slice(Math.max(0, offset - reach), offset);
  return head.slice(head.lastIndexOf(GAP) + 1);
}

/** What they see behind one. */
function tailAt(text: string, offset: number): string {
  const tail = text.slice(offset, offset + reach);
  const gap = tail.indexOf(GAP);
  return gap < 0 ? tail : tail.slice(0, gap);
}

function endingIn(source: string | undefined): RegExp | undefined {
  return source === undefined ? undefined : new RegExp(`(?:${source})$`, "u");
}

function beginningWith(source: string | undefined): RegExp | undefined {
  return source === undefined ? undefined : new RegExp(`^(?:${source})`, "u");
}
