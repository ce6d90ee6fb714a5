import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import ignore, { type Ignore } from "ignore";

/** What the `.gitignore` files of a repository leave out, read as git reads them. */
export class GitIgnores {
  private readonly patterns = new Map<string, Ignore | undefined>();
  private readonly folders = new Map<string, boolean>();
  private readonly roots = new Map<string, string | undefined>();

  /** Whether git would leave out the file at this absolute path. Outside a repository nothing is left out. */
  ignores(file: string): boolean {
    const folder = path.dirname(file);
    const root = this.rootOf(folder);
    return root !== undefined && (this.folderIgnored(folder, root) || this.decide(file, root, false));
  }

  private folderIgnored(folder: string, root: string): boolean {
    if (folder === root || !folder.startsWith(root)) return false;
    let ignored = this.folders.get(folder);
    if (ignored === undefined) {
      // Under a folder that is left out, nothing can be taken back in.
      ignored = this.folderIgnored(path.dirname(folder), root) || this.decide(folder, root, true);
      this.folders.set(folder, ignored);
    }
    return ignored;
  }

  /** The deepest `.gitignore` that has a say decides. */
  private decide(target: string, root: string, isFolder: boolean): boolean {
    for (let folder = path.dirname(target); ; folder = path.dirname(folder)) {
      const relative = path.relative(folder, target).split(path.sep).join("/");
      const verdict = this.patternsOf(folder)?.test(isFolder ? `${relative}/` : relative);
      if (verdict?.ignored) return true;
      if (verdict?.unignored || folder === root) return false;
    }
  }

  private patternsOf(folder: string): Ignore | undefined {
    if (!this.patterns.has(folder)) {
      let read: Ignore | undefined;
      try {
        read = ignore().add(readFileSync(path.join(folder, ".gitignore"), "utf8"));
      } catch {
        // None here, or none that can be read: it leaves nothing out.
      }
      this.patterns.set(folder, read);
    }
    return this.patterns.get(folder);
  }

  private rootOf(folder: string): string | undefined {
    if (!this.roots.has(folder)) {
      const parent = path.dirname(folder);
      const isRoot = existsSync(path.join(folder, ".git"));
      this.roots.set(folder, isRoot ? folder : parent === folder ? undefined : this.rootOf(parent));
    }
    return this.roots.get(folder);
  }
}
