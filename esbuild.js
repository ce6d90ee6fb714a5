// Builds the client, the server and the command line into dist/, with the data they read beside them.
const { mkdirSync, statSync, existsSync, rmSync } = require("node:fs");
const path = require("node:path");
const esbuild = require("esbuild");

const { values: options } = require("node:util").parseArgs({
  options: {
    watch: { type: "boolean", default: false },
    production: { type: "boolean", default: false },
    outdir: { type: "string", default: "dist" },
  },
});

const bundles = {
  client: "client/extension.ts",
  server: "server/lsp/main.ts",
  tifa: "server/cli/main.ts",
};

/** What stays outside the bundles: the editor's own module, and the native segmenter, which may be missing. */
const external = ["vscode", "nodejieba"];

/** Libraries written as ES modules ask where they stand; a CommonJS bundle answers with its own file. */
const ownUrl = 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;';

const settings = {
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  external,
  define: { "import.meta.url": "importMetaUrl" },
  banner: { js: ownUrl },
  mainFields: ["module", "main"],
  conditions: ["node"],
  sourcemap: true,
  sourcesContent: false,
  minify: options.production,
  logLevel: "warning",
};

async function main() {
  mkdirSync(options.outdir, { recursive: true });
  const contexts = await Promise.all(
    Object.entries(bundles).map(([name, entry]) =>
      esbuild.context({
        ...settings,
        entryPoints: [entry],
        outfile: path.join(options.outdir, `${name}.js`),
        banner: { js: name === "tifa" ? `#!/usr/bin/env node\n${ownUrl}` : ownUrl },
        plugins: [report(name)],
      }),
    ),
  );
  if (options.watch) {
    await Promise.all(contexts.map((context) => context.watch()));
    return;
  }
  try {
    await Promise.all(contexts.map((context) => context.rebuild()));
  } finally {
    await Promise.all(contexts.map((context) => context.dispose()));
  }
  await buildData();
}

/** Compiles the canon's YAML and copies the evidence table beside the bundles. */
async function buildData() {
  const compiler = path.join(options.outdir, "build-data.js");
  await esbuild.build({
    ...settings,
    sourcemap: false,
    entryPoints: ["server/workspace/build-data.ts"],
    outfile: compiler,
  });
  require(path.resolve(compiler)).buildData(path.resolve("rules"), path.resolve(options.outdir));
  rmSync(compiler);
  for (const name of ["canon.json", "canon.index", "evidence.bin"])
    printSize(path.join(options.outdir, name));
}

function report(name) {
  return {
    name: "report",
    setup(build) {
      build.onEnd((result) => {
        if (result.errors.length === 0) printSize(path.join(options.outdir, `${name}.js`));
      });
    },
  };
}

function printSize(file) {
  if (existsSync(file))
    console.log(`${file.padEnd(24)} ${(statSync(file).size / 1024).toFixed(0).padStart(7)} KB`);
}

main().catch((error) => {
  if (!error.errors) console.error(error.message);
  process.exitCode = 1;
});
