import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Bytes of a process that are in memory; undefined where the system does not tell. */
export function residentBytes(pid: number | undefined): number | undefined {
  if (pid === undefined) return undefined;
  const kilobytes =
    process.platform === "linux"
      ? /^VmRSS:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]
      : spawnSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" }).stdout?.trim();
  return kilobytes ? Number(kilobytes) * 1024 : undefined;
}
