// Bundles a TypeScript script, of this folder or by its path, and runs it: node scripts/run.mjs NAME [ARGUMENT …]
import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import esbuild from "esbuild";

const [name, ...rest] = process.argv.slice(2);
const outfile = `.script-${process.pid}.cjs`;
try {
  await esbuild.build({
    entryPoints: [existsSync(`scripts/${name}.ts`) ? `scripts/${name}.ts` : `${name}.ts`],
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
  const { status } = spawnSync(process.execPath, ["--max-old-space-size=8000", outfile, ...rest], {
    stdio: "inherit",
  });
  process.exitCode = status ?? 1;
} finally {
  rmSync(outfile, { force: true });
}
