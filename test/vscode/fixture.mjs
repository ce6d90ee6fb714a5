// Lays out, in a temporary folder, what a test window needs: the suite, an extension of nothing that
// carries it, and a workspace per session. Tifa itself is only in the installed package.

import { cpSync, mkdirSync, mkdtempSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import esbuild from "esbuild";

const here = import.meta.dirname;

/** Settings every test window has. The draft is Chinese, so its punctuation is no ambiguous character. */
const commonSettings = {
  "tifa.language": "zh",
  "editor.fontFamily": "Noto Sans Mono CJK SC, monospace",
  "editor.unicodeHighlight.ambiguousCharacters": false,
  "editor.fontSize": 16,
  "editor.minimap.enabled": false,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "security.workspace.trust.startupPrompt": "never",
  "security.workspace.trust.banner": "never",
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "window.commandCenter": false,
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

/**
 * @param {string} vsix the packaged extension
 * @returns the folders; `session(name)` makes those that belong to one window
 */
export async function layOut(vsix) {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), "tifa-vscode-")));
  const extension = path.join(root, "suite-extension");
  mkdirSync(extension);
  writeFileSync(
    path.join(extension, "package.json"),
    JSON.stringify({
      name: "tifa-suite",
      publisher: "tifa",
      version: "0.0.0",
      engines: { vscode: "*" },
      capabilities: { untrustedWorkspaces: { supported: true } },
    }),
  );
  const suite = path.join(extension, "suite.js");
  await esbuild.build({
    entryPoints: [path.join(here, "suite", "index.ts")],
    outfile: suite,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    external: ["vscode"],
    sourcemap: "inline",
    logLevel: "warning",
  });

  return {
    root,
    vsix: path.resolve(vsix),
    extension,
    suite,
    extensions: path.join(root, "extensions"),
    screenshots: path.join(here, "screenshots"),
    /** @param {"trusted" | "restricted"} name */
    session(name) {
      const folder = path.join(root, name);
      const workspace = path.join(folder, "workspace");
      const exchange = path.join(folder, "exchange");
      mkdirSync(exchange, { recursive: true });
      cpSync(path.join(here, "workspace"), workspace, { recursive: true });
      return {
        workspace,
        exchange,
        // Short, for the sockets in it: macOS allows them about a hundred characters.
        userData: path.join(folder, "user"),
        settings: { ...commonSettings, "security.workspace.trust.enabled": name === "restricted" },
        environment: { TIFA_SUITE_SESSION: name },
      };
    },
  };
}

/** Writes `settings.json` into a folder that may not exist yet. */
export function writeSettings(folder, settings) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "settings.json"), JSON.stringify(settings, undefined, 2));
}
