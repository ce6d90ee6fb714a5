import { spawnSync } from "node:child_process";
import path from "node:path";
import { dataFile } from "../../server/workspace/shipped-data";
import { type Distribution, timed } from "../timing/statistics";

const runs = 21;
const page = path.join("examples", "speech-party-building.txt");

export interface Start {
  /** Milliseconds of wall time of `tifa check` of one page, from nothing to its end. */
  readonly check: Distribution;
  /** The same of Node.js doing nothing, which no tool on it can be faster than. */
  readonly bare: Distribution;
}

export function start(): Start {
  return {
    check: timed(() => run([dataFile("tifa.js"), "check", page, "--exit-zero"]), runs, 2),
    bare: timed(() => run(["--eval", "0"]), runs, 2),
  };
}

function run(args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}: ${stderr}`);
}
