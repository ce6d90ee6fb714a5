// The suite in VS Code itself, through @vscode/test-electron.

import { spawnSync } from "node:child_process";
import path from "node:path";
import {
  downloadAndUnzipVSCode,
  resolveCliArgsFromVSCodeExecutablePath,
  runTests,
} from "@vscode/test-electron";
import { writeSettings } from "./fixture.mjs";
import { cacheRoot } from "./prepare-workbench.mjs";

/** Runs one session of the suite; rejects when a test fails. */
export async function runInElectron(fixture, name) {
  const executable =
    process.env.VSCODE_PATH ??
    (await downloadAndUnzipVSCode({ cachePath: path.join(cacheRoot(), "vscode") }));
  const session = fixture.session(name);
  writeSettings(path.join(session.userData, "User"), session.settings);
  const folders = ["--extensions-dir", fixture.extensions, "--user-data-dir", session.userData];
  installPackage(executable, [...folders, "--install-extension", fixture.vsix, "--force"]);
  await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: fixture.extension,
    extensionTestsPath: fixture.suite,
    extensionTestsEnv: session.environment,
    launchArgs: [session.workspace, ...folders, "--skip-welcome", "--skip-release-notes", ...sandbox()],
  });
}

function installPackage(executable, options) {
  const [command, ...arguments_] = resolveCliArgsFromVSCodeExecutablePath(executable, {
    reuseMachineInstall: true,
  });
  const { status, error } = spawnSync(command, [...arguments_, ...options, ...sandbox()], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw error ?? new Error(`VS Code did not install the package (status ${status})`);
}

/** Chromium's sandbox does not work for root, which is who runs in most containers. */
function sandbox() {
  return process.getuid?.() === 0 ? ["--no-sandbox"] : [];
}
