import { GAP } from "../text/paragraph";
import type { Attestations } from "./attestation";
import { type Corpus, SENTENCE_END } from "./corpus";
import { neverFirst, neverLast } from "./function-words";
import { mostShared } from "./kinds";
import { maximalRepeats } from "./repeats";

/** Lengths of a learnt phrasing, in UTF-16 units. */
export const shortest = 4;
export const longest = 40;
/** A quoted phrasing may be shorter. */
export const shortestQuoted = 3;
export const longestQuoted = 16;

/** Every text that may be a phrasing: found by three ways, judged by none of them. */
export function proposeCandidates(attestations: Attestations): string[] {
  const { corpus } = attestations;
  const candidates = new Set<string>();
  addRepeats(attestations, candidates);
  addRuns(corpus, "，", candidates);
  addRuns(corpus, "、", candidates);
  addQuoted(corpus, candidates);
  addEnumerations(corpus, candidates);
  return [...candidates].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Maximal repeats over at least two document groups, cut inwards to words that a phrase can begin and end with. */
function addRepeats(attestations: Attestations, candidates: Set<string>): void {
  const { corpus, index } = attestations;
  maximalRepeats(index, shortest, ({ start, length, low, high }) => {
    if (length > longest + 8) return;
    const places = index.suffixes.subarray(low, high);
    if (attestations.countByGroup(places).size < 2) return;
    for (const text of cutToWords(corpus, places, start, length)) candidates.add(text);
  });
}

const edgeMark = /[，、“”‘’《》]/;

/** The repeat without half words and debris at its edges; and, where a comma stands in it, without the half clauses. */
function cutToWords(corpus: Corpus, places: Int32Array, start: number, length: number): string[] {
  const starts: number[] = [];
  for (let offset = 0; offset <= length; offset++) {
    let agreeing = 0;
    for (const place of places) agreeing += corpus.wordStarts[place + offset];
    if (agreeing * 2 >= places.length) starts.push(offset);
  }
  let first = 0;
  let last = starts.length - 1;
  const word = (number: number) => corpus.text.slice(start + starts[number], start + starts[number + 1]);
  while (first < last && (neverFirst.has(word(first)) || /^[，、”’》]/.test(word(first)))) first++;
  while (first < last && (neverLast.has(word(last - 1)) || /^[，、“‘《]/.test(word(last - 1)))) last--;
  if (first >= last) return [];
  const text = corpus.text.slice(start + starts[first], start + starts[last]);
  const cut = [text];
  const comma = text.indexOf("，");
  if (comma >= 0) {
    const lastComma = text.lastIndexOf("，");
    cut.push(text.slice(0, lastComma), text.slice(comma + 1), text.slice(comma + 1, lastComma));
  }
  return cut.filter(
    (piece) =>
      (piece.length >= shortest && piece.length <= longest && !edgeMark.test(piece[0] + piece.at(-1))) ||
      isQuoted(piece),
  );
}

function isQuoted(text: string): boolean {
  return text.length >= shortest && text.length <= longest && /^“.*”$/.test(text);
}

/** Whole clauses, or whole members of an enumeration, and every row of them that is short enough. */
function addRuns(corpus: Corpus, separator: "，" | "、", candidates: Set<string>): void {
  const firstDocument = new Map<string, number>();
  const visit = (text: string, document: number) => {
    const first = firstDocument.get(text);
    if (first === undefined) firstDocument.set(text, document);
    else if (first !== document) candidates.add(text);
  };
  let start = 0;
  for (let end = 0; end < corpus.text.length; end++) {
    const unit = corpus.text[end];
    if (unit !== SENTENCE_END && unit !== GAP) continue;
    const sentence = corpus.text.slice(start, end);
    // Where members are meant, a clause is the row; a clause that ends in a quotation is whole with it.
    for (const row of separator === "，" ? [sentence] : sentence.split("，")) {
      for (const text of runsOf(row.split(separator), separator)) {
        visit(text, corpus.documents[start]);
        const bare = text.replace(leadIn, "");
        if (bare !== text && bare.length >= shortest) visit(bare, corpus.documents[start]);
      }
    }
    start = end + 1;
  }
}

/** A clause is as whole without it. */
const leadIn =
  /^(?:我们|各级政府|各级党组织|全党)?(?:还要|也要|更要|就要|都要|既要|又要|要|必须|应当|将|并)(?=[^求么害])/;

function* runsOf(members: readonly string[], separator: string): Generator<string> {
  for (let from = 0; from < members.length; from++) {
    let text = "";
    for (let to = from; to < members.length; to++) {
      text = to === from ? members[to] : text + separator + members[to];
      if (text.length > longest) break;
      if (text.length >= shortest) yield text;
    }
  }
}

/**
 * Two or more parallel members without the words before the first and behind the last: where those in the middle are
 * equally long, as much of the outer two, cut at a word, provided that all begin or end alike.
 */
function addEnumerations(corpus: Corpus, candidates: Set<string>): void {
  for (const match of corpus.text.matchAll(/[^，\n\uFFFC、]+(?:、[^，\n\uFFFC、]+)+/g)) {
    const members = match[0].split("、");
    let from = 0;
    let start = match.index;
    while (from + 1 < members.length) {
      const { length } = members[from + 1];
      let to = from + 1;
      while (to < members.length && members[to].length === length) to++;
      if (to < members.length && members[to].length > length) to++;
      const row = members.slice(from, to);
      const firstCut = row[0].length - length;
      const lastCut = row[row.length - 1].length - length;
      const begin = start + firstCut;
      const end = start + row.join("、").length - lastCut;
      if (
        row.length >= 2 &&
        firstCut >= 0 &&
        corpus.wordStarts[begin] === 1 &&
        corpus.wordStarts[end] === 1
      ) {
        const text = corpus.text.slice(begin, end);
        const cutMembers = text.split("、");
        if (text.length <= longest && (mostShared(cutMembers) > 0 || firstCut + lastCut === 0))
          candidates.add(text);
      }
      start += members[from].length + 1;
      from++;
    }
  }
}

/** What stands in “…”. */
function addQuoted(corpus: Corpus, candidates: Set<string>): void {
  for (const [, text] of corpus.text.matchAll(/“([^“”\n\uFFFC]+)”/g)) {
    if (text.length >= shortestQuoted && text.length <= longestQuoted) candidates.add(text);
  }
}
