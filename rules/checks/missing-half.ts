import type { PhrasingKind } from "../canon/phrasing";
import type { ParagraphContext } from "../paragraph-context";
import { partsCharacter } from "../text/characters";
import { firstIndex } from "../text/sorted-offsets";
import type { PairMark } from "./mark-pairs";

/** In UTF-16 units: how far from one half the other is looked for. */
const REACH = 25;
/** In nats: how much better one place must read than any other. */
const LEAST_MARGIN = 4;
/** What marks set off is looked for within one of these; brackets may hold other marks. */
const BOUNDARY = /[，。；：！？…“”‘’《》〈〉\uFFFC]/;
const BOUNDARY_OF_BRACKETS = /[，。；：！？…（）\uFFFC]/;
/** （试行）》 */
const CLOSING_NOTE = /^（[^（）]{1,12}）/;

/**
 * Where in the prose the half is missing that the mark calls for: where it reads far better than anywhere near, or else at
 * the edge of a fixed phrasing that begins or ends at the mark. Undefined where that is not clear.
 */
export function placeOfMissingHalf(context: ParagraphContext, mark: PairMark): number | undefined {
  return likeliestPlace(context, mark) ?? edgeOfPhrasing(context, mark);
}

function likeliestPlace({ prose, evidence }: ParagraphContext, mark: PairMark): number | undefined {
  const missing = mark.kind[mark.opens ? 1 : 0];
  let place: number | undefined;
  let best = Number.NEGATIVE_INFINITY;
  let second = best;
  for (const candidate of placesBeside(prose, mark)) {
    if (partsCharacter(prose, candidate)) continue;
    const gain = evidence.gain(prose, candidate, candidate, missing);
    if (gain > best) {
      second = best;
      best = gain;
      place = candidate;
    } else if (gain > second) second = gain;
  }
  return best - second >= LEAST_MARGIN ? place : undefined;
}

/** Offsets up to the next boundary, at least one unit from the mark, as far as it reaches. */
function* placesBeside(prose: string, { at, kind, opens }: PairMark): Iterable<number> {
  const boundary = "（）【】〔〕".includes(kind) ? BOUNDARY_OF_BRACKETS : BOUNDARY;
  if (opens) {
    const last = Math.min(prose.length, at + REACH);
    for (let place = at + 2; place <= last; place++) {
      if (boundary.test(prose[place - 1])) return;
      yield place;
    }
    return;
  }
  for (let place = at - 1; place >= Math.max(0, at - REACH); place--) {
    if (boundary.test(prose[place])) return;
    yield place;
  }
}

function edgeOfPhrasing(context: ParagraphContext, { at, kind, opens }: PairMark): number | undefined {
  const wanted: PhrasingKind | undefined =
    kind === "《》" ? "document" : kind === "“”" ? "numeral" : undefined;
  if (wanted === undefined) return undefined;
  let edge: number | undefined;
  const matches = context.exact();
  const first = firstIndex(matches.length, (index) => matches[index].start >= at - REACH);
  for (let i = first; i < matches.length && matches[i].start <= at + 1; i++) {
    const { start, end, phrasing } = matches[i];
    if (phrasing.kind !== wanted || (opens ? start !== at + 1 : end !== at)) continue;
    edge = opens ? Math.max(edge ?? 0, end) : Math.min(edge ?? at, start);
  }
  if (edge === undefined || !opens) return edge;
  return edge + (CLOSING_NOTE.exec(context.prose.slice(edge))?.[0].length ?? 0);
}
