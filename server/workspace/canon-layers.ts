import type { PlacedPhrasing, PlacedWithdrawal } from "../../rules/canon/load";
import { type CanonData, type Phrasing, phrasingDefaults, type Source } from "../../rules/canon/phrasing";

/** Whose canon it is, from what rules to what is ruled. */
export type LayerName = "project" | "user" | "shipped";

/** What a layer has under a text: an entry, or the word that none below counts. */
export type LayerEntry = PlacedPhrasing | PlacedWithdrawal | ShippedEntry;

/** An entry of the shipped canon, which was compiled without its place. */
export interface ShippedEntry {
  readonly phrasing: Phrasing;
}

export interface CanonLayer {
  readonly name: LayerName;
  readonly entries: ReadonlyMap<string, LayerEntry>;
  readonly sources: readonly Source[];
}

/** The layer of a user's or a project's own files, joined. */
export function ownLayer(
  name: "project" | "user",
  placed: readonly PlacedPhrasing[],
  withdrawn: readonly PlacedWithdrawal[],
  sources: readonly Source[],
): CanonLayer {
  const entries = new Map<string, LayerEntry>(withdrawn.map((one) => [one.text, one]));
  // What stands and is withdrawn at once was told of; it stands.
  for (const one of placed) entries.set(one.phrasing.text, one);
  return { name, entries, sources };
}

export function shippedLayer({ phrasings, sources }: CanonData): CanonLayer {
  return {
    name: "shipped",
    entries: new Map(phrasings.map((one) => [one.text, { phrasing: one }])),
    sources,
  };
}

/** All layers as one canon; `layers` are given from the highest to the lowest. */
export function stackLayers(layers: readonly CanonLayer[]): CanonData {
  const phrasings = new Map<string, Phrasing>();
  const sources = new Map<string, Source>();
  for (const layer of layers.toReversed()) {
    for (const source of layer.sources) sources.set(source.id, source);
    for (const [text, entry] of layer.entries) {
      const below = phrasings.get(text);
      if (!("phrasing" in entry)) phrasings.delete(text);
      else if (below === undefined || !("given" in entry)) phrasings.set(text, entry.phrasing);
      else phrasings.set(text, merged(entry, below));
    }
  }
  return { phrasings: [...phrasings.values()], sources: [...sources.values()] };
}

/** What an entry says holds over the one below; sources and examples are added together. */
function merged({ phrasing, given }: PlacedPhrasing, below: Phrasing): Phrasing {
  const both = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])];
  const keys = Object.keys(phrasingDefaults) as (keyof typeof phrasingDefaults)[];
  const ruled = keys.map((key) => [key, given.has(key) ? phrasing[key] : below[key]] as const);
  return {
    ...(Object.fromEntries(ruled) as unknown as typeof phrasingDefaults),
    text: phrasing.text,
    kind: phrasing.kind,
    sources: { ...below.sources, ...phrasing.sources },
    wrong: both(below.wrong, phrasing.wrong),
    fine: both(below.fine, phrasing.fine),
  };
}
