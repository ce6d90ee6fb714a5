import type { CommonRun } from "./gram-seeds";

/** Characters between two runs of a chain, on either side: behind more than a clause, nothing belongs together. */
const longestGap = 20;

/**
 * What each character between two runs costs, on the longer side, where a character in common is worth one. Little, for
 * shorter runs may stand in between, and clauses come and go: how much of it differs is told when it is aligned.
 */
const gapCost = 1 / 3;

/**
 * The runs that follow one another in the text and in the wording alike and together are worth most, shortened where
 * two overlap. `runs` are by where they begin in the text, and at least one.
 */
export function bestChain(runs: readonly CommonRun[]): CommonRun[] {
  const longest = runs.reduce((most, { length }) => Math.max(most, length), 0);
  const worth: number[] = [];
  const before: number[] = [];
  let last = 0;
  for (const [i, run] of runs.entries()) {
    worth.push(run.length);
    before.push(-1);
    for (let j = i - 1; j >= 0 && run.text - runs[j].text <= longest + longestGap; j--) {
      const overlap = overlapOf(runs[j], run);
      if (run.length <= overlap) continue;
      const text = run.text + overlap - runs[j].text - runs[j].length;
      const wording = run.wording + overlap - runs[j].wording - runs[j].length;
      if (text > longestGap || wording > longestGap) continue;
      const together = worth[j] + run.length - overlap - gapCost * Math.max(text, wording);
      if (together <= worth[i]) continue;
      worth[i] = together;
      before[i] = j;
    }
    if (worth[i] > worth[last]) last = i;
  }
  const chain: CommonRun[] = [];
  for (let i = last; i >= 0; i = before[i]) {
    const overlap = before[i] < 0 ? 0 : overlapOf(runs[before[i]], runs[i]);
    const { text, wording, length } = runs[i];
    chain.push({ text: text + overlap, wording: wording + overlap, length: length - overlap });
  }
  return chain.reverse();
}

/** How many characters of the second run the first has taken already. */
function overlapOf(first: CommonRun, second: CommonRun): number {
  return Math.max(0, first.text + first.length - second.text, first.wording + first.length - second.wording);
}
