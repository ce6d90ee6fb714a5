import { randomUUID } from "node:crypto";
import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Replaces a file's content in one step: whoever reads it sees the old text or the new, never half of either.
 * Keeps the file's mode, and a symbolic link stays one. Throws the system's error, leaving the old file.
 */
export function writeFileAtomically(filePath: string, content: string | Uint8Array): void {
  const target = realpathSync(filePath);
  const { mode } = statSync(target);
  const temporary = path.join(
    path.dirname(target),
    `.${path.basename(target)}.${randomUUID().slice(0, 8)}.tmp`,
  );
  try {
    writeFileSync(temporary, content, { flag: "wx", mode });
    chmodSync(temporary, mode);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
