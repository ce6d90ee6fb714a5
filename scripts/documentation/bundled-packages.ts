import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fenced, table } from "./markdown";

/** An npm package whose code ends up in a bundle. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** The text of its licence file. */
  readonly text: string;
}

const bundles = ["client/extension.ts", "server/lsp/main.ts", "server/cli/main.ts"];

/** The npm packages in the three bundles, as esbuild resolves them, sorted by name and version. */
export async function bundledPackages(): Promise<BundledPackage[]> {
  // Asked for at run time: a program that esbuild has bundled cannot hold esbuild itself.
  const esbuild: typeof import("esbuild") = createRequire(path.resolve("package.json"))("esbuild");
  const { metafile } = await esbuild.build({
    entryPoints: bundles,
    bundle: true,
    write: false,
    metafile: true,
    outdir: "dist",
    platform: "node",
    target: "node20",
    format: "cjs",
    external: ["vscode", "nodejieba"],
    mainFields: ["module", "main"],
    conditions: ["node"],
    define: { "import.meta.url": "importMetaUrl" },
  });
  const folders = new Set<string>();
  for (const { inputs } of Object.values(metafile.outputs)) {
    for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
      const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
      if (folder !== undefined && bytesInOutput > 0) folders.add(folder);
    }
  }
  const packages = [...folders].map(readPackage);
  const key = ({ name, version }: BundledPackage) => `${name} ${version}`;
  return packages.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The packages as a table, and under it each licence's text once. */
export function packageNotices(packages: readonly BundledPackage[]): string {
  const rows = packages.map(({ name, version, license }) => [name, version, license]);
  const byText = new Map<string, string[]>();
  for (const { name, version, text } of packages) {
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version}`]);
  }
  const texts = [...byText].map(([text, names]) => `### ${names.join(", ")}\n\n${fenced(text)}`);
  return [table(["Package", "Version", "Licence"], rows), ...texts].join("\n\n");
}

function readPackage(folder: string): BundledPackage {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  if (file === undefined)
    throw new Error(`${folder}: no licence file; say in bundled-packages.ts where it is`);
  return { name, version, license, text: plain(readFileSync(path.join(folder, file), "utf8")) };
}

/** Without line ends and trailing blanks of one system or another, so that the same licence gives the same text. */
function plain(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[ \t]+$/gm, "")
    .trim();
}
