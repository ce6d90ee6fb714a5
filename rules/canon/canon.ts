import type { CanonData, Phrasing, PhrasingKind, Source } from "./phrasing";

/** The phrasings in force, with what the rules derive from them, each thing derived once. */
export class Canon {
  readonly phrasings: readonly Phrasing[];
  readonly allSources: readonly Source[];
  private readonly sources: ReadonlyMap<string, Source>;
  private readonly derivations = new Map<unknown, unknown>();

  constructor(data: CanonData) {
    this.phrasings = data.phrasings;
    this.allSources = data.sources;
    this.sources = new Map(data.sources.map((source) => [source.id, source]));
  }

  ofKind(kind: PhrasingKind): readonly Phrasing[] {
    return this.derived(phrasingsByKind).get(kind) ?? [];
  }

  source(id: string): Source | undefined {
    return this.sources.get(id);
  }

  /** Takes `made` for what `build` would make of this canon. */
  adopt<T>(build: (canon: Canon) => T, made: T): void {
    this.derivations.set(build, made);
  }

  /** What `build` makes of this canon, made on first use. `build` must be a top-level function: it is the key. */
  derived<T>(build: (canon: Canon) => T): T {
    if (!this.derivations.has(build)) this.derivations.set(build, build(this));
    return this.derivations.get(build) as T;
  }
}

function phrasingsByKind(canon: Canon): ReadonlyMap<PhrasingKind, readonly Phrasing[]> {
  const byKind = new Map<PhrasingKind, Phrasing[]>();
  for (const phrasing of canon.phrasings) {
    const list = byKind.get(phrasing.kind);
    if (list === undefined) byKind.set(phrasing.kind, [phrasing]);
    else list.push(phrasing);
  }
  return byKind;
}
