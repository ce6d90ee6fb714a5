import { GAP } from "../text/paragraph";
import { type Corpus, SENTENCE_END } from "./corpus";
import { leads, structural } from "./function-words";
import { placesOf, type SuffixIndex } from "./suffix-index";

/** What stands on one side of a text, over all its places. Shares are in [0, 1]. */
export interface Side {
  /** Branching entropy in nats; every place next to a punctuation mark counts as a neighbour of its own kind. */
  readonly entropy: number;
  /** Share of places next to a punctuation mark, quotation mark or sentence end. */
  readonly open: number;
  /** Share of places next to a mark or to a structural word such as 的, 和, 在. */
  readonly loose: number;
  /** Share of places next to the enumeration comma. */
  readonly enumerated: number;
  /** Share of the most frequent neighbouring character, marks and structural words left out. */
  readonly top: number;
}

/** How a text is attested in the corpus. */
export interface Attestation {
  readonly text: string;
  readonly places: Int32Array;
  /** Number of places per document group, by the number of its representative. */
  readonly counts: ReadonlyMap<number, number>;
  readonly left: Side;
  readonly right: Side;
  /** Share of places where it begins, and ends, at a word boundary. */
  readonly startsWord: number;
  readonly endsWord: number;
  /**
   * Share of places where a mark, or a word such as 要 before it, stands at both sides at once; not where an
   * enumeration comma stands at one side only: there it may share its verb or its noun with another member.
   */
  readonly standsAlone: number;
}

/** The number of all places, copies of one source counted once. */
export function total(attestation: Attestation): number {
  let sum = 0;
  for (const count of attestation.counts.values()) sum += count;
  return sum;
}

/** Looks texts up in a corpus. */
export class Attestations {
  private readonly counted = new Map<string, number>();

  constructor(
    readonly corpus: Corpus,
    readonly index: SuffixIndex,
    private readonly groups: readonly number[],
  ) {}

  /** In how many document groups the places lie, and how often in each; copies of one source are not added up. */
  countByGroup(places: Int32Array): Map<number, number> {
    const byDocument = new Map<number, number>();
    for (const place of places) {
      const document = this.corpus.documents[place];
      byDocument.set(document, (byDocument.get(document) ?? 0) + 1);
    }
    const counts = new Map<number, number>();
    for (const [document, count] of byDocument) {
      const group = this.groups[document];
      counts.set(group, Math.max(counts.get(group) ?? 0, count));
    }
    return counts;
  }

  /** How often the text stands in the corpus, copies included. */
  readonly count = (text: string): number => {
    const known = this.counted.get(text);
    if (known !== undefined) return known;
    const places = placesOf(this.index, text).length;
    this.counted.set(text, places);
    return places;
  };

  of(text: string): Attestation {
    const { corpus } = this;
    const places = placesOf(this.index, text);
    const left = new SideCount(marksBefore);
    const right = new SideCount(marksAfter);
    let starts = 0;
    let ends = 0;
    let alone = 0;
    for (const place of places) {
      const end = place + text.length;
      const before = left.add(corpus.text[place - 1] ?? SENTENCE_END, wordBefore(corpus, place));
      const after = right.add(corpus.text[end] ?? SENTENCE_END, wordAfter(corpus, end));
      const memberAtOneSide = (corpus.text[place - 1] === "、") !== (corpus.text[end] === "、");
      if ((before || leads.has(wordBefore(corpus, place))) && after && !memberAtOneSide) alone++;
      starts += corpus.wordStarts[place];
      ends += corpus.wordStarts[end];
    }
    return {
      text,
      places,
      counts: this.countByGroup(places),
      left: left.side(),
      right: right.side(),
      startsWord: starts / places.length,
      endsWord: ends / places.length,
      standsAlone: alone / places.length,
    };
  }
}

/** Marks that close what stands before a phrase, and what stands behind it. */
const marksBefore = new Set([SENTENCE_END, "，", "、", "“", "‘"]);
const marksAfter = new Set([SENTENCE_END, "，", "、", "”", "’"]);

class SideCount {
  private readonly neighbours = new Map<string, number>();
  private readonly binding = new Map<string, number>();
  private places = 0;
  private open = 0;
  private loose = 0;

  constructor(private readonly marks: ReadonlySet<string>) {}

  /** Whether the neighbour is a mark. */
  add(unit: string, word: string): boolean {
    this.places++;
    this.neighbours.set(unit, (this.neighbours.get(unit) ?? 0) + 1);
    const open = this.marks.has(unit);
    if (open) this.open++;
    if (open || structural.has(word)) this.loose++;
    else if (unit !== GAP) this.binding.set(unit, (this.binding.get(unit) ?? 0) + 1);
    return open;
  }

  side(): Side {
    let entropy = 0;
    for (const [unit, count] of this.neighbours) {
      const share = count / this.places;
      entropy -= share * Math.log(this.marks.has(unit) ? 1 / this.places : share);
    }
    const top = Math.max(0, ...this.binding.values()) / this.places;
    const enumerated = (this.neighbours.get("、") ?? 0) / this.places;
    return { entropy, top, enumerated, open: this.open / this.places, loose: this.loose / this.places };
  }
}

const longestWord = 6;

function wordBefore({ text, wordStarts }: Corpus, place: number): string {
  let start = place - 1;
  while (start > 0 && place - start < longestWord && wordStarts[start] === 0) start--;
  return text.slice(Math.max(0, start), place);
}

function wordAfter({ text, wordStarts }: Corpus, place: number): string {
  let end = place + 1;
  while (end < text.length && end - place < longestWord && wordStarts[end] === 0) end++;
  return text.slice(place, end);
}
