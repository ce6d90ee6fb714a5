// The suite in VS Code's server and web workbench, as code-server packs them, with a headless Chromium as
// the screen and the keyboard. The extension host is the real one; only the window is a browser's.

import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { serveRequests } from "./browser-requests.mjs";
import { writeSettings } from "./fixture.mjs";
import { prepareWorkbench } from "./prepare-workbench.mjs";

const minute = 60_000;

/** What suite/runner.ts puts before each of its lines. */
const suiteMark = "[tifa suite] ";

/** Runs one session of the suite; rejects when a test fails. */
export async function runInWorkbench(fixture, name) {
  const { server } = prepareWorkbench();
  const session = fixture.session(name);
  // The server reads what a desktop VS Code has from its user in the machine's settings.
  writeSettings(path.join(session.userData, "data", "Machine"), session.settings);
  writeSettings(path.join(session.userData, "data", "User"), session.settings);
  const folders = ["--extensions-dir", fixture.extensions, "--server-data-dir", session.userData];
  installPackage(server, [...folders, "--install-extension", fixture.vsix, "--force"]);

  const environment = { ...process.env, ...session.environment, TIFA_SUITE_EXCHANGE: session.exchange };
  const serving = await startServer(server, folders, environment);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 720 }, deviceScaleFactor: 1 });
    mkdirSync(fixture.screenshots, { recursive: true });
    const requests = serveRequests(page, session.exchange, fixture.screenshots);
    try {
      await runSuite(page, serving.port, session, fixture);
    } catch (error) {
      await page
        .screenshot({ path: path.join(fixture.screenshots, `failed-${name}.png`) })
        .catch(() => undefined);
      throw error;
    } finally {
      requests.stop();
    }
  } finally {
    await browser.close();
    serving.stop();
  }
}

function installPackage(server, options) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [server, ...options, "--accept-server-license-terms"],
    { encoding: "utf8", timeout: 3 * minute },
  );
  if (status !== 0) throw new Error(`the package could not be installed:\n${stdout}${stderr}`);
}

/** Starts the server on a free port and waits until it listens. */
function startServer(server, folders, environment) {
  const child = spawn(
    process.execPath,
    [
      server,
      ...["--host", "127.0.0.1", "--port", "0"],
      ...["--without-connection-token", "--accept-server-license-terms", ...folders],
    ],
    { env: environment, stdio: ["ignore", "pipe", "pipe"] },
  );
  const stop = () => child.kill();
  process.once("exit", stop);
  return new Promise((resolve, reject) => {
    let log = "";
    const timer = setTimeout(
      () => reject(new Error(`the VS Code server did not come up:\n${log}`)),
      2 * minute,
    );
    const read = (data) => {
      log += data;
      const listening = /listening on (\d+)/.exec(log);
      if (listening === null) return;
      clearTimeout(timer);
      resolve({ port: Number(listening[1]), stop });
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("exit", (status) =>
      reject(new Error(`the VS Code server ended with status ${status}:\n${log}`)),
    );
  });
}

async function launchChromium() {
  const executablePath = [
    process.env.CHROMIUM_PATH,
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ].find((candidate) => candidate !== undefined && existsSync(candidate));
  if (executablePath === undefined) {
    throw new Error(
      "no Chromium found: install it (Debian: apt-get install chromium fonts-noto-cjk) or set CHROMIUM_PATH",
    );
  }
  return chromium.launch({
    executablePath,
    timeout: 2 * minute,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-dev-shm-usage",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** Opens the workbench as VS Code's own browser tests do, and waits for the suite's verdict. */
async function runSuite(page, port, session, fixture) {
  const remote = (file) => `vscode-remote://127.0.0.1:${port}${file}`;
  const payload = JSON.stringify([
    ["extensionDevelopmentPath", remote(fixture.extension)],
    ["extensionTestsPath", remote(fixture.suite)],
  ]);
  const noise = [];
  let timer;
  const verdict = new Promise((resolve, reject) => {
    timer = setTimeout(() => reject(new Error("the suite did not end within 20 minutes")), 20 * minute);
    page.once("crash", () => reject(new Error("the browser's page crashed")));
    page.exposeFunction("codeAutomationExit", resolve);
    // The whole window's console comes this way; the suite's own lines are marked.
    page.exposeFunction("codeAutomationLog", (_type, [text, ...rest]) => {
      const line = [text, ...rest].join(" ");
      if (line.startsWith(suiteMark)) console.log(line.slice(suiteMark.length));
      else noise.push(line);
    });
  });
  try {
    const query = new URLSearchParams({ folder: session.workspace, payload });
    await page.goto(`http://127.0.0.1:${port}/?${query}`, { timeout: 3 * minute });
    const code = await verdict;
    if (code !== 0) throw new Error(`the suite ended with status ${code}`);
  } catch (error) {
    console.error(`The window's console ended with:\n${noise.slice(-40).join("\n")}`);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
