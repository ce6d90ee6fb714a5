import type { CanonProblem } from "../load";
import type { Source } from "../phrasing";
import { type PlacedEntry, problemAt } from "./entry";

/** Entries that cease to hold before they begin to, and those that an earlier source has already. */
export function brokenValidities(
  entries: readonly PlacedEntry[],
  registered: readonly Source[],
): CanonProblem[] {
  const dates = new Map(registered.filter(({ kind }) => kind !== "prose").map(({ id, date }) => [id, date]));
  return entries.flatMap((entry) => {
    const { text, since, until, sources } = entry.phrasing;
    if (since === undefined) return [];
    const problems: CanonProblem[] = [];
    if (until !== undefined && isEarlier(until, since)) {
      problems.push(
        problemAt(entry, {
          zh: `“${text}”的“until”（${until}）早于“since”（${since}），请改正`,
          en: `“${text}” holds until ${until}, before it holds since ${since}; correct the dates`,
        }),
      );
    }
    for (const id of Object.keys(sources)) {
      const date = dates.get(id);
      if (date === undefined || !isEarlier(date, since)) continue;
      problems.push(
        problemAt(entry, {
          zh: `“${text}”自 ${since} 起使用，而 ${date} 的来源“${id}”中已有，请改正“since”`,
          en: `“${text}” holds since ${since}, and source “${id}” of ${date} has it; correct “since”`,
        }),
      );
    }
    return problems;
  });
}

/** Whether one date lies before the other, as far as both say: 2022 is not before 2022-10. */
function isEarlier(date: string, other: string): boolean {
  const length = Math.min(date.length, other.length);
  return date.slice(0, length) < other.slice(0, length);
}
