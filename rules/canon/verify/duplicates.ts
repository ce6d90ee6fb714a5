import type { CanonProblem } from "../load";
import { type PlacedEntry, placeOfEntry, problemAt } from "./entry";

/**
 * Entries with the same text but for punctuation, quotation marks, spaces and full or half width. They must know of each
 * other: where one lists the other in “also”, neither is reported for the other.
 */
export function duplicates(entries: readonly PlacedEntry[]): CanonProblem[] {
  const problems: CanonProblem[] = [];
  const byKey = new Map<string, PlacedEntry[]>();
  for (const entry of entries) {
    const key = bareText(entry.phrasing.text);
    const known = byKey.get(key) ?? [];
    for (const other of known) {
      if (knowEachOther(entry, other)) continue;
      const place = placeOfEntry(other);
      problems.push(
        problemAt(entry, {
          zh: `“${entry.phrasing.text}”与 ${place} 的“${other.phrasing.text}”只有标点或全半角不同，请合并，或把一个列入另一个的“also”`,
          en: `“${entry.phrasing.text}” differs from “${other.phrasing.text}” (${place}) in marks or width only; merge the two, or list one in the other's “also”`,
        }),
      );
    }
    byKey.set(key, [...known, entry]);
  }
  return problems;
}

/** The text in half width, without punctuation and spaces. */
function bareText(text: string): string {
  return text.normalize("NFKC").replace(/[\p{P}\p{Z}]/gu, "");
}

function knowEachOther({ phrasing: one }: PlacedEntry, { phrasing: other }: PlacedEntry): boolean {
  return one.text === other.text || one.also.includes(other.text) || other.also.includes(one.text);
}
