import type { CanonProblem } from "../load";
import { type PlacedEntry, problemAt } from "./entry";

/** Successors that are no entry, that lead back to where they began, or that are not dated. */
export function brokenSuccessions(entries: readonly PlacedEntry[]): CanonProblem[] {
  const byText = new Map(entries.map((entry) => [entry.phrasing.text, entry.phrasing]));
  return entries.flatMap((entry) => {
    const { text, until, successor } = entry.phrasing;
    const problems: CanonProblem[] = [];
    if (successor === undefined) return problems;
    if (until === undefined) {
      problems.push(
        problemAt(entry, {
          zh: `“${text}”写了“successor”而没有“until”，请补上它用到何时`,
          en: `“${text}” has a “successor” and no “until”; add when it ceased to hold`,
        }),
      );
    }
    const seen = new Set([text]);
    for (let next: string | undefined = successor; next !== undefined; ) {
      if (seen.has(next)) {
        problems.push(
          problemAt(entry, {
            zh: `“${text}”的后继绕了一圈又回到“${next}”，请改正“successor”`,
            en: `the successors of “${text}” lead back to “${next}”; correct “successor”`,
          }),
        );
        break;
      }
      seen.add(next);
      const found = byText.get(next);
      if (found === undefined) {
        problems.push(
          problemAt(entry, {
            zh: `“${text}”的后继“${next}”不在提法库中，请先收录`,
            en: `“${next}”, the successor of “${text}”, is no entry; add one`,
          }),
        );
        break;
      }
      next = found.successor;
    }
    return problems;
  });
}
