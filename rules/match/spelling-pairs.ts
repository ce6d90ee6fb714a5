import type { Evidence } from "../evidence/evidence";

/** From this likeness on a character may have been meant by another where both of a word were mistaken. */
const sameFrom = 0.85;
/** Association, in nats, of two characters that make a word. */
const leastWord = 2.5;
/** Pairs weighed at one place: those that fit best. */
const mostWeighed = 6;

const wanted = new Uint8Array(65536);

/**
 * Words of two characters that sound like the two at `place`, or look so, and fit what stands around them: an input
 * method that is given the sounds of a word writes another word with the same (党钟扬 for 党中央). The best first.
 */
export function alikePairs(prose: string, place: number, evidence: Evidence): string[] {
  const first = evidence.alike(prose.charCodeAt(place));
  const second = evidence.alike(prose.charCodeAt(place + 1));
  let last = 0;
  for (; last < second.units.length && second.likeness[last] >= sameFrom; last++)
    wanted[second.units[last]] = 1;
  const found: { text: string; fit: number }[] = [];
  for (let i = 0; i < first.units.length && first.likeness[i] >= sameFrom; i++) {
    const { units, association } = evidence.followers(first.units[i]);
    for (let j = 0; j < units.length; j++) {
      if (association[j] < leastWord) break;
      if (wanted[units[j]] === 0) continue;
      const text = String.fromCharCode(first.units[i], units[j]);
      found.push({ text, fit: association[j] + outerFit(prose, place, text, evidence) });
    }
  }
  for (let i = 0; i < last; i++) wanted[second.units[i]] = 0;
  return found
    .sort((a, b) => b.fit - a.fit || (a.text < b.text ? -1 : 1))
    .slice(0, mostWeighed)
    .map(({ text }) => text);
}

/** Association of the pair with what stands before and behind it. */
function outerFit(prose: string, place: number, pair: string, evidence: Evidence): number {
  const before = place > 0 ? evidence.associationOf(prose.charCodeAt(place - 1), pair.charCodeAt(0)) : 0;
  const end = place + 2;
  return (
    before + (end < prose.length ? evidence.associationOf(pair.charCodeAt(1), prose.charCodeAt(end)) : 0)
  );
}
