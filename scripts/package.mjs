// Builds dist/tifa.vsix. Where the native segmenter has been built, the package holds it and is marked
// for this platform; otherwise it is a package for every platform, which segments without it.

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import vsce from "@vscode/vsce";

const { values: options } = parseArgs({
  options: {
    out: { type: "string", default: "dist/tifa.vsix" },
    "no-build": { type: "boolean", default: false },
  },
});

if (!options["no-build"]) {
  const { status } = spawnSync(process.execPath, ["esbuild.js", "--production"], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

const native = existsSync("node_modules/nodejieba/build/Release/nodejieba.node");
const target = native ? platformTarget() : undefined;
await vsce.createVSIX({
  packagePath: options.out,
  // With no platform, vsce leaves the package open to all of them.
  ...(target === undefined ? {} : { target }),
  // Links in the README stay as they are written: no repository is declared to resolve them against.
  rewriteRelativeLinks: false,
  allowMissingRepository: true,
});
const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const size = (statSync(options.out).size / 1024 / 1024).toFixed(1);
console.log(`${path.normalize(options.out)}: Tifa ${version} for ${target ?? "every platform"}, ${size} MB`);

/** The name VS Code gives to the platform this runs on. */
function platformTarget() {
  const { platform, arch } = process;
  const musl = platform === "linux" && process.report.getReport().header.glibcVersionRuntime === undefined;
  return `${musl ? "alpine" : platform}-${arch === "arm" ? "armhf" : arch}`;
}
