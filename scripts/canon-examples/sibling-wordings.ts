import type { SourceCorpus } from "./source-texts";

/** A stretch of the sources that is the beginning or the end of a phrasing, and goes on otherwise. */
export interface SiblingPlaces {
  /** UTF-16 units that it shares with the phrasing. */
  readonly length: number;
  /** Offsets in the corpus. */
  readonly places: readonly number[];
}

/** What reminds of a phrasing, in UTF-16 units: half of it, but no less than the first, and no more is asked than the second. */
const leastShared = 3;
const enoughShared = 6;
const mostPlaces = 400;

/** Where a good part of a phrasing stands without the rest, the longest stretches first. Drafts are not looked at. */
export function siblingPlaces(phrasing: string, corpus: SourceCorpus): SiblingPlaces[] {
  const half = Math.min(
    Math.max(Math.ceil(phrasing.length / 2), leastShared),
    enoughShared,
    phrasing.length - 1,
  );
  const byLength = new Map<number, number[]>();
  const note = (length: number, place: number): void => {
    if (length === phrasing.length) return;
    byLength.set(length, [...(byLength.get(length) ?? []), place]);
  };
  for (const place of corpus.publishedPlaces(phrasing.slice(0, half), mostPlaces)) {
    let length = half;
    while (length < phrasing.length && corpus.text[place + length] === phrasing[length]) length++;
    note(length, place);
  }
  for (const place of corpus.publishedPlaces(phrasing.slice(-half), mostPlaces)) {
    let length = half;
    while (
      length < phrasing.length &&
      corpus.text[place + half - 1 - length] === phrasing[phrasing.length - 1 - length]
    )
      length++;
    note(length, place + half - length);
  }
  return [...byLength].sort(([a], [b]) => b - a).map(([length, places]) => ({ length, places }));
}
