import type { Phrasing } from "../canon/phrasing";
import { isHan } from "../text/characters";
import type { Segmenter } from "../text/segmenter";
import type { Span } from "../text/span";
import { wordBoundaries } from "../text/word-boundaries";

/** Items that stand joined, by the offsets of the marks between them. */
export interface CommaList extends Span {
  readonly joints: readonly number[];
  /** The fixed set they are, if they are one. */
  readonly phrasing: Phrasing | undefined;
  /** In nats for each ，: how much better 、 must read for the items to be nouns and not clauses. */
  readonly leastGain: number;
  /** Whether the items are words of their own, where that is still open: the segmenter is asked last, for it is slow to load. */
  readonly areWords?: () => boolean;
}

/** A row with more items is data, and looking no further keeps a long line from being gone through for each of them. */
export const MOST_ITEMS = 24;

/** Whether the mark may stand between two items. */
export function isJoint(mark: string | undefined): boolean {
  return mark === "，" || mark === "、";
}

/** Whether the item that ends at `end` is part of a longer word there: 制度自信心, but not 社会主义教育. */
export function goesOn(prose: string, end: number, segmenter: Segmenter): boolean {
  return isHan(prose.charCodeAt(end)) && !wordBoundaries(prose, end - 1, end + 1, segmenter).has(end);
}
