import { type CanonData, type Phrasing, type PhrasingKind, phrasingDefaults, type Source } from "./phrasing";

/**
 * The canon as the build writes it: a phrasing keeps only what differs from the defaults, and names its sources by
 * their place in the list, so that the file is half the size and read in half the time.
 */
export interface CompiledCanon {
  readonly sources: readonly Source[];
  readonly phrasings: readonly CompiledPhrasing[];
}

type Rest = Partial<Omit<Phrasing, "text" | "kind" | "sources">>;
type CompiledPhrasing = readonly [text: string, kind: PhrasingKind, sources: readonly number[], rest?: Rest];

/** The sources of a phrasing are written as place, count, place, count. An entry's examples are for the tests alone. */
export function compileCanon({ phrasings, sources }: CanonData): CompiledCanon {
  const places = new Map(sources.map(({ id }, place) => [id, place]));
  return {
    sources,
    phrasings: phrasings.map((phrasing): CompiledPhrasing => {
      const { text, kind, sources: counts, ...rest } = phrasing;
      const numbers = Object.entries(counts).flatMap(([id, count]) => [places.get(id)!, count]);
      const own = Object.entries(rest).filter(
        ([name, value]) =>
          name !== "wrong" &&
          name !== "fine" &&
          JSON.stringify(value) !== JSON.stringify(phrasingDefaults[name as keyof Rest]),
      );
      return own.length === 0
        ? [text, kind, numbers]
        : [text, kind, numbers, Object.fromEntries(own) as Rest];
    }),
  };
}

export function readCompiledCanon({ phrasings, sources }: CompiledCanon): CanonData {
  return {
    sources,
    phrasings: phrasings.map(([text, kind, numbers, rest]) => {
      const counts: Record<string, number> = {};
      for (let i = 0; i < numbers.length; i += 2) counts[sources[numbers[i]].id] = numbers[i + 1];
      // Most entries have nothing of their own, and one shape for all of them is made fastest.
      return rest === undefined
        ? plainPhrasing(text, kind, counts)
        : { ...plainPhrasing(text, kind, counts), ...rest };
    }),
  };
}

function plainPhrasing(text: string, kind: PhrasingKind, sources: Phrasing["sources"]): Phrasing {
  const { also, wrong, fine, name, members, separator, head, verbs, clipped, since, until } =
    phrasingDefaults;
  return {
    text,
    kind,
    sources,
    also,
    wrong,
    fine,
    name,
    members,
    separator,
    head,
    verbs,
    clipped,
    since,
    until,
  };
}
