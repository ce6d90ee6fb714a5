import { ChildProcess } from "node:child_process";
import path from "node:path";

/** Node keeps this list for its own tests; it is the one way to another extension's child on every platform. */
type ProcessWithHandles = typeof process & { _getActiveHandles(): unknown[] };

/** Kills the language server, a child of the extension host as this suite is. False if there is none. */
export function killServer(): boolean {
  const children = (process as ProcessWithHandles)
    ._getActiveHandles()
    .filter((handle) => handle instanceof ChildProcess);
  const server = children.find(({ spawnargs }) =>
    spawnargs.some((argument) => path.basename(argument) === "server.js"),
  );
  return server?.kill("SIGKILL") ?? false;
}
