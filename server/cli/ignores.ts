import { existsSync } from "node:fs";
import path from "node:path";
import type { Finding } from "../../rules/finding";
import { entryFor, type IgnoreEntry, withoutIgnored } from "../../rules/ignores/entries";
import type { TextDocument } from "../../rules/text/document";
import type { Configuration } from "../workspace/configuration";
import {
  draftName,
  type IgnoresByDraft,
  ignoresFileName,
  ignoresFolder,
  readIgnores,
  writeIgnores,
} from "../workspace/ignores-file";
import { systemReason } from "../workspace/system-error";
import { type ProblemLog, shownPath } from "./output";

/** An entry that ignores nothing any more, and the draft it is about. */
export interface StaleIgnore {
  readonly folder: string;
  readonly draft: string;
  readonly entry: IgnoreEntry;
}

/** The `.tifa/ignores.json` in force for each draft of a run. */
export class Ignores {
  private readonly folders = new Map<string, string | undefined>();
  private readonly read = new Map<string, IgnoresByDraft>();
  private readonly broken = new Set<string>();
  private readonly checked = new Map<string, Set<string>>();
  private readonly stale: StaleIgnore[] = [];
  private readonly renewed = new Map<string, Map<string, readonly IgnoreEntry[]>>();

  constructor(
    private readonly problems: ProblemLog,
    private readonly cwd: string,
  ) {}

  /** The findings of a draft that are not to be left alone. */
  apply(file: string, findings: readonly Finding[], document: TextDocument): readonly Finding[] {
    const folder = this.folderOf(file);
    if (folder === undefined) return findings;
    const entries = this.ignoresOf(folder).get(draftName(folder, file)) ?? [];
    return withoutIgnored(findings, document, entries).findings;
  }

  /** Notes which entries about a draft that was checked name none of its findings. */
  noteStale(file: string, findings: readonly Finding[], document: TextDocument): void {
    const folder = this.folderOf(file);
    if (folder === undefined) return;
    const draft = draftName(folder, file);
    const entries = this.ignoresOf(folder).get(draft) ?? [];
    for (const entry of withoutIgnored(findings, document, entries).stale)
      this.stale.push({ folder, draft, entry });
    const checked = this.checked.get(folder);
    if (checked === undefined) this.checked.set(folder, new Set([draft]));
    else checked.add(draft);
  }

  /** The entries found stale, and those about drafts that are gone. */
  allStale(): readonly StaleIgnore[] {
    const gone = [...this.checked.keys()].flatMap((folder) =>
      [...this.ignoresOf(folder)]
        .filter(([draft]) => !existsSync(path.join(folder, draft)))
        .flatMap(([draft, entries]) => entries.map((entry): StaleIgnore => ({ folder, draft, entry }))),
    );
    return [...this.stale, ...gone];
  }

  /**
   * Takes the listed findings of a draft for ones to be left alone from now on. Entries that name one of the others
   * stay, the rest goes.
   */
  renew(
    file: string,
    findings: readonly Finding[],
    isListed: (finding: Finding) => boolean,
    document: TextDocument,
    configuration: Configuration,
  ): void {
    const { path: settings } = configuration;
    const folder = this.folderOf(file) ?? (settings === undefined ? this.cwd : path.dirname(settings));
    const before = this.ignoresOf(folder);
    const renewed = this.renewed.get(folder) ?? new Map(before);
    this.renewed.set(folder, renewed);
    const draft = draftName(folder, file);
    const known = new Map((before.get(draft) ?? []).map((entry) => [`${entry.rule} ${entry.key}`, entry]));
    const entries = new Map<string, IgnoreEntry>();
    for (const finding of findings) {
      const entry = entryFor(finding, document);
      const name = `${entry.rule} ${entry.key}`;
      const kept = known.get(name) ?? (isListed(finding) ? entry : undefined);
      if (kept !== undefined) entries.set(name, kept);
    }
    renewed.set(draft, [...entries.values()]);
  }

  /**
   * Writes what was renewed, without drafts that are gone. Returns each file written and how much it holds; a broken one,
   * which may hold more than could be read, is left to whoever broke it.
   */
  write(): { readonly file: string; readonly entries: number }[] {
    return [...this.renewed].flatMap(([folder, renewed]) => {
      if (this.broken.has(folder)) return [];
      const kept = [...renewed].filter(
        ([draft, entries]) => entries.length > 0 && existsSync(path.join(folder, draft)),
      );
      const file = shownPath(path.join(folder, ignoresFileName), this.cwd);
      try {
        writeIgnores(folder, new Map(kept));
        return [{ file, entries: kept.reduce((sum, [, entries]) => sum + entries.length, 0) }];
      } catch (error) {
        const reason = systemReason(error);
        this.problems.tell({
          file,
          message: { zh: `无法写入：${reason.zh}`, en: `cannot be written: ${reason.en}` },
        });
        return [];
      }
    });
  }

  private folderOf(file: string): string | undefined {
    const own = path.dirname(file);
    if (!this.folders.has(own)) this.folders.set(own, ignoresFolder(file));
    return this.folders.get(own);
  }

  private ignoresOf(folder: string): IgnoresByDraft {
    let known = this.read.get(folder);
    if (known === undefined) {
      const { ignores, problems } = readIgnores(folder);
      for (const problem of problems) this.problems.tell(problem);
      if (problems.length > 0) this.broken.add(folder);
      this.read.set(folder, ignores);
      known = ignores;
    }
    return known;
  }
}
