import { wordingKey } from "../evidence/rivals";
import { buildStaticFunction } from "../evidence/static-function";
import { longestWord, shortestWord, type WordTable, wordCell } from "../evidence/word-list";
import { isHan } from "../text/characters";

/** How often a word must stand in the dictionary's own counts to be listed. */
const leastFrequency = 3;

/** Compiles a dictionary: a word, its frequency and what else, by spaces, to a line. */
export function compileWords(dictionary: string): WordTable {
  const frequencies = new Map<string, number>();
  for (const line of dictionary.split("\n")) {
    const [word, count] = line.split(" ");
    const frequency = Number(count);
    if (word.length < shortestWord || word.length > longestWord || !(frequency >= leastFrequency)) continue;
    if ([...word].every((character) => character.length === 1 && isHan(character.charCodeAt(0)))) {
      frequencies.set(word, frequency);
    }
  }
  const keys = [...frequencies.keys()].map(wordingKey);
  const values = [...frequencies.values()];
  const low = Uint32Array.from(keys, ([lane]) => lane);
  const high = Uint32Array.from(keys, ([, lane]) => lane);
  return buildStaticFunction(
    low,
    high,
    (i) => wordCell(low[i], high[i], values[i]),
    (length) => new Uint16Array(length),
  );
}
