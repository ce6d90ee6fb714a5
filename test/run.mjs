// Bundles the tests (or those named on the command line) and runs them under node:test.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import esbuild from "esbuild";
import { globSync } from "tinyglobby";

const named = process.argv.slice(2);
const entryPoints =
  named.length > 0 ? named : globSync("test/**/*.test.ts", { ignore: ["test/vscode/**"] }).sort();
const outdir = mkdtempSync(path.resolve(".test-"));
try {
  await esbuild.build({
    entryPoints,
    outdir,
    outbase: ".",
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    outExtension: { ".js": ".cjs" },
    mainFields: ["module", "main"],
    external: ["nodejieba", "vscode", "esbuild", "fast-check"],
    sourcemap: "inline",
    logLevel: "warning",
  });
  const files = globSync("**/*.test.cjs", { cwd: outdir, absolute: true }).sort();
  const { status } = spawnSync(process.execPath, ["--enable-source-maps", "--test", ...files], {
    stdio: "inherit",
    // Whoever runs the tests may have a canon of their own; it must not count here.
    env: { ...process.env, TIFA_HOME: path.join(outdir, "home") },
  });
  process.exitCode = status ?? 1;
} finally {
  rmSync(outdir, { recursive: true, force: true });
}
