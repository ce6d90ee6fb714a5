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
export class RivalsCounter {
  private readonly kept = new Map<string, Tally>();
  private pending = new Map<string, Tally>();

  constructor(private readonly index: PhrasingIndex) {
    for (const { text } of index.phrasings) count(this.kept, text, () => wordingKey(text), 0);
  }

  /** Counts a paragraph, until further notice. */
  add(text: string): void {
    const { index, pending } = this;
    const own = new Map<string, number[]>();
    for (const { phrasing, start, end } of index.exact(text)) {
      if (text.slice(start, end) !== phrasing.text) continue;
      count(pending, phrasing.text, () => wordingKey(phrasing.text), 1);
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
      count(pending, draft, () => wordingKey(draft), 1);
      for (const { kind, position } of candidate.edits) {
        const place = `${phrasing.text} ${kind} ${position}`;
        count(pending, place, () => placeKey(phrasing.text, kind, position), 1);
      }
    }
    for (const { phrase, split, start } of index.split(text)) {
      const phrasing = index.phrasings[phrase].text;
      const position = split - start;
      count(pending, `${phrasing} move ${position}`, () => placeKey(phrasing, "move", position), 1);
    }
  }

  /** What was added stays counted. */
  keep(): void {
    for (const [name, { key, count: times }] of this.pending) count(this.kept, name, () => key, times);
    this.pending = new Map();
  }

  /** What was added since the last `keep` is as if it had not been. */
  drop(): void {
    this.pending = new Map();
  }

  /** The counts kept, laid out. The order in which texts were added leaves no trace. */
  table(): RivalsTable {
    const names = [...this.kept.keys()].sort();
    const tallies = names.map((name) => this.kept.get(name)!);
    const low = Uint32Array.from(tallies, ({ key }) => key[0]);
    const high = Uint32Array.from(tallies, ({ key }) => key[1]);
    const value = (i: number): number =>
      ((fingerprint(low[i], high[i]) & 0xffff) << 8) | quantizeCount(tallies[i].count);
    return buildStaticFunction(low, high, value, (length) => new Uint32Array(length));
  }
}

function count(
  tallies: Map<string, Tally>,
  name: string,
  key: () => [low: number, high: number],
  times: number,
): void {
  const tally = tallies.get(name);
  if (tally === undefined) tallies.set(name, { key: key(), count: times });
  else tally.count += times;
}
