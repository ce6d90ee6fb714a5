import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Language } from "../../rules/language";
import { configurationFileName } from "../workspace/configuration";
import { systemReason } from "../workspace/system-error";
import { CommandError } from "./command-error";

/** Writes a `tifa.json` with every setting at its default into the current folder. Throws CommandError. */
export function init(language: Language): void {
  const settings = { language, rules: {}, ignore: [], canon: [], evidence: [] };
  try {
    writeFileSync(path.resolve(configurationFileName), `${JSON.stringify(settings, undefined, 2)}\n`, {
      flag: "wx",
    });
  } catch (error) {
    const exists = error instanceof Error && "code" in error && error.code === "EEXIST";
    const reason = systemReason(error);
    throw new CommandError(
      exists
        ? { zh: "tifa.json 已经存在，未作改动", en: "tifa.json already exists; it was left as it is" }
        : { zh: `tifa.json 无法写入：${reason.zh}`, en: `tifa.json cannot be written: ${reason.en}` },
    );
  }
  const done = { zh: "已写好 tifa.json", en: "tifa.json was written" };
  process.stdout.write(`${done[language]}\n`);
}
