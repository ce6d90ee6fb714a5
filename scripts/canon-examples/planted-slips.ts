import type { Evidence } from "../../rules/evidence/evidence";
import { isHan } from "../../rules/text/characters";
import type { Segmenter } from "../../rules/text/segmenter";
import type { AlikeCharacters } from "./alike-characters";
import { hashOf, rotated } from "./hash";
import { isDispensable, isSuitable, unreplacedPlaces, untouchedPlaces } from "./unsuitable";

/** What goes wrong in writing. */
export const slipKinds = ["sound", "look", "drop", "double", "swap"] as const;
export type SlipKind = (typeof slipKinds)[number];

/** A slip of a wording: its units from `start` to `end` written as `text`. */
export interface PlantedSlip {
  readonly kind: SlipKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** How many slips of one kind are tried, and how many characters for one. */
const mostOfKind = 4;
const mostCharacters = 2;

interface Tools {
  readonly evidence: Evidence;
  readonly segmenter: Segmenter;
  readonly alikes: AlikeCharacters;
}

/** The slips to try in a wording, a few of each kind; where to begin is decided by the wording itself. */
export function plantedSlips(wording: string, tools: Tools): PlantedSlip[] {
  const hash = hashOf(wording);
  const makers = makersOf(wording, tools);
  return rotated(slipKinds, hash).flatMap((kind) => makers[kind](hash >>> 3).slice(0, mostOfKind));
}

/** The wording with the slip in it. */
export function withSlip(wording: string, { start, end, text }: PlantedSlip): string {
  return wording.slice(0, start) + text + wording.slice(end);
}

function makersOf(wording: string, { evidence, segmenter, alikes }: Tools) {
  const untouched = untouchedPlaces(wording);
  const unreplaced = unreplacedPlaces(wording);
  const words = wordsOf(wording, segmenter);
  const isOpen = (place: number): boolean => isHan(wording.charCodeAt(place)) && untouched[place] === 0;
  const isWord = (word: string): boolean => evidence.wordFrequency(word, 0, word.length) > 0;
  const places = (hash: number): number[] =>
    rotated(Array.from(words.keys()), hash).filter((place) => isOpen(place));
  const isAlone = (place: number): boolean =>
    wording[place] !== wording[place - 1] && wording[place] !== wording[place + 1];
  /** Whether the character makes a word with a neighbour, one of the same word or of another. */
  const makesWord = (place: number, character: string, withinWord: boolean): boolean =>
    [-1, 1].some((side) => {
      const neighbour = wording[place + side];
      if (neighbour === undefined || (words[place] === words[place + side]) !== withinWord) return false;
      return isWord(side < 0 ? neighbour + character : character + neighbour);
    });
  const substitutions = (
    kind: SlipKind,
    hash: number,
    alikesOf: (place: number) => readonly string[],
  ): PlantedSlip[] => {
    const byPlace = places(hash)
      .filter((place) => unreplaced[place] === 0)
      .map((place) =>
        alikesOf(place)
          .filter((by) => !makesWord(place, by, false))
          .slice(0, mostCharacters)
          .map((text) => ({ kind, start: place, end: place + 1, text })),
      );
    // The best character at each place before the second best at any.
    return byTurns(byPlace);
  };
  return {
    // Who writes by sound may well hit upon another word in the place of the right one.
    sound: (hash) => substitutions("sound", hash, (place) => alikes.soundAlikes(wording, place)),
    look: (hash) =>
      substitutions("look", hash, (place) =>
        alikes.lookAlikes(wording[place]).filter((by) => !makesWord(place, by, true)),
      ),
    // A word by itself may be left out on purpose, or shortened to another one.
    drop: (hash) =>
      places(hash)
        .filter((place) => isDispensable(wording[place]) && isAlone(place) && words[place].text.length > 1)
        .filter((place) => {
          const { text, start } = words[place];
          return !isWord(text.slice(0, place - start) + text.slice(place - start + 1));
        })
        .map((place) => ({ kind: "drop", start: place, end: place + 1, text: "" })),
    double: (hash) =>
      places(hash)
        .filter((place) => isSuitable(wording[place]) && isAlone(place) && !isWord(wording[place].repeat(2)))
        .map((place) => ({ kind: "double", start: place, end: place + 1, text: wording[place].repeat(2) })),
    // Two characters of one word: there the hand is quicker than the eye.
    swap: (hash) =>
      places(hash)
        .filter((place) => words[place] === words[place + 1] && isOpen(place + 1))
        .filter((place) => wording[place] !== wording[place + 1])
        .filter((place) => unreplaced[place] === 0 && unreplaced[place + 1] === 0)
        .map((place): PlantedSlip => {
          const text = wording[place + 1] + wording[place];
          return { kind: "swap", start: place, end: place + 2, text };
        })
        .filter(({ text }) => !isWord(text)),
  } satisfies Record<SlipKind, (hash: number) => PlantedSlip[]>;
}

/** A word of a wording and where it begins. */
interface Word {
  readonly text: string;
  readonly start: number;
}

/** The word that each unit of the wording belongs to. */
function wordsOf(wording: string, segmenter: Segmenter): Word[] {
  let at = 0;
  return segmenter(wording).flatMap((text) => {
    const word = { text, start: at };
    at += text.length;
    return Array.from({ length: text.length }, () => word);
  });
}

/** The first of each list, then the second of each, and so on. */
function byTurns<Element>(lists: readonly (readonly Element[])[]): Element[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, turn) =>
    lists.flatMap((list) => list.slice(turn, turn + 1)),
  ).flat();
}
