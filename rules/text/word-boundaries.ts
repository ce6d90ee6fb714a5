import type { Segmenter } from "./segmenter";

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
