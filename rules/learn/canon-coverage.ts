import type { Attestations } from "./attestation";
import { placesOf } from "./suffix-index";

/** Where known wordings stand in a corpus, so that a piece of one is not taken for something new. */
export class CanonCoverage {
  /** For each place, how far the known wordings that begin there or before reach. */
  private readonly ends: Int32Array;

  constructor(texts: Iterable<string>, { corpus, index }: Pick<Attestations, "corpus" | "index">) {
    const ends = new Int32Array(corpus.text.length + 1);
    for (const text of texts) {
      if (text === "") continue;
      for (const place of placesOf(index, text)) ends[place] = Math.max(ends[place], place + text.length);
    }
    for (let place = 1; place < ends.length; place++) ends[place] = Math.max(ends[place], ends[place - 1]);
    this.ends = ends;
  }

  /** The places, of those where a text of `length` units begins, that no single known wording covers. */
  uncovered(places: Int32Array, length: number): Int32Array {
    return places.filter((place) => this.ends[place] < place + length);
  }
}
