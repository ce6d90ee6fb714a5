import { type Profiler, Session } from "node:inspector";
import { findSourceMap } from "node:module";
import path from "node:path";

/** A function with the share of the time in which it itself, none that it calls, was running. */
export interface HotFunction {
  readonly name: string;
  /** File and line of the source. */
  readonly place: string;
  /** From 0 to 1. */
  readonly share: number;
}

const shown = 25;

/** Samples the stack while `work` runs; the functions with the most time of their own, the most first. */
export async function profiled(work: () => Promise<void> | void): Promise<HotFunction[]> {
  const session = new Session();
  session.connect();
  const post = (method: string) =>
    new Promise<unknown>((resolve, reject) => {
      session.post(method, (error: Error | null, result: unknown) =>
        error ? reject(error) : resolve(result),
      );
    });
  await post("Profiler.enable");
  await post("Profiler.start");
  await work();
  const { profile } = (await post("Profiler.stop")) as Profiler.StopReturnType;
  session.disconnect();
  return hotFunctions(profile);
}

function hotFunctions({ nodes, samples, timeDeltas }: Profiler.Profile): HotFunction[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const times = new Map<string, { name: string; place: string; time: number }>();
  let whole = 0;
  for (const [index, id] of (samples ?? []).entries()) {
    const frame = byId.get(id)?.callFrame;
    const time = timeDeltas?.[index] ?? 0;
    if (frame === undefined || frame.functionName === "(idle)") continue;
    whole += time;
    const place = placeOf(frame);
    const key = `${frame.functionName} ${place}`;
    const known = times.get(key);
    if (known === undefined) times.set(key, { name: frame.functionName || "(anonymous)", place, time });
    else known.time += time;
  }
  return [...times.values()]
    .sort((a, b) => b.time - a.time)
    .slice(0, shown)
    .map(({ name, place, time }) => ({ name, place, share: time / whole }));
}

function placeOf({ url, lineNumber, columnNumber }: Profiler.ProfileNode["callFrame"]): string {
  const entry = findSourceMap(url.replace(/^file:\/\//, ""))?.findEntry(lineNumber, columnNumber);
  if (entry === undefined || !("originalSource" in entry)) return path.basename(url);
  const source = entry.originalSource.replace(/^file:\/\//, "");
  return `${path.relative(process.cwd(), path.resolve(source))}:${entry.originalLine + 1}`;
}
