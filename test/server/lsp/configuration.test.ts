import assert from "node:assert/strict";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, test } from "node:test";
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  MessageType,
} from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import { type Client, plainClient, withClient } from "./client";
import { clipped, diagnosticOn, slip } from "./drafts";

const quiet = '{ "rules": { "canon/appellation": "off" } }\n';
const appellations = async (client: Client, uri: string) =>
  (await client.diagnostics(uri)).filter(({ code }) => code === "canon/appellation").length;

/** Runs `use` with a folder that holds `tifa.json` and goes away afterwards. */
async function inFolder(configuration: string, use: (folder: Folder) => Promise<void>): Promise<void> {
  const folder = new Folder(realpathSync(mkdtempSync(path.join(tmpdir(), "tifa-"))));
  try {
    folder.configure(configuration);
    await use(folder);
  } finally {
    rmSync(folder.root, { recursive: true, force: true });
  }
}

class Folder {
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
  async reconfigure(client: Client, text: string): Promise<void> {
    this.configure(text);
    const before = client.refreshes.items.length;
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: this.uri("tifa.json"), type: FileChangeType.Changed }],
    });
    await client.refreshes.find(() => client.refreshes.items.length > before);
  }
}

describe("tifa.json in the editor", { timeout: 60_000 }, () => {
  test("a changed file is heard of and changes the findings", async () => {
    await inFolder(quiet, async (folder) => {
      await withClient({}, async (client) => {
        const watching = await client.registrations.find(
          ({ method }) => method === DidChangeWatchedFilesNotification.method,
        );
        assert.match(JSON.stringify(watching.registerOptions), /tifa\.json/);
        const uri = folder.uri("draft.txt");
        await client.open(uri, clipped);
        assert.equal(await appellations(client, uri), 0);
        await folder.reconfigure(client, "{}\n");
        assert.equal(await appellations(client, uri), 1);
      });
    });
  });

  test("a broken file is told of once, and the last sound one stays in force", async () => {
    await inFolder(quiet, async (folder) => {
      await withClient({}, async (client) => {
        const [uri, other] = [folder.uri("draft.txt"), folder.uri("other.md")];
        await client.open(uri, clipped);
        assert.equal(await appellations(client, uri), 0);
        await folder.reconfigure(client, '{ "rules": \n');
        assert.equal(await appellations(client, uri), 0);
        await client.open(other, clipped, "markdown");
        assert.equal(await appellations(client, other), 0);
        await folder.reconfigure(client, '{ "rules": \n');
        await client.pull(uri);
        const [message, ...more] = client.messages.items;
        assert.deepEqual(more, []);
        assert.equal(message.type, MessageType.Warning);
        assert.ok(message.message.includes(path.join(folder.root, "tifa.json")));
        assert.match(message.message, /\p{Script=Han}/u);

        await folder.reconfigure(client, "{}\n");
        assert.equal(await appellations(client, uri), 1);
        await folder.reconfigure(client, '{ "rules": \n');
        assert.equal(await appellations(client, uri), 1);
        assert.equal(client.messages.items.length, 2);
      });
    });
  });

  test("a file broken from the start does not keep the draft from being read", async () => {
    await inFolder("{ oh", async (folder) => {
      await withClient({ parameters: { locale: "en" } }, async (client) => {
        const uri = folder.uri("draft.txt");
        await client.open(uri, slip);
        diagnosticOn(slip, "十大", await client.diagnostics(uri));
        assert.equal(client.messages.items.length, 1);
        assert.doesNotMatch(client.messages.items[0].message.replace(folder.root, ""), /\p{Script=Han}/u);
      });
    });
  });
});

describe("settings", { timeout: 60_000 }, () => {
  const uri = "untitled:draft";

  test("a pulling client is asked, and asked to pull again when they change", async () => {
    let settings: unknown = { enable: false };
    await withClient({ settings: () => settings }, async (client) => {
      await client.open(uri, slip);
      assert.deepEqual(await client.diagnostics(uri), []);
      settings = { enable: true, language: "en" };
      await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
      await client.refreshes.find(() => true);
      const { message } = diagnosticOn(slip, "十大", await client.diagnostics(uri));
      settings = { enable: true, language: "zh" };
      const before = client.refreshes.items.length;
      await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
      await client.refreshes.find(() => client.refreshes.items.length > before);
      assert.notEqual(diagnosticOn(slip, "十大", await client.diagnostics(uri)).message, message);
    });
  });

  test("settings of the wrong type are as good as none", async () => {
    await withClient({ settings: () => ({ enable: "no", hints: 1, language: ["zh"] }) }, async (client) => {
      await client.open(uri, slip);
      diagnosticOn(slip, "十大", await client.diagnostics(uri));
    });
  });

  test("a client that cannot be asked sends them, and gets its diagnostics anew", async () => {
    await withClient({ capabilities: plainClient }, async (client) => {
      await client.open(uri, slip);
      await client.published.find(({ diagnostics }) => diagnostics.length > 0);
      const settings = { tifa: { enable: false } };
      await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
      const { version } = await client.published.find(({ diagnostics }) => diagnostics.length === 0);
      assert.equal(version, 1);
    });
  });

  test("the options of initialize may name the language, before the client's locale", async () => {
    const messages: string[] = [];
    for (const initializationOptions of [{ locale: "en-US" }, {}]) {
      await withClient({ parameters: { initializationOptions } }, async (client) => {
        await client.open(uri, slip);
        messages.push(String(diagnosticOn(slip, "十大", await client.diagnostics(uri)).message));
      });
    }
    assert.notEqual(messages[0], messages[1]);
  });
});
