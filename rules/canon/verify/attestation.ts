import type { CanonProblem } from "../load";
import { type PlacedEntry, problemAt } from "./entry";

/**
 * Entries that no source bears out, and sources that were not counted. An entry with a successor may have none: it is
 * known of old and only keeps a draft from being reported. That a source is registered is checked on loading.
 */
export function unattested(entries: readonly PlacedEntry[]): CanonProblem[] {
  return entries.flatMap((entry) => {
    const { text, sources, successor } = entry.phrasing;
    const counts = Object.entries(sources);
    if (counts.length === 0 && successor === undefined) {
      return problemAt(entry, {
        zh: `“${text}”没有来源，请补上见于何处、几次`,
        en: `“${text}” has no source; add where it stands, and how often`,
      });
    }
    return counts
      .filter(([, count]) => count < 1)
      .map(([id]) =>
        problemAt(entry, {
          zh: `“${text}”在来源“${id}”中的次数没有数过，请写成“${id}: 次数”`,
          en: `“${text}” was not counted in source “${id}”; write “${id}: count”`,
        }),
      );
  });
}
