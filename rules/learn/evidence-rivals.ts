import { placeKey, quantizeCount, type RivalsTable, wordingKey } from "../evidence/rivals";
import { buildStaticFunction, fingerprint } from "../evidence/static-function";
import { candidateOf } from "../match/candidate";
import type { PhrasingIndex } from "../match/phrasing-index";

interface Tally {
  readonly key: [low: number, high: number];
  count: number;
}

/**
 * Counts, over clean text, every phrasing and every near form of it, by the place where they differ. All phrasings
 * are counted, those that never occur with 0, so that a lookup can tell them from phrasings it has never heard of.
 */
export function compileRivals(
  index: PhrasingIndex,
  texts: Iterable<string>,
  onProgress: (texts: number) => void = () => {},
): RivalsTable {
  const tallies = new Map<string, Tally>();
  const count = (name: string, key: () => [number, number], times: number): void => {
    const tally = tallies.get(name);
    if (tally === undefined) tallies.set(name, { key: key(), count: times });
    else tally.count += times;
  };
  for (const { text } of index.phrasings) count(text, () => wordingKey(text), 0);
  let read = 0;
  for (const text of texts) {
    if (++read % 1000 === 0) onProgress(read);
    const own = new Map<string, number[]>();
    for (const { phrasing, start, end } of index.exact(text)) {
      if (text.slice(start, end) !== phrasing.text) continue;
      count(phrasing.text, () => wordingKey(phrasing.text), 1);
      const starts = own.get(phrasing.text);
      if (starts === undefined) own.set(phrasing.text, [start]);
      else starts.push(start);
    }
    for (const match of index.near(text)) {
      const phrasing = index.phrasings[match.phrase];
      const { length } = phrasing.text;
      if (own.get(phrasing.text)?.some((start) => start < match.end && match.start < start + length))
        continue;
      const candidate = candidateOf(text, phrasing, match);
      if (candidate === undefined) continue;
      const draft = text.slice(match.start, match.end);
      count(draft, () => wordingKey(draft), 1);
      for (const { kind, position } of candidate.edits) {
        count(`${phrasing.text} ${kind} ${position}`, () => placeKey(phrasing.text, kind, position), 1);
      }
    }
    for (const { phrase, split, start } of index.split(text)) {
      const phrasing = index.phrasings[phrase].text;
      count(`${phrasing} move`, () => placeKey(phrasing, "move", split - start), 1);
    }
  }
  return lay([...tallies.values()]);
}

function lay(tallies: readonly Tally[]): RivalsTable {
  const low = Uint32Array.from(tallies, ({ key }) => key[0]);
  const high = Uint32Array.from(tallies, ({ key }) => key[1]);
  const value = (i: number): number =>
    ((fingerprint(low[i], high[i]) & 0xffff) << 8) | quantizeCount(tallies[i].count);
  return buildStaticFunction(low, high, value, (length) => new Uint32Array(length));
}
