import type { CanonProblem } from "../load";
import { entriesByWording, type PlacedEntry, placeOfEntry, problemAt, wrongWordingsOf } from "./entry";

/** What one entry calls wrong, clipped or of former years and another one in force, or the same one, calls right. */
export function contradictions(entries: readonly PlacedEntry[]): CanonProblem[] {
  const byWording = entriesByWording(entries);
  return entries.flatMap((entry) => {
    const { text, successor } = entry.phrasing;
    const problems = wrongWordingsOf(entry.phrasing).flatMap((wording) => {
      const other = byWording.get(wording);
      if (other === undefined) return [];
      const place = placeOfEntry(other);
      return problemAt(entry, {
        zh: `“${text}”把“${wording}”列为误例，而 ${place} 以之为正，请删去一处`,
        en: `“${text}” lists “${wording}” as wrong, and ${place} holds it to be right; remove one of the two`,
      });
    });
    const standing = successor === undefined ? undefined : byWording.get(text);
    if (standing !== undefined) {
      const place = placeOfEntry(standing);
      problems.push(
        problemAt(entry, {
          zh: `“${text}”已有后继的提法，而 ${place} 把它列在“also”中，请删去一处`,
          en: `“${text}” has a successor, and ${place} lists it in “also”; remove one of the two`,
        }),
      );
    }
    return problems;
  });
}
