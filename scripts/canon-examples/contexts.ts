import type { Segmenter } from "../../rules/text/segmenter";
import type { CheckedTexts } from "./checked-texts";
import { type Clause, clauseAround, cuts } from "./clauses";
import { hashOf } from "./hash";
import { reliabilities, type SourceCorpus } from "./source-texts";

/** Occurrences of a wording that are looked at: of a very common one, enough to choose from. */
const mostPlaces = 60;

/** A clause that begins in the middle of a thought, or says the half of one. */
const DEPENDENT =
  /^(?:[或和及与并而但却才也就还则且便均都的地得了者等那不是]|以及|同时|其中|其他|此外|因此|所以|只有|只要|如果|因为|由于|虽然|尽管|没有|我们是不是)/;
/** No slip is planted beside a person's name where there is another clause to be had. */
const PERSON = /总书记|主席|习近平|毛泽东|邓小平|江泽民|胡锦涛/;

/** The clauses of the sources around a wording, those that stand best alone first. */
export class Contexts {
  constructor(
    private readonly corpus: SourceCorpus,
    private readonly segmenter: Segmenter,
    private readonly checked: CheckedTexts,
  ) {}

  /** Clauses with the wording in which the linter finds nothing; each is checked when it is asked for. */
  around(wording: string): Generator<Clause> {
    return this.at(this.corpus.places(wording, mostPlaces), wording.length);
  }

  /** The same without the clauses of drafts. */
  published(wording: string): Generator<Clause> {
    return this.at(this.corpus.publishedPlaces(wording, mostPlaces), wording.length);
  }

  /** The same of the `length` units at some places of the corpus. */
  *at(places: readonly number[], length: number): Generator<Clause> {
    const seen = new Set<string>();
    for (const clause of this.ranked(places, length)) {
      if (seen.has(clause.text)) continue;
      seen.add(clause.text);
      if (this.checked.isSilent(clause.text)) yield clause;
    }
  }

  private ranked(places: readonly number[], length: number): Clause[] {
    const { corpus, segmenter } = this;
    return places
      .flatMap((start) => {
        const clause = clauseAround(corpus.text, { start, end: start + length }, segmenter);
        if (clause === undefined) return [];
        const { reliability } = corpus.textAt(start);
        const cost = [
          // A draft's clause is the last resort: it may hold slips of its own.
          Number(reliability === "draft"),
          Number(PERSON.test(clause.text)),
          cuts.indexOf(clause.cut),
          Number(DEPENDENT.test(clause.text)),
          reliabilities.indexOf(reliability),
          this.brokenWords(clause),
        ];
        return { clause, cost, hash: hashOf(clause.text) };
      })
      .sort((a, b) => byCost(a.cost, b.cost) || a.hash - b.hash)
      .map(({ clause }) => clause);
  }

  /** How many ends of the wording lie within a word of the clause. */
  private brokenWords({ text, start, end }: Clause): number {
    let at = 0;
    let broken = 2;
    for (const word of this.segmenter(text)) {
      if (at === start) broken--;
      at += word.length;
      if (at === end) broken--;
    }
    return broken;
  }
}

function byCost(a: readonly number[], b: readonly number[]): number {
  for (const [i, cost] of a.entries()) if (cost !== b[i]) return cost - b[i];
  return 0;
}
