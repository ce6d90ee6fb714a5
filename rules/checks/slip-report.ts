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
  const whole = offered.reduce((around, { change }) => widened(around, change), span);
  const shown = offered
    .map(({ change }) => ({
      change,
      text: mended(prose, widened(span, change), change),
      inWhole: mended(prose, whole, change),
    }))
    // 乙乙 becomes 乙 whichever of the two is deleted.
    .filter(({ inWhole }, i, all) => all.findIndex((one) => one.inWhole === inWhole) === i);
  return shown.map(({ change, text, inWhole }) => {
    // 好质量发展 becomes 高质量发展 where 好 is replaced, 好高质量发展 where 高 is put in: both would read 高质量发展.
    const isAlone = shown.every((one) => one.change === change || one.text !== text);
    const words = inQuotes(isAlone ? text : inWhole);
    return {
      title: { zh: `改为${words}`, en: `Change to ${words}` },
      applicability: safe ? "safe" : "suggested",
      edits: [change],
    };
  });
}

/** The least span that holds both. */
function widened(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** The text of the span after the change, which lies in it. */
export function mended(prose: string, span: Span, change: Judgement["change"]): string {
  return prose.slice(span.start, change.start) + change.text + prose.slice(change.end, span.end);
}
