import { GAP } from "../text/paragraph";
import type { Attestations } from "./attestation";
import { SENTENCE_END } from "./corpus";
import { type Frame, FrameCollector } from "./frames";
import { neverFirst, structural } from "./function-words";

/** Members of a row that must be built alike, and UTF-16 units of one. */
const leastMembers = 3;
const longestMember = 16;

interface Member {
  readonly text: string;
  readonly place: number;
  readonly words: readonly string[];
}

/**
 * Frames of parallel members: three or more in a row that have one word at the same place and differ in the rest, as in
 * 思想更加坚定、作风更加扎实、本领更加过硬 (X更加Y) or 坚持…、坚持…、坚持… (坚持X).
 */
export function parallelFrames(attestations: Attestations): Frame[] {
  const collector = new FrameCollector();
  for (const separator of ["、", "，"] as const) {
    for (const row of rowsOf(attestations, separator)) addRow(row, separator, collector);
  }
  return collector.frames(attestations);
}

function addRow(row: readonly Member[], separator: string, collector: FrameCollector): void {
  for (let from = 0; from + leastMembers <= row.length; ) {
    const shared = sharedWord(row, from);
    if (shared === undefined) {
      from++;
      continue;
    }
    let to = from + leastMembers;
    while (to < row.length && shared.splits(row[to].words) !== undefined) to++;
    const one = shared.pattern;
    const last = row[to - 1];
    const place = row[from].place;
    const length = last.place + last.text.length - place;
    for (let i = from; i < to; i++) {
      const fillers = shared.splits(row[i].words);
      if (fillers !== undefined) collector.add([one, one, one].join(separator), { place, length, fillers });
    }
    from = to;
  }
}

interface SharedWord {
  readonly pattern: string;
  /** What the other words of a member are; undefined where it is built otherwise. */
  splits(words: readonly string[]): string[] | undefined;
}

/** The word at the same place of `leastMembers` members from one on. */
function sharedWord(row: readonly Member[], from: number): SharedWord | undefined {
  const members = row.slice(from, from + leastMembers);
  const [first] = members;
  // A word in the midst makes members parallel only where they are equally long.
  const equallyLong = members.every(({ text }) => text.length === first.text.length);
  let offset = 0;
  for (let at = 0; at < first.words.length - 1 && (at === 0 || equallyLong); at++) {
    const word = first.words[at];
    const shared = sharedAt(word, offset);
    if (mayBeFixed(word, at) && areDifferent(members.map(({ words }) => shared.splits(words)))) return shared;
    offset += word.length;
  }
  return undefined;
}

/** A word at an offset of its members, in UTF-16 units. */
function sharedAt(word: string, offset: number): SharedWord {
  return {
    pattern: offset === 0 ? `${word}X` : `X${word}Y`,
    splits(words) {
      let before = 0;
      let at = 0;
      while (at < words.length && before < offset) before += words[at++].length;
      if (before !== offset || words[at] !== word || at === words.length - 1) return undefined;
      const behind = words.slice(at + 1).join("");
      return offset === 0 ? [behind] : [words.slice(0, at).join(""), behind];
    },
  };
}

function areDifferent(fillers: readonly (readonly string[] | undefined)[]): boolean {
  const different = new Set(fillers.map((one) => one?.join("|")));
  return different.size === leastMembers && !different.has(undefined);
}

/** A word that opens the members may be any but one of grammar; one in their midst must be longer, too. */
function mayBeFixed(word: string, at: number): boolean {
  if (/[“”‘’0-9０-９A-Za-z]/.test(word)) return false;
  if (at === 0) return !neverFirst.has(word) && !structural.has(word);
  return word.length > 1 && !neverFirst.has(word);
}

/** The members between two separators, as far as they are whole and short; long ones break a row. */
function* rowsOf({ corpus }: Attestations, separator: "、" | "，"): Generator<readonly Member[]> {
  const { text, wordStarts } = corpus;
  let row: Member[] = [];
  let start = 0;
  for (let end = 0; end <= text.length; end++) {
    const unit = text[end] ?? SENTENCE_END;
    const ends = unit === SENTENCE_END || unit === GAP || (separator === "、" && unit === "，");
    if (unit !== separator && !ends) continue;
    if (end > start && end - start <= longestMember) {
      const words: string[] = [];
      for (let at = start; at < end; ) {
        let next = at + 1;
        while (next < end && wordStarts[next] === 0) next++;
        words.push(text.slice(at, next));
        at = next;
      }
      row.push({ text: text.slice(start, end), place: start, words });
    } else {
      if (row.length >= leastMembers) yield row;
      row = [];
    }
    if (ends) {
      if (row.length >= leastMembers) yield row;
      row = [];
    }
    start = end + 1;
  }
}
