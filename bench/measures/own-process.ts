import { fork } from "node:child_process";
import { inlineMore } from "../../server/workspace/engine";
import { readProse } from "../text/prose";
import { type MeasureName, measures } from "./index";
import type { MeasureOptions } from "./measure";

/** Makes a measure in a process of its own, so that no measure warms, fills or slows another. */
export function measureInOwnProcess(name: MeasureName, { profile }: MeasureOptions): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const child = fork(__filename, ["--measure", name, ...(profile ? ["--profile"] : [])], {
      execArgv: ["--expose-gc", "--max-old-space-size=8000", ...(profile ? ["--enable-source-maps"] : [])],
    });
    let result: { value: unknown } | undefined;
    child.on("message", (message) => {
      result = message as { value: unknown };
    });
    child.on("error", reject);
    child.on("exit", (status) => {
      if (result !== undefined) resolve(result.value);
      else reject(new Error(`The measure ${name} ended with status ${status}.`));
    });
  });
}

/** The other side: makes the measure, hands its result to the parent and ends. */
export async function measureForParent(name: MeasureName, options: MeasureOptions): Promise<void> {
  inlineMore();
  const prose = readProse();
  if (prose === undefined) throw new Error("The prose is not there.");
  const value = await measures[name](prose, options);
  process.send?.({ value }, () => process.exit(0));
}
