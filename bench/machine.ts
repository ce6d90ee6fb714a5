import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import os from "node:os";
import { version } from "../package.json";
import { peerVersion } from "./measures/peers";

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memory: number;
  readonly system: string;
  readonly node: string;
  readonly v8: string;
  /** Processes that wanted a core in the last minute, as far as the system tells: others may have been at work. */
  readonly load: number;
}

export function machine(): Machine {
  const cores = os.cpus();
  return {
    cpu: cores[0]?.model.trim() ?? "unknown",
    cores: cores.length,
    memory: os.totalmem(),
    system: `${os.platform()} ${os.arch()}`,
    node: process.version,
    v8: process.versions.v8,
    load: os.loadavg()[0],
  };
}

/** Tifa's version, with the commit it was built from where that is known. */
export function tifaVersion(): string {
  const git = (...args: string[]) => spawnSync("git", args, { encoding: "utf8" }).stdout?.trim() ?? "";
  const commit = git("rev-parse", "--short", "HEAD");
  if (commit === "") return version;
  return `${version} (${commit}${git("status", "--porcelain", "--", "rules", "server") === "" ? "" : ", changed"})`;
}

/** The peers that `bench/package.json` names, with the version installed; undefined where one is not. */
export function peerVersions(): { readonly name: string; readonly version: string | undefined }[] {
  const { dependencies } = JSON.parse(readFileSync("bench/package.json", "utf8"));
  return Object.keys(dependencies).map((name) => ({ name, version: peerVersion(name) }));
}
