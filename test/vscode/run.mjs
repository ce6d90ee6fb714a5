// Runs the suite in a real VS Code with the packaged extension installed.
//   VSCODE_PATH=…      that VS Code
//   TIFA_VSCODE=web    the workbench of code-server in a headless Chromium
//   TIFA_VSCODE=electron  a VS Code downloaded by @vscode/test-electron
// With none of them: the download where it is possible, else the workbench.

import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { runInElectron } from "./electron.mjs";
import { layOut } from "./fixture.mjs";
import { runInWorkbench } from "./workbench.mjs";

const project = path.resolve(import.meta.dirname, "../..");
process.chdir(project);

const door = await chooseDoor();
console.log(`VS Code suite: ${door.reason}`);
const vsix = process.env.TIFA_VSIX ?? buildPackage();
const fixture = await layOut(vsix);
process.once("exit", () => rmSync(fixture.root, { recursive: true, force: true, maxRetries: 5 }));
// An interrupted run ends as others do, so that what it started and laid out goes with it.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(130));
try {
  for (const session of door.sessions) {
    console.log(`\n— ${session} workspace`);
    await door.run(fixture, session);
  }
  console.log("\nVS Code suite passed");
} catch (error) {
  console.error(`\nVS Code suite failed: ${error.message}`);
  process.exitCode = 1;
}
// A window that will not close must not keep the run from ending.
process.exit();

async function chooseDoor() {
  const { VSCODE_PATH, TIFA_VSCODE } = process.env;
  // test-electron always switches workspace trust off, so Restricted Mode can only be seen in the workbench.
  const electron = (reason) => ({ reason, run: runInElectron, sessions: ["trusted"] });
  const web = (reason) => ({ reason, run: runInWorkbench, sessions: ["trusted", "restricted"] });

  if (VSCODE_PATH) return electron(`the VS Code at ${VSCODE_PATH}`);
  if (TIFA_VSCODE === "electron") return electron("a downloaded VS Code, as asked");
  if (TIFA_VSCODE === "web") return web("code-server's workbench, as asked");
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === "linux" && !DISPLAY && !WAYLAND_DISPLAY) {
    return web("code-server's workbench, for want of a display (xvfb-run gives one)");
  }
  return (await canDownload())
    ? electron("a downloaded VS Code")
    : web("code-server's workbench, since VS Code cannot be downloaded");
}

async function canDownload() {
  try {
    const address = "https://update.code.visualstudio.com/api/releases/stable";
    return (await fetch(address, { signal: AbortSignal.timeout(15_000) })).ok;
  } catch {
    return false;
  }
}

function buildPackage() {
  const { status } = spawnSync(process.execPath, ["scripts/package.mjs"], { stdio: "inherit" });
  // What was wrong has been printed by the one who found it.
  if (status !== 0) process.exit(status ?? 1);
  return path.join(project, "dist", "tifa.vsix");
}
