import { applicableEdits, applyEdits } from "../../rules/edits";
import type { Finding } from "../../rules/finding";

/** Rounds of fixing after which a text that still changes is left as it is. */
const mostRounds = 5;

export interface Fixed {
  readonly text: string;
  /** What is left in the corrected text. */
  readonly findings: readonly Finding[];
  /** How many edits were made. */
  readonly edits: number;
}

/** Makes the safe corrections, again until none is left: one may uncover another. */
export function fixText(text: string, lint: (text: string) => readonly Finding[]): Fixed {
  let fixed: Fixed = { text, findings: lint(text), edits: 0 };
  for (let round = 0; round < mostRounds; round++) {
    const edits = applicableEdits(fixed.findings, "safe");
    if (edits.length === 0) break;
    const next = applyEdits(fixed.text, edits);
    fixed = { text: next, findings: lint(next), edits: fixed.edits + edits.length };
  }
  return fixed;
}

/** Whether `--fix` would correct it. */
export function isFixable({ suggestions }: Finding): boolean {
  return suggestions.some(({ applicability, edits }) => applicability === "safe" && edits.length > 0);
}
