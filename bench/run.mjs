// Builds Tifa as it is shipped, bundles one of the benches here and runs it: node bench/run.mjs NAME [ARGUMENT …]
// The build goes to a folder of its own, so that what is measured is one build, whatever else is being built.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import esbuild from "esbuild";

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

// In the checkout's root, where the native segmenter is found.
const outfile = `.script-bench-${process.pid}.cjs`;
try {
  await esbuild.build({
    entryPoints: [`bench/${name}.ts`],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    mainFields: ["module", "main"],
    external: ["nodejieba"],
    define: { "import.meta.url": "importMetaUrl" },
    banner: { js: 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;' },
    sourcemap: "inline",
    logLevel: "warning",
  });
  const { status } = spawnSync(process.execPath, [outfile, ...rest], {
    stdio: "inherit",
    env: { ...process.env, TIFA_DATA: path.resolve(build) },
  });
  process.exitCode = status ?? 1;
} finally {
  rmSync(outfile, { force: true });
}
