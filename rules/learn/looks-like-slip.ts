import { type Attestation, type Attestations, total } from "./attestation";
import type { Corpus } from "./corpus";
import { differenceOf } from "./difference";
import { structural } from "./function-words";
import { wordsOf } from "./judge";
import { placesOf, type SuffixIndex } from "./suffix-index";

/** A word found at least so often is a word of the writers' own, not a slip. */
const knownWordPlaces = 3;
/** A word with one other character than the phrasing's may be so many times rarer than the phrasing. */
const rarerWord = 3;

/**
 * Whether what differs from the phrasing looks like a slip: either no word that the writers use elsewhere
 * comes of it, or one unit of a longer word is another than in the phrasing and that word is the rarer one.
 */
export function looksLikeSlip(
  form: Attestation,
  phrasing: Attestation,
  { corpus, index }: Attestations,
): boolean {
  const { head, tail, formSpan, phrasingSpan } = differenceOf(form.text, phrasing.text);
  if (structural.has(phrasingSpan) || structural.has(formSpan) || neverSlip.test(phrasingSpan)) return false;
  if (/[，、“”0-9０-９A-Za-z]/.test(formSpan)) return false;
  const substituted = formSpan.length === phrasingSpan.length;
  let start = 0;
  for (const word of wordsOf(corpus, form)) {
    const end = start + word.length;
    const touched = start < Math.max(form.text.length - tail, head + 1) && end > head;
    start = end;
    if (!touched) continue;
    if (structural.has(word)) return false;
    if (word.length === 1) continue;
    const inWord = substituted && word.length > formSpan.length;
    const known = inWord ? Math.max(knownWordPlaces, total(phrasing) / rarerWord) : knownWordPlaces;
    if (wordPlaces(word, corpus, index) >= known) return false;
  }
  return true;
}

/** How often the text stands in the corpus as a word. */
function wordPlaces(word: string, { text, wordStarts }: Corpus, index: SuffixIndex): number {
  let count = 0;
  for (const place of placesOf(index, word)) {
    let end = place + 1;
    while (end < text.length && wordStarts[end] === 0) end++;
    if (wordStarts[place] === 1 && end === place + word.length) count++;
  }
  return count;
}

/** Marks, digits and numerals change what is said: another one is another matter. */
const neverSlip = /[，、“”0-9０-９A-Za-z一二三四五六七八九十百千万亿〇]/;
