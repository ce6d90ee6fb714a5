import { applyEdits } from "../../rules/edits";
import type { Finding } from "../../rules/finding";
import type { Linter } from "../../rules/linter";
import { parseDocument } from "../../rules/text/document";

const WORDING = /^(?:canon|typo)\//;

/** What linters make of an example; it must hold for all of them, as whatever segmenter each has. */
export class CheckedTexts {
  constructor(private readonly linters: readonly Linter[]) {}

  /** Whether there is nothing to say of the text, hints about its wording included. */
  isSilent(text: string): boolean {
    return this.linters.every((linter) =>
      findingsOf(linter, text).every(({ rule, severity }) => severity === "hint" && !WORDING.test(rule)),
    );
  }

  /** Whether nothing is said of the wording at warning or above. */
  isFine(text: string): boolean {
    return this.linters.every(
      (linter) => !findingsOf(linter, text).some((finding) => WORDING.test(finding.rule) && isLoud(finding)),
    );
  }

  /** The rule that finds what is wrong, at info or above and alone, and whose first correction makes it right. */
  restoredBy(wrong: string, right: string): string | undefined {
    const rules = this.linters.map((linter) => {
      const found = findingsOf(linter, wrong).filter(({ severity }) => severity !== "hint");
      return found.length === 1 && corrected(found[0], wrong) === right ? found[0].rule : undefined;
    });
    return rules.includes(undefined) ? undefined : rules[0];
  }

  /** Whether the wording is found wanting and brought out. */
  isMended(wrong: string, wording: string): boolean {
    return this.linters.every((linter) => bringsOut(findingsOf(linter, wrong), wrong, wording));
  }
}

/** Whether one of the findings, at info or above, has a first correction that makes the wording stand in the text. */
export function bringsOut(findings: readonly Finding[], text: string, wording: string): boolean {
  const occurrences = (whole: string): number => whole.split(wording).length;
  return findings.some((finding) => {
    const mended = finding.severity === "hint" ? undefined : corrected(finding, text);
    return mended !== undefined && occurrences(mended) > occurrences(text);
  });
}

/** The text after the first correction of a finding about its wording. */
function corrected({ rule, suggestions }: Finding, text: string): string | undefined {
  return WORDING.test(rule) && suggestions.length > 0 ? applyEdits(text, suggestions[0].edits) : undefined;
}

function findingsOf(linter: Linter, text: string): Finding[] {
  return linter.lint(parseDocument(text, "plain"));
}

function isLoud({ severity }: Finding): boolean {
  return severity === "error" || severity === "warning";
}
