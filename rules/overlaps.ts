import { severities } from "./finding";
import type { RuleReport } from "./placement";
import { firstIndex } from "./text/sorted-offsets";
import { overlaps, type Span } from "./text/span";

/** Rules in the order in which they answer for a place: the more they know of it, the earlier; within a tier the surer. */
const precedence = [
  ["canon/misquote"],
  ["canon/misattribution"],
  ["canon/document-name", "canon/numeral", "canon/collocation", "canon/appellation"],
  ["canon/enumeration", "canon/near-miss", "typo/repeated"],
  ["typo/confusable"],
  ["typo/spelling"],
  ["canon/punctuation", "typo/redundant"],
];

/**
 * Of reports of the canon and typo groups that mark the same place, one stays: the louder, then the rule that
 * knows more of it. A place is the units marked and those the first suggestion changes.
 */
export function resolveOverlaps(reports: readonly RuleReport[]): RuleReport[] {
  if (reports.length < 2) return [...reports];
  const ranked = [...reports].sort(
    (a, b) =>
      loudness(a) - loudness(b) || rank(a) - rank(b) || b.confidence - a.confidence || a.start - b.start,
  );
  const kept: RuleReport[] = [];
  /** The places of those kept that speak of wording, in the order of the text: no two of them overlap. */
  const taken: Span[] = [];
  for (const report of ranked) {
    if (speaksOfWording(report)) {
      const place = placeOf(report);
      const at = firstIndex(taken.length, (index) => taken[index].end > place.start);
      if (at < taken.length && overlaps(taken[at], place)) continue;
      taken.splice(at, 0, place);
    }
    kept.push(report);
  }
  return kept.sort((a, b) => a.start - b.start || a.end - b.end);
}

function loudness(report: RuleReport): number {
  return severities.indexOf(report.severity);
}

function rank(report: RuleReport): number {
  const index = precedence.findIndex((tier) => tier.includes(report.rule.documentation.id));
  return index < 0 ? precedence.length : index;
}

function speaksOfWording(report: RuleReport): boolean {
  return /^(?:canon|typo)\//.test(report.rule.documentation.id);
}

function placeOf(report: RuleReport): Span {
  let { start, end } = report;
  for (const edit of report.suggestions[0]?.edits ?? []) {
    start = Math.min(start, edit.start);
    end = Math.max(end, edit.end);
  }
  return { start, end };
}
