// Installs the VS Code server and workbench that the npm package `code-server` holds, once per
// version, into a cache folder outside the repository. The work happens in a folder of its own and
// is moved into place as the last step, so an interrupted run leaves nothing that looks complete.

import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The code-server release whose workbench the tests use: VS Code 1.100.3, which runs on Node 20. */
export const codeServerVersion = "4.100.3";

/** Native modules the server cannot start or watch files without. */
const nativeModules = ["@vscode/spdlog", "node-pty", "native-watchdog", "@parcel/watcher"];

/** Where what the tests install outside the repository is kept between runs. */
export function cacheRoot() {
  return process.env.TIFA_TEST_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "tifa");
}

function npm(arguments_, folder) {
  // Started from an npm script, npm hands its own settings down; this installation is not the project's.
  const inherited = /^npm_(config_(prefix|local_prefix|omit|include|production|ignore_scripts)|package_)/i;
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !inherited.test(name)),
  );
  const result = spawnSync("npm", [...arguments_, "--no-audit", "--no-fund"], {
    cwd: folder,
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
    env: environment,
  });
  if (result.error !== undefined) throw result.error;
  if (result.status !== 0) throw new Error(`npm ${arguments_.join(" ")} failed in ${folder}`);
}

/**
 * Makes sure the workbench is installed.
 * @returns {{ server: string }} the path of the server's entry script
 * @throws when npm cannot install it
 */
export function prepareWorkbench() {
  const root = cacheRoot();
  const home = join(root, `code-server-${codeServerVersion}-${process.platform}-${process.arch}`);
  const entry = join("node_modules", "code-server", "lib", "vscode", "out", "server-main.js");
  const marker = "complete.json";
  if (existsSync(join(home, marker)) && existsSync(join(home, entry))) return { server: join(home, entry) };

  mkdirSync(root, { recursive: true });
  removeAbandoned(root);
  const work = mkdtempSync(join(root, "installing-"));
  try {
    console.log(`Installing code-server ${codeServerVersion} into ${home}`);
    writeFileSync(join(work, "package.json"), JSON.stringify({ private: true, name: "tifa-test-workbench" }));
    npm(["install", `code-server@${codeServerVersion}`, "--ignore-scripts"], work);
    const workbench = join(work, "node_modules", "code-server", "lib", "vscode");
    rmSync(join(workbench, "npm-shrinkwrap.json"), { force: true });
    npm(["install", "--omit=dev", "--ignore-scripts"], workbench);
    npm(["rebuild", ...nativeModules], workbench);
    const { version } = JSON.parse(readFileSync(join(workbench, "package.json"), "utf8"));
    writeFileSync(join(work, marker), JSON.stringify({ codeServer: codeServerVersion, vscode: version }));
    rmSync(home, { recursive: true, force: true });
    renameSync(work, home);
  } catch (error) {
    rmSync(work, { recursive: true, force: true });
    // Two runs at once may race to the move; the one that came second finds the work done.
    if (!existsSync(join(home, marker))) throw error;
  }
  return { server: join(home, entry) };
}

/** Removes what runs killed on the way have left; a run of the last hour may still be at work. */
function removeAbandoned(root) {
  const hour = 3_600_000;
  for (const name of readdirSync(root).filter((entry) => entry.startsWith("installing-"))) {
    const folder = join(root, name);
    if (Date.now() - statSync(folder).mtimeMs > hour) rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { server } = prepareWorkbench();
  console.log(`VS Code server: ${dirname(dirname(server))}`);
}
