import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  type ClientCapabilities,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticReport,
  FileChangeType,
  MessageType,
} from "vscode-languageserver/node";
import type { Canon } from "../../../rules/canon/canon";
import type { Evidence } from "../../../rules/evidence/evidence";
import type { ServerServices } from "../../../server/lsp/services";
import { Inbox } from "./client";
import { configuration, converse, emptyCanon, lint, noEvidence } from "./in-process";

const pulls: ClientCapabilities = { textDocument: { diagnostic: {} } };
const messagesOf = (report: DocumentDiagnosticReport) =>
  report.kind === "full" ? report.items.map(({ message }) => message) : report.kind;

describe("when things go wrong beneath the server", { timeout: 60_000 }, () => {
  test("a failing linter leaves what is shown, is told of once, and the next text is linted", async () => {
    const { write, pull, shown, stop } = await converse({}, pulls);
    await write("错");
    const before = await pull();
    assert.ok(before.kind === "full");
    await write("错败");
    assert.deepEqual(await pull(before.resultId), { kind: "unchanged", resultId: before.resultId });
    assert.deepEqual(messagesOf(await pull()), []);
    await write("错错");
    assert.deepEqual(messagesOf(await pull(before.resultId)), ["错", "错"]);
    assert.equal(shown.items.length, 1);
    assert.equal(shown.items[0].type, MessageType.Error);
    await stop();
  });

  test("a failing linter publishes nothing over what is shown", async () => {
    const { write, shown, published, stop } = await converse({}, {});
    await write("错");
    await published.find(({ version }) => version === 1);
    await write("错败");
    await shown.find(() => true);
    await write("错错");
    await published.find(({ version }) => version === 3);
    assert.deepEqual(
      published.items.map(({ version }) => version),
      [1, 3],
    );
    await stop();
  });

  test("shipped data that cannot be read is told of once", async () => {
    const loadCanon = () => {
      throw new Error("no data");
    };
    const { write, pull, shown, stop } = await converse({ loadCanon }, pulls);
    await write("错");
    assert.deepEqual(messagesOf(await pull()), []);
    await write("错错");
    assert.deepEqual(messagesOf(await pull()), []);
    assert.equal(shown.items.length, 1);
    await stop();
  });

  test("a broken canon file is told of once and leaves the canon that was sound", async () => {
    let broken = false;
    const used: Canon[] = [];
    const problem = {
      file: "/drafts/canon/a.yaml",
      line: 3,
      character: 2,
      message: { zh: "写错了", en: "wrong" },
    };
    const { client, write, pull, shown, stop } = await converse(
      {
        loadCanon: () => ({ canon: emptyCanon(), problems: broken ? [problem] : [] }),
        createLinter: (canon) => {
          used.push(canon);
          return { lint };
        },
      },
      pulls,
    );
    await write("错");
    await pull();
    broken = true;
    for (let i = 0; i < 2; i++) {
      await client.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: "file:///drafts/canon/a.yaml", type: FileChangeType.Changed }],
      });
      assert.deepEqual(messagesOf(await pull()), ["错"]);
    }
    assert.equal(used.length, 3);
    assert.ok(used.every((canon) => canon === used[0]));
    assert.deepEqual(
      shown.items.map(({ message }) => message),
      ["Tifa: /drafts/canon/a.yaml:3:2 写错了"],
    );
    await client.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: "file:///drafts/other.yaml", type: FileChangeType.Changed }],
    });
    await pull();
    assert.equal(used.length, 3);
    await stop();
  });

  test("a broken evidence table is told of once, and leaves the evidence that was sound, read anew with its file", async () => {
    const table = "/drafts/own.evidence";
    let broken = false;
    const used: Evidence[] = [];
    const problem = { file: table, line: 1, character: 1, message: { zh: "不可用", en: "of no use" } };
    const { client, write, pull, shown, stop } = await converse(
      {
        findConfiguration: async () => ({
          configuration: { ...configuration, evidence: [table] },
          problems: [],
        }),
        loadEvidence: () => ({ evidence: { ...noEvidence }, problems: broken ? [problem] : [] }),
        createLinter: (_, evidence) => {
          used.push(evidence);
          return { lint };
        },
      },
      pulls,
    );
    const changeTable = async () => {
      await client.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: `file://${table}`, type: FileChangeType.Changed }],
      });
      assert.deepEqual(messagesOf(await pull()), ["错"]);
    };
    await write("错");
    await pull();
    await changeTable();
    assert.notEqual(used[1], used[0]);
    broken = true;
    await changeTable();
    await changeTable();
    assert.deepEqual(
      used.slice(2).map((evidence) => evidence === used[1]),
      [true, true],
    );
    assert.deepEqual(
      shown.items.map(({ message }) => message),
      [`Tifa: ${table}:1:1 不可用`],
    );
    await stop();
  });

  test("an answer under settings that changed meanwhile is never published", async () => {
    let finish = () => {};
    let calls = 0;
    const slow = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const asked = new Inbox<number>();
    const findConfiguration: ServerServices["findConfiguration"] = async () => {
      asked.add(++calls);
      await slow;
      return { configuration, problems: [] };
    };
    const { client, write, published, stop } = await converse({ findConfiguration }, {});
    await write("疑");
    await asked.find(() => true);
    const settings = { tifa: { hints: true } };
    await client.sendNotification(DidChangeConfigurationNotification.type, { settings });
    await write("疑疑");
    // An answered request: the server has read all that was sent before it.
    await client.sendRequest("tifa/unknown").catch(() => {});
    finish();
    await published.find(({ version }) => version === 2);
    for (const { version, diagnostics } of published.items) assert.equal(diagnostics.length, version);
    await stop();
  });
});

describe("what is shown", { timeout: 60_000 }, () => {
  test("hints only where they are asked for", async () => {
    for (const hints of [false, true]) {
      const { write, pull, stop } = await converse({}, pulls, { hints });
      await write("错疑");
      assert.deepEqual(messagesOf(await pull()), hints ? ["错", "疑"] : ["错"]);
      await stop();
    }
  });

  test("nothing of a file that its tifa.json leaves out", async () => {
    const { write, pull, stop } = await converse(
      { isIgnored: (_, file) => file.endsWith("draft.txt") },
      pulls,
    );
    await write("错");
    assert.deepEqual(messagesOf(await pull()), []);
    await stop();
  });

  test("the segmenter's notice once, in the log alone", async () => {
    const notice = { zh: "没有分词组件", en: "no segmenter" };
    const { write, pull, logged, shown, stop } = await converse({ notice: () => notice }, pulls);
    await write("错");
    await pull();
    await write("错错");
    await pull();
    await logged.find(({ message }) => message === notice.zh);
    assert.equal(logged.items.filter(({ message }) => message === notice.zh).length, 1);
    assert.deepEqual(shown.items, []);
    await stop();
  });
});
