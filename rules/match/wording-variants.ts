import type { Canon } from "../canon/canon";

/** The wordings that say one thing with other marks between their parts, or with the parts in another order. */
export interface WordingVariants {
  /** Every wording that has a variant. */
  readonly wordings: readonly string[];
  /** The group of each; wordings of one group are variants of each other. */
  readonly groups: readonly number[];
}

/** Marks that come and go between the parts of a phrasing: 标准化规范化, 标准化、规范化. */
const BETWEEN_PARTS = /[、，；\s]/g;
const HAS_MARK = /[、，；]/;
/** In UTF-16 units without marks: parts of shorter ones come together by chance (体系，建设), or mean another thing in another order. */
const SHORTEST = 6;

/** The wordings of the canon, variants included, that differ from another in nothing but marks or order of parts. */
export function wordingVariants(canon: Canon): WordingVariants {
  const byKey = new Map<string, Set<string>>();
  // Of two variants one has marks, so that only those without need be looked at that have the words of one with them.
  for (const wording of wordingsOf(canon)) {
    if (!HAS_MARK.test(wording)) continue;
    for (const key of keysOf(wording)) {
      const same = byKey.get(key);
      if (same === undefined) byKey.set(key, new Set([wording]));
      else same.add(wording);
    }
  }
  for (const wording of wordingsOf(canon)) byKey.get(wording)?.add(wording);
  const groupOf = new Map<string, number>();
  let count = 0;
  for (const same of byKey.values()) {
    if (same.size < 2) continue;
    const known = new Set([...same].flatMap((wording) => groupOf.get(wording) ?? []));
    const [group = count++] = known;
    for (const [wording, old] of groupOf) if (known.has(old)) groupOf.set(wording, group);
    for (const wording of same) groupOf.set(wording, group);
  }
  const wordings = [...groupOf.keys()].sort();
  return {
    wordings,
    groups: wordings.map((wording) => groupOf.get(wording) ?? -1),
  };
}

function* wordingsOf(canon: Canon): Iterable<string> {
  for (const { text, also } of canon.phrasings) {
    yield text;
    yield* also;
  }
}

/** What a wording shares with its variants: its text without marks, and its parts in whatever order. */
function keysOf(wording: string): string[] {
  const parts = wording.split(BETWEEN_PARTS).filter((part) => part !== "");
  const bare = parts.join("");
  if (bare.length < SHORTEST || (wording.includes("，") && bare.length < 2 * SHORTEST - 4)) return [];
  return parts.length > 1 ? [bare, `${parts.sort().join("、")}、`] : [bare];
}

/** What is looked for in a text. */
export function variedWordings(canon: Canon): readonly string[] {
  return canon.derived(wordingVariants).wordings;
}
