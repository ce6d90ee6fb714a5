import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DidChangeWatchedFilesNotification, FileChangeType } from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import type { Client } from "./client";

/** Runs `use` with a folder that goes away afterwards, and holds this `tifa.json`, if one is given. */
export async function inFolder(
  configuration: string | undefined,
  use: (folder: Folder) => Promise<void>,
): Promise<void> {
  const folder = new Folder(realpathSync(mkdtempSync(path.join(tmpdir(), "tifa-"))));
  try {
    if (configuration !== undefined) folder.configure(configuration);
    await use(folder);
  } finally {
    rmSync(folder.root, { recursive: true, force: true });
  }
}

/** A folder on the disk, which the server under test reads. */
export class Folder {
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  uri(name: string): string {
    return URI.file(path.join(this.root, name)).toString();
  }

  configure(text: string): void {
    writeFileSync(path.join(this.root, "tifa.json"), text);
  }

  /** Writes `tifa.json` anew, tells the server, and waits until it asks for new pulls. */
  reconfigure(client: Client, text: string): Promise<void> {
    return this.save(client, "tifa.json", text);
  }

  /** The same with any file; without a text, it is removed. */
  async save(client: Client, name: string, text: string | undefined): Promise<void> {
    const file = path.join(this.root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    if (text === undefined) rmSync(file);
    else writeFileSync(file, text);
    const before = client.refreshes.items.length;
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: this.uri(name), type: FileChangeType.Changed }],
    });
    await client.refreshes.find(() => client.refreshes.items.length > before);
  }
}
