import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ErrorCodes, ExitNotification, ResponseError, ShutdownRequest } from "vscode-languageserver/node";
import { Client, plainClient, pullingClient, withClient } from "./client";
import { clipped, diagnosticOn, edited, marked, slip } from "./drafts";

const uri = "untitled:draft";
const origin = { line: 0, character: 0 };

function rejectedWith(code: number) {
  return (error: unknown) => {
    assert.ok(error instanceof ResponseError);
    assert.equal(error.code, code);
    return true;
  };
}

describe("a conversation with the server", { timeout: 60_000 }, () => {
  test("initialize, open, pull, change, pull, code action, shutdown", async () => {
    const client = await Client.start();
    const { capabilities, serverInfo } = client.initialized;
    assert.equal(serverInfo?.name, "tifa");
    assert.equal(capabilities.positionEncoding, "utf-16");
    assert.deepEqual(capabilities.diagnosticProvider, {
      identifier: "tifa",
      interFileDependencies: false,
      workspaceDiagnostics: false,
    });

    await client.open(uri, slip);
    const found = diagnosticOn(slip, "十大", await client.diagnostics(uri));
    assert.equal(found.source, "tifa");
    assert.equal(found.code, "canon/near-miss");
    assert.match(found.codeDescription?.href ?? "", /\/docs\/rules\/canon\/near-miss\.md$/);

    await client.change(uri, 2, { range: { start: origin, end: origin }, text: "一、总体要求\n" });
    const text = `一、总体要求\n${slip}`;
    const moved = diagnosticOn(text, "十大", await client.diagnostics(uri));
    assert.equal(moved.range.start.line, 1);
    assert.equal(moved.range.start.character, found.range.start.character);

    const actions = await client.codeActions(uri, moved.range, { diagnostics: [moved], only: ["quickfix"] });
    const fixes = actions.map((action) => edited(text, action.edit));
    const wanted = fixes.findIndex((fixed) => fixed.includes("机关党组织和广大党员要认清"));
    assert.notEqual(wanted, -1, fixes.join("\n"));
    assert.deepEqual(actions[wanted].diagnostics, [moved]);
    const changes = actions[wanted].edit?.documentChanges;
    assert.deepEqual(
      changes?.map((change) => "textDocument" in change && change.textDocument),
      [{ uri, version: 2 }],
    );

    await client.change(uri, 3, { text: fixes[wanted] });
    const after = await client.diagnostics(uri);
    assert.ok(!after.some((diagnostic) => marked(fixes[wanted], diagnostic).includes("广大党员")));
    assert.equal(await client.stop(), 0);
  });

  test("offsets behind characters outside the BMP count UTF-16 units", async () => {
    await withClient({}, async (client) => {
      const text = `𠮷😀\r\n👩‍👩‍👧𠀀${slip}\r\n`;
      await client.open(uri, text);
      const diagnostic = diagnosticOn(text, "十大", await client.diagnostics(uri));
      assert.ok("和十大党员要".includes(marked(text, diagnostic)));
      assert.equal(diagnostic.range.start.line, 1);
    });
  });

  test("a report the client has already is not sent again", async () => {
    await withClient({}, async (client) => {
      await client.open(uri, slip);
      const first = await client.pull(uri);
      assert.ok(first.kind === "full" && first.resultId !== undefined);
      assert.deepEqual(await client.pull(uri, first.resultId), {
        kind: "unchanged",
        resultId: first.resultId,
      });
      await client.change(uri, 2, { text: clipped });
      const second = await client.pull(uri, first.resultId);
      assert.ok(second.kind === "full");
      diagnosticOn(clipped, "习总书记", second.items);

      await client.close(uri);
      await client.open(uri, slip, "plaintext", 2);
      assert.equal((await client.pull(uri, second.resultId)).kind, "full");
    });
  });

  test("a document that is not open has nothing to report and nothing to fix", async () => {
    await withClient({}, async (client) => {
      assert.deepEqual(await client.diagnostics("untitled:unknown"), []);
      assert.deepEqual(await client.codeActions("untitled:unknown", { start: origin, end: origin }), []);
    });
  });

  test("code spans and blocks of Markdown are not read, plain text is", async () => {
    await withClient({}, async (client) => {
      const text = `\`\`\`\n${clipped}\n\`\`\`\n`;
      await client.open("untitled:markdown", text, "markdown");
      assert.deepEqual(await client.diagnostics("untitled:markdown"), []);
      await client.open("untitled:plain", text);
      diagnosticOn(text, "习总书记", await client.diagnostics("untitled:plain"));
    });
  });

  test("requests outside the session are refused, each with its own error", async () => {
    const client = Client.spawn();
    await assert.rejects(client.pull(uri), rejectedWith(ErrorCodes.ServerNotInitialized));
    await client.initialize();
    await assert.rejects(client.initialize(), rejectedWith(ErrorCodes.InvalidRequest));
    await client.connection.sendRequest(ShutdownRequest.type);
    await assert.rejects(client.pull(uri), rejectedWith(ErrorCodes.InvalidRequest));
    await client.connection.sendNotification(ExitNotification.type);
    assert.equal(await client.exited, 0);
    client.connection.dispose();
  });

  test("an exit without shutdown is an error status", async () => {
    const client = await Client.start();
    await client.connection.sendNotification(ExitNotification.type);
    assert.equal(await client.exited, 1);
    client.connection.dispose();
  });

  test("a client is offered, and sent, only what it can take", async () => {
    await withClient({ capabilities: {} }, async ({ initialized }) => {
      assert.equal(initialized.capabilities.diagnosticProvider, undefined);
      assert.equal(initialized.capabilities.codeActionProvider, undefined);
    });
    await withClient({ capabilities: plainClient }, async (client) => {
      await client.open(uri, slip);
      const { diagnostics } = await client.published.find((params) => params.uri === uri);
      const diagnostic = diagnosticOn(slip, "十大", diagnostics);
      assert.equal(diagnostic.codeDescription, undefined);
      assert.equal(diagnostic.relatedInformation, undefined);
      const [action] = await client.codeActions(uri, diagnostic.range, { only: ["quickfix"] });
      assert.equal(action.edit?.documentChanges, undefined);
      assert.deepEqual(Object.keys(action.edit?.changes ?? {}), [uri]);
    });
    await withClient({ capabilities: pullingClient }, async (client) => {
      await client.open(uri, slip);
      const diagnostic = diagnosticOn(slip, "十大", await client.diagnostics(uri));
      assert.ok((diagnostic.relatedInformation ?? []).length > 0);
      for (const { location, message } of diagnostic.relatedInformation ?? []) {
        assert.deepEqual(location, { uri, range: diagnostic.range });
        assert.match(message, /^.*《.+》.*：./);
      }
      assert.deepEqual(client.published.items, []);
    });
  });

  test("the other places a message speaks of come with it", async () => {
    await withClient({}, async (client) => {
      const text = "　　一是加强学习，二是严格管理。\n　　四是狠抓落实。\n";
      await client.open(uri, text);
      const { relatedInformation } = diagnosticOn(text, "四是", await client.diagnostics(uri));
      const range = { start: { line: 0, character: 9 }, end: { line: 0, character: 11 } };
      assert.deepEqual(relatedInformation, [{ location: { uri, range }, message: "前一个序号" }]);
    });
  });
});
