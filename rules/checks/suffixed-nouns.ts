import { LEAST_MEMBERS } from "../match/enumeration-set";
import type { ParagraphContext } from "../paragraph-context";
import { isHan } from "../text/characters";
import { wordBoundaries } from "../text/word-boundaries";
import { type CommaList, goesOn, isJoint, MOST_ITEMS } from "./comma-lists";

/** What nouns of some length, in UTF-16 units, are formed with, and how surely 、 must read better between them. */
interface SuffixedNoun {
  readonly length: number;
  readonly suffixes: string;
  readonly leastGain: number;
}

/**
 * 积极性, 获得感, 凝聚力; 雨情, 全省. Longer items in a row that end alike are clauses as often as not (责任到位，措施到位),
 * and so are shorter ones with other endings (守法，用法). No list of edited prose that has ， reaches these gains.
 */
const NOUNS: readonly SuffixedNoun[] = [
  { length: 3, suffixes: "性化力感观权者员度", leastGain: 3 },
  { length: 2, suffixes: "情国省市县区局厅", leastGain: 4 },
];

/**
 * Three or more nouns of one length with one suffix, of which the first ， is at `comma`. What stands before the first and
 * behind the last of them belongs to all: 加强雨情，水情，工情监测.
 */
export function suffixedNounsAround(context: ParagraphContext, comma: number): CommaList | undefined {
  const suffix = context.prose[comma - 1];
  for (const noun of NOUNS) {
    const list = noun.suffixes.includes(suffix) ? nounsAround(context, comma, noun) : undefined;
    if (list !== undefined) return list;
  }
  return undefined;
}

function nounsAround(
  { prose, segmenter }: ParagraphContext,
  comma: number,
  { length, leastGain }: SuffixedNoun,
): CommaList | undefined {
  const suffix = prose.charCodeAt(comma - 1);
  const isNoun = (at: number): boolean => {
    for (let i = at; i < at + length; i++) if (!isHan(prose.charCodeAt(i))) return false;
    return prose.charCodeAt(at + length - 1) === suffix;
  };
  const joints: number[] = [];
  let start = comma - length;
  for (; prose[start - 1] === "、" && isNoun(start - 1 - length); start -= length + 1) {
    joints.unshift(start - 1);
    if (joints.length === MOST_ITEMS) return undefined;
  }
  let end = comma;
  for (; isJoint(prose[end]) && isNoun(end + 1); end += length + 1) {
    joints.push(end);
    if (joints.length === MOST_ITEMS) return undefined;
  }
  // What goes on with 、 is a list of other things.
  if (joints.length + 1 < LEAST_MEMBERS || !isNoun(start) || prose[start - 1] === "、" || prose[end] === "、")
    return undefined;
  const items = prose.slice(start, end).split(/[，、]/);
  // 讲党性，讲… repeats a verb.
  const isAnaphora = items.every((item) => item[0] === items[0][0]);
  if (isAnaphora || new Set(items).size < items.length) return undefined;
  const areWords = (): boolean => {
    if (goesOn(prose, end, segmenter)) return false;
    // 聚|合力，增|活力: verbs with their objects.
    const boundaries = length === 2 ? undefined : wordBoundaries(prose, start, end, segmenter);
    return !items.some((_, i) => boundaries?.has(start + i * (length + 1) + 1));
  };
  return { start, end, joints, phrasing: undefined, leastGain, areWords };
}

/** The last unit of any noun looked for here. */
export const suffixes = NOUNS.map((noun) => noun.suffixes).join("");
