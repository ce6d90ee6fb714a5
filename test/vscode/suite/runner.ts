/** One test; `run` rejects when it fails. */
export interface SuiteTest {
  readonly name: string;
  run(): Promise<void>;
}

/** Tells the suite's lines from all else in the window's console; the drivers look for it. */
const mark = "[tifa suite] ";

/** Generous, for slow machines: a test that works ends long before. */
const timeout = 180_000;

/**
 * Runs tests one after another, for they share a window. A runner of our own: the extension host has no
 * `node --test`, and its console is the only way out of it.
 */
export async function runTests(tests: readonly SuiteTest[]): Promise<void> {
  const failed: string[] = [];
  for (const test of tests) {
    const started = Date.now();
    try {
      await withTimeout(test.run());
      console.log(`${mark}✔ ${test.name} (${Date.now() - started} ms)`);
    } catch (error) {
      failed.push(test.name);
      console.log(`${mark}✖ ${test.name}\n${error instanceof Error ? error.stack : String(error)}`);
    }
  }
  console.log(`${mark}${tests.length - failed.length} of ${tests.length} tests passed`);
  if (failed.length > 0) throw new Error(`failed: ${failed.join("; ")}`);
}

async function withTimeout(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`not done within ${timeout / 1000} s`)), timeout);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
