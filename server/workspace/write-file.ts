import { randomUUID } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

/**
 * Replaces a file's content in one step: whoever reads it sees the old text or the new, never half of either.
 * Keeps the file's mode, and a symbolic link stays one. Throws the system's error, leaving the old file.
 */
export function writeFileAtomically(filePath: string, content: string | Uint8Array): void {
  const target = realpathSync(filePath);
  put(target, content, statSync(target).mode);
}

/** The same for a file that may not be there yet, nor its folder: whoever looks for it sees none of it or all. */
export function writeOrCreateFile(filePath: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(filePath), { recursive: true });
  if (existsSync(filePath)) writeFileAtomically(filePath, content);
  else put(filePath, content);
}

/** Lays the content down beside the target and moves it there; `mode` undefined: that of a new file. */
function put(target: string, content: string | Uint8Array, mode?: number): void {
  const temporary = path.join(
    path.dirname(target),
    `.${path.basename(target)}.${randomUUID().slice(0, 8)}.tmp`,
  );
  try {
    writeFileSync(temporary, content, { flag: "wx", ...(mode !== undefined && { mode }) });
    if (mode !== undefined) chmodSync(temporary, mode);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
