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

/**
 * The sources of a phrasing are written as place, count, place, count. What must stay silent is for the tests alone; so
 * are the wrong examples of the `learnt` phrasings, which nobody chose to explain them by.
 */
export function compileCanon(
  { phrasings, sources }: CanonData,
  learnt: ReadonlySet<Phrasing> = new Set(),
): CompiledCanon {
  const places = new Map(sources.map(({ id }, place) => [id, place]));
  return {
    sources,
    phrasings: phrasings.map((phrasing): CompiledPhrasing => {
      const { text, kind, sources: counts, ...rest } = phrasing;
      const numbers = Object.entries(counts).flatMap(([id, count]) => [places.get(id)!, count]);
      const own = Object.entries(rest).filter(
        ([name, value]) =>
          name !== "fine" &&
          !(name === "wrong" && learnt.has(phrasing)) &&
          JSON.stringify(value) !== JSON.stringify(phrasingDefaults[name as keyof Rest]),
      );
      return own.length === 0
        ? [text, kind, numbers]
        : [text, kind, numbers, Object.fromEntries(own) as Rest];
    }),
  };
}

/** Reads a canon as the build wrote it. */
export function readCompiledCanon({ phrasings, sources }: CompiledCanon): CanonData {
  return {
    sources,
    phrasings: phrasings.map(
      ([text, kind, counts, rest]) => new ReadPhrasing(text, kind, counts, sources, rest ?? nothing),
    ),
  };
}

const nothing: Rest = {};

/** Few phrasings are ever asked for their sources: they are put together for those that are. */
class ReadPhrasing implements Phrasing {
  readonly also: Phrasing["also"];
  readonly wrong: Phrasing["wrong"];
  readonly fine = phrasingDefaults.fine;
  readonly name: Phrasing["name"];
  readonly members: Phrasing["members"];
  readonly separator: Phrasing["separator"];
  readonly head: Phrasing["head"];
  readonly verbs: Phrasing["verbs"];
  readonly clipped: Phrasing["clipped"];
  readonly since: Phrasing["since"];
  readonly until: Phrasing["until"];
  readonly successor: Phrasing["successor"];
  private known: Phrasing["sources"] | undefined;

  constructor(
    readonly text: string,
    readonly kind: PhrasingKind,
    private readonly counts: readonly number[],
    private readonly all: readonly Source[],
    rest: Rest,
  ) {
    this.also = rest.also ?? phrasingDefaults.also;
    this.wrong = rest.wrong ?? phrasingDefaults.wrong;
    this.name = rest.name;
    this.members = rest.members ?? phrasingDefaults.members;
    this.separator = rest.separator ?? phrasingDefaults.separator;
    this.head = rest.head;
    this.verbs = rest.verbs ?? phrasingDefaults.verbs;
    this.clipped = rest.clipped ?? phrasingDefaults.clipped;
    this.since = rest.since;
    this.until = rest.until;
    this.successor = rest.successor;
    this.known = undefined;
  }

  get sources(): Phrasing["sources"] {
    if (this.known === undefined) {
      const known: Record<string, number> = {};
      const { counts, all } = this;
      for (let i = 0; i < counts.length; i += 2) known[all[counts[i]].id] = counts[i + 1];
      this.known = known;
    }
    return this.known;
  }
}
