import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import {
  type CodeAction,
  type Command,
  type Diagnostic,
  MessageType,
  type Range,
} from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import type { IgnoreEntry } from "../../../rules/ignores/entries";
import { type Client, plainClient, pullingClient, withClient } from "./client";
import { clipped, diagnosticOn, edited, marked, slip } from "./drafts";
import { type Folder, inFolder } from "./folder";

const text = `${slip}\n${clipped}\n`;
const nearMiss = "忽略此处（canon/near-miss）";
const file = path.join(".tifa", "ignores.json");
const rulesOf = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);
const isIgnore = ({ title }: CodeAction) => title.startsWith("忽略");

async function ignoreAt(client: Client, uri: string, range: Range): Promise<CodeAction | undefined> {
  return (await client.codeActions(uri, range, { only: ["quickfix"] })).find(isIgnore);
}

/** The command that ignores what is found on `words`. */
async function ignoreCommandOn(client: Client, uri: string, words: string, draft = text): Promise<Command> {
  const { range } = diagnosticOn(draft, words, await client.diagnostics(uri));
  const action = await ignoreAt(client, uri, range);
  assert.ok(action?.command !== undefined, JSON.stringify(action));
  return action.command;
}

function entriesIn(folder: Folder, name = file): (IgnoreEntry & { file: string })[] {
  return JSON.parse(readFileSync(path.join(folder.root, name), "utf8")).ignores;
}

const ignoresOf = (...ignores: object[]) => `${JSON.stringify({ version: 1, ignores })}\n`;

describe("ignoring a place of a Markdown document", { timeout: 60_000 }, () => {
  const uri = "untitled:draft";

  test("is offered behind the corrections, as a comment, and the diagnostic goes", async () => {
    await withClient({}, async (client) => {
      await client.open(uri, text.replace("\n", "\n\n"), "markdown");
      const draft = text.replace("\n", "\n\n");
      const diagnostics = await client.diagnostics(uri);
      const diagnostic = diagnosticOn(draft, "十大", diagnostics);
      const actions = await client.codeActions(uri, diagnostic.range, { diagnostics, only: ["quickfix"] });
      assert.ok(actions.length > 1);
      const ignore = actions[actions.length - 1];
      assert.equal(ignore.title, nearMiss);
      assert.equal(ignore.isPreferred, undefined);
      assert.deepEqual(ignore.diagnostics, [diagnostic]);
      const after = edited(draft, ignore.edit);
      assert.equal(after, draft.replace(slip, `${slip} <!-- tifa-ignore canon/near-miss: -->`));
      await client.change(uri, 2, { text: after });
      const left = await client.diagnostics(uri);
      assert.deepEqual(rulesOf(left), ["canon/appellation"]);

      await client.change(uri, 3, { text: after.replace("十大", "广大") });
      const [unused, ...others] = await client.diagnostics(uri);
      assert.equal(unused.code, "meta/unused-ignore");
      assert.equal(others.length, 1);
      assert.equal(await ignoreAt(client, uri, unused.range), undefined);
    });
  });

  test("is asked for in the author's language, and needs nothing of the client but literals", async () => {
    await withClient({ capabilities: plainClient, parameters: { locale: "en" } }, async (client) => {
      await client.open(uri, slip, "markdown");
      const { diagnostics } = await client.published.find((params) => params.uri === uri);
      const actions = await client.codeActions(uri, diagnosticOn(slip, "十大", diagnostics).range);
      const ignore = actions.find(({ title }) => title === "Ignore this place (canon/near-miss)");
      assert.equal(edited(slip, ignore?.edit), `${slip} <!-- tifa-ignore canon/near-miss: -->`);
    });
  });
});

describe("ignoring a place of another document", { timeout: 60_000 }, () => {
  test("is a command that writes the project's file, and the diagnostic goes", async () => {
    await inFolder("{}\n", async (folder) => {
      await withClient({}, async (client) => {
        assert.deepEqual(client.initialized.capabilities.executeCommandProvider, {
          commands: ["tifa.ignore"],
        });
        const uri = folder.uri("drafts/讲话.txt");
        await client.open(uri, text);
        const command = await ignoreCommandOn(client, uri, "十大");
        assert.equal(command.command, "tifa.ignore");
        assert.equal(await client.execute(command), null);
        await client.refreshes.find(() => true);
        assert.deepEqual(rulesOf(await client.diagnostics(uri)), ["canon/appellation"]);
        const words = command.arguments?.[3];
        assert.deepEqual(
          entriesIn(folder).map(({ file: draft, rule, text: marked }) => [draft, rule, marked]),
          [["drafts/讲话.txt", "canon/near-miss", words]],
        );

        await client.execute(await ignoreCommandOn(client, uri, "习总书记"));
        await client.execute(command);
        assert.equal(entriesIn(folder).length, 2, "each once");
        assert.deepEqual(await client.diagnostics(uri), []);
        assert.deepEqual(client.messages.items, []);

        await client.change(uri, 2, { text: `同志们：\n${text}${slip.replace("要认清", "都要认清")}\n` });
        assert.deepEqual(
          (await client.diagnostics(uri)).map(({ range }) => range.start.line),
          [3],
        );
      });
    });
  });

  test("writes where ignores are, else beside tifa.json, else in the workspace's folder, else beside the file", async () => {
    const homes: [
      configuration: string | undefined,
      ignores: string | undefined,
      open: string[],
      home: string,
    ][] = [
      ["{}", "a", [""], "a"],
      [undefined, "", ["", "a"], ""],
      ["{}", undefined, ["a"], ""],
      [undefined, undefined, ["", "a", "b"], "a"],
      [undefined, undefined, ["b"], "a/b"],
    ];
    for (const [configuration, ignores, open, home] of homes) {
      await inFolder(configuration, async (folder) => {
        const folders = open.map((name) => ({ uri: folder.uri(name), name }));
        const capabilities = {
          ...pullingClient,
          workspace: { ...pullingClient.workspace, workspaceFolders: false },
        };
        const ways = [
          { folders: () => folders },
          { capabilities, parameters: { workspaceFolders: folders } },
        ];
        for (const [i, way] of ways.entries()) {
          await withClient(way, async (client) => {
            if (ignores !== undefined) await folder.save(client, path.join(ignores, file), ignoresOf());
            const uri = folder.uri(`a/b/draft-${i}.txt`);
            await client.open(uri, text);
            await client.execute(await ignoreCommandOn(client, uri, "十大"));
            const drafts = entriesIn(folder, path.join(home, file)).map((entry) => entry.file);
            assert.ok(drafts.includes(path.posix.relative(home, `a/b/draft-${i}.txt`)), drafts.join());
          });
        }
      });
    }
  });

  test("is not offered where there is no file, or the client has no commands", async () => {
    const { executeCommand: _, ...workspace } = pullingClient.workspace ?? {};
    for (const [capabilities, uri] of [
      [pullingClient, "untitled:draft"],
      [{ ...pullingClient, workspace }, URI.file(path.resolve("draft.txt")).toString()],
    ] as const) {
      await withClient({ capabilities }, async (client) => {
        await client.open(uri, text);
        const { range } = diagnosticOn(text, "十大", await client.diagnostics(uri));
        assert.equal(await ignoreAt(client, uri, range), undefined);
        const provider = client.initialized.capabilities.executeCommandProvider;
        assert.equal(provider === undefined, capabilities !== pullingClient);
      });
    }
  });

  test("stands in for the comment where Markdown takes none", async () => {
    await inFolder("{}\n", async (folder) => {
      await withClient({}, async (client) => {
        const [uri, draft] = [folder.uri("draft.md"), `[^1]:${slip}\n`];
        await client.open(uri, draft, "markdown");
        await client.execute(await ignoreCommandOn(client, uri, "十大", draft));
        assert.deepEqual(await client.diagnostics(uri), []);
      });
    });
  });

  test("of a client that does not pull has its diagnostics published anew", async () => {
    const capabilities = { ...plainClient, workspace: { executeCommand: {} } };
    await inFolder("{}\n", async (folder) => {
      await withClient({ capabilities }, async (client) => {
        const uri = folder.uri("draft.txt");
        await client.open(uri, slip);
        const { diagnostics } = await client.published.find((params) => params.uri === uri);
        const action = await ignoreAt(client, uri, diagnosticOn(slip, "十大", diagnostics).range);
        assert.ok(action?.command !== undefined);
        await client.execute(action.command);
        await client.published.find((params) => params.uri === uri && params.diagnostics.length === 0);
      });
    });
  });

  test("that cannot be done is told of in one line each time", async () => {
    await inFolder("{}\n", async (folder) => {
      await withClient({ settings: () => ({ language: "en" }) }, async (client) => {
        const uri = folder.uri("draft.txt");
        await client.open(uri, text);
        const { range } = diagnosticOn(text, "十大", await client.diagnostics(uri));
        const actions = await client.codeActions(uri, range, { only: ["quickfix"] });
        const command = actions[actions.length - 1].command;
        assert.ok(command !== undefined);
        writeFileSync(path.join(folder.root, ".tifa"), "");
        for (const times of [1, 2]) {
          await client.execute(command);
          assert.equal(client.messages.items.length, times);
        }
        const { type, message } = client.messages.items[1];
        assert.equal(type, MessageType.Error);
        assert.match(message, /^Tifa: The ignore was not written; .*ignores\.json cannot be written: .+$/);
        assert.equal((await client.diagnostics(uri)).length, 2);
      });
    });
  });
});

describe("ignores.json in the editor", { timeout: 60_000 }, () => {
  /** Runs `use` on a draft whose slip is ignored, and with the bytes that say so. */
  async function withIgnored(
    use: (client: Client, folder: Folder, uri: string, ignores: string) => Promise<void>,
  ) {
    await inFolder("{}\n", async (folder) => {
      await withClient({}, async (client) => {
        const uri = folder.uri("draft.txt");
        await client.open(uri, text);
        await client.execute(await ignoreCommandOn(client, uri, "十大"));
        await client.refreshes.find(() => true);
        await use(client, folder, uri, readFileSync(path.join(folder.root, file), "utf8"));
      });
    });
  }

  test("that changes, comes or goes changes the diagnostics", async () => {
    await withIgnored(async (client, folder, uri, ignores) => {
      assert.equal((await client.diagnostics(uri)).length, 1);
      await folder.save(client, file, ignoresOf());
      assert.equal((await client.diagnostics(uri)).length, 2);
      await folder.save(client, file, ignores);
      assert.equal((await client.diagnostics(uri)).length, 1);
      await folder.save(client, file, undefined);
      assert.equal((await client.diagnostics(uri)).length, 2);
    });
  });

  test("is about its own files, and about nothing that is no file", async () => {
    await withIgnored(async (client, folder, uri) => {
      for (const other of [folder.uri("other.txt"), uri.replace("file:", "untitled:")]) {
        await client.open(other, text);
        assert.equal((await client.diagnostics(other)).length, 2, other);
      }
    });
  });

  test("is read again on opening where the client tells of no changes", async () => {
    const { didChangeWatchedFiles: _, ...workspace } = pullingClient.workspace ?? {};
    await withIgnored(async (_client, folder, uri, ignores) => {
      await withClient({ capabilities: { ...pullingClient, workspace } }, async (client) => {
        await client.open(uri, text);
        assert.equal((await client.diagnostics(uri)).length, 1);
        writeFileSync(path.join(folder.root, file), ignoresOf());
        await client.open(folder.uri("other.txt"), "");
        assert.equal((await client.diagnostics(uri)).length, 2);
        writeFileSync(path.join(folder.root, file), ignores);
      });
    });
  });

  test("that is broken is told of once, keeps the last sound one in force, and is not written over", async () => {
    await withIgnored(async (client, folder, uri) => {
      const command = await ignoreCommandOn(client, uri, "习总书记");
      const broken = '{ "version": 1, "ignores": [\n<<<<<<< ours\n';
      for (let i = 0; i < 2; i++) {
        await folder.save(client, file, broken);
        assert.deepEqual(
          (await client.diagnostics(uri)).map((diagnostic) => marked(text, diagnostic)),
          ["习总书记"],
        );
      }
      const [told, ...more] = client.messages.items;
      assert.deepEqual(more, []);
      assert.equal(told.type, MessageType.Warning);
      assert.ok(told.message.includes(`${path.join(folder.root, file)}:2:1 `), told.message);

      await client.execute(command);
      assert.match(client.messages.items[1].message, /^Tifa: 没有写入忽略，请先改正 .*ignores\.json:2:1 .+$/);
      assert.equal(readFileSync(path.join(folder.root, file), "utf8"), broken);
    });
  });

  test("that is broken from the start leaves the draft checked", async () => {
    await inFolder("{}\n", async (folder) => {
      await withClient({}, async (client) => {
        await folder.save(client, file, "[]");
        const uri = folder.uri("draft.txt");
        await client.open(uri, text);
        assert.equal((await client.diagnostics(uri)).length, 2);
        assert.equal(client.messages.items.length, 1);
        assert.ok(existsSync(path.join(folder.root, file)));
      });
    });
  });
});
