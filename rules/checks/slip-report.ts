import { errorConfidence, safeConfidence } from "../evidence/weights";
import type { Severity } from "../finding";
import { inQuotes } from "../language";
import type { Judgement } from "../match/judgement";
import { loudFrom, type Slip } from "../match/slips";
import type { ProseSuggestion } from "../rule";
import type { Span } from "../text/span";

/** A suggestion is offered beside the best one when its score is at most this many nats below. */
const rivalMargin = 2;
const mostOffered = 3;

/** How loud a slip of this confidence is. One that stands only by its company is never an error. */
export function slipSeverity({ corrections, inCompany, isOpen }: Slip): Severity {
  if (isOpen) return "hint";
  const [{ decision, phrasing }] = corrections;
  if (decision.confidence >= errorConfidence && !inCompany) return "error";
  return decision.confidence >= loudFrom(phrasing !== undefined) ? "warning" : "hint";
}

/** The corrections worth offering, the best first; the only one, where it is sure, is safe. */
export function slipSuggestions(
  prose: string,
  span: Span,
  { corrections, inCompany }: Slip,
  mayBeSafe: boolean,
): ProseSuggestion[] {
  const [best] = corrections;
  const offered = corrections
    .filter(({ decision }) => decision.score >= best.decision.score - rivalMargin)
    .slice(0, mostOffered);
  const safe = mayBeSafe && !inCompany && offered.length === 1 && best.decision.confidence >= safeConfidence;
  return offered.map(({ change }) => {
    const text = inQuotes(
      mended(
        prose,
        { start: Math.min(span.start, change.start), end: Math.max(span.end, change.end) },
        change,
      ),
    );
    return {
      title: { zh: `改为${text}`, en: `Change to ${text}` },
      applicability: safe ? "safe" : "suggested",
      edits: [change],
    };
  });
}

/** The text of the span after the change, which lies in it. */
export function mended(prose: string, span: Span, change: Judgement["change"]): string {
  return prose.slice(span.start, change.start) + change.text + prose.slice(change.end, span.end);
}
