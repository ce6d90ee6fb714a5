import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  type ClientCapabilities,
  DidChangeTextDocumentNotification,
  type TextDocumentContentChangeEvent,
} from "vscode-languageserver/node";
import { parseDocument, type TextDocument } from "../../../rules/text/document";
import { converse, lint, uri } from "./in-process";

const pulls: ClientCapabilities = { textDocument: { diagnostic: {} } };
const lines = Array.from({ length: 200 }, (_, i) => `第${i}行有错。`);

describe("after an edit", { timeout: 60_000 }, () => {
  test("the linter gets the document as if read anew, with the paragraphs before the edit untouched", async () => {
    const linted: TextDocument[] = [];
    const { client, write, pull, stop } = await converse(
      {
        createLinter: () => ({
          lint: (document) => {
            linted.push(document);
            return lint(document);
          },
        }),
      },
      pulls,
    );
    let version = 1;
    const change = (...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> =>
      client.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version: ++version },
        contentChanges,
      });
    const at = (line: number, character = 0) => ({ line, character });

    await write(lines.join("\n"));
    await pull();
    await change({ range: { start: at(150), end: at(150) }, text: "又错" });
    const report = await pull();
    assert.equal(report.kind === "full" && report.items.length, 201);
    // Two notifications, one with two changes, before the next pull.
    await change(
      { range: { start: at(120), end: at(121) }, text: "" },
      { range: { start: at(180, 2), end: at(180, 2) }, text: "\r\n" },
    );
    await change({ range: { start: at(160), end: at(160, 1) }, text: "𠮷" });
    await pull();
    await change({ text: "全文换了，错。" });
    await pull();

    assert.equal(linted.length, 4);
    for (const document of linted) assert.deepEqual(document, parseDocument(document.text, "plain"));
    const [first, second, third] = linted.map(({ paragraphs }) => paragraphs);
    assert.ok(first.slice(0, 150).every((paragraph, i) => paragraph === second[i]));
    assert.ok(first.slice(0, 120).every((paragraph, i) => paragraph === third[i]));
    assert.equal(linted[3].text, "全文换了，错。");
    await stop();
  });
});
