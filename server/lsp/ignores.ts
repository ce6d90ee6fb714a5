import path from "node:path";
import type { IgnoreEntry } from "../../rules/ignores/entries";
import type { Bilingual, Language } from "../../rules/language";
import { draftName, type IgnoresByDraft, ignoresFileName } from "../workspace/ignores-file";
import { systemReason } from "../workspace/system-error";
import { filePathOf } from "./file-path";
import { LoadedData } from "./loaded-data";
import type { Reporter } from "./reporter";
import type { ServerServices } from "./services";

const none: readonly IgnoreEntry[] = [];

/** Whether a changed file can matter to what is ignored alone. */
export function isIgnoresFile(uri: string): boolean {
  return filePathOf(uri)?.endsWith(path.sep + ignoresFileName) === true;
}

/** The `.tifa/ignores.json` in force for each file, read once and again when it may have changed. */
export class Ignores {
  private readonly services: ServerServices;
  /** The folder whose ignores hold for the files of a folder. */
  private readonly folders = new Map<string, string | undefined>();
  private readonly files: LoadedData<IgnoresByDraft>;

  constructor(services: ServerServices, reporter: Reporter) {
    this.services = services;
    this.files = new LoadedData(reporter);
  }

  /** What is to be left alone in a file, by absolute path; `language` is the one problems are told in. */
  of(file: string, language: Language): readonly IgnoreEntry[] {
    const folder = this.folderOf(file);
    if (folder === undefined) return none;
    const ignores = this.files.get(path.join(folder, ignoresFileName), language, () => {
      const { ignores: data, problems } = this.services.readIgnores(folder);
      return { data, problems };
    });
    return ignores.get(draftName(folder, file)) ?? none;
  }

  /**
   * Adds an entry about a file to the ignores that hold for it, or, where there are none yet, to those of `folder`.
   * Returns why it could not, on one line; a file that is broken is left as it is.
   */
  add(file: string, entry: IgnoreEntry, folder: string): Bilingual | undefined {
    const home = this.services.ignoresFolder(file) ?? folder;
    const shown = path.join(home, ignoresFileName);
    const { ignores, problems } = this.services.readIgnores(home);
    if (problems.length > 0) {
      const { line, character, message } = problems[0];
      return {
        zh: `没有写入忽略，请先改正 ${shown}:${line}:${character} ${message.zh}`,
        en: `The ignore was not written; first put right ${shown}:${line}:${character} ${message.en}`,
      };
    }
    const draft = draftName(home, file);
    const before = ignores.get(draft) ?? none;
    if (before.some(({ rule, key }) => rule === entry.rule && key === entry.key)) return undefined;
    try {
      this.services.writeIgnores(home, new Map(ignores).set(draft, [...before, entry]));
      return undefined;
    } catch (error) {
      const reason = systemReason(error);
      return {
        zh: `没有写入忽略，${shown} 无法写入：${reason.zh}`,
        en: `The ignore was not written; ${shown} cannot be written: ${reason.en}`,
      };
    }
  }

  /** Some of the files may have changed, come or gone. */
  forget(): void {
    this.folders.clear();
    this.files.forget();
  }

  private folderOf(file: string): string | undefined {
    const own = path.dirname(file);
    if (!this.folders.has(own)) this.folders.set(own, this.services.ignoresFolder(file));
    return this.folders.get(own);
  }
}
