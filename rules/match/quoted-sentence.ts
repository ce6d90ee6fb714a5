import type { Canon } from "../canon/canon";
import { type Naming, namingOf } from "../canon/named-source";
import type { Phrasing } from "../canon/phrasing";
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

/**
 * Whether the span is a sentence quoted under the name of one of the phrasing's sources: then it is held to that source to
 * the letter, by canon/misquote alone. Of what a meeting or anybody else is reported to have said no source is known.
 */
export function isHeldToSource(
  prose: string,
  span: Span,
  phrasing: Phrasing,
  quotations: readonly Quotation[],
  canon: Canon,
): boolean {
  if (phrasing.kind !== "quotation" || span.end - span.start < shortestQuoted) return false;
  const quotation = quotationAround(span, quotations);
  return quotation !== undefined && sourcesNamed(prose, quotation, canon)(phrasing) !== undefined;
}

/** A source of a phrasing that a draft names, as a document or by its author. */
export interface NamedSource {
  readonly naming: Exclude<Naming, "none">;
  readonly id: string;
}

/** Tells of any phrasing which of its sources the draft names for a quotation; undefined where it names none. */
export type SourceFinder = (phrasing: Phrasing) => NamedSource | undefined;

/**
 * The sources a draft names for a quotation. Where it names a document, another one by the same author is not meant;
 * and of words that nobody of authority is named for, no source is known.
 */
export function sourcesNamed(prose: string, { attribution }: Quotation, canon: Canon): SourceFinder {
  const namings = new Map<string, NamedSource>();
  if (attribution?.official) {
    const words = prose.slice(attribution.source.start, attribution.source.end);
    for (const source of canon.allSources) {
      const naming = namingOf(words, source);
      if (naming !== "none") namings.set(source.id, { naming, id: source.id });
    }
  }
  const named = [...namings.values()];
  const sure = named.some(({ naming }) => naming === "document") ? "document" : "author";
  return ({ sources }) => {
    for (const id of Object.keys(sources)) if (namings.get(id)?.naming === sure) return namings.get(id);
    return undefined;
  };
}
