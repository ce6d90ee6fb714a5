import type { Attestations } from "./attestation";
import type { VerbPlace } from "./collocations";
import { type Excerpt, excerptAt } from "./excerpt";

/** Fixed words with one or more slots that the documents fill in many ways, as in 以X为抓手. */
export interface Frame {
  /** With X and Y for its slots. */
  readonly pattern: string;
  /** Places and independent documents. */
  readonly count: number;
  readonly documents: number;
  /** What fills each slot how often, the most frequent first. */
  readonly fillers: readonly (readonly (readonly [filler: string, count: number])[])[];
  readonly excerpt: Excerpt;
}

/** What makes a pattern a frame. */
export const frameThresholds = {
  /** Different fillers of its first slot, and independent documents. */
  fillers: 4,
  groups: 2,
} as const;

/** Fillers kept of each slot. */
const shownFillers = 5;
/** Share of the places with one filler of a later slot from which on that is no slot. */
const settled = 0.8;

/** One place of a pattern. Units are UTF-16 units of the corpus text. */
export interface FramePlace {
  readonly place: number;
  readonly length: number;
  readonly fillers: readonly string[];
}

/** Gathers the places of patterns. */
export class FrameCollector {
  private readonly places = new Map<string, FramePlace[]>();

  add(pattern: string, place: FramePlace): void {
    const known = this.places.get(pattern);
    if (known === undefined) this.places.set(pattern, [place]);
    else known.push(place);
  }

  /** The patterns that are frames; those of more documents, then those with more fillers, come first. */
  frames(attestations: Attestations): Frame[] {
    const frames: Frame[] = [];
    for (const [pattern, places] of this.places) {
      const different = new Set(places.map(({ fillers }) => fillers[0])).size;
      if (different < frameThresholds.fillers) continue;
      const counts = attestations.countByGroup(Int32Array.from(places, ({ place }) => place));
      if (counts.size < frameThresholds.groups) continue;
      const [{ place, length }] = places;
      const fillers = places[0].fillers.map((_, slot) =>
        mostFrequent(places.map((one) => one.fillers[slot])),
      );
      if (fillers.slice(1).some(([[, count]]) => count >= settled * places.length)) continue;
      frames.push({
        pattern,
        count: [...counts.values()].reduce((sum, count) => sum + count, 0),
        documents: counts.size,
        fillers,
        excerpt: excerptAt(attestations.corpus, place, length),
      });
    }
    return frames.sort(
      (a, b) => b.documents - a.documents || b.count - a.count || (a.pattern < b.pattern ? -1 : 1),
    );
  }
}

function mostFrequent(fillers: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const filler of fillers) counts.set(filler, (counts.get(filler) ?? 0) + 1);
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return sorted.slice(0, shownFillers);
}

/** Frames of a verb and a quoted formula: 增强“X”. */
export function verbFrames(attestations: Attestations, places: readonly VerbPlace[]): Frame[] {
  const collector = new FrameCollector();
  for (const { verb, head, place } of places) {
    collector.add(`${verb}“X”`, {
      place,
      length: verb.length + head.length,
      fillers: [head.slice(1, -1)],
    });
  }
  return collector.frames(attestations);
}
