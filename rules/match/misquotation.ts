import type { Phrasing } from "../canon/phrasing";
import type { Quotation } from "../text/quotation";
import { overlaps, type Span, touches } from "../text/span";
import type { OpenedQuotation } from "./opened-quotation";
import { alignQuotation, type QuotationAlignment } from "./quotation-alignment";
import { isAttested } from "./quoted-passage";
import type { NamedSource } from "./quoted-sentence";
import { type Restoration, restorationOf } from "./restoration";
import type { Slip } from "./slips";

/** A place where a quotation has other words than what it quotes. The span is what agrees around it. */
export interface Misquotation extends Span {
  /** All that was compared with the phrasing: but for this and other misquotations, it agrees. */
  readonly stretch: Span;
  readonly quotation: Quotation;
  readonly phrasing: Phrasing;
  readonly named: NamedSource;
  /** What puts the source's words there. */
  readonly change: Restoration;
  /** In [0, 1]. */
  readonly confidence: number;
}

/**
 * How sure an alignment is, in nats: what it is worth to begin with, what each character adds that agrees, up to the
 * most that count, and what each takes that differs, but the first. So twelve characters with one difference are a
 * warning, two dozen an error, and a quarter of two dozen differing a warning again. Whoever names only an author may
 * mean another occasion, on which they said it otherwise: unless the words look like a slip besides, that makes it a hint
 * at most. Set by hand on the sources themselves: each of their sentences was quoted under its own name, and under its
 * author's, where every difference found is a false alarm.
 */
const worth = 1;
const perAgreeing = 0.133;
const mostAgreeing = 30;
const perDiffering = 0.25;
const otherOccasion = 2.8;

/**
 * Where a long quotation differs from the sentences of its source. The best alignment speaks for the stretch it covers,
 * and words that another sentence of the canon has just so are no difference.
 */
export function* misquotationsAlong(
  prose: string,
  opened: OpenedQuotation,
  slips: readonly Slip[],
): Iterable<Misquotation> {
  if (!opened.isLong) return;
  const { quotation } = opened;
  const isNested = prose[quotation.start] === "“";
  for (const passage of opened.passages) {
    const { offsets } = passage.draft;
    const spanOf = ({ start, end }: Span): Span => ({ start: offsets[start], end: offsets[end - 1] + 1 });
    const settled: Span[] = [];
    for (const alignment of alignQuotation(passage)) {
      const { phrasing } = alignment;
      const named = opened.sourceOf(phrasing);
      if (named === undefined) continue;
      for (const difference of alignment.differences) {
        const beside = { start: difference.start - 1, end: difference.end + 1 };
        if (settled.some((other) => overlaps(other, beside)) || isAttested(passage, difference)) continue;
        const change = restorationOf(prose, passage.draft, phrasing, difference, isNested);
        if (change === undefined) continue;
        const isSlip = slips.some(({ corrections }) =>
          corrections.some((one) => touches(one.change, change)),
        );
        const confidence = confidenceOf(alignment, named.naming === "author" && !isSlip);
        const stretch = spanOf(alignment);
        yield { ...spanOf(difference.around), stretch, quotation, phrasing, named, change, confidence };
      }
      settled.push(alignment);
    }
  }
}

/** How sure it is that the draft quotes this sentence and gets it wrong, in [0, 1]. */
function confidenceOf({ agreement, differing }: QuotationAlignment, isOtherOccasion: boolean): number {
  let score = worth + perAgreeing * Math.min(agreement, mostAgreeing) - perDiffering * (differing - 1);
  if (isOtherOccasion) score -= otherOccasion;
  return 1 / (1 + Math.exp(-score));
}
