import { existsSync } from "node:fs";
import path from "node:path";

/** The folder of prose and development sets that may lie beside the checkout. */
export const sharedFolder = path.resolve("..", "shared");

/** A file of the shared folder; undefined where the folder, or the file, is not there. */
export function sharedFile(...parts: string[]): string | undefined {
  const file = path.join(sharedFolder, ...parts);
  return existsSync(file) ? file : undefined;
}
