import type { Phrasing } from "../../rules/canon/phrasing";
import { isHan } from "../../rules/text/characters";
import type { Clause } from "./clauses";
import type { Contexts } from "./contexts";
import type { NearWording } from "./near-wordings";
import { siblingPlaces } from "./sibling-wordings";
import type { SourceCorpus } from "./source-texts";

/**
 * What makes a text worth leaving alone: a variant, a near wording, a part of the wording that goes on otherwise, the
 * wording in a longer one, or at least in its clause; one of its own clauses.
 */
export type FineKind = "variant" | "near" | "sibling" | "longer" | "own" | "part";

/** A text near the wording that must stay silent. */
export interface FineExample {
  readonly text: string;
  readonly kind: FineKind;
}

/** Near wordings tried: the clauses of most are silent. */
const mostNear = 12;
const CLAUSE_END = /[，；]/;
/** What stands between two words rather than in a longer one. */
const BETWEEN_WORDS = new Set("的了和与及或在是为以从向对把被将使要就也都而并");

export class FineExamples {
  constructor(
    private readonly contexts: Contexts,
    private readonly corpus: SourceCorpus,
    private readonly near: ReadonlyMap<string, readonly NearWording[]>,
  ) {}

  /** The best of such texts, a clause of the sources; undefined where there is none. */
  of({ text, also }: Phrasing): FineExample | undefined {
    const near = (this.near.get(text) ?? []).slice(0, mostNear).map(({ wording }) => wording);
    const clausesOf = (wordings: readonly string[]) =>
      wordings.map((wording) => this.contexts.published(wording));
    const siblings = siblingPlaces(text, this.corpus).map(({ places, length }) =>
      this.contexts.at(places, length),
    );
    // What is cut out of its clause may be half a word.
    const isWhole = ({ cut }: Clause): boolean => cut !== "wording";
    // Where the phrasing itself stands, any other reading is a worse one.
    const isOther = (clause: Clause): boolean => !clause.text.includes(text) && isWhole(clause);
    return (
      first("variant", clausesOf(also), isOther) ??
      first("near", clausesOf(near), isOther) ??
      first("sibling", siblings, isOther) ??
      first("longer", clausesOf([text]), isInLonger) ??
      first("own", clausesOf([text]), isWhole) ??
      first("part", clausesOf(partsOf(text)), isOther) ??
      first("own", clausesOf([text]), () => true)
    );
  }
}

/** The clauses that a wording is made up of, the longest first; none where it is but one. */
function partsOf(wording: string): string[] {
  const parts = wording.split(CLAUSE_END).filter((part) => part !== wording);
  return parts.sort((a, b) => b.length - a.length);
}

function first(
  kind: FineKind,
  clauses: readonly Iterable<Clause>[],
  isFit: (clause: Clause) => boolean,
): FineExample | undefined {
  for (const some of clauses)
    for (const clause of some) if (isFit(clause)) return { text: clause.text, kind };
  return undefined;
}

function isInLonger({ text, start, end }: Clause): boolean {
  const isPart = (place: number): boolean => isHan(text.charCodeAt(place)) && !BETWEEN_WORDS.has(text[place]);
  return isPart(start - 1) || isPart(end);
}
