import path from "node:path";
import type { Connection, InitializeParams } from "vscode-languageserver/node";
import type { ClientSupport } from "./client-support";
import { filePathOf } from "./file-path";

/** The folders the client works in, asked of it where it can be asked, since they come and go. */
export class WorkspaceFolders {
  private readonly connection: Connection;
  private readonly support: ClientSupport;
  private readonly initial: readonly string[];

  constructor(connection: Connection, support: ClientSupport, params: InitializeParams) {
    this.connection = connection;
    this.support = support;
    const { workspaceFolders, rootUri } = params;
    const uris = workspaceFolders?.map(({ uri }) => uri) ?? [];
    this.initial = pathsOf(uris.length === 0 && rootUri ? [rootUri] : uris);
  }

  /** Where documents that are no files look for their configuration: the first folder at the start. */
  get root(): string | undefined {
    return this.initial[0];
  }

  /** The innermost folder that holds a file, by absolute path; undefined if none does. */
  async holding(file: string): Promise<string | undefined> {
    const holds = (folder: string): boolean => {
      const relative = path.relative(folder, file);
      return relative.split(path.sep)[0] !== ".." && !path.isAbsolute(relative);
    };
    return (await this.all()).filter(holds).sort((a, b) => b.length - a.length)[0];
  }

  private async all(): Promise<readonly string[]> {
    if (!this.support.workspaceFolders) return this.initial;
    const folders = await this.connection.workspace.getWorkspaceFolders();
    return pathsOf(folders?.map(({ uri }) => uri) ?? []);
  }
}

function pathsOf(uris: readonly string[]): string[] {
  return uris.map(filePathOf).filter((folder) => folder !== undefined);
}
