import { isHan } from "./characters";
import type { Segmenter } from "./segmenter";
import type { Span } from "./span";

/** UTF-16 units to each side that the segmenter sees: enough to know the words at the edges. */
const WINDOW = 12;

/** The offsets in the prose at which a word begins or ends, from a little before `start` to a little behind `end`. */
export function wordBoundaries(
  prose: string,
  start: number,
  end: number,
  segmenter: Segmenter,
): ReadonlySet<number> {
  let at = Math.max(0, start - WINDOW);
  const boundaries = new Set([at]);
  for (const word of segmenter(prose.slice(at, end + WINDOW))) {
    at += word.length;
    boundaries.add(at);
  }
  return boundaries;
}

/** In UTF-16 units: the words around a change are shown no further than this to each side. */
const mostAround = 3;

/**
 * The words that hold a change, to be underlined: at least one character, and two where there is a neighbour, so that a
 * dropped character has something to stand under. Never past punctuation.
 */
export function wordAround(prose: string, change: Span, segmenter: Segmenter): Span {
  const boundaries = wordBoundaries(prose, change.start, change.end, segmenter);
  const isWord = (at: number): boolean => at >= 0 && at < prose.length && isHan(prose.charCodeAt(at));
  let { start, end } = change;
  while (
    isWord(start - 1) &&
    change.start - start < mostAround &&
    (!boundaries.has(start) || end - start < 1)
  )
    start--;
  while (isWord(end) && end - change.end < mostAround && (!boundaries.has(end) || end - start < 2)) end++;
  if (end - start < 2 && isWord(start - 1)) start--;
  return { start, end };
}
