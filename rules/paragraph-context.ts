import type { Canon } from "./canon/canon";
import type { Evidence } from "./evidence/evidence";
import type { Candidate } from "./match/candidate";
import type { ExactMatch } from "./match/phrasing-index";
import type { Slip } from "./match/slips";
import type { WatchedWording, WordingList } from "./match/watched-wordings";
import type { Paragraph } from "./text/paragraph";
import type { Quotation } from "./text/quotation";
import type { Segmenter } from "./text/segmenter";
import type { Span } from "./text/span";

/** All a rule may look at. Offsets are UTF-16 units of `prose`. */
export interface ParagraphContext {
  readonly paragraph: Paragraph;
  readonly prose: string;
  readonly canon: Canon;
  readonly evidence: Evidence;
  readonly segmenter: Segmenter;
  /** Anonymised places (`**`, XXX, ××): nothing is matched inside or across one. */
  readonly masks: readonly Span[];
  /** Text in quotation marks, with who is named as its author, if anybody. */
  readonly quotations: readonly Quotation[];
  /** The phrasings that stand in the prose word for word, by where they begin. */
  readonly exact: () => readonly ExactMatch[];
  /** The wordings of a list that stand in the prose, by where they begin; the rule has to name the list in `watches`. */
  readonly watched: (list: WordingList) => readonly WatchedWording[];
  /** Where the prose comes near a phrasing, not yet judged. */
  readonly candidates: readonly Candidate[];
  /** Where the prose is probably a slip, of a phrasing or in plain spelling. */
  readonly slips: readonly Slip[];
}
