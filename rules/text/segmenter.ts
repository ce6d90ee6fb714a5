/**
 * Cuts one sentence into words. Handed in by the floor above: nodejieba where it could be built, else
 * `Intl.Segmenter`. The words joined are the sentence.
 */
export type Segmenter = (sentence: string) => readonly string[];
