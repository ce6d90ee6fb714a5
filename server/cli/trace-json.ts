import type { Consideration } from "../../rules/explain/considerations";
import type { ParagraphTrace, TextTrace } from "../../rules/explain/text-trace";
import { placedSpan } from "../../rules/placement";
import type { TextDocument } from "../../rules/text/document";
import type { Span } from "../../rules/text/span";

/** A trace as a JSON object; its shape is a stable contract. Places are those of the text, as in `check`. */
export function traceForJson({ document, paragraphs, findings }: TextTrace) {
  return {
    version: 1,
    text: document.text,
    paragraphs: paragraphs.map((paragraph) => paragraphForJson(paragraph, document)),
    findings,
  };
}

function paragraphForJson(trace: ParagraphTrace, document: TextDocument) {
  const { paragraph } = trace;
  const { prose } = paragraph;
  const place = ({ start, end }: Span) => ({
    text: prose.slice(start, end),
    ...placedSpan(paragraph, start, end, document),
  });
  return {
    prose,
    phrasings: trace.exact.map(({ start, end, phrasing }) => ({
      ...place({ start, end }),
      phrasing: phrasing.text,
      kind: phrasing.kind,
    })),
    masks: trace.masks.map(place),
    quotations: trace.quotations.map(({ inner, mode, depth, attribution }) => ({
      ...place(inner),
      mode,
      depth,
      ...(attribution !== undefined && {
        source: prose.slice(attribution.source.start, attribution.source.end),
        verb: prose.slice(attribution.verb.start, attribution.verb.end),
        official: attribution.official,
      }),
    })),
    considerations: trace.considerations.map((one) => considerationForJson(one, place)),
    dropped: trace.dropped.map(({ start, end, rule, message, confidence, reason, by }) => ({
      ...place({ start, end }),
      rule,
      message,
      confidence,
      reason,
      by,
    })),
  };
}

function considerationForJson(
  { start, end, phrasing, change, outcome, weighing, isQuoted }: Consideration,
  place: (span: Span) => object,
) {
  return {
    ...place({ start, end }),
    phrasing: phrasing?.text,
    change: { ...place(change), replacement: change.text },
    outcome: outcome.kind,
    ...("reason" in outcome && { reason: outcome.reason }),
    ...("by" in outcome && { by: { ...place(outcome.by), replacement: outcome.by.text } }),
    ...("slip" in outcome && { isOpen: outcome.slip.isOpen }),
    isQuoted,
    ...(weighing !== undefined && {
      confidence: rounded(weighing.confidence),
      score: rounded(weighing.score),
      bias: weighing.bias,
      company: weighing.company,
      features: weighing.contributions.map(({ feature, value, weight }) => ({
        feature,
        value: rounded(value),
        weight,
        contribution: rounded(value * weight),
      })),
    }),
  };
}

/** To four decimals: machines may differ in the last ones. */
function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
