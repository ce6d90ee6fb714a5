export interface Distribution {
  readonly count: number;
  readonly least: number;
  readonly median: number;
  readonly p95: number;
  readonly most: number;
}

/** @throws Error where there are no values. */
export function distributionOf(values: readonly number[]): Distribution {
  if (values.length === 0) throw new Error("No measurement was made.");
  const sorted = [...values].sort((a, b) => a - b);
  return {
    count: sorted.length,
    least: sorted[0],
    median: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    most: sorted[sorted.length - 1],
  };
}

/** The least value that at least this share of the values does not exceed. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

/** Milliseconds after which no further run is begun, however few there were: slow work varies little. */
const patience = 30_000;

/** Runs `work` to warm up, then at most `runs` times; milliseconds of each run after the warm-up. */
export function timed(work: () => void, runs: number, warmUps = 1): Distribution {
  for (let i = 0; i < warmUps; i++) work();
  const times: number[] = [];
  for (let spent = 0; times.length < runs && spent < patience; spent += times[times.length - 1]) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  return distributionOf(times);
}

/** The same for work that is waited for. */
export async function timedAsync(
  work: () => Promise<unknown>,
  runs: number,
  warmUps = 1,
): Promise<Distribution> {
  for (let i = 0; i < warmUps; i++) await work();
  const times: number[] = [];
  for (let spent = 0; times.length < runs && spent < patience; spent += times[times.length - 1]) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return distributionOf(times);
}
