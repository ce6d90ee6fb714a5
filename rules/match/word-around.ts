import type { Evidence } from "../evidence/evidence";
import { longestWord, shortestWord } from "../evidence/word-list";
import { isHan, partsCharacter } from "../text/characters";
import type { Span } from "../text/span";
import type { Judgement } from "./judgement";

/**
 * What to underline for a change: the longest word the correction makes, or failing that the characters changed with a
 * neighbour, so that a dropped character has something to stand under. Offsets are UTF-16 units of the prose.
 */
export function wordAround(prose: string, change: Judgement["change"], evidence: Evidence): Span {
  const { start, end, text } = change;
  const corrected =
    prose.slice(Math.max(0, start - longestWord), start) + text + prose.slice(end, end + longestWord);
  const at = Math.min(start, longestWord);
  const behind = at + text.length;
  for (let length = longestWord; length >= Math.max(shortestWord, text.length); length--) {
    for (let from = Math.max(0, behind - length); from <= at && from + length <= corrected.length; from++) {
      // Where a character goes, the word must hold the place it leaves.
      if (from + length < behind || (text === "" && (from >= at || from + length <= at))) continue;
      if (evidence.wordFrequency(corrected, from, from + length) === 0) continue;
      const word = { start: start - (at - from), end: end + (from + length - behind) };
      // The dictionary is hashed, and knows half a character by chance.
      if (!partsCharacter(prose, word.start) && !partsCharacter(prose, word.end)) return word;
    }
  }
  const isCharacter = (place: number): boolean =>
    place >= 0 && place < prose.length && isHan(prose.charCodeAt(place));
  if (end - start >= 2) return { start, end };
  if (isCharacter(start - 1)) return { start: start - 1, end: Math.max(end, start) };
  return { start, end: isCharacter(end) ? end + 1 : Math.max(end, start + 1) };
}
