import { statSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** The folder of a project's own canon if there is one beside its `tifa.json`, or in this folder without one. */
export function projectCanonFolder(folder: string): string | undefined {
  const own = path.join(folder, ".tifa", "canon");
  return isFolder(own) ? own : undefined;
}

/**
 * The folder of the user's own canon, which need not exist: `canon` in `TIFA_HOME`, else in `tifa` where the system keeps
 * settings. A relative `XDG_CONFIG_HOME` counts for nothing, as the XDG Base Directory Specification says.
 */
export function userCanonFolder(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const { TIFA_HOME, XDG_CONFIG_HOME, APPDATA } = environment;
  if (TIFA_HOME) return path.resolve(TIFA_HOME, "canon");
  if (platform === "win32") {
    return path.join(APPDATA || path.join(os.homedir(), "AppData", "Roaming"), "tifa", "canon");
  }
  const settings =
    XDG_CONFIG_HOME && path.isAbsolute(XDG_CONFIG_HOME)
      ? XDG_CONFIG_HOME
      : path.join(os.homedir(), ".config");
  return path.join(settings, "tifa", "canon");
}

/** Whether there is a folder at the path that may be looked at. */
export function isFolder(target: string): boolean {
  try {
    return statSync(target).isDirectory();
  } catch {
    return false;
  }
}
