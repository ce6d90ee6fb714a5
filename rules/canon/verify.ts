import type { CanonProblem } from "./load";
import type { Source } from "./phrasing";
import { unattested } from "./verify/attestation";
import { wronglyContained } from "./verify/containment";
import { contradictions } from "./verify/contradictions";
import { duplicates } from "./verify/duplicates";
import type { PlacedEntry } from "./verify/entry";
import { brokenParts } from "./verify/parts";
import { brokenSuccessions } from "./verify/succession";
import { brokenValidities } from "./verify/validity";

/**
 * What is wrong with the canon as a whole, beyond what each file says of itself: entries that contradict, repeat or
 * wrongly hold each other, that lead nowhere, or that nothing bears out. By file and line.
 */
export function verifyCanon(entries: readonly PlacedEntry[], sources: readonly Source[]): CanonProblem[] {
  const checks = [contradictions, brokenSuccessions, duplicates, wronglyContained, brokenParts, unattested];
  return byPlace([...checks.flatMap((check) => check(entries)), ...brokenValidities(entries, sources)]);
}

/** The problems in the order of the files and of their lines. */
export function byPlace(problems: readonly CanonProblem[]): CanonProblem[] {
  return [...problems].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.character - b.character,
  );
}
