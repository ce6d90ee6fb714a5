import type { Quotation } from "../text/quotation";
import type { Span } from "../text/span";

/** Shortest stretch, in UTF-16 units, that can be told to be a sentence of somebody's and not a common phrase. */
export const shortestQuoted = 12;

/** The attributed quotation or paraphrase the span stands in, the innermost, if any. */
export function quotationAround(span: Span, quotations: readonly Quotation[]): Quotation | undefined {
  let around: Quotation | undefined;
  for (const quotation of quotations) {
    if (quotation.start > span.start) break;
    if (
      quotation.attribution !== undefined &&
      quotation.mode !== "fragment" &&
      quotation.inner.end >= span.end
    )
      around = quotation;
  }
  return around;
}

/** Whether the span is long enough, and attributed, so that canon/misquote answers for it. */
export function isQuotedSentence(span: Span, quotations: readonly Quotation[]): boolean {
  return span.end - span.start >= shortestQuoted && quotationAround(span, quotations) !== undefined;
}
