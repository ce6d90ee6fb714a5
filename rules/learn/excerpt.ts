import { GAP } from "../text/paragraph";
import { type Corpus, SENTENCE_END } from "./corpus";

/** A wording where it stands, with what its sentence has on both sides; … where that was cut. */
export interface Excerpt {
  /** Id of the document. */
  readonly source: string;
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** UTF-16 units shown on each side. */
const reach = 24;

/** The `length` units at a place of the corpus, with at most 24 units of the sentence on each side. */
export function excerptAt({ text, documents, ids }: Corpus, place: number, length: number): Excerpt {
  const end = place + length;
  let from = place;
  while (from > 0 && place - from < reach && !endsSentence(text[from - 1])) from--;
  let to = end;
  while (to < text.length && to - end < reach && !endsSentence(text[to])) to++;
  const cutBefore = from > 0 && !endsSentence(text[from - 1]);
  const cutAfter = to < text.length && !endsSentence(text[to]);
  return {
    source: ids[documents[place]],
    before: (cutBefore ? "…" : "") + text.slice(from, place),
    text: text.slice(place, end),
    after: text.slice(end, to) + (cutAfter ? "…" : ""),
  };
}

/** Places looked at for an excerpt. */
const looked = 12;

/**
 * Of the places of a text, the first one with most of a sentence around it, in a document that stands for its copies if
 * there is one: `counts` has these documents.
 */
export function excerptAmong(
  corpus: Corpus,
  places: Iterable<number>,
  length: number,
  counts: ReadonlyMap<number, number>,
): Excerpt {
  const all = [...places].sort((a, b) => a - b);
  const named = all.filter((place) => counts.has(corpus.documents[place]));
  const excerpts = (named.length > 0 ? named : all)
    .slice(0, looked)
    .map((place) => excerptAt(corpus, place, length));
  const around = ({ before, after }: Excerpt) => before.length + after.length;
  return excerpts.reduce((best, one) => (around(one) > around(best) ? one : best));
}

function endsSentence(unit: string): boolean {
  return unit === SENTENCE_END || unit === GAP;
}
