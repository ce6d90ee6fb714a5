import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import {
  CancellationTokenSource,
  DocumentDiagnosticRequest,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { plainClient, withClient } from "./client";
import { clipped, diagnosticOn, marked, slip } from "./drafts";

const uri = "untitled:draft";

describe("synchronization", { timeout: 120_000 }, () => {
  test("edits in pieces lead to the findings of the whole", async () => {
    const pieces = [
      "习总书记",
      "十大党员",
      "机关党组织和",
      "要认清客观形势，",
      "\n",
      "\r\n",
      "\r",
      "\n\n",
      "𠮷",
      "\ud83d",
      "的的",
      "```\n",
      "---\n",
      "- ",
      "> ",
      "**",
      "\uFEFF",
    ];
    const text = fc
      .array(fc.constantFrom(slip, clipped, ...pieces), { maxLength: 5 })
      .map((parts) => parts.join(""));
    const edits = fc.array(fc.tuple(fc.nat(80), fc.nat(6), fc.constantFrom("", ...pieces)), {
      minLength: 1,
      maxLength: 6,
    });
    await withClient({}, async (client) => {
      let run = 0;
      await fc.assert(
        fc.asyncProperty(
          text,
          edits,
          fc.constantFrom("plaintext", "markdown"),
          async (start, changes, language) => {
            run++;
            const [changing, fresh] = [`untitled:changing-${run}`, `untitled:fresh-${run}`];
            const mirror = TextDocument.create(changing, language, 1, start);
            await client.open(changing, start, language);
            let version = 1;
            for (const [place, length, inserted] of changes) {
              const from = mirror.positionAt(place % (mirror.getText().length + 1));
              const to = mirror.positionAt(mirror.offsetAt(from) + length);
              const change = { range: { start: from, end: to }, text: inserted };
              TextDocument.update(mirror, [change], ++version);
              await client.change(changing, version, change);
              if (version % 2 === 0) await client.pull(changing);
            }
            await client.open(fresh, mirror.getText(), language);
            const strip = (diagnostic: object) =>
              JSON.parse(JSON.stringify(diagnostic).replaceAll(fresh, changing));
            assert.deepEqual(
              await client.diagnostics(changing),
              (await client.diagnostics(fresh)).map(strip),
              JSON.stringify(mirror.getText()),
            );
            await client.close(changing);
            await client.close(fresh);
          },
        ),
        { numRuns: 25 },
      );
    });
  });

  test("a cancelled request is answered once, as cancelled", async () => {
    let answerSettings = () => {};
    const asked = new Promise<void>((reached) => {
      answerSettings = reached;
    });
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const settings = () => {
      answerSettings();
      return held;
    };
    await withClient({ settings }, async (client) => {
      await client.open(uri, slip);
      const source = new CancellationTokenSource();
      const params = { textDocument: { uri } };
      const answer = client.connection.sendRequest(DocumentDiagnosticRequest.type, params, source.token);
      const outcome = assert.rejects(answer, (error: unknown) => {
        assert.ok(error instanceof ResponseError);
        assert.equal(error.code, LSPErrorCodes.RequestCancelled);
        return true;
      });
      await asked;
      source.cancel();
      // Messages keep their order: the server hears of the cancellation before it gets its settings.
      await client.change(uri, 2, { text: clipped });
      release();
      await outcome;
      diagnosticOn(clipped, "习总书记", await client.diagnostics(uri));
    });
  });

  test("a pull behind an edit is answered for the text after it", async () => {
    await withClient({}, async (client) => {
      await client.open(uri, slip);
      const early = client.diagnostics(uri);
      await client.change(uri, 2, { text: clipped });
      const late = client.diagnostics(uri);
      diagnosticOn(clipped, "习总书记", await late);
      await early;
    });
  });
});

describe("pushed diagnostics", { timeout: 60_000 }, () => {
  test("each carries its version, none is overtaken, and closing takes them away", async () => {
    await withClient({ capabilities: plainClient }, async (client) => {
      await client.open(uri, slip);
      const first = await client.published.find(({ version }) => version === 1);
      diagnosticOn(slip, "十大", first.diagnostics);
      for (let version = 2; version <= 5; version++) {
        await client.change(uri, version, { text: version % 2 === 0 ? slip : clipped });
      }
      const last = await client.published.find(({ version }) => version === 5);
      diagnosticOn(clipped, "习总书记", last.diagnostics);
      await client.close(uri);
      await client.published.find(({ diagnostics }) => diagnostics.length === 0);
      const { items } = client.published;
      assert.deepEqual(items.at(-1), { uri, diagnostics: [] });
      const versions = items.slice(0, -1).map(({ version }) => version ?? 0);
      assert.deepEqual(
        versions,
        [...versions].sort((a, b) => a - b),
      );
      for (const { version, diagnostics } of items.slice(0, -1)) {
        const text = version !== undefined && (version === 1 || version % 2 === 0) ? slip : clipped;
        assert.ok(diagnostics.some((diagnostic) => /十大|习总书记/.test(marked(text, diagnostic))));
      }
    });
  });

  test("nothing is published for a document after it was closed", async () => {
    await withClient({ capabilities: plainClient }, async (client) => {
      await client.open(uri, slip);
      await client.close(uri);
      await client.open("untitled:other", clipped);
      await client.published.find((params) => params.uri === "untitled:other");
      const own = client.published.items.filter((params) => params.uri === uri);
      assert.deepEqual(own.at(-1), { uri, diagnostics: [] });
    });
  });
});
