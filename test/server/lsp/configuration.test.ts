import assert from "node:assert/strict";
import path from "node:path";
import { describe, test } from "node:test";
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  MessageType,
} from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import { userCanonFolder } from "../../../server/workspace/canon-folders";
import { type Client, plainClient, pullingClient, withClient } from "./client";
import { clipped, diagnosticOn, slip } from "./drafts";
import { inFolder } from "./folder";

const quiet = '{ "rules": { "canon/appellation": "off" } }\n';
const appellations = async (client: Client, uri: string) =>
  (await client.diagnostics(uri)).filter(({ code }) => code === "canon/appellation").length;

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

describe("a canon of one's own in the editor", { timeout: 60_000 }, () => {
  const finds = async (client: Client, uri: string) =>
    (await client.diagnostics(uri)).some(({ code }) => code === "canon/near-miss");

  test("of the project changes the findings when it is saved", async () => {
    await inFolder("{}\n", async (folder) => {
      await withClient({}, async (client) => {
        const uri = folder.uri("draft.txt");
        await client.open(uri, slip);
        assert.equal(await finds(client, uri), true);
        const own = path.join(".tifa", "canon", "own.yaml");
        await folder.save(client, own, "- {text: 广大党员, withdrawn: true}\n");
        assert.equal(await finds(client, uri), false);
        await folder.save(client, own, "- {text: 广大党员, withdrawn: [}\n");
        assert.equal(await finds(client, uri), false, "the last sound one stays in force");
        assert.ok(client.messages.items[0].message.includes(own));
        await folder.save(client, own, undefined);
        assert.equal(await finds(client, uri), true);
      });
    });
  });

  test("of the user is watched where the client can", async () => {
    const workspace = {
      ...pullingClient.workspace,
      didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    };
    await withClient({ capabilities: { ...pullingClient, workspace } }, async (client) => {
      const watching = await client.registrations.find(
        ({ method }) => method === DidChangeWatchedFilesNotification.method,
      );
      const baseUri = URI.file(userCanonFolder()).toString();
      assert.ok(JSON.stringify(watching.registerOptions).includes(baseUri));
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
