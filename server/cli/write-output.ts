import { systemReason } from "../workspace/system-error";
import { writeOrCreateFile } from "../workspace/write-file";
import { CommandError } from "./command-error";

/** Writes what a command was asked for into a file, in one step, with the folders it needs. Throws CommandError. */
export function writeOutput(file: string, content: string | Uint8Array, shown: string): void {
  try {
    writeOrCreateFile(file, content);
  } catch (error) {
    const reason = systemReason(error);
    throw new CommandError({
      zh: `${shown} 无法写入：${reason.zh}`,
      en: `${shown} cannot be written: ${reason.en}`,
    });
  }
}
