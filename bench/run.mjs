// Builds Tifa as it is shipped, bundles one of the benches here and runs it: node bench/run.mjs NAME [ARGUMENT …]
// The build goes to a folder of its own, so that what is measured is one build, whatever else is being built.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

const [name, ...rest] = process.argv.slice(2);
if (name === undefined || !/^[a-z-]+$/.test(name)) {
  console.error("Which bench? node bench/run.mjs speed");
  process.exit(2);
}
process.chdir(path.join(path.dirname(fileURLToPath(import.meta.url)), ".."));

const build = path.join("out", "bench");
const built = spawnSync(process.execPath, ["esbuild.js", "--production", `--outdir=${build}`], {
  stdio: ["ignore", "ignore", "inherit"],
});
if (built.status !== 0) process.exit(built.status ?? 1);

const { status } = spawnSync(process.execPath, ["scripts/run.mjs", `bench/${name}`, ...rest], {
  stdio: "inherit",
  env: { ...process.env, TIFA_DATA: path.resolve(build) },
});
process.exitCode = status ?? 1;
