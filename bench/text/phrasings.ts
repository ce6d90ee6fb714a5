import { Canon } from "../../rules/canon/canon";
import { type CanonData, type Phrasing, phrasingDefaults } from "../../rules/canon/phrasing";
import { isHan } from "../../rules/text/characters";
import { Random } from "../random";
import type { Article } from "./prose";

/** UTF-16 units of a made-up phrasing, each length as frequent as any other. */
const shortest = 4;
const longest = 30;

/** A canon of exactly `size` phrasings: the first of the shipped ones, and made-up ones for what is missing. */
export function canonOfSize(shipped: CanonData, articles: readonly Article[], size: number): Canon {
  const phrasings = shipped.phrasings.slice(0, size);
  const taken = new Set(phrasings.flatMap(({ text, also }) => [text, ...also]));
  return new Canon({
    phrasings: [...phrasings, ...syntheticPhrasings(articles, size - phrasings.length, taken)],
    sources: shipped.sources,
  });
}

/**
 * Made-up phrasings: n-grams of the prose, every other one with its parts in another order, so that half of them
 * stand nowhere and are near to much. The first of a longer list are the list a shorter one has.
 */
export function syntheticPhrasings(
  articles: readonly Article[],
  count: number,
  taken: Set<string> = new Set(),
): Phrasing[] {
  const random = new Random(20_260_401);
  const phrasings: Phrasing[] = [];
  while (phrasings.length < count) {
    const { paragraphs } = random.pick(articles);
    if (paragraphs.length === 0) continue;
    const paragraph = random.pick(paragraphs);
    const length = shortest + random.below(longest - shortest + 1);
    const start = random.below(Math.max(1, paragraph.length - length));
    const gram = paragraph.slice(start, start + length);
    if (gram.length < length || !isPhraseLike(gram)) continue;
    const text = phrasings.length % 2 === 0 ? gram : permuted(gram, random);
    if (taken.has(text)) continue;
    taken.add(text);
    phrasings.push(phrasing(text));
  }
  return phrasings;
}

/** Within a sentence, and Chinese at both ends. */
function isPhraseLike(gram: string): boolean {
  if (!isHan(gram.charCodeAt(0)) || !isHan(gram.charCodeAt(gram.length - 1))) return false;
  return /^[\p{Script=Han}，、]+$/u.test(gram);
}

/** Pieces of two to four units in another order. */
function permuted(gram: string, random: Random): string {
  const pieces: string[] = [];
  for (let at = 0; at < gram.length; ) {
    const length = 2 + random.below(3);
    pieces.push(gram.slice(at, at + length));
    at += length;
  }
  return random.shuffled(pieces).join("");
}

function phrasing(text: string): Phrasing {
  return { ...phrasingDefaults, text, kind: text.length < 9 ? "term" : "formula", sources: {} };
}

/** A slip of a phrasing: two neighbours in its midst in each other's place, as a rule with a fixed wrong form needs one. */
export function slipOf(text: string): string {
  for (let at = Math.floor(text.length / 2); at > 0; at--) {
    if (text[at] !== text[at - 1])
      return text.slice(0, at - 1) + text[at] + text[at - 1] + text.slice(at + 1);
  }
  return text + text[text.length - 1];
}
