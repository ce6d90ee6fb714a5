import type { Canon } from "../canon/canon";
import type { Quotation } from "../text/quotation";
import type { Span } from "../text/span";
import { longWordings, shortestLong } from "./gram-seeds";
import { isAttested, type QuotedPassage, quotedPassages } from "./quoted-passage";
import { type SourceFinder, sourcesNamed } from "./quoted-sentence";
import { charactersIn } from "./wording";

/** A quotation or paraphrase with what is asked of it more than once, found out when it is first asked for. */
export class OpenedQuotation {
  readonly quotation: Quotation;
  private readonly prose: string;
  private readonly masks: readonly Span[];
  private readonly canon: Canon;
  private named: SourceFinder | undefined;
  private read: readonly QuotedPassage[] | undefined;

  constructor(quotation: Quotation, prose: string, masks: readonly Span[], canon: Canon) {
    this.quotation = quotation;
    this.prose = prose;
    this.masks = masks;
    this.canon = canon;
  }

  /** Whether it promises the words of somebody of authority, and enough of them to be laid along whole sentences. */
  get isLong(): boolean {
    const { mode, attribution, inner } = this.quotation;
    return mode === "verbatim" && attribution?.official === true && inner.end - inner.start >= shortestLong;
  }

  get sourceOf(): SourceFinder {
    this.named ??= sourcesNamed(this.prose, this.quotation, this.canon);
    return this.named;
  }

  get passages(): readonly QuotedPassage[] {
    const seeds = this.canon.derived(longWordings);
    this.read ??= quotedPassages(this.prose, this.quotation.inner, this.masks, seeds);
    return this.read;
  }

  /** Whether a sentence of the canon has the words of a stretch, in UTF-16 units of the prose, as they stand there. */
  hasAttested(stretch: Span): boolean {
    return this.passages.some((passage) => {
      const { offsets } = passage.draft;
      if (offsets[0] > stretch.start || offsets[offsets.length - 1] < stretch.end - 1) return false;
      return isAttested(passage, charactersIn(passage.draft, stretch));
    });
  }
}
